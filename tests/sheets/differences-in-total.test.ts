import { checkPlan } from "../../src/app/use-cases/check-plan";
import { readText } from "../../src/documents/text/read-text";
import { extractPlan } from "../../src/extraction/extract-plan";
import { drawPlan } from "../../src/sheets/draw-plan";

const plan = (cost: string): string => `2026년 주요업무계획

건설과

1. 남부순환도로 개설
□ 사업개요
 - 사업기간: 2025년 ~ 2027년
 - 사업비: ${cost}
□ 소요예산
(단위: 백만원)
구분\t계\t2025년\t2026년\t2027년
계\t900\t200\t300\t400
국비\t500\t100\t150\t250
도비\t400\t100\t150\t150
`;

/** What the lines of the totals of 총괄 say of the text against the tables. */
function differencesIn(text: string): readonly unknown[] {
  const { value, notices } = extractPlan(readText(text));
  const facts = { fileName: "a.txt", notices, language: "ko", checkedAt: "2026-01-02" } as const;
  const { sheets } = drawPlan(value, checkPlan(value), facts);
  const summary = sheets.find(({ name }) => name === "총괄");
  return (summary?.cells ?? [])
    .filter(({ style }) => style === "difference bold row")
    .map(({ content }) => (content.kind === "formula" ? content.expected : content));
}

it("a text that names no source is compared by its total alone: no source is missing", () => {
  expect(differencesIn(plan("900백만원"))).toEqual([0, 0]);
});

it("sources that the text names are compared one by one", () => {
  expect(differencesIn(plan("900백만원(국비 510, 도비 390)"))).toEqual([0, 10, -10, 0, 10, -10]);
});
