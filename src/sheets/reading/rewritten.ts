import type { CellAddress } from "../../grid/cell-address";

/** A label or heading that somebody wrote over: only figures are read back, so it is told. */
export interface RewrittenWord {
  readonly was: string;
  readonly now: string;
  readonly cell: CellAddress;
}

/** `drawn` at its places of now; what is gone or was blank is none of these. */
export function rewrittenWords(
  drawn: readonly string[],
  places: readonly (number | null)[],
  stands: (place: number) => { readonly text: string; readonly cell: CellAddress },
): readonly RewrittenWord[] {
  return drawn.flatMap((was, index) => {
    const place = places[index] ?? null;
    if (was === "" || place === null) return [];
    const { text: now, cell } = stands(place);
    return now === was ? [] : [{ was, now, cell }];
  });
}
