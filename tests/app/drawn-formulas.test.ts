import { readFileSync } from "node:fs";
import { checkGrids } from "../../src/app/check-grids";
import { checkPlan } from "../../src/app/use-cases/check-plan";
import { readText } from "../../src/documents/text/read-text";
import { extractPlan } from "../../src/extraction/extract-plan";
import { drawPlan } from "../../src/sheets/draw-plan";
import { writeXlsx } from "../../src/workbook/xlsx/write-xlsx";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook";

test.each(["ko", "en"] as const)(
  "the sheets we draw ourselves have no doubtful formula and none that is not understood (%s)",
  async (language) => {
    const text = readFileSync("assets/samples/sample-plan.ko.txt", "utf8");
    const { value: plan, notices } = extractPlan(readText(text), { fileName: "plan.txt" });
    const drawing = drawPlan(plan, checkPlan(plan), {
      fileName: "plan.txt",
      notices,
      language,
      checkedAt: "2026-01-05",
    });
    const { value: book } = await XlsxWorkbook.open(await writeXlsx(drawing, {}));
    const grids = await book.read(book.sheetNames().map((sheet) => ({ kind: "sheet", sheet })));
    const { findings, unchecked } = checkGrids(grids.filter((grid) => grid !== null));
    const aboutFormulas = [...findings, ...unchecked].filter(({ rule }) => /^R4/.test(rule));
    expect(
      aboutFormulas.map((each) =>
        "what" in each ? `${each.what.ko} ${each.todo.ko}` : each.reason.ko,
      ),
    ).toEqual([]);
  },
);
