import { readFileSync } from "node:fs";
import path from "node:path";
import { readText } from "../../src/documents/text/read-text";
import { extractPlan } from "../../src/extraction/extract-plan";
import { drawPlan } from "../../src/sheets/draw-plan";
import type { Drawing, SheetDrawing } from "../../src/sheets/drawing";
import { chartPlaces } from "../../src/sheets/summary/charts";
import { summaryColumns } from "../../src/sheets/summary/summary-columns";
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

const district = `
도시재생과 2026년도 주요업무계획

1. 도시재생 뉴딜사업 2
2. 청년 창업공간 운영 3

1. 도시재생 뉴딜사업

□ 사업개요

- 사업기간: 2024. 1.~2029. 12.
- 사업비: 25,000백만원(국비 12,500 / 시비 7,250 / 구비 4,250 / 지방채 1,000)

□ 소요예산

(단위: 백만원)
구분\t총사업비\t2024년\t2025년\t2026년\t2027년\t2028년\t2029년
계\t25,000\t3,000\t4,000\t6,000\t5,000\t4,000\t3,000
국비\t12,500\t1,500\t2,000\t3,000\t2,500\t2,000\t1,500
시비\t7,250\t900\t1,150\t1,700\t1,500\t1,100\t900
구비\t4,250\t450\t700\t1,100\t850\t700\t450
지방채\t1,000\t150\t150\t200\t150\t200\t150

2. 청년 창업공간 운영

□ 사업개요

- 사업기간: 2026. 1.~12.
- 사업비: 123.5백만원(구비)

□ 소요예산

- 123.5백만원(구비)
`;

test.each([
  ["a county with seven sources in 천원", county],
  ["a district with six years", district],
  ["a district with a difference, so on three pages", district.replace("시비 7,250", "시비 1,000")],
  ["the sample plan", sample],
])("no chart reaches over the last page of 총괄: %s", (_, text) => {
  const { charts = [], columnWidths, print } = sheetOf(drawn(text), "총괄");
  const { columnBreaks = [], repeatColumns = [0, -1], scale = 100 } = print;
  expect(columnBreaks.length).toBeGreaterThan(0);
  const pixels = (from: number, to: number): number =>
    columnWidths.slice(from, to).reduce((sum, width) => sum + width, 0);
  const paper = (((297 - 24) / 25.4) * 96 * 100) / scale;
  for (const { box } of charts) {
    const start = columnBreaks.filter((column) => column <= box.column).at(-1) ?? box.column;
    const right = pixels(0, repeatColumns[1] + 1) + pixels(start, box.column) + box.width;
    // Where another font stands in for 맑은 고딕, columns are a sixth wider.
    expect(right).toBeLessThanOrEqual((paper * 6) / 7);
  }
});

test("a chart without room on any page of 총괄 stands a line further down", () => {
  const columns = summaryColumns(["국비"], true);
  const widths = Array.from({ length: columns.rank + 1 }, () => 100);
  const pages = { pageStarts: [columns.table.total], pageRoom: 330 };
  const places = chartPlaces({ columns, widths, ...pages }, [450, 420, 320]);
  expect(places.map(({ line }) => line)).toEqual([0, 1, 2]);
});

test("headings of a list that one page holds are not printed again above the charts; of a longer one they are", () => {
  expect(sheetOf(drawn(district), "총괄").print.repeatRows).toBeUndefined();
  const many = Array.from({ length: 60 }, (_, at) => at + 1);
  const long = `첨단과\n\n${many.map((no) => `${no}. 길 ${no} 정비 ${no + 1}`).join("\n")}\n${many
    .map((no) => `\n${no}. 길 ${no} 정비\n\n□ 사업개요\n\n- 사업비: 70백만 원(시비)\n`)
    .join("")}`;
  expect(sheetOf(drawn(long), "총괄").print.repeatRows).toEqual([0, 4]);
});

test.each([
  ["one source", "국비"],
  ["no source", ""],
])("the headings of money on 총괄 are seen whole where a plan has %s", (_, source) => {
  const cost = source === "" ? "" : `- 사업비: 70백만 원(${source})\n`;
  const text = `첨단과 2026년 업무계획\n\n1. 길 정비 2\n\n1. 길 정비\n\n□ 사업개요\n\n- 위치: 시청\n${cost}`;
  const { cells, columnWidths } = sheetOf(drawn(text), "총괄");
  const heads = cells.filter(({ row, style }) => row === 3 && style.endsWith("across"));
  const starts = heads.filter(({ content }) => content.kind === "text");
  expect(starts.length).toBeGreaterThanOrEqual(3);
  for (const { column, content } of starts) {
    const next = starts.find((other) => other.column > column)?.column ?? Infinity;
    const group = heads.filter((each) => each.column >= column && each.column < next);
    const room = group.reduce((sum, each) => sum + (columnWidths[each.column] ?? 0), 0);
    expect(room).toBeGreaterThanOrEqual(textWidth(content.kind === "text" ? content.text : "", 10));
  }
});

test("시비 and 구비 beside each other have colours that can be told apart", () => {
  const [byYear] = sheetOf(drawn(district), "총괄").charts ?? [];
  const fills = new Map(byYear?.series.map(({ name, fills: [fill] }) => [name, fill]));
  expect([fills.get("시비"), fills.get("구비")]).toEqual(["#3C8C99", "#C9A35C"]);
});

test("a name that is cut beside its bar says so", () => {
  const long = "구민이 함께 만드는 골목길 안전망과 야간 보행 환경 개선 사업";
  const { cells } = sheetOf(drawn(district.replaceAll("도시재생 뉴딜사업", long)), "총괄");
  const labels = cells.flatMap(({ content }) =>
    content.kind === "formula" ? [content.expected] : [],
  );
  expect(labels).toContain("1. 구민이 함께 만드는 골목길 안…");
});

test("the period of a project is seen whole beside its national share, however few columns its table has", () => {
  const text = district
    .replace(/^(구분|계|국비|시비|구비|지방채)\t(.*?)\t.*$/gm, "$1\t$2")
    .replace("총사업비", "계");
  const { cells, columnWidths } = sheetOf(drawn(text), "소요예산");
  const facts = cells.find(({ row, column }) => row === 5 && column === 1);
  const share = cells.find(({ row, style }) => row === 5 && style.startsWith("share"));
  const room = columnWidths.slice(1, share?.column).reduce((sum, width) => sum + width, 0);
  const said = facts?.content.kind === "text" ? facts.content.text : "";
  expect(said).toContain("2029. 12.");
  expect(room).toBeGreaterThanOrEqual(textWidth(said, 9));
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
