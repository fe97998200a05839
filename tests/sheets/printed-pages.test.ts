import { readFileSync } from "node:fs";
import path from "node:path";
import { readText } from "../../src/documents/text/read-text";
import { extractPlan } from "../../src/extraction/extract-plan";
import { drawPlan } from "../../src/sheets/draw-plan";
import type { Drawing, SheetDrawing } from "../../src/sheets/drawing";
import { textWidth, wrappedLines } from "../../src/sheets/text-width";

const county = `
건설과 2027년 주요업무계획

1. 도시계획도로 개설 2
2. 군도 확·포장 3

1. 도시계획도로 개설

□ 사업개요

- 사업기간: 2026. 3.~2028. 12.
- 사업비: 4,850,000천원(균특 1,200,000 / 도비 850,000 / 특별교부세 500,000 / 군비 1,300,000 / 지방채 1,000,000)

□ 소요예산

(단위: 천원)
구분\t총사업비\t기투자\t2027년\t2028년\t증감
계\t4,850,000\t350,000\t2,500,000\t2,000,000\t△500,000
국비 소계\t1,700,000\t0\t1,000,000\t700,000\t△300,000
균특\t1,200,000\t0\t700,000\t500,000\t△200,000
특별교부세\t500,000\t0\t300,000\t200,000\t△100,000
도비\t850,000\t50,000\t500,000\t300,000\t△200,000
군비\t1,300,000\t300,000\t500,000\t500,000\t0
지방채\t1,000,000\t0\t500,000\t500,000\t0

2. 군도 확·포장

□ 사업개요

- 사업기간: 2023. 1.~2029. 12.
- 사업비: 900,000천원(군비)

□ 소요예산

- 900,000천원(군비)

□ 추진실적

구분\t2025년\t2026년\t비고
확장(km)\t1.2\t3.1\t남북 방향 두 구간을 함께 넓혔음, 나머지는 내년에 이어서 함
보상(필지)\t120\t△3\t재결 3필지 제외
`;

const sample = readFileSync(path.resolve("assets/samples/sample-plan.ko.txt"), "utf8");

test.each([
  ["a county with seven sources in 천원", county],
  ["the sample plan", sample],
])("no chart of 총괄 is parted by a page or printed twice: %s", (_, text) => {
  const summary = sheetOf(drawn(text), "총괄");
  const { repeatColumns, columnBreaks = [], breaks = [] } = summary.print;
  const charts = summary.charts ?? [];
  expect(charts).toHaveLength(3);
  expect(columnBreaks.length).toBeGreaterThan(0);
  for (const { box } of charts) {
    expect(box.column).toBeGreaterThan(repeatColumns?.[1] ?? Infinity);
    const covered = columnsUnder(summary, box);
    expect(columnBreaks.filter((start) => start > box.column && start <= covered)).toEqual([]);
    // The line around it is not left on the page before.
    expect(breaks).not.toContain(box.row);
  }
  charts.slice(1).forEach(({ box }, index) => {
    const before = charts[index]?.box;
    if (before) expect(box.column).toBeGreaterThan(columnsUnder(summary, before));
  });
});

test("국비 소계 is no source of its own: it is checked by the sources below it", () => {
  const { value: plan } = extractPlan(readText(county));
  const [table] = plan.projects[0]?.tables ?? [];
  expect(table?.rows.map(({ label, role, depth }) => [label, role, depth])).toEqual([
    ["계", "total", 0],
    ["국비 소계", "subtotal", 0],
    ["균특", "part", 1],
    ["특별교부세", "part", 1],
    ["도비", "part", 0],
    ["군비", "part", 0],
    ["지방채", "part", 0],
  ]);
  const flag = sheetOf(drawn(county), "검산결과").cells.flatMap(({ content }) =>
    content.kind === "formula" && /검산식/.test(String(content.expected)) ? [content.expected] : [],
  );
  expect(flag[0]).toMatch(/^✓/);
});

test("국비 소계 with nothing below it is 국비", () => {
  const alone = county.replace(/\n균특\t.*\n특별교부세\t.*\n도비/, "\n도비");
  const rows = extractPlan(readText(alone)).value.projects[0]?.tables[0]?.rows ?? [];
  expect(rows[1]).toMatchObject({ label: "국비 소계", role: "part", source: "국비" });
});

test("a remark of a table on 성과 is seen whole: its row is as high as its lines, from the left", () => {
  const results = sheetOf(drawn(county), "성과");
  const remark = results.cells.find(
    ({ content }) => content.kind === "text" && content.text.startsWith("남북"),
  );
  const text = remark?.content.kind === "text" ? remark.content.text : "";
  const width = results.columnWidths[remark?.column ?? -1] ?? 0;
  const lines = wrappedLines(text, width);
  expect(lines).toBeGreaterThan(1);
  expect(results.rowHeights.get(remark?.row ?? -1)).toBeGreaterThanOrEqual(6 + 17 * lines);
  expect(remark?.style).toMatch(/\bleft\b/);
});

test("the name of a project is seen whole on 예산DB", () => {
  const long = "구민이 함께 만드는 골목길 안전망과 야간 보행 환경 개선 사업";
  const data = sheetOf(drawn(county.replaceAll("도시계획도로 개설", long)), "예산DB");
  expect(data.columnWidths[1]).toBeGreaterThanOrEqual(textWidth(long) + 8);
});

function drawn(text: string): Drawing {
  const { value: plan, notices } = extractPlan(readText(text));
  return drawPlan(plan, null, { fileName: "계획.txt", notices, language: "ko", checkedAt: "" });
}

function sheetOf({ sheets }: Drawing, name: string): SheetDrawing {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

/** The last column that a chart lies over. */
function columnsUnder(
  { columnWidths }: SheetDrawing,
  { column, width }: { readonly column: number; readonly width: number },
): number {
  let last = column;
  for (let right = columnWidths[last] ?? 72; right < width; right += columnWidths[last] ?? 72)
    last += 1;
  return last;
}
