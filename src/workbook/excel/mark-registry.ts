import * as z from "zod/mini";

/** The workbook setting that lists our marks. */
export const marksKey = "marks";

export type Look = "culprit" | "failing" | "question";

/** One conditional format of ours: where it was put, its tag, and its id once Excel has told it. */
export interface PlacedMark {
  readonly sheet: string;
  readonly range: string;
  readonly look: Look;
  readonly tag: string;
  readonly id?: string;
}

const looks = ["culprit", "failing", "question"] as const;

// [sheet, range, look, tag, id]: several hundred marks fit into one part of a setting.
const stored = z.array(
  z.union([
    z.tuple([z.string(), z.string(), z.enum(looks), z.string()]),
    z.tuple([z.string(), z.string(), z.enum(looks), z.string(), z.string()]),
  ]),
);

/** The marks a setting lists; none where it is missing or damaged. */
export function marksIn(setting: string | null): PlacedMark[] {
  if (setting === null) return [];
  const read = stored.safeParse(parsed(setting));
  if (!read.success) return [];
  return read.data.map(([sheet, range, look, tag, id]) => ({
    sheet,
    range,
    look,
    tag,
    ...(id === undefined ? {} : { id }),
  }));
}

/** null for no marks: the setting goes with the last of them. */
export function marksText(marks: readonly PlacedMark[]): string | null {
  if (marks.length === 0) return null;
  return JSON.stringify(
    marks.map(({ sheet, range, look, tag, id }) =>
      id === undefined ? [sheet, range, look, tag] : [sheet, range, look, tag, id],
    ),
  );
}

/**
 * A conditional format has no field for a tag, so the tag stands in its formula, which is always true:
 * `N` of a text is 0. English names and commas, as Office.js takes them in every language.
 */
export const formulaOf = (tag: string): string => `=AND(N("geomsan:${tag}")=0,TRUE)`;

/** The tag in a formula, however Excel spaces and capitalises it; null where the format is not ours. */
export const tagIn = (formula: string): string | null =>
  /\bN\(\s*"geomsan:([0-9a-z]+)"\s*\)/i.exec(formula)?.[1] ?? null;

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null; // somebody else's text under our key: as good as none
  }
}
