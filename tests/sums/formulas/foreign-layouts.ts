import type { Cells } from "./foreign-sheets";

/** One wrong cell of a layout: what is written into it, and the kind of finding that must name it. */
export interface Injected {
  readonly cell: string;
  readonly content: string | number;
  readonly kind: string;
}

export interface Layout {
  readonly name: string;
  readonly cells: Cells;
  readonly wrong: readonly Injected[];
}

/** Figures that look like nothing in particular. */
const figure = (row: number, column: number, most = 90_001): number =>
  1000 + ((Math.imul(row * 131 + column * 31 + 7, 2654435761) >>> 0) % most);
const rows = <T>(count: number, make: (row: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const at = (column: number): string => letters.charAt(column);
const down = (column: number, from: number, to: number): string =>
  `=SUM(${at(column)}${from}:${at(column)}${to})`;

const crossTable: Cells = [
  ["구분", "국비", "도비", "시비", "합계"],
  ...rows(6, (r) => [
    `사업 ${r + 1}`,
    ...rows(3, (c) => figure(r, c)),
    `=SUM(B${r + 2}:D${r + 2})`,
  ]),
  ["합계", ...rows(4, (c) => down(c + 1, 2, 7))],
];

const totalFirst: Cells = [
  ["(단위: 천원)"],
  ["부서", "계", "1분기", "2분기", "3분기", "4분기"],
  ["계", ...rows(5, (c) => down(c + 1, 4, 9))],
  ...rows(6, (r) => [
    `${r + 1}과`,
    `=SUM(C${r + 4}:F${r + 4})`,
    ...rows(4, (c) => figure(r, c + 5)),
  ]),
];

const months: Cells = [
  ["항목", ...rows(12, (m) => `${m + 1}월`), "합계"],
  ...rows(4, (r) => [
    `항목 ${r + 1}`,
    ...rows(12, (c) => figure(r, c + 3)),
    `=SUM(B${r + 2}:M${r + 2})`,
  ]),
  ["합계", ...rows(13, (c) => down(c + 1, 2, 5))],
];

const quantities: Cells = [
  ["품명", "수량", "단가", "금액"],
  ...rows(9, (r) => [`품목 ${r + 1}`, (r % 7) + 2, 1200 + r * 35, `=B${r + 2}*C${r + 2}`]),
  ["합계", null, null, "=SUM(D2:D10)"],
];

const subtotals: Cells = [
  ["분야", "세부", "예산", "집행"],
  ["복지", "노인", figure(1, 1), figure(1, 2)],
  ["", "아동", figure(2, 1), figure(2, 2)],
  ["", "장애인", figure(3, 1), figure(3, 2)],
  ["소계", "", "=SUM(C2:C4)", "=SUM(D2:D4)"],
  ["환경", "대기", figure(4, 1), figure(4, 2)],
  ["", "수질", figure(5, 1), figure(5, 2)],
  ["소계", "", "=SUM(C6:C7)", "=SUM(D6:D7)"],
  ["합계", "", "=C5+C8", "=D5+D8"],
];

const subtotalFunction: Cells = [
  ["분야", "예산", "결산"],
  ...rows(4, (r) => [`가${r}`, figure(r, 1), figure(r, 2)]),
  ["소계", "=SUBTOTAL(9,B2:B5)", "=SUBTOTAL(9,C2:C5)"],
  ...rows(4, (r) => [`나${r}`, figure(r, 3), figure(r, 4)]),
  ["소계", "=SUBTOTAL(9,B7:B10)", "=SUBTOTAL(9,C7:C10)"],
  ["총계", "=SUBTOTAL(9,B2:B11)", "=SUBTOTAL(9,C2:C11)"],
];

const changes: Cells = [
  ["과목", "본예산", "추경", "증감", "증감률(%)"],
  ...rows(8, (r) => [
    `과목 ${r + 1}`,
    figure(r, 1),
    figure(r, 2),
    `=C${r + 2}-B${r + 2}`,
    `=ROUND(D${r + 2}/B${r + 2}*100,1)`,
  ]),
  ["합계", "=SUM(B2:B9)", "=SUM(C2:C9)", "=C10-B10", "=ROUND(D10/B10*100,1)"],
];

const shares: Cells = [
  ["구분", "금액", "구성비"],
  ...rows(7, (r) => [`구분 ${r + 1}`, figure(r, 1), `=B${r + 2}/B$9`]),
  ["계", "=SUM(B2:B8)", "=SUM(C2:C8)"],
];

const running: Cells = [
  ["월", "집행액", "누계"],
  ...rows(12, (r) => [`${r + 1}월`, figure(r, 1), `=SUM(B$2:B${r + 2})`]),
];

const balance: Cells = [
  ["일자", "입금", "출금", "잔액"],
  ["이월", null, null, 500000],
  ...rows(10, (r) => [`${r + 1}일`, figure(r, 1), figure(r, 2), `=D${r + 2}+B${r + 3}-C${r + 3}`]),
];

const stacked: Cells = [
  ["1. 수입"],
  ["과목", "금액", "비고"],
  ...rows(4, (r) => [`수입 ${r + 1}`, figure(r, 1), ""]),
  ["수입 합계", "=SUM(B3:B6)", ""],
  [],
  ["2. 지출"],
  ["과목", "금액", "비고"],
  ...rows(6, (r) => [`지출 ${r + 1}`, figure(r, 2), ""]),
  ["지출 합계", "=SUM(B11:B16)", ""],
  [],
  ["차액", "=B7-B17", ""],
];

const besides: Cells = [
  ["수입", "금액", null, "지출", "금액"],
  ...rows(5, (r) => [`수입 ${r + 1}`, figure(r, 1), null, `지출 ${r + 1}`, figure(r, 2)]),
  ["합계", "=SUM(B2:B6)", null, "합계", "=SUM(E2:E6)"],
];

const carried: Cells = [
  ["구분", "금액"],
  ["보조금", figure(1, 1)],
  ["자체", figure(2, 1)],
  ["수입계", "=SUM(B2:B3)"],
  ["전년도 이월", figure(3, 1)],
  ["총계", "=B4+B5"],
];

const yearsAsNumbers: Cells = [
  ["지표", 2023, 2024, 2025, 2026],
  ...rows(5, (r) => [`지표 ${r + 1}`, ...rows(4, (c) => figure(r, c + 2))]),
  ["합계", ...rows(4, (c) => down(c + 1, 2, 6))],
];

const averages: Cells = [
  ["반", "국어", "수학", "영어", "합계", "평균"],
  ...rows(6, (r) => [
    `${r + 1}반`,
    ...rows(3, (c) => 60 + ((r * 7 + c * 11) % 40)),
    `=SUM(B${r + 2}:D${r + 2})`,
    `=ROUND(E${r + 2}/3,1)`,
  ]),
  ["합계", ...rows(4, (c) => down(c + 1, 2, 7)), null],
  ["평균", ...rows(4, (c) => `=ROUND(${at(c + 1)}8/6,1)`), null],
];

const english: Cells = [
  ["Department", "Q1", "Q2", "Q3", "Q4", "Total"],
  ...rows(8, (r) => [
    `Unit ${r + 1}`,
    ...rows(4, (c) => figure(r, c)),
    `=SUM(B${r + 2}:E${r + 2})`,
  ]),
  ["Total", ...rows(5, (c) => down(c + 1, 2, 9))],
];

const unlabelled: Cells = [
  ...rows(6, (r) => [...rows(4, (c) => figure(r, c)), `=A${r + 1}+B${r + 1}+C${r + 1}+D${r + 1}`]),
  rows(5, (c) => down(c, 1, 6)),
];

const halves: Cells = [
  ["항목", "1월", "2월", "3월", "1분기", "4월", "5월", "6월", "2분기", "상반기"],
  ...rows(5, (r) => [
    `항목 ${r + 1}`,
    ...rows(3, (c) => figure(r, c)),
    `=SUM(B${r + 2}:D${r + 2})`,
    ...rows(3, (c) => figure(r, c + 4)),
    `=SUM(F${r + 2}:H${r + 2})`,
    `=E${r + 2}+I${r + 2}`,
  ]),
  ["합계", ...rows(9, (c) => down(c + 1, 2, 6))],
];

const transposed: Cells = [
  ["구분", ...rows(6, (c) => `사업 ${c + 1}`), "합계"],
  ["국비", ...rows(6, (c) => figure(1, c)), "=SUM(B2:G2)"],
  ["도비", ...rows(6, (c) => figure(2, c)), "=SUM(B3:G3)"],
  ["시비", ...rows(6, (c) => figure(3, c)), "=SUM(B4:G4)"],
  ["계", ...rows(7, (c) => `=SUM(${at(c + 1)}2:${at(c + 1)}4)`)],
];

const typedOnly: Cells = crossTable.map((line, row) =>
  line.map((cell, column) => {
    if (typeof cell !== "string" || !cell.startsWith("=")) return cell;
    if (row < 7) return [0, 1, 2].reduce((sum, c) => sum + figure(row - 1, c), 0);
    const columns = column === 4 ? [0, 1, 2] : [column - 1];
    return columns.reduce(
      (sum, c) => sum + rows(6, (r) => figure(r, c)).reduce((a, b) => a + b),
      0,
    );
  }),
);

const grouped: Cells = [
  ["구분", "2025년", "2026년"],
  ["총계", "=B3+B7", "=C3+C7"],
  ["○ 일반회계", "=SUM(B4:B6)", "=SUM(C4:C6)"],
  ...rows(3, (r) => [`- 일반 ${r + 1}`, figure(r, 1), figure(r, 2)]),
  ["○ 특별회계", "=SUM(B8:B10)", "=SUM(C8:C10)"],
  ...rows(3, (r) => [`- 특별 ${r + 1}`, figure(r, 3), figure(r, 4)]),
];

const actualsAndForecast: Cells = [
  ["항목", "실적1", "실적2", "전망1", "전망2", "전망3"],
  ...rows(5, (r) => [
    `항목 ${r + 1}`,
    figure(r, 1),
    figure(r, 2),
    `=ROUND(C${r + 2}*1.03,0)`,
    `=ROUND(D${r + 2}*1.03,0)`,
    `=ROUND(E${r + 2}*1.03,0)`,
  ]),
];

const dashes: Cells = [
  ["구분", "국비", "도비", "시비", "합계"],
  ["가", figure(1, 1), "-", figure(1, 3), "=SUM(B2:D2)"],
  ["나", "-", figure(2, 2), figure(2, 3), "=SUM(B3:D3)"],
  ["다", figure(3, 1), "-", "-", "=SUM(B4:D4)"],
  ["라", figure(4, 1), figure(4, 2), figure(4, 3), "=SUM(B5:D5)"],
  ["계", ...rows(4, (c) => down(c + 1, 2, 5))],
];

export const layouts: readonly Layout[] = [
  {
    name: "rows and columns with totals behind",
    cells: crossTable,
    wrong: [
      { cell: "C8", content: "=SUM(C2:C6)", kind: "stops-short" },
      { cell: "B8", content: "=SUM(B3:B7)", kind: "starts-late" },
      { cell: "D8", content: 1234, kind: "typed-total" },
      { cell: "E4", content: "=SUM(B4:C4)", kind: "stops-short" },
      { cell: "E8", content: 777, kind: "typed-total" },
    ],
  },
  {
    name: "totals in front and on top",
    cells: totalFirst,
    wrong: [
      { cell: "D3", content: "=SUM(D4:D8)", kind: "stops-short" },
      { cell: "B6", content: "=SUM(D6:F6)", kind: "starts-late" },
      { cell: "E3", content: 99999, kind: "typed-total" },
    ],
  },
  {
    name: "twelve months",
    cells: months,
    wrong: [
      { cell: "N3", content: "=SUM(B3:L3)", kind: "stops-short" },
      { cell: "G6", content: "=SUM(G2:G4)", kind: "stops-short" },
      { cell: "H6", content: "=SUM(G2:G5)", kind: "unlike-neighbours" },
    ],
  },
  {
    name: "quantity times price",
    cells: quantities,
    wrong: [
      { cell: "D5", content: "=B5*C4", kind: "unlike-neighbours" },
      { cell: "D7", content: 31000, kind: "typed-among-formulas" },
      { cell: "D11", content: "=SUM(D2:D9)", kind: "stops-short" },
    ],
  },
  {
    name: "subtotals and a total of them",
    cells: subtotals,
    wrong: [
      { cell: "C9", content: "=SUM(C2:C8)", kind: "counts-twice" },
      { cell: "C5", content: "=SUM(C2:C3)", kind: "stops-short" },
    ],
  },
  {
    name: "subtotals by SUBTOTAL",
    cells: subtotalFunction,
    wrong: [{ cell: "B12", content: "=SUM(B2:B11)", kind: "counts-twice" }],
  },
  {
    name: "changes and their rates",
    cells: changes,
    wrong: [
      { cell: "D4", content: "=C4-B5", kind: "unlike-neighbours" },
      { cell: "D6", content: 17, kind: "typed-among-formulas" },
    ],
  },
  {
    name: "shares of a total",
    cells: shares,
    wrong: [{ cell: "C4", content: "=B4/B$8", kind: "unlike-neighbours" }],
  },
  {
    name: "running totals",
    cells: running,
    wrong: [{ cell: "C6", content: "=SUM(B$3:B6)", kind: "starts-late" }],
  },
  {
    name: "a running balance",
    cells: balance,
    wrong: [{ cell: "D7", content: "=D6+B7+C7", kind: "unlike-neighbours" }],
  },
  {
    name: "tables one below another",
    cells: stacked,
    wrong: [
      { cell: "B17", content: "=SUM(B11:B15)", kind: "stops-short" },
      { cell: "B7", content: "=SUM(B3:B5)", kind: "stops-short" },
    ],
  },
  {
    name: "tables side by side",
    cells: besides,
    wrong: [{ cell: "E7", content: "=SUM(E2:E5)", kind: "stops-short" }],
  },
  { name: "a carry-over outside the first sum", cells: carried, wrong: [] },
  {
    name: "years as numbers over the columns",
    cells: yearsAsNumbers,
    wrong: [{ cell: "C7", content: "=SUM(C2:C5)", kind: "stops-short" }],
  },
  {
    name: "sums and averages",
    cells: averages,
    wrong: [
      { cell: "C9", content: 71, kind: "typed-among-formulas" },
      { cell: "E5", content: "=SUM(B5:C5)", kind: "stops-short" },
    ],
  },
  {
    name: "an English table",
    cells: english,
    wrong: [
      { cell: "F10", content: "=SUM(F2:F8)", kind: "stops-short" },
      { cell: "F6", content: 5, kind: "typed-total" },
    ],
  },
  {
    name: "no label at all",
    cells: unlabelled,
    wrong: [
      { cell: "C7", content: "=SUM(C1:C5)", kind: "stops-short" },
      { cell: "E3", content: "=A3+B3+C3", kind: "stops-short" },
    ],
  },
  {
    name: "quarters inside a half-year",
    cells: halves,
    wrong: [
      { cell: "J4", content: "=SUM(B4:I4)", kind: "counts-twice" },
      { cell: "E5", content: "=SUM(B5:C5)", kind: "stops-short" },
    ],
  },
  {
    name: "sources down, projects across",
    cells: transposed,
    wrong: [{ cell: "D5", content: "=SUM(D2:D3)", kind: "stops-short" }],
  },
  { name: "figures without a formula", cells: typedOnly, wrong: [] },
  {
    name: "totals over groups",
    cells: grouped,
    wrong: [{ cell: "B2", content: "=SUM(B3:B10)", kind: "counts-twice" }],
  },
  {
    name: "figures of the past and a forecast",
    cells: actualsAndForecast,
    wrong: [{ cell: "E4", content: "=ROUND(D4*1.3,0)", kind: "unlike-neighbours" }],
  },
  {
    name: "dashes for nothing",
    cells: dashes,
    wrong: [{ cell: "B6", content: "=SUM(B2:B4)", kind: "stops-short" }],
  },
];
