import { readRange } from "../../grid/a1";
import type { RangeRef } from "../../grid/cell-address";
import { fromWeakToStrong } from "./mark-looks";
import type { Look } from "./mark-registry";
import type { FoundMark } from "./mark-search";

/** A mark to be seen, with the id of its sheet. */
export interface WantedMark {
  readonly sheet: string;
  readonly range: string;
  readonly look: Look;
}

export interface MarkPlan {
  readonly keep: readonly FoundMark[];
  readonly remove: readonly FoundMark[];
  /** From weak to strong: the last one added wins. */
  readonly add: readonly WantedMark[];
}

/** What has to change so that exactly the wanted marks are seen. */
export function planMarks(found: readonly FoundMark[], wanted: readonly WantedMark[]): MarkPlan {
  const missing = new Map(wanted.map((mark) => [keyOf(mark), mark]));
  const standing: FoundMark[] = [];
  const remove: FoundMark[] = [];
  for (const one of found) {
    const { sheet, look } = one.mark;
    const isWanted = one.range !== null && missing.delete(keyOf({ sheet, range: one.range, look }));
    (isWanted ? standing : remove).push(one);
  }
  const add = [...missing.values()];
  const keep: FoundMark[] = [];
  // What is added comes on top, so a stronger mark below it is put on again, from weak to strong.
  for (const one of [...standing].sort((a, b) => strength(a.mark) - strength(b.mark))) {
    const asWanted = { ...one.mark, range: one.range ?? one.mark.range };
    if (add.some((fresh) => strength(fresh) < strength(asWanted) && overlap(fresh, asWanted))) {
      remove.push(one);
      add.push(asWanted);
    } else keep.push(one);
  }
  return { keep, remove, add: add.sort((a, b) => strength(a) - strength(b)) };
}

const keyOf = ({ sheet, range, look }: WantedMark): string => `${sheet} ${range} ${look}`;

const strength = ({ look }: { readonly look: Look }): number => fromWeakToStrong.indexOf(look);

function overlap(a: WantedMark, b: WantedMark): boolean {
  if (a.sheet !== b.sheet) return false;
  const first = readRange(a.range)?.range;
  const second = readRange(b.range)?.range;
  return !first || !second || meet(first, second);
}

const meet = (a: RangeRef, b: RangeRef): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;
