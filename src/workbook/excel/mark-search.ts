import { errorCode } from "./refusals";
import { tagIn, type PlacedMark } from "./mark-registry";

/** A mark as it stands in the workbook now. `range` is null where Excel has split it over several areas. */
export interface FoundMark {
  readonly mark: PlacedMark;
  readonly id: string;
  readonly range: string | null;
}

/** A mark asked for by its id: what office.js will have filled in after the next sync. */
export interface Probe {
  readonly mark: PlacedMark;
  readonly id: string;
  readonly format: Excel.ConditionalFormat;
  readonly range: Excel.Range;
}

/** On the whole sheet, for rows inserted above have moved it. To be followed by a sync, then `foundBy`. */
export function probe(context: Excel.RequestContext, mark: PlacedMark, id: string): Probe {
  const format = context.workbook.worksheets
    .getItemOrNullObject(mark.sheet)
    .getRange()
    .conditionalFormats.getItemOrNullObject(id)
    .load("id");
  return { mark, id, format, range: format.getRangeOrNullObject().load("address") };
}

export function foundBy({ mark, id, format, range }: Probe): FoundMark | null {
  if (format.isNullObject) return null;
  return { mark, id, range: range.isNullObject ? null : cellsOf(range.address) };
}

/**
 * Marks whose id is gone or was never told: looked for by their tags on their own ranges only, one item at a time and
 * each in a try, because reading somebody else's rule may fail (duplicated rules, mixed kinds). `isUnfinished`: a sync
 * has failed halfway, so a mark may be there that has no formula yet.
 */
export async function search(
  context: Excel.RequestContext,
  lost: readonly PlacedMark[],
  isUnfinished = false,
): Promise<FoundMark[]> {
  const byTag = new Map(lost.map((mark) => [mark.tag, mark]));
  const seen = new Set<string>();
  const found: FoundMark[] = [];
  for (const place of distinctPlaces(lost)) {
    for (const id of await customFormatsOn(context, place)) {
      if (seen.has(id)) continue;
      seen.add(id);
      const tag = await tagOf(context, place, id);
      if (tag === "" && isUnfinished) found.push({ mark: place, id, range: null });
      const mark = tag === null ? undefined : byTag.get(tag);
      const current = mark && (await whereNow(context, mark, id));
      if (current) found.push(current);
    }
  }
  return found;
}

type Place = Pick<PlacedMark, "sheet" | "range">;

const distinctPlaces = (marks: readonly PlacedMark[]): PlacedMark[] => [
  ...new Map(marks.map((mark) => [`${mark.sheet} ${mark.range}`, mark])).values(),
];

function customFormatsOn(context: Excel.RequestContext, place: Place): Promise<readonly string[]> {
  return unlessRefused([], async () => {
    const formats = context.workbook.worksheets
      .getItemOrNullObject(place.sheet)
      .getRange(place.range).conditionalFormats;
    formats.load("items/id,items/type");
    await context.sync();
    if (formats.isNullObject) return [];
    return formats.items.filter(({ type }) => type === "Custom").map(({ id }) => id);
  });
}

/** "" for a rule without a formula: nobody else's, where a sync has just failed that was putting one there. */
function tagOf(context: Excel.RequestContext, place: Place, id: string): Promise<string | null> {
  return unlessRefused(null, async () => {
    const { rule } = context.workbook.worksheets
      .getItem(place.sheet)
      .getRange(place.range)
      .conditionalFormats.getItem(id).custom;
    rule.load("formula");
    await context.sync();
    return rule.formula === "" ? "" : tagIn(rule.formula);
  });
}

function whereNow(context: Excel.RequestContext, mark: PlacedMark, id: string) {
  return unlessRefused(null, async () => {
    const asked = probe(context, mark, id);
    await context.sync();
    return foundBy(asked);
  });
}

/** A rule that cannot be read is not ours: it is left alone. A lost connection is another matter. */
async function unlessRefused<T>(otherwise: T, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (aboutOneRule.has(errorCode(error))) return otherwise;
    throw error;
  }
}

const aboutOneRule = new Set([
  "GeneralException",
  "InvalidArgument",
  "InvalidOperation",
  "InvalidReference",
  "ItemNotFound",
]);

/** `'총괄'!B5:D9` → `B5:D9`; null for several areas. */
function cellsOf(address: string): string | null {
  const cells = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  return cells.includes(",") ? null : cells;
}
