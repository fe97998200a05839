/** Sheets as they are kept in the finance offices of cities, counties and districts; every total is typed and right. */
export type Cells = readonly (readonly (string | number | null)[])[];

export interface FinanceSheet {
  readonly name: string;
  readonly cells: Cells;
  /** Figures of which each, put wrong, is to be found: its place, and what is written there. */
  readonly wrong: readonly { readonly cell: string; readonly content: string | number }[];
}

const expenditure: Cells = [
  ["세출예산 사업명세서"],
  ["부서: 건설과", null, null, null, null, "(단위: 천원)"],
  ["부서·정책·단위·세부사업", "편성목", "예산액", "전년도 예산액", "비교증감", "산출기초"],
  ["건설과", null, 3_842_500, 3_515_300, 327_200, null],
  ["도로 정비", null, 2_612_000, 2_405_800, 206_200, null],
  ["농어촌도로 확포장", "401-01 시설비", 1_850_000, 1_702_000, 148_000, "1개소 1,850,000"],
  ["도로 유지보수", "207-02 전산개발비", 762_000, 703_800, 58_200, "254,000천원×3식"],
  ["하천 관리", null, 1_230_500, 1_109_500, 121_000, null],
  ["소하천 정비", "401-01 시설비", 984_300, 897_100, 87_200, null],
  ["하천 준설", "401-01 시설비", 246_200, 212_400, 33_800, null],
];

const sources: Cells = [
  ["2026년도 주요사업 재원별 총괄표", null, null, null, null, null],
  [null, null, null, null, null, "(단위: 백만원)"],
  ["사업명", "합계", "국비", "도비", "군비", "비고"],
  ["합계", 14_837, 7_246, 2_863, 4_728, null],
  ["군립도서관 건립", 5_214, 2_607, 782, 1_825, "계속"],
  ["노후상수관망 정비", 4_368, 2_184, 655, 1_529, "신규"],
  ["귀농인의 집 조성", 1_137, 341, 398, 398, null],
  ["전통시장 주차장", 4_118, 2_114, 1_028, 976, null],
  ["※ 군비에는 특별교부세를 포함하지 않음"],
];

const district: Cells = [
  ["구분", "2024 결산", "2025 예산", "2026 예산", "증감", "증감률(%)"],
  ["세입 합계", 512_384, 538_216, 561_947, 23_731, 4.4],
  ["지방세", 143_265, 151_872, 158_434, 6_562, 4.3],
  ["세외수입", 38_417, 36_928, 34_115, -2_813, -7.6],
  ["조정교부금", 121_306, 129_547, 137_286, 7_739, 6],
  ["국고보조금", 209_396, 219_869, 232_112, 12_243, 5.6],
];

const turned: Cells = [
  ["(단위: 백만원)", "계", "국비", "시비", "구비"],
  ["총사업비", 3_186, 1_593, 796, 797],
  ["기투자", 1_247, 624, 311, 312],
  ["2026년", 1_108, 554, 277, 277],
  ["2027년 이후", 831, 415, 208, 208],
];

const severalTables: Cells = [
  ["1. 경로당 기능보강"],
  ["구분", "계", "도비", "군비"],
  ["계", 486, 145, 341],
  ["개보수", 312, 93, 219],
  ["비품", 174, 52, 122],
  [],
  ["2. 마을회관 신축"],
  ["구분", "계", "도비", "군비"],
  ["계", 957, 287, 670],
  ["본체", 731, 219, 512],
  ["조경", 226, 68, 158],
  [],
  ["3. 운동기구 설치"],
  ["구분", "계", "도비", "군비"],
  ["계", 263, 79, 184],
  ["실내", 118, 35, 83],
  ["실외", 145, 44, 101],
];

const groups: Cells = [
  ["구분", "사업명", "본예산", "1회추경", "2회추경", "최종예산"],
  ["복지", "소계", 8_763, 1_254, -318, 9_699],
  [null, "경로연금", 5_217, 842, "-", 6_059],
  [null, "장애인 활동지원", 3_546, 412, -318, 3_640],
  ["문화", "소계", 4_381, "", 276, 4_657],
  [null, "작은도서관", 1_429, null, 276, 1_705],
  [null, "향토축제", 2_952, null, null, 2_952],
  ["총계", null, 13_144, 1_254, -42, 14_356],
];

