import { openPreview, type Preview } from "../../../preview/node/open-preview";
import { snapshotOfBook } from "../../../preview/files/book-snapshot";
import type { ChartDrawing, SheetDrawing } from "../../../src/sheets/drawing";
import { createExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import { sheetOfDrawing } from "../../../src/workbook/xlsx/sheet-of-drawing";
import { smallDrawing } from "./small-drawing";

let preview: Preview;
beforeEach(async () => {
  preview = await openPreview();
});
afterEach(() => preview.dispose());

async function drawn(change: Partial<SheetDrawing>) {
  const drawing = smallDrawing(change);
  await createExcelWorkbook().draw(drawing);
  await preview.settled();
  const [sheet] = drawing.sheets;
  const found = snapshotOfBook(preview.workbook.book).sheets.find(
    ({ name }) => name === sheet?.name,
  );
  if (!sheet || !found) throw new Error("not drawn");
  return { found, wanted: sheetOfDrawing(sheet) };
}

const column = { row: 3, column: 1, rows: 2, columns: 1 };
const chart: ChartDrawing = {
  name: "차트",
  kind: "columns",
  title: { row: 0, column: 0 },
  box: { row: 10, column: 1, width: 400, height: 240 },
  legend: true,
  valueAxis: "#,##0",
  series: [
    { name: "국비", values: column, categories: { ...column, column: 0 }, fills: ["#24508C"] },
    { name: "시비", values: column, categories: { ...column, column: 0 }, fills: ["#D6AF66"] },
  ],
};

test.each([
  ["columns in a stack with an axis and a legend", chart],
  ["bars from the top with labels", { ...chart, kind: "bars", legend: false, labels: "0.0" }],
  [
    "a pie with a colour a point",
    {
      name: "원",
      kind: "pie",
      title: chart.title,
      box: chart.box,
      legend: false,
      labels: "0.0%",
      series: chart.series.slice(0, 1).map((one) => ({ ...one, fills: ["#24508C", "#D6AF66"] })),
    },
  ],
] as const satisfies readonly (readonly [string, ChartDrawing])[])(
  "a native chart is what the drawing says, as in a file: %s",
  async (_, given) => {
    const { found, wanted } = await drawn({ charts: [given] });
    expect(found.charts).toEqual(wanted.charts);
  },
);

test("lists, page breaks, repeated columns and the scale are those of the drawing, as in a file", async () => {
  const { found, wanted } = await drawn({
    validations: [{ row: 3, column: 0, list: ["국비", "시비"] }],
    print: {
      landscape: true,
      scale: 70,
      repeatRows: [0, 2],
      repeatColumns: [0, 1],
      breaks: [5, 7],
      columnBreaks: [1],
    },
  });
  expect(found.validations).toEqual(wanted.validations);
  expect(found.print).toEqual(wanted.print);
});

test("a sheet on one page is fitted in both directions", async () => {
  const { found, wanted } = await drawn({ print: { landscape: true, onePage: true } });
  expect(found.print).toEqual(wanted.print);
});
