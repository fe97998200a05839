import { openPreview, type Preview } from "../../../preview/node/open-preview";
import { rangeToA1 } from "../../../src/grid/a1";
import { createExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import type { LiveWorkbook } from "../../../src/workbook/port";
import { sampleDrawing } from "./sample-drawing";
import { smallDrawing } from "./small-drawing";
import { usersWorkbook } from "./users-workbook";

let preview: Preview;
let workbook: LiveWorkbook;
beforeEach(async () => {
  preview = await openPreview();
  workbook = createExcelWorkbook();
  await usersWorkbook();
  await preview.settled();
});
afterEach(() => preview.dispose());

const sheetNamed = (name: string) => {
  const sheet = preview.snapshot().sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

test("a drawing stands in the workbook as it was described", async () => {
  const receipt = await workbook.draw(smallDrawing());
  await preview.settled();
  expect(receipt).toMatchObject({ sheets: ["소요예산"], cells: 10 });
  const sheet = sheetNamed("소요예산");
  expect(sheet).toMatchObject({
    visibility: "Visible",
    tabColor: "#1D4F91",
    gridlines: false,
    frozen: { rows: 3, columns: 0 },
    columnWidths: { 0: 120, 1: 96 },
    rowHeights: { 0: 28 },
  });
  expect(sheet.cells["A1"]).toMatchObject({
    value: "소요예산",
    look: { bold: true, fontSize: 14, fontName: "맑은 고딕" },
  });
  expect(sheet.cells["B4"]).toMatchObject({
    value: 24500,
    look: { fontColor: "#1D4F91", horizontal: "Right" },
  });
  expect(sheet.cells["B8"]).toMatchObject({ formula: "=SUM(B4:B5)", value: 35000 });
  expect(sheet.conditionalFormats).toHaveLength(1);
  expect(preview.snapshot().names.map((name): unknown => Reflect.get(name, "name"))).toContain(
    "geomsan.block",
  );
});

test("a text that begins with = or an apostrophe stays that text", async () => {
  await workbook.draw(smallDrawing());
  const { cells } = sheetNamed("소요예산");
  expect(cells["A7"]).toMatchObject({ value: "=1+1", look: { numberFormat: "@" } });
  expect(cells["A7"]).not.toHaveProperty("formula");
  expect(cells["B7"]).toMatchObject({ value: "'-3.5" });
});

test("undo of the receipt leaves the workbook exactly as it was", async () => {
  const before = preview.snapshot();
  const receipt = await workbook.draw(smallDrawing());
  expect(preview.snapshot()).not.toEqual(before);
  await receipt.undo?.();
  await preview.settled();
  expect(preview.snapshot()).toEqual(before);
});

test("undo brings back a sheet that was replaced, with its names and table", async () => {
  await workbook.draw(smallDrawing());
  await preview.person.types("소요예산!B4", 1);
  const before = preview.snapshot();
  const receipt = await workbook.draw(smallDrawing(), { existing: "replace" });
  expect(sheetNamed("소요예산").cells["B4"]).toMatchObject({ value: 24500 });
  await receipt.undo?.();
  await preview.settled();
  expect(preview.snapshot()).toEqual(before);
});

test("a sheet of the same name is refused unless it may be replaced", async () => {
  await workbook.draw(smallDrawing());
  await preview.settled();
  const before = preview.snapshot();
  await expect(workbook.draw(smallDrawing())).rejects.toMatchObject({ code: "sheet-exists" });
  expect(preview.snapshot()).toEqual(before);
});

test("a drawing that is cancelled half-way is taken back", async () => {
  const before = preview.snapshot();
  const abort = new AbortController();
  const drawing = workbook.draw(manyRows(), {
    signal: abort.signal,
    progress: () => {
      abort.abort();
    },
  });
  await expect(drawing).rejects.toMatchObject({ code: "cancelled" });
  expect(preview.snapshot()).toEqual(before);
});

test("a drawing that Excel fails in the middle of is taken back", async () => {
  const before = preview.snapshot();
  const drawing = workbook.draw(manyRows(), {
    progress: ({ cellsWritten, cellsInAll }) => {
      if (cellsWritten < cellsInAll) preview.endpoint.refuseNext(5103);
    },
  });
  await expect(drawing).rejects.toMatchObject({ code: "too-large" });
  expect(preview.snapshot()).toEqual(before);
});

test("a small drawing goes over in few requests, a large one in requests of about a megabyte", async () => {
  await workbook.draw(smallDrawing());
  expect(writing()).toHaveLength(2); // the sheets, then all that is on them
  preview.batches.length = 0;
  await workbook.draw(manyRows(), { existing: "replace" });
  const sizes = writing().map(({ request }) => JSON.stringify(request).length);
  expect(sizes.length).toBeGreaterThan(3);
  expect(Math.max(...sizes)).toBeLessThan(2_000_000);
});

test("all sheets of the sample plan are drawn, and every formula gives what it must", async () => {
  const drawing = sampleDrawing();
  const receipt = await workbook.draw(drawing);
  await preview.settled();
  expect(receipt.sheets).toEqual(allSheets);
  const wrong = drawing.sheets.flatMap((sheet) => {
    const { cells } = sheetNamed(sheet.name);
    return sheet.cells.flatMap(({ row, column, content }) => {
      if (content.kind !== "formula") return [];
      const at = rangeToA1({ row, column, rows: 1, columns: 1 });
      const value = cells[at]?.value ?? "";
      return isClose(value, content.expected) ? [] : [[sheet.name, at, content, value]];
    });
  });
  expect(wrong).toEqual([]);
});

const allSheets = ["표지", "총괄", "소요예산", "예산DB", "추진일정", "성과", "검산결과"];

const isClose = (value: unknown, expected: number | string): boolean =>
  typeof value === "number" && typeof expected === "number"
    ? Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
    : value === expected;

/** Batches that change something: the others only read, or let go of references. */
const writing = () =>
  preview.batches.filter(({ request }) =>
    request.Actions.some(({ ActionType }) => ActionType === 4),
  );

function manyRows() {
  const [sheet] = smallDrawing().sheets;
  return smallDrawing({
    cells: [
      ...(sheet?.cells ?? []),
      ...Array.from({ length: 20_000 }, (_, index) => ({
        row: 20 + Math.floor(index / 4),
        column: index % 4,
        content: { kind: "text" as const, text: `세부사업 ${index} `.repeat(8) },
        style: "text",
      })),
    ],
  });
}
