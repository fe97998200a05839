import { checkGrids } from "../../src/app/check-grids";
import { sumsDocument } from "../../src/app/reports/sums-document";
import { sumsDocumentSchema } from "../../src/app/reports/sums-document.schema";
import { writeCell } from "../../src/grid/a1";
import { gridOf } from "../../src/grid/grid-of";
import { changed, sheetOf, type Cells } from "../sums/formulas/foreign-sheets";

/** Figures that are computed from others of their line, without a formula. */
const found = (cells: Cells) =>
  checkGrids([gridOf({ sheet: "표", values: cells })]).findings.map(
    ({ rule, subject, severity, printed, expected, culprit }) =>
      [
        rule.slice(0, 3),
        "sheet" in subject ? writeCell(subject.cell) : "",
        severity,
        `${printed ?? ""}→${expected ?? ""}`,
        culprit && "sheet" in culprit.subject ? `wrong ${writeCell(culprit.subject.cell)}` : "",
      ]
        .join(" ")
        .trim(),
  );
const turned = (cells: Cells): Cells =>
  Array.from({ length: Math.max(...cells.map((line) => line.length)) }, (_, column) =>
    cells.map((line) => line[column] ?? null),
  );

const changes: Cells = [
  ["과목", "본예산", "추경", "증감"],
  ["도로", 4812, 5571, 759],
  ["하천", 7369, 7128, -241],
  ["공원", 6045, 6917, 872],
  ["상수도", 9236, 9236, 0],
];
const shares: Cells = [
  ["구분", "예산", "집행", "집행률(%)", "구성비(%)"],
  ["도로", 4812, 3571, 74.2, 17.5],
  ["하천", 7369, 5128, 69.6, 26.8],
  ["공원", 6045, 4917, 81.3, 22],
  ["상수도", 9236, 7423, 80.4, 33.6],
  ["계", 27462, 21039, 76.6, 100],
];
const running: Cells = [
  ["월", "집행액", "누계"],
  ["1월", 4812, 4812],
  ["2월", 3571, 8383],
  ["3월", 1241, 9624],
  ["4월", 7369, 16993],
  ["5월", 5128, 22121],
];
const growth: Cells = [
  ["구분", "2024년", "2025년", "증감률(%)"],
  ["도로", 4812, 3571, -25.8],
  ["하천", 7369, 8128, 10.3],
  ["공원", 6045, 6917, 14.4],
  ["상수도", 9236, 7423, -19.6],
];

test.each([
  ["changes", changes],
  ["shares and rates", shares],
  ["running totals", running],
  ["growth", growth],
])("%s that are right give no finding, whichever way the table lies", (_, cells) => {
  expect(found(cells)).toEqual([]);
  expect(found(turned(cells))).toEqual([]);
});

test("a change that is not the difference of its two figures is a finding", () => {
  expect(found(changed(changes, "D4", 827))).toEqual(["R45 D4 error 827→872"]);
  expect(found(turned(changed(changes, "D4", 827)))).toEqual(["R45 D4 error 827→872"]);
});

test("a share that its two figures do not give is a finding, and one off by its last decimal is rounding", () => {
  expect(found(changed(shares, "D3", 96.6))).toEqual(["R46 D3 error 966→696"]);
  expect(found(changed(shares, "E5", 36.3))).toContain("R46 E5 error 363→336");
  expect(found(changed(shares, "D3", 69.5))).toEqual(["R46 D3 rounding 695→696"]);
});

test("a running total that is wrong names itself, because the step before and the step after both fail", () => {
  expect(found(changed(running, "C4", 9264))).toEqual([
    "R47 C4 error 9264→9624 wrong C4",
    "R47 C5 error 16993→16633 wrong C4",
  ]);
});

test("a rate of growth that is wrong is a finding", () => {
  expect(found(changed(growth, "D3", 13.3))).toEqual(["R46 D3 error 133→103"]);
});

test("figures under such a word that nothing confirms say nothing", () => {
  const cells: Cells = [
    ["구분", "예산", "집행", "집행률(%)"],
    ["도로", 4812, 3571, 11.1],
    ["하천", 7369, 5128, 93.6],
    ["공원", 6045, 4917, 22.7],
  ];
  expect(found(cells)).toEqual([]);
});

test("sums as JSON say what is computed from others of its line, and which formulas are doubtful", () => {
  const [table] = sumsDocument([
    gridOf({ sheet: "표", values: changed(changes, "D4", 827) }),
  ]).tables;
  expect(table?.derived?.filter(({ status }) => status === "fails")).toEqual([
    {
      kind: "change",
      cell: [3, 3],
      of: [
        [3, 1],
        [3, 2],
      ],
      printed: 827,
      expected: 872,
      status: "fails",
    },
  ]);
  const sums: Cells = [
    ["구분", "가", "나", "다", "합계"],
    ["도로", 4812, 3571, 1241, "=SUM(B2:D2)"],
    ["하천", 7369, 5128, 2241, "=SUM(B3:D3)"],
    ["공원", 6045, 4917, 1128, "=SUM(B4:D4)"],
    ["합계", "=SUM(B2:B4)", "=SUM(C2:C3)", "=SUM(D2:D4)", "=SUM(B5:D5)"],
  ];
  const document = sumsDocument([sheetOf(sums)]);
  expect(sumsDocumentSchema.parse(document)).toEqual(document);
  expect(document.tables[0]?.formulas).toEqual([
    {
      kind: "stops-short",
      cell: [4, 2],
      written: "=SUM(C2:C3)",
      likely: "=SUM(C2:C4)",
      cells: [[3, 2]],
      like: [
        [4, 1],
        [4, 3],
      ],
      depends: ["E5"],
      printed: 8699,
      expected: 13616,
    },
  ]);
});
