import * as z from "zod/mini";

/** Why a stored text was refused, each as the error to throw. */
export interface StoredFailures {
  readonly damaged: (cause?: unknown) => Error;
  readonly newer: () => Error;
}

/** Parses what `{ version, … }` was stored as; throws one of `failures` for whatever is not whole and well formed. */
export function parseStored<Schema extends z.ZodMiniType>(
  text: string,
  schema: Schema,
  version: number,
  { damaged, newer }: StoredFailures,
): z.output<Schema> {
  if (text.length > mostStored) throw damaged();
  const parsed = parseJson(text, damaged);
  const head = versioned.safeParse(parsed);
  if (!head.success) throw damaged();
  if (head.data.version > version) throw newer();
  const stored = z.safeParse(schema, parsed);
  if (!stored.success) throw damaged(new Error(z.prettifyError(stored.error)));
  return stored.data;
}

const mostStored = 50_000_000;
const versioned = z.object({ version: z.int().check(z.positive()) });

function parseJson(text: string, damaged: StoredFailures["damaged"]): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw damaged(cause);
  }
}