const textNumbers: Cells = [
  ["구분", "계", "상반기", "하반기"],
  ["강사료", "6,840천원", "3,120천원", "3,720천원"],
  ["재료비", "2,475천원", "1,190천원", "1,285천원"],
  ["홍보비", "1,360천원", "845천원", "515천원"],
  ["합계", "10,675천원", "5,155천원", "5,520천원"],
];

const negatives: Cells = [
  ["과목", "기정액", "증감액", "경정액"],
  ["인건비", "45,218", "△1,374", "43,844"],
  ["물건비", "12,906", "2,451", "15,357"],
  ["이전경비", "31,477", "△2,068", "29,409"],
  ["예비비", "5,862", "(913)", "4,949"],
  ["합계", "95,463", "△1,904", "93,559"],
];

const monthly: Cells = [
  [null, "1분기", null, null, "2분기", null, null, "상반기 계"],
  ["구분", "1월", "2월", "3월", "4월", "5월", "6월", null],
  ["급량비", 231, 218, 247, 226, 239, 252, 1_413],
  ["여비", 118, 94, 135, 127, 141, 109, 724],
  ["사무관리비", 347, 362, 318, 355, 329, 341, 2_052],
  ["공공운영비", 512, 498, 476, 463, 487, 531, 2_967],
  ["계", 1_208, 1_172, 1_176, 1_171, 1_196, 1_233, 7_156],
];

/** Kept as texts in another unit than the sheet states. */
const mixed: Cells = [
  ["사업별 집행계획", null, null, "(단위: 백만원)"],
  ["번호", "구분", "계", "1기", "2기"],
  ["1", "설계비", 318, 194, 124],
  ["2", "공사비", "27억 4,500만 원", 1_362, 1_383],
  ["3", "감리비", 417, "2억 원", 217],
  ["4", "보상비", 1_286, 743, 543],
  [null, "합계", "4,766", 2_499, 2_267],
  ["문의: 064-123-4567", "2026"],
];

export const financeSheets: readonly FinanceSheet[] = [
  {
    name: "세출예산 사업명세서: subtotals before their parts, a change and how it is computed",
    cells: expenditure,
    wrong: [
      { cell: "C6", content: 1_580_000 },
      { cell: "D9", content: 879_100 },
      { cell: "E7", content: 52_800 },
    ],
  },
  {
    name: "총괄표: projects by 국비, 도비, 군비, the total on top, notes below",
    cells: sources,
    wrong: [
      { cell: "C5", content: 2_670 },
      { cell: "E7", content: 938 },
      { cell: "D4", content: 2_836 },
    ],
  },
  {
    name: "세입 with changes and percents",
    cells: district,
    wrong: [
      { cell: "D4", content: 34_151 },
      { cell: "C6", content: 219_689 },
    ],
  },
  {
    name: "transposed: sources across, years down, the unit in the corner",
    cells: turned,
    wrong: [
      { cell: "C4", content: 545 },
      { cell: "E3", content: 321 },
    ],
  },
  {
    name: "several tables under titles",
    cells: severalTables,
    wrong: [
      { cell: "C10", content: 291 },
      { cell: "D16", content: 38 },
    ],
  },
  {
    name: "groups in merged cells, dashes and blanks, a budget and its supplements",
    cells: groups,
    wrong: [
      { cell: "C4", content: 3_456 },
      { cell: "F6", content: 1_750 },
    ],
  },
  {
    name: "numbers as texts with their unit",
    cells: textNumbers,
    wrong: [{ cell: "C3", content: "1,910천원" }],
  },
  {
    name: "△ and brackets for what is taken away",
    cells: negatives,
    wrong: [
      { cell: "C2", content: "△1,347" },
      { cell: "C5", content: "(931)" },
    ],
  },
  {
    name: "some figures as texts in another unit than the sheet",
    cells: mixed,
    wrong: [
      { cell: "D4", content: 1_326 },
      { cell: "D5", content: "2억 2,000만 원" },
    ],
  },
  {
    name: "months under merged quarters",
    cells: monthly,
    wrong: [
      { cell: "D3", content: 274 },
      { cell: "H5", content: 2_025 },
    ],
  },
];
