import { rangeToA1 } from "../../grid/a1";
import type { Mark } from "../port";
import { applyConditionalLook } from "./conditional-look";
import { inExcel, type Turn } from "./in-excel";
import { markLooks } from "./mark-looks";
import { planMarks, type MarkPlan, type WantedMark } from "./mark-plan";
import { formulaOf, marksKey, marksText, type PlacedMark } from "./mark-registry";
import { lookAtMarks, type MarksSeen, type SheetSeen } from "./marks-seen";
import { marksLeft, sheetsProtected } from "./refusals";
import { putSetting } from "./settings";
import { takeBack } from "./taking-back";

export interface MarkTools {
  readonly patience: number;
  readonly inTurn: <T>(command: () => Promise<T>) => Promise<T>;
}

/**
 * The layer of marks: conditional formats of ours and nothing else. The workbook setting lists them, and lists a new
 * one before it is put on, so that whatever fails, the next call finds it.
 */
export function createMarkLayer({ patience, inTurn }: MarkTools) {
  /** With the ids Excel has told in this session, which the setting may not have yet. */
  let remembered: readonly PlacedMark[] = [];

  const show = (marks: readonly Mark[]): Promise<void> =>
    change(() => () => Promise.resolve(marks));

  /**
   * `ask` adds what it wants to know to the first sync, and answers after it with the marks. One sync to look, one to
   * put on; the ids follow in a third that nobody waits for.
   */
  async function change(ask: AskForMarks): Promise<void> {
    const begun: { work: { seen: MarksSeen; listed: readonly PlacedMark[] } | null } = {
      work: null,
    };
    const run = inExcel(
      async (context, turn) => {
        const decide = ask(context);
        const seen = await lookAtMarks(context, turn, remembered, null);
        const plan = planMarks(seen.found, wantedOn(seen.sheets, await decide()));
        refuseProtected(seen.sheets, plan);
        begun.work = { seen, listed: [] };
        return carryOut(context, seen, plan, (listed) => {
          begun.work = { seen, listed };
        });
      },
      { patience },
    );
    const done = await run.catch(async (error: unknown) => {
      const { work } = begun;
      if (work) await takeBack(() => restore(work.seen, work.listed), error, marksLeft);
      throw error;
    });
    remembered = done.marks;
    if (done.added > 0) void inTurn(() => saveIds(done.marks, done.parts)).catch(idsStayInMemory);
  }

  /** Looks, and takes every mark away in the sync of another command. */
  async function withoutMarks(context: Excel.RequestContext, turn: Turn): Promise<() => void> {
    const seen = await lookAtMarks(context, turn, remembered, null);
    return () => {
      for (const { mark, id } of seen.found) removeMark(context, mark.sheet, id);
      putSetting(context, marksKey, null, seen.parts);
    };
  }

  /** Puts the former marks on again. Where that fails as well, the next call mends what is left. */
  async function restore(seen: MarksSeen, listed: readonly PlacedMark[]): Promise<void> {
    const wanted = seen.found.map(({ mark, range }) => ({ ...mark, range: range ?? mark.range }));
    const former = new Set(seen.found.map(({ mark }) => mark.tag));
    const done = await inExcel(async (context, turn) => {
      const now = await lookAtMarks(context, turn, remembered, listed);
      // What was being put on may be half dressed: it goes, whatever it looks like.
      const found = now.found.map((one) =>
        former.has(one.mark.tag) ? one : { ...one, range: null },
      );
      return carryOut(context, now, planMarks(found, wanted), () => undefined);
    }, {});
    remembered = done.marks;
  }

  return { show, change, withoutMarks };
}

/** What is to be marked, once the first sync has answered. */
export type AskForMarks = (context: Excel.RequestContext) => () => Promise<readonly Mark[]>;

