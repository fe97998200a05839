import { readFileSync } from "node:fs";
import { checkGrids } from "../../src/app/check-grids";
import { checkPlan } from "../../src/app/use-cases/check-plan";
import { readText } from "../../src/documents/text/read-text";
import { extractPlan } from "../../src/extraction/extract-plan";
import { drawPlan } from "../../src/sheets/draw-plan";
import { writeXlsx } from "../../src/workbook/xlsx/write-xlsx";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook";

const sample = readFileSync("assets/samples/sample-plan.ko.txt", "utf8");

/** One of three projects is printed in 억원 and in 백만원, so that one of its sources is rounded. */
const rounded = ["900백만원(국비 500, 도비 400)", "9억원(국비 5억원, 도비 4억원)", "900백만원(국비 500, 도비 400)"]
  .map((cost, index) => `${index + 1}. 길 ${index + 1} 정비

□ 사업개요

- 사업기간: 2025년 ~ 2026년
- 사업비: ${cost}

□ 소요예산

(단위: 백만원)
구분\t총사업비\t2025년\t2026년
계\t${index === 1 ? 899 : 900}\t300\t${index === 1 ? 599 : 600}
국비\t${index === 1 ? 499 : 500}\t200\t${index === 1 ? 299 : 300}
도비\t400\t100\t300
`)
  .join("\n"); // prettier-ignore

test.each([
  ["ko", sample],
  ["en", sample],
  ["ko", rounded],
] as const)(
  "the sheets we draw ourselves have no doubtful formula and none that is not understood (%s)",
  async (language, text) => {
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
