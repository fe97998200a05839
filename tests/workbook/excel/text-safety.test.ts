import fc from "fast-check";
import { openPreview, type Preview } from "../../../preview/node/open-preview";
import { drawPlan } from "../../../src/sheets/draw-plan";
import type { Drawing } from "../../../src/sheets/drawing";
import { textInCell } from "../../../src/sheets/text-in-cell";
import { createExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import { writeCell } from "../../../src/grid/a1";
import { cellTextArbitrary, longTexts } from "../../arbitraries/cell-text";
import { planArbitrary } from "../../arbitraries/plan";
import { sheetOfTexts } from "../sheet-of-texts";

let preview: Preview;
beforeEach(async () => {
  preview = await openPreview();
});
afterEach(() => preview.dispose());

async function expectSameInExcel(drawing: Drawing): Promise<void> {
  await createExcelWorkbook().draw(drawing, { existing: "replace" });
  await preview.settled();
  for (const { name, cells } of drawing.sheets) {
    const sheet = preview.snapshot().sheets.find((one) => one.name === name);
    const wrong = cells.flatMap(({ row, column, content }): unknown[] => {
      const cell = sheet?.cells[writeCell({ row, column })];
      const isFormula = cell?.formula !== undefined;
      if (isFormula !== (content.kind === "formula")) return [[name, row, column, content, cell]];
      if (content.kind !== "text") return [];
      const same = textInCell(String(cell?.value ?? "")) === textInCell(content.text);
      return same ? [] : [[name, row, column, content, cell?.value]];
    });
    expect(wrong).toEqual([]);
  }
}

test("a thousand hostile texts are those texts in Excel, and no formula", async () => {
  const texts = fc.sample(cellTextArbitrary, { numRuns: 1000, seed: 7 });
  await expectSameInExcel(sheetOfTexts(texts));
});

test("what could begin a formula is sent behind an apostrophe, though its cell is a text already", async () => {
  const marks = ["=", "+", "-", "@", "'", "＝", "＋", "－", "＠", "\t=", "\n=", " =", "\u200b="];
  preview.batches.length = 0;
  await createExcelWorkbook().draw(sheetOfTexts(marks.map((mark) => `${mark}1+1`)));
  const sent = preview.batches.flatMap(({ request }) =>
    request.Actions.filter(({ Name }) => Name === "Values").flatMap(
      ({ ArgumentInfo }) => JSON.stringify(ArgumentInfo).match(/"[^"]*1\+1"/g) ?? [],
    ),
  );
  expect(sent).toHaveLength(marks.length);
  expect(sent.filter((text) => !text.startsWith("\"'"))).toEqual([]);
});

test("a text that is too long is cut where a cell ends, and is still no formula", async () => {
  await expectSameInExcel(sheetOfTexts(longTexts));
});

test("the sheets of any plan hold in Excel the formulas that were drawn and no other", async () => {
  const facts = { fileName: "=계획.txt", notices: [], language: "ko", checkedAt: "" } as const;
  for (const plan of fc.sample(planArbitrary(), { numRuns: 3, seed: 7 }))
    await expectSameInExcel(drawPlan(plan, null, facts));
});
