import { rangeToA1 } from "../../grid/a1";
import type { CellDrawing, SheetDrawing } from "../../sheets/drawing";
import type { CellPatch, SheetPatch, WorkbookPatch } from "../../sheets/patch";
import { styleOf } from "../../sheets/styles";
import { formulaWrites, valueWrites } from "./cells";
import type { Write } from "./chunks";
import { formatWrites } from "./formats";
import { nameKey } from "./tables-and-names";
import type { PatchedBook } from "./patch-look";
import { groundWrites, settingWrites } from "./sheet-set-up";

/** Everything that is written once rows are inserted: values, tables, names, formulas, then the looks of new rows. */
export function patchWrites({ sheets, names }: WorkbookPatch, book: PatchedBook): Write[] {
  return [
    ...sheets.flatMap((patch) => [
      ...clearWrites(patch),
      ...runsOfNewRows(patch).flatMap(groundWrites),
      ...groundWrites({ ...freshDrawing(patch), cells: [] }),
      ...valueWrites(freshDrawing(patch), formatOf),
      ...valueWrites(
        drawingOf(patch, ({ style }) => style !== null),
        formatOf,
      ),
      ...valueWrites(
        drawingOf(patch, ({ style }) => style === null),
        () => undefined,
      ),
      ...patch.tables.map((table) =>
        write(patch.sheet, (context) =>
          context.workbook.tables.getItem(table.name).resize(rangeToA1(table.range)),
        ),
      ),
    ]),
    ...names.map(({ name, refersTo }) =>
      write("", (context) => {
        const { names: all } = context.workbook;
        if (book.names.has(nameKey(name))) all.getItem(name).formula = refersTo;
        else all.add(name, refersTo);
      }),
    ),
    ...sheets.flatMap((patch) => [
      ...formulaWrites(freshDrawing(patch)),
      ...formulaWrites(drawingOf(patch, () => true)),
      ...formatWrites(freshDrawing(patch), styleOf),
      ...newFormats(patch),
    ]),
  ];
}

const formatOf = (style: string): string | undefined => styleOf(style).numberFormat;

function write(sheet: string, apply: Write["apply"]): Write {
  return { sheet, bytes: 500, cells: 0, apply };
}

/** Cells that the document has no more. */
const clearWrites = ({ sheet, writes }: SheetPatch): Write[] =>
  writes
    .filter(({ content }) => content.kind === "blank")
    .map(({ then }) =>
      write(sheet, (context) => {
        const on = context.workbook.worksheets.getItem(sheet);
        on.getRangeByIndexes(then.row, then.column, 1, 1).values = [[""]];
      }),
    );

/** New rows that stand one below the other: the ground is laid under these alone, not under what lies between. */
function runsOfNewRows(patch: SheetPatch): readonly SheetDrawing[] {
  const runs: CellDrawing[][] = [];
  let before = -2;
  for (const cell of [...patch.fresh.cells].sort((a, b) => a.row - b.row)) {
    if (cell.row > before + 1) runs.push([]);
    runs.at(-1)?.push(cell);
    before = cell.row;
  }
  return runs.map((cells) => ({ ...emptySheet, name: patch.sheet, cells }));
}

const freshDrawing = ({ sheet, fresh }: SheetPatch): SheetDrawing => ({
  ...emptySheet,
  ...fresh,
  name: sheet,
});

const drawingOf = (
  { sheet, writes }: SheetPatch,
  accept: (cell: CellPatch) => boolean,
): SheetDrawing => ({
  ...emptySheet,
  name: sheet,
  cells: writes.filter(accept).map(({ then, content, style }): CellDrawing => ({
    ...then,
    content,
    style: style ?? "",
  })),
});

const emptySheet: SheetDrawing = {
  name: "",
  gridlines: false,
  frozen: { rows: 0, columns: 0 },
  columnWidths: [],
  rowHeights: new Map(),
  cells: [],
  tables: [],
  conditionalFormats: [],
  print: { landscape: true },
};

/** The permanent formats of new rows; the last write of a set-up is about the sheet as a whole, which is not ours now. */
const newFormats = (patch: SheetPatch): Write[] =>
  settingWrites(freshDrawing(patch)).slice(0, patch.fresh.conditionalFormats.length);
