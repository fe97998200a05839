import type { Turn } from "./in-excel";
import { marksIn, marksKey, type PlacedMark } from "./mark-registry";
import { foundBy, probe, search, type FoundMark, type Probe } from "./mark-search";
import { partsIn, settingName, wholeSetting } from "./settings";

export interface SheetSeen {
  readonly name: string;
  /** Protected, and formatting not allowed. */
  readonly locked: boolean;
}

export interface MarksSeen {
  readonly sheets: ReadonlyMap<string, SheetSeen>;
  /** Our marks as they stand, wherever they have moved. */
  readonly found: readonly FoundMark[];
  /** The setting as it is, and how many items it takes. */
  readonly text: string | null;
  readonly parts: number;
  freeTag(index: number): string;
}

/**
 * What is there of our layer: one sync when this session has put the marks on, one more for ids only the setting
 * knows, and a search only where an id is gone. `listed` stands in for the setting while a failure is being undone.
 */
export async function lookAtMarks(
  context: Excel.RequestContext,
  turn: Turn,
  remembered: readonly PlacedMark[],
  listed: readonly PlacedMark[] | null,
): Promise<MarksSeen> {
  const { worksheets, settings } = context.workbook;
  worksheets.load("items/id,items/name,items/protection/protected,items/protection/options");
  const head = settings.getItemOrNullObject(settingName(marksKey));
  head.load("value");
  const known = probes(context, remembered);
  await context.sync();
  turn.answered();
  const sheets = new Map(
    worksheets.items.map(({ id, name, protection }) => [
      id,
      { name, locked: protection.protected && !protection.options.allowFormatCells },
    ]),
  );
  const raw = head.isNullObject ? null : String(head.value);
  const text = await wholeSetting(context, marksKey, raw);
  const marks = listed?.length ? listed : marksIn(text);
  const answered = answersOf(known);
  const others = await ask(
    context,
    marks.filter(({ tag, sheet }) => !answered.has(tag) && sheets.has(sheet)),
  );
  const byId = marks.map(({ tag }) => answered.get(tag) ?? others.get(tag) ?? null);
  const lost = marks.filter((mark, index) => byId[index] === null && sheets.has(mark.sheet));
  const found = [
    ...byId.filter((mark) => mark !== null),
    ...(await search(context, lost, listed !== null)),
  ];
  return { sheets, found, text, parts: partsIn(raw), freeTag: tagsAfter(marks) };
}

type Answers = ReadonlyMap<string, FoundMark | null>;
type Probes = ReadonlyMap<string, Probe>;

const probes = (context: Excel.RequestContext, marks: readonly PlacedMark[]): Probes =>
  new Map(
    marks.flatMap((mark) =>
      mark.id === undefined ? [] : [[mark.tag, probe(context, mark, mark.id)]],
    ),
  );

const answersOf = (asked: Probes): Answers =>
  new Map([...asked].map(([tag, one]) => [tag, foundBy(one)]));

async function ask(context: Excel.RequestContext, marks: readonly PlacedMark[]): Promise<Answers> {
  const asked = probes(context, marks);
  if (asked.size === 0) return new Map();
  await context.sync();
  return answersOf(asked);
}

/** Tags count on from the highest in use. */
function tagsAfter(marks: readonly PlacedMark[]): (index: number) => string {
  const highest = marks.reduce((max, { tag }) => Math.max(max, parseInt(tag, 36) || 0), 0);
  return (index) => (highest + 1 + index).toString(36);
}
