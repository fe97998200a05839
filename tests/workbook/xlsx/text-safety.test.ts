import fc from "fast-check";
import { checkPlan } from "../../../src/app/use-cases/check-plan";
import { drawPlan } from "../../../src/sheets/draw-plan";
import type { Drawing } from "../../../src/sheets/drawing";
import { textInCell } from "../../../src/sheets/text-in-cell";
import { readSnapshot } from "../../../src/workbook/xlsx/read-snapshot";
import { writeXlsx } from "../../../src/workbook/xlsx/write-xlsx";
import { cellTextArbitrary, longTexts } from "../../arbitraries/cell-text";
import { planArbitrary } from "../../arbitraries/plan";
import { sheetOfTexts } from "../sheet-of-texts";

async function expectSameInFile(drawing: Drawing): Promise<void> {
  const { value: book } = await readSnapshot(await writeXlsx(drawing));
  for (const { name, cells } of drawing.sheets) {
    const found = new Map(
      book.sheets
        .find((sheet) => sheet.name === name)
        ?.cells.map((cell) => [`${cell.row},${cell.column}`, cell]),
    );
    for (const { row, column, content } of cells) {
      const cell = found.get(`${row},${column}`);
      expect(cell?.formula).toBe(content.kind === "formula" ? content.formula : undefined);
      if (content.kind !== "text") continue;
      const { value = "" } = cell ?? {};
      expect(textInCell(typeof value === "string" ? value : typeof value)).toBe(
        textInCell(content.text),
      );
    }
  }
}

test("any text is that text in a file, and no formula", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(cellTextArbitrary, { minLength: 1, maxLength: 50 }), (texts) =>
      expectSameInFile(sheetOfTexts(texts)),
    ),
    { numRuns: 60 },
  );
});

test("a text that is too long is cut where a cell ends, and is still no formula", async () => {
  await expectSameInFile(sheetOfTexts(longTexts));
});

test("a page header says its text in one line, holds no code that we did not write, and is never too long", async () => {
  await fc.assert(
    fc.asyncProperty(headerTextArbitrary, headerTextArbitrary, async (left, right) => {
      const drawing = sheetOfTexts(["글"]);
      const print = { landscape: true, headerLeft: left, headerRight: right, footerRight: left };
      const sheets = drawing.sheets.map((sheet) => ({ ...sheet, print }));
      const { value: book } = await readSnapshot(await writeXlsx({ ...drawing, sheets }));
      const { header, footer } = book.sheets[0]?.print ?? {};
      expectText(header?.left, left);
      expectText(header?.right, right);
      expectText(footer?.right, left);
      expect(footer?.center).toBe("&P / &N");
      expect(`&L${header?.left}&R${header?.right}`.length).toBeLessThanOrEqual(255);
    }),
    { numRuns: 200 },
  );
});

const headerTextArbitrary = fc.oneof(
  cellTextArbitrary,
  fc.constantFrom(
    "R&D과",
    "&D&T&F",
    "2026&2026",
    "&&&",
    "가".repeat(300),
    "&".repeat(300),
    "가\n나",
  ),
  fc.string({ unit: fc.constantFrom("&", "L", "C", "R", "P", "1", "과", " "), maxLength: 30 }),
);

function expectText(found: string | undefined, wanted: string): void {
  expect(found?.replaceAll("&&", "")).not.toContain("&");
  const text = found?.replaceAll("&&", "&") ?? "";
  expect(textInCell(wanted).startsWith(text)).toBe(true);
  expect(text.length).toBeGreaterThanOrEqual(Math.min(50, textInCell(wanted).length));
}

test("the sheets of any plan hold in a file the formulas that were drawn and no other", async () => {
  await fc.assert(
    fc.asyncProperty(planArbitrary(), fc.constantFrom("one", "each"), async (plan, budget) => {
      const facts = { fileName: "=계획.txt", notices: [], language: "ko", checkedAt: "" } as const;
      await expectSameInFile(drawPlan(plan, checkPlan(plan), facts, { budget }));
    }),
    { numRuns: 40 },
  );
});
