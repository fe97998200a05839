import { snapshotOfBook } from "../../../preview/files/book-snapshot";
import { openPreview, type Preview } from "../../../preview/node/open-preview";
import { writeCell } from "../../../src/grid/a1";
import { createExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { readSnapshot } from "../../../src/workbook/xlsx/read-snapshot";
import { writeXlsx } from "../../../src/workbook/xlsx/write-xlsx";
import { sampleDrawing } from "../../workbook/excel/sample-drawing";

let preview: Preview;
beforeEach(async () => {
  preview = await openPreview();
});
afterEach(() => preview.dispose());

/** Cells by address, so that a difference names its cell; figures to the fifteen digits that Excel keeps. */
const comparable = ({ cells, ...sheet }: SheetSnapshot) => ({
  ...sheet,
  cells: Object.fromEntries(
    cells.map(({ row, column, value, ...cell }) => [
      writeCell({ row, column }),
      { ...cell, value: typeof value === "number" ? Number(value.toPrecision(12)) : value },
    ]),
  ),
});

const sheetNamed = ({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot => {
  const sheet = sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

test("drawn through Office.js and drawn into a file, the sample plan is one and the same workbook", async () => {
  const drawing = sampleDrawing();
  await createExcelWorkbook().draw(drawing);
  await preview.settled();
  const inExcel = snapshotOfBook(preview.workbook.book);
  const { value: inFile, notices } = await readSnapshot(await writeXlsx(drawing));
  expect(notices.filter(({ code }) => code !== "formula-without-value")).toEqual([]);
  expect(inFile.sheets.map(({ name }) => name)).toEqual(drawing.sheets.map(({ name }) => name));
  for (const { name } of drawing.sheets)
    expect(comparable(sheetNamed(inFile, name))).toEqual(comparable(sheetNamed(inExcel, name)));
  expect(inFile.names).toEqual(inExcel.names);
});