function wantedOn(sheets: ReadonlyMap<string, SheetSeen>, marks: readonly Mark[]): WantedMark[] {
  const ids = new Map([...sheets].map(([id, { name }]) => [name, id]));
  return marks.flatMap(({ sheet, range, look }) => {
    const id = ids.get(sheet);
    // A sheet deleted since the check: its figures are gone, and the next check will not speak of them.
    return id === undefined ? [] : [{ sheet: id, range: rangeToA1(range), look }];
  });
}

function refuseProtected(sheets: ReadonlyMap<string, SheetSeen>, plan: MarkPlan): void {
  const touched = new Set([
    ...plan.add.map(({ sheet }) => sheet),
    ...plan.remove.map(({ mark }) => mark.sheet),
  ]);
  const locked = [...sheets].filter(([id, sheet]) => sheet.locked && touched.has(id));
  if (locked.length > 0)
    throw sheetsProtected(
      locked.map(([, { name }]) => name),
      "looks",
    );
}

interface Done {
  readonly marks: readonly PlacedMark[];
  readonly added: number;
  /** How many items the setting takes now. */
  readonly parts: number;
}

/** A mark takes about 2 kB of request: 1 MB, as for every other write. */
const marksASync = 500;

/** Lists, adds, then removes: one sync for up to 500 new marks. `listing` hears what the setting is going to list. */
async function carryOut(
  context: Excel.RequestContext,
  seen: MarksSeen,
  plan: MarkPlan,
  listing: (listed: readonly PlacedMark[]) => void,
): Promise<Done> {
  const kept = plan.keep.map(({ mark, id, range }) => ({
    ...mark,
    id,
    range: range ?? mark.range,
  }));
  const fresh = plan.add.map((mark, index) => ({ ...mark, tag: seen.freeTag(index) }));
  const after = [...kept, ...fresh];
  const text = marksText(after);
  if (plan.add.length + plan.remove.length === 0 && text === seen.text) {
    return { marks: kept, added: 0, parts: seen.parts };
  }
  const union = [...kept, ...plan.remove.map(({ mark, id }) => ({ ...mark, id })), ...fresh];
  const former = Math.max(seen.parts, putMarks(context, union, seen.parts));
  listing(union);
  const added = await addAll(context, fresh);
  for (const { mark, id } of plan.remove) removeMark(context, mark.sheet, id);
  const parts = putMarks(context, after, former);
  await context.sync();
  const marks = [...kept, ...fresh.map((mark, i) => ({ ...mark, id: added[i]?.id ?? "" }))];
  return { marks, added: fresh.length, parts };
}

function removeMark(context: Excel.RequestContext, sheet: string, id: string): void {
  context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats.getItem(id).delete();
}

/** All but the last 500 with a sync of their own; those of the last go with the sync that follows. */
async function addAll(
  context: Excel.RequestContext,
  marks: readonly PlacedMark[],
): Promise<Excel.ConditionalFormat[]> {
  const first = marks.slice(0, marksASync).map((mark) => put(context, mark));
  const rest = marks.slice(marksASync);
  if (rest.length === 0) return first;
  await context.sync();
  return [...first, ...(await addAll(context, rest))];
}

function put(context: Excel.RequestContext, mark: PlacedMark): Excel.ConditionalFormat {
  const format = context.workbook.worksheets
    .getItem(mark.sheet)
    .getRange(mark.range)
    .conditionalFormats.add("Custom");
  format.custom.rule.formula = formulaOf(mark.tag);
  format.stopIfTrue = false;
  applyConditionalLook(format.custom.format, markLooks[mark.look]);
  format.load("id");
  return format;
}

function putMarks(
  context: Excel.RequestContext,
  marks: readonly PlacedMark[],
  former: number,
): number {
  return putSetting(context, marksKey, marksText(marks), former);
}

/** Excel tells an id only after the sync that made it, so ids follow in a request nobody waits for. */
function saveIds(marks: readonly PlacedMark[], parts: number): Promise<void> {
  return inExcel(async (context) => {
    putMarks(context, marks, parts);
    await context.sync();
  }, {});
}

/** The next call saves them; until then a mark is found by its tag on its own range. */
const idsStayInMemory = (): null => null;
