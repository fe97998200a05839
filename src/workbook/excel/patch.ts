import type { SheetPatch, WorkbookPatch } from "../../sheets/patch";
import type { PatchOptions } from "../port";
import { chunksOf, type Write } from "./chunks";
import { giveCellsBack } from "./giving-cells-back";
import type { DrawTools } from "./draw";
import { inExcel } from "./in-excel";
import { keepWrites, partOf } from "./kept";
import { lookForPatch, type PatchedBook } from "./patch-look";
import { nameKey } from "./tables-and-names";
import { patchWrites } from "./patch-writes";
import { takeBack } from "./taking-back";

/**
 * Changes sheets where they stand. Everything that can refuse is asked first; rows are inserted and cells written next,
 * which is taken back exactly when a sync fails; rows are deleted last, with one sync.
 */
export async function patch(
  wanted: WorkbookPatch,
  { keep }: PatchOptions,
  { patience, withoutMarks }: Pick<DrawTools, "patience" | "withoutMarks">,
): Promise<void> {
  const begun: { book: PatchedBook | null; isEnding: boolean } = { book: null, isEnding: false };
  try {
    await inExcel(
      async (context, turn) => {
        const book = await lookForPatch(context, turn, wanted);
        const takeMarksAway = await withoutMarks(context, turn);
        begun.book = book;
        await insertRows(context, wanted.sheets);
        await send(context, chunksOf(patchWrites(wanted, book)));
        begun.isEnding = true;
        takeMarksAway();
        for (const write of endWrites(wanted, book, keep)) write.apply(context);
        await context.sync();
      },
      { patience },
    );
  } catch (error) {
    const { book, isEnding } = begun;
    if (book) await takeBack(() => giveCellsBack(wanted, book, isEnding), error);
    throw error;
  }
}

/** From the bottom, so that the rows above keep their numbers. All with one sync: some or none of them fail together. */
async function insertRows(
  context: Excel.RequestContext,
  sheets: readonly SheetPatch[],
): Promise<void> {
  for (const { sheet, inserts } of sheets) {
    for (const { before, count } of [...inserts].reverse()) {
      context.workbook.worksheets
        .getItem(sheet)
        .getRange(`${before + 1}:${before + count}`)
        .insert("Down");
    }
  }
  await context.sync();
}

async function send(
  context: Excel.RequestContext,
  chunks: readonly (readonly Write[])[],
): Promise<void> {
  const [first, ...more] = chunks;
  if (!first) return;
  for (const write of first) write.apply(context);
  await context.sync();
  await send(context, more);
}

/** What cannot be taken back exactly, so it comes last and together. */
function endWrites(
  { sheets, namesGone }: WorkbookPatch,
  book: PatchedBook,
  keep: PatchOptions["keep"],
): Write[] {
  const write = (apply: Write["apply"]): Write => ({ sheet: "", bytes: 300, cells: 0, apply });
  return [
    ...keepWrites(keep, book.kept),
    ...book.kept.slice(0, -1).map(({ id }) => write((context) => partOf(context, id).delete())),
    ...namesGone
      .filter((name) => book.names.has(nameKey(name)))
      .map((name) => write((context) => context.workbook.names.getItem(name).delete())),
    ...sheets.flatMap(({ sheet, removes }) =>
      runsOf(removes)
        .reverse()
        .map(([first, last]) =>
          write((context) => {
            const rows = context.workbook.worksheets.getItem(sheet).getRange(`${first + 1}:${last + 1}`); // prettier-ignore
            rows.delete("Up");
          }),
        ),
    ),
  ];
}

/** Rows from the top as runs of neighbours. */
function runsOf(rows: readonly number[]): (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}
