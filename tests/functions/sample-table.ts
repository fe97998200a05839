/**
 * The figures of the sample plan as the tidy table, written down by hand from the printed tables and independently of
 * extraction and sheets: nine budget tables, five projects with a cost in their text only. Unit: million won.
 */
type ColumnOf = "총사업비" | "기투자" | `${number}이후` | number;

interface BudgetTable {
  readonly project: number;
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly columns: readonly ColumnOf[];
  readonly rows: Readonly<Record<string, readonly number[]>>;
}

// prettier-ignore
const tables: readonly BudgetTable[] = [
  {
    project: 3, title: "디지털헬스케어 교육허브", from: 2026, to: 2030,
    columns: ["총사업비", 2026, 2027, 2028, "2029이후"],
    rows: { 국비: [24500, 3500, 5600, 5600, 9800], 도비: [2100, 300, 480, 480, 840], 시비: [8400, 1200, 1920, 1920, 3360] },
  },
  {
    project: 9, title: "의료기기 CRO", from: 2022, to: 2026,
    columns: ["총사업비", "기투자", 2026],
    rows: { 국비: [3982, 3182, 800], 도비: [2000, 1600, 400], 시비: [2000, 1600, 400], 민간: [166, 131, 35] },
  },
  {
    project: 10, title: "국제인증지원센터", from: 2022, to: 2026,
    columns: ["총사업비", "기투자", 2026],
    rows: { 국비: [4950, 3950, 1000], 도비: [1500, 1200, 300], 시비: [3500, 2800, 700], 민간: [1150, 920, 230] },
  },
  {
    project: 11, title: "헬스케어산업 지원센터", from: 2022, to: 2026,
    columns: ["총사업비", "기투자", 2026],
    rows: { "국비(기금)": [14109, 4143, 9966], 시비: [9850, 2792, 7058] },
  },
  {
    project: 12, title: "글로벌 시장진출 플랫폼", from: 2024, to: 2028,
    columns: ["총사업비", "기투자", 2026, 2027, "2028이후"],
    rows: { 국비: [15000, 5000, 3500, 3500, 3000], 도비: [1950, 660, 450, 450, 390], 시비: [4550, 1540, 1050, 1050, 910], 민간: [1739, 645, 365, 365, 364] },
  },
  {
    project: 13, title: "바이오헬스 지역센터", from: 2025, to: 2027,
    columns: ["총사업비", "기투자", 2026, 2027],
    rows: { 국비: [2100, 700, 700, 700], 도비: [225, 75, 75, 75], 시비: [525, 175, 175, 175] },
  },
  {
    project: 14, title: "에이지테크 실증 기반", from: 2025, to: 2029,
    columns: ["총사업비", "기투자", 2026, 2027, "2028이후"],
    rows: { 국비: [10000, 1500, 2000, 2500, 4000], 시비: [3000, 450, 600, 750, 1200], 민간: [1300, 195, 260, 325, 520] },
  },
  {
    project: 15, title: "디지털트윈 의료혁신", from: 2024, to: 2028,
    columns: ["총사업비", "기투자", 2025, 2026, "2027이후"],
    rows: { 국비: [11280, 2400, 1680, 2400, 4800], 도비: [3384, 720, 504, 720, 1440], 시비: [7896, 1680, 1176, 1680, 3360], 민간: [278, 45, 72, 53, 108] },
  },
  {
    project: 16, title: "의료 반도체 양성센터", from: 2024, to: 2028,
    columns: ["총사업비", "기투자", 2025, 2026, "2027이후"],
    rows: { 국비: [10000, 3000, 3000, 4000, 0], 도비: [5000, 1250, 1250, 150, 2350], 시비: [5000, 1250, 1250, 150, 2350], 민간: [1900, 500, 500, 100, 800] },
  },
];

// prettier-ignore
const textOnly = [
  { project: 1, title: "국제표준 인증 지원", from: 2026, to: 2026, parts: { 시비: 70 } },
  { project: 2, title: "과학 축제", from: 2026, to: 2026, parts: { 시비: 200 } },
  { project: 5, title: "드론 실증도시", from: 2026, to: 2026, parts: { 국비: 450, 시비: 50 } },
  { project: 7, title: "해외 전시회 마케팅", from: 2026, to: 2027, parts: { 도비: 300, 시비: 450 } },
  { project: 8, title: "의료기기전시회", from: 2026, to: 2026, parts: { 도비: 200, 시비: 200 } },
];

export const header = [
  "사업번호",
  "사업명",
  "재원",
  "열종류",
  "시작연도",
  "끝연도",
  "금액",
  "단위",
  "원문행",
];

/** A row of the tidy table; cells as Excel passes them. */
export type TidyCells = readonly unknown[];

export const sampleRows: readonly TidyCells[] = [
  ...textOnly.flatMap(({ project, title, from, to, parts }) =>
    Object.entries(parts).map(([source, amount]) => [
      project, title, source, "본문", from, to, amount, "백만원", 1,
    ]),
  ),
  ...tables.flatMap(rowsOf),
]; // prettier-ignore

export const sampleTable: unknown[][] = [header, ...sampleRows].map((row) => [...row]);

function rowsOf({ project, title, from, to, columns, rows }: BudgetTable): readonly TidyCells[] {
  const firstYear = columns.find((column) => typeof column === "number") ?? from;
  const span = (column: ColumnOf): readonly [string, number, number] => {
    if (typeof column === "number") return ["연도", column, column];
    if (column === "총사업비") return [column, from, to];
    return column === "기투자"
      ? [column, from, firstYear - 1]
      : ["이후", Number(column.slice(0, 4)), to];
  };
  return Object.entries(rows).flatMap(([source, amounts]) =>
    columns.map((column, at) => [
      project, title, source, ...span(column), amounts[at], "백만원", 1,
    ]),
  ); // prettier-ignore
}
