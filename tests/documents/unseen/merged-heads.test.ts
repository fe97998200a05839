import { checkPlan } from "../../../src/app/use-cases/check-plan";
import { readHtml } from "../../../src/documents/html/read-html";
import { extractPlan } from "../../../src/extraction/extract-plan";
import type { Plan } from "../../../src/plan/plan";

/** Tables as they come out of 한글, with heads merged over two rows. */
const planOf = (cost: string, table: string): Plan =>
  extractPlan(
    readHtml(
      "<p>2026년 주요업무계획</p><p>건설과</p><p>1. 배수로 정비</p><p>□ 사업개요</p>" +
        `<p> ○ 기간: 2025년 ~ 2027년</p><p> ○ 총사업비: ${cost}</p><p>□ 소요예산</p>` +
        `<p>(단위: 백만원)</p><table>${table}</table>`,
    ),
  ).value;
const rows = (...lines: readonly string[]): string =>
  lines
    .map((line) => `<tr>${line.replace(/[^|<>]+(?=\||$)/g, "<td>$&</td>").replace(/\|/g, "")}</tr>`)
    .join("");
const wrongCells = (plan: Plan): readonly unknown[] =>
  checkPlan(plan).findings.map(({ rule, culprit }) => [
    rule.slice(0, 3),
    culprit && [culprit.row, culprit.column, Number(culprit.printed), Number(culprit.suggested)],
  ]);

test("years in rows, sources under one head: a budget whose wrong cell is named", () => {
  const head =
    "<tr><td rowspan=2>연도별</td><td rowspan=2>합계</td><td colspan=2>재원별</td></tr><tr><td>국비</td><td>군비</td></tr>";
  const plan = planOf(
    "600백만원(국비 300, 군비 300)",
    head + rows("합계|600|300|300", "2025|200|100|100", "2026|220|110|101", "2027|180|90|90"),
  );
  expect(plan.projects[0]?.tables[0]?.rows.map(({ label }) => label)).toEqual([
    "합계",
    "국비",
    "군비",
  ]);
  expect(wrongCells(plan)).toEqual([
    ["R02", ["군비", "2026", 101_000_000, 110_000_000]],
    ["R01", ["군비", "2026", 101_000_000, 110_000_000]],
  ]);
});

test("2026년 over 계 and its stages: the row adds up to its total with 계 alone", () => {
  const head =
    "<tr><td rowspan=2>구분</td><td rowspan=2>총사업비</td><td rowspan=2>기투자</td><td colspan=3>2026년</td><td rowspan=2>2027년</td></tr>" +
    "<tr><td>계</td><td>본예산</td><td>추경(안)</td></tr>";
  const right = rows(
    "계|600|200|220|180|40|180",
    "국비|300|100|110|90|20|90",
    "군비|300|100|110|90|20|90",
  );
  expect(wrongCells(planOf("600백만원", head + right))).toEqual([]);
  const wrong = right.replace(
    "<td>20</td><td>90</td></tr><tr><td>군비",
    "<td>29</td><td>90</td></tr><tr><td>군비",
  );
  expect(wrongCells(planOf("600백만원", head + wrong))).toEqual([
    ["R02", ["국비", "2026년 추경(안)", 29_000_000, 20_000_000]],
    ["R01", ["국비", "2026년 추경(안)", 29_000_000, 20_000_000]],
  ]);
});

test("districts in rows, sources under two heads: sums in both ways, figures as they stand", () => {
  const head =
    "<tr><td rowspan=2>지구별</td><td colspan=3>총사업비</td><td colspan=3>2026년</td></tr>" +
    "<tr><td>소계</td><td>국비</td><td>군비</td><td>소계</td><td>국비</td><td>군비</td></tr>";
  const plan = planOf(
    "600백만원(국비 300, 군비 300)",
    head +
      rows("계|600|300|300|220|110|110", "월평|400|200|200|140|70|70", "송정|200|100|100|80|04|40"),
  );
  expect(wrongCells(plan)).toEqual([
    ["R02", ["송정", "2026년 국비", 4, 40]],
    ["R01", ["송정", "2026년 국비", 4, 40]],
  ]);
});
