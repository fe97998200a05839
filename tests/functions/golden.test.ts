import { call } from "./call";
import { withExcel } from "./excel-functions";
import { sampleTable as T } from "./sample-table";

beforeAll(() => {
  withExcel();
});

const plan3 = [
  ["구분", "총사업비", "2026년", "2027년", "2028년", "2029년 이후"],
  ["계", 35000, 5000, 8000, 8000, 14000],
  ["국비", 24500, 3500, 5600, 5600, 9800],
  ["도비", 2100, 300, 480, 480, 840],
  ["시비", 8400, 1200, 1920, 1920, 3360],
];
const cut = [[1080, 360, 630, 6352.2, 945, 157.5, 540, 1512, 135]];

describe("golden values", () => {
  test.each<[string, unknown[], unknown]>([
    ["YEARRANGE", [T, 2028], [[12_664, 23_128, 33_592]]],
    ["YEARRANGE", [T, 2029], [[0, 9_860, 19_720]]],
    ["YEARRANGE", [T, 2028, null, "고름"], [[23_128]]],
    ["PROJECTTOTAL", [T, 11], 23_959],
    ["PROJECTTOTAL", [T, 7], 750],
    ["PROJECTTOTAL", [T, 3, "국비", 2026], 3_500],
    ["PROJECTTOTAL", [T, 3, "민간"], 0],
    ["INVESTED", [T, 15, 2025], 8_277],
    ["INVESTED", [T, 16, 2025], 12_000],
    ["INVESTED", [T, 9, 2025], 6_513],
    ["INVESTED", [T, 15], 4_845],
    ["INVESTED", [T, 3, 2025], 0],
    ["INVESTED", [T, 3, 2030], 35_000],
    ["REMAINING", [T, 11, 2026], 17_024],
    ["REMAINING", [T, 11, 2026, "시비"], 7_058],
    ["LOCALBURDEN", [T, 10, null, "지방비"], 5_000],
    ["LOCALBURDEN", [T, null, 2026], 13_013],
    ["LOCALBURDEN", [T, null, null, "도"], 16_159 + 500],
    ["MATCHRATIO", [T, 15, null, "공공"], "50:15:35"],
    ["MATCHRATIO", [T, 9], "~49:25:25:2"],
    ["MATCHRATIO", [T, 16, "2027이후"], "~0:43:43:15"],
    ["REQUIREDMATCH", [3500, 0.7, 0.3], [[450, 1050]]],
    ["REQUIREDMATCH", [3500, 0.7, 0.3, "시"], [[1050]]],
    ["SUMCHECK", [35000, [[24000, 2100, 8400]]], 500],
    ["TABLECHECK", [plan3], Array.from({ length: 4 }, () => [0, 0, 0, 0, 0])],
    ["TABLECHECK", [plan3, null, "개수"], [[0]]],
    [
      "PARSECOST",
      ["35,000백만 원(국 24,000 / 도 2,100 / 시 8,400)"],
      [[35_000, 24_000, 2_100, 8_400, 0, 0, 34_500, 500]],
    ],
    ["PARSECOST", ["143억 원(국 100 / 시 30 / 민간 13)", "민간"], [[1_300]]],
    ["PARSECOST", ["사업비: 70백만 원(시비)"], [[70, 0, 0, 70, 0, 0, 70, 0]]],
    ["PARSEAMOUNT", ["143억 원"], 14_300],
    ["PARSEAMOUNT", ["1조 2,340억 원", "억원"], 12_340],
    ["CONVERTUNIT", [24_500, "백만원", "억원"], 245],
    ["CONVERTUNIT", [24_550, "백만원", "억원", 0, "반올림"], 246],
    ["CONVERTUNIT", [24_550, "백만원", "억원", 0, "절사"], 245],
    ["CONVERTUNIT", [-24_510, "백만원", "억원", 0, "절상"], -246],
    ["CONVERTUNIT", [24_550, "백만원", "억원", -1], 250],
    ["ROUNDPLUG", [cut, 1], [[1080, 360, 630, 6352, 945, 158, 540, 1512, 135]]],
    ["ROUNDPLUG", [cut, 1, 11_711], [[1080, 360, 630, 6352, 945, 157, 540, 1512, 135]]],
    ["ROUNDPLUG", [cut, 1, 11_711, "마지막"], [[1080, 360, 630, 6352, 945, 158, 540, 1512, 134]]],
    ["ROUNDPLUG", [cut, 1, null, null, 6], [[158]]],
    ["PERIOD", ["2026. 1.~2027. 2."], [[2026, 1, 2027, 2, 14, 2]]],
    ["PERIOD", ["2024.~2028. (5년)", "개월"], [[60]]],
    ["LEVERAGE", [T, 13, 2026], 4],
    ["REVIEWTIER", [23_239, 0.6455, null, null, "단계"], [["중앙 의뢰"]]],
    ["REVIEWTIER", [14_300, 0.6993, null, "2025-11-11", "단계"], [["시·도 의뢰"]]],
    ["REVIEWTIER", [2_850, 0.7368, null, null, "단계"], [["심사 제외"]]],
    ["REVIEWTIER", [2_850, 0.7368, null, "2024. 12. 31.", "단계"], [["자체 심사"]]],
    ["REVIEWTIER", [400, 0, "행사", 46_000, "단계"], [["시·도 의뢰"]]],
    ["REVIEWTIER", [400, 0, "행사", "2025-02-01", "단계"], [["확인 필요"]]],
    ["REVIEWTIER", [23_239, 0.6455, null, "2017-12-31", "단계"], [["확인 필요"]]],
    ["REVIEWTIER", [3_000, 0.5, "자체재원", null, "단계"], [["확인 필요"]]],
    ["REVIEWTIER", [1_999, 0, null, null, "단계"], [["심사 대상 아님"]]],
    ["THRESHOLDGAP", [0.6993, "국비제외"], -0.0007],
    ["THRESHOLDGAP", [5_000, "영향평가지방비"], 0],
    ["THRESHOLDGAP", [0.6993, "국비제외", "2024-06-30"], -0.1007],
    ["CEILINGGAP", [T, 12_000, 2026, "시비"], -1_013],
  ])("%s %#", (id, cells, expected) => {
    expect(call(id, ...cells)).toEqual(expected);
  });

  test.each<[string, unknown[], number, number]>([
    ["PORTFOLIOSHARE", [T, 11, 2026], 0.384142, 6],
    ["MATCHGAP", [T, 16, 2026, "국비"], 45.247, 4],
    ["MATCHGAP", [T, 16, 2026, "국비", 0.5], 40.9091, 4],
    ["PROGRESSGAP", [T, 11, 2025, "2022. 1.~2026. 12."], -51.0547, 4],
    ["PROGRESSGAP", [T, 16, 2025, "2024.~2028. (5년)"], 14.7945, 4],
    ["PORTFOLIOSHARE", [T, 7], 750 / 165_254, 10],
  ])("%s %# to the decimals given", (id, cells, expected, decimals) => {
    expect(call(id, ...cells)).toBeCloseTo(expected, decimals);
  });

  test("the rule a tier rests on is named with its day, and asks to be confirmed", () => {
    const [[, basis]] = call("REVIEWTIER", 23_239, 0.6455) as [[string, string]];
    expect(basis).toMatch(/^투자심사-일반-2025-01-07 · .*미확인 · 확인 요청$/);
  });
});

describe("never a wrong number", () => {
  const gap = T.filter((row) => !(row[0] === 3 && row[2] === "도비" && row[4] === 2027));
  test.each<[string, unknown[], RegExp]>([
    ["YEARRANGE", [T, 2035], /^#N\/A 2035년/],
    ["YEARRANGE", [T, 2028, null, "중간"], /^#VALUE! .*넷째.*낮음, 고름, 높음/],
    ["PROJECTTOTAL", [T, 6], /^#N\/A .*‘6’/],
    ["PROJECTTOTAL", [T, "의료"], /^#VALUE! .*여럿/],
    ["PROJECTTOTAL", [gap, 3, null, 2027], /^#N\/A .*도비/],
    ["PROJECTTOTAL", [T, 5, null, 2026], /^#N\/A 5번 사업에는 2026년/],
    ["PORTFOLIOSHARE", [T, 11, 2026, "지방채"], /^#N\/A .*0이라/],
    ["INVESTED", [T, 15, 2027], /^#N\/A 15번 사업의 이후 열은 2027년/],
    ["INVESTED", [T, 9, 2024], /^#N\/A 9번 사업의 기투자 열/],
    ["INVESTED", [T, 5, 2025], /^#N\/A 5번/],
    ["LOCALBURDEN", [T, 3, null, "국"], /^#VALUE! .*시, 도, 지방비/],
    ["MATCHGAP", [T, 16, 2026, "국비", 50], /^#VALUE! .*0에서 1/],
    ["MATCHGAP", [T, 16, 2026, ""], /^#VALUE! .*넷째/],
    ["REQUIREDMATCH", [3500, null], /^#VALUE! .*둘째/],
    [
      "TABLECHECK",
      [
        [
          ["구분", "2026년"],
          ["국비", 1],
        ],
      ],
      /^#N\/A 표에 계 행도/,
    ],
    [
      "TABLECHECK",
      [
        [
          ["구분", "계"],
          ["국비", "미정"],
          ["계", 1],
        ],
      ],
      /^#VALUE! 표의 2행 2열/,
    ],
    ["PARSECOST", ["사업비 미정"], /^#VALUE! .*읽지 못했습니다/],
    ["PARSECOST", ["350(국 200 / 시 150)"], /^#VALUE! /],
    ["PARSECOST", [null], /^#VALUE! .*비어/],
    ["PARSEAMOUNT", ["14,300"], /^#VALUE! .*단위/],
    ["PARSEAMOUNT", ["143억 원", "만 불"], /^#VALUE! .*둘째/],
    ["CONVERTUNIT", [1, "백만원", null], /^#VALUE! .*셋째/],
    ["CONVERTUNIT", [1, "원", "천원", 0.5], /^#VALUE! .*넷째/],
    ["ROUNDPLUG", [cut, 10, 11_711], /^#VALUE! .*배수/],
    ["ROUNDPLUG", [cut, 1, 12_000], /^#VALUE! .*너무 달라/],
    ["ROUNDPLUG", [cut, null], /^#VALUE! .*둘째/],
    ["PERIOD", ["협의 후"], /^#VALUE! .*시작과 끝/],
    ["PROGRESSGAP", [T, 11, 2025], /^#N\/A .*넷째/],
    ["LEVERAGE", [T, 16, 2035], /^#N\/A 16번 사업에는 2035년/],
    ["REVIEWTIER", [1, 0, null, 2026], /^#VALUE! .*날짜가 아닙니다/],
    ["THRESHOLDGAP", [0.7, "없는기준"], /^#VALUE! .*국비제외/],
    ["THRESHOLDGAP", [300, "행사중앙", "2025-02-01"], /^#N\/A 확인 필요/],
    ["CEILINGGAP", [T, 1, 2035], /^#N\/A 2035년/],
    ["CHECKCOUNT", [[["번호", "사업"]]], /^#VALUE! .*심각도/],
  ])("%s %# is refused", (id, cells, message) => {
    expect(call(id, ...cells)).toMatch(message);
  });
});

describe("the list of findings", () => {
  const list = [
    ["번호", "심각도", "사업", "무엇이"],
    [1, "≠ 오류", "3번 허브", "…"],
    ["", "≠ 오류", "↑ 같은 원인", "…"],
    [2, "! 검토", "11번", "…"],
    ["", "", "", ""],
    ["검산하지 못한 것", "", "", ""],
  ];
  test.each([
    [null, null, 3],
    ["오류", null, 2],
    ["오류", 3, 2],
    ["검토", "3번", 0],
    ["review", 11, 1],
  ])("severity %s, project %s: %d", (severity, project, count) => {
    expect(call("CHECKCOUNT", list, severity, project)).toBe(count);
  });
});

describe("a table's own sums", () => {
  test("a difference stands in the place of the total that does not add up", () => {
    const wrong = plan3.map((row) => [...row]);
    wrong[2]![1] = 24_000;
    expect(call("TABLECHECK", wrong)).toEqual([
      [500, 0, 0, 0, 0],
      [-500, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
    ]);
    expect(call("TABLECHECK", wrong, 500, "개수")).toEqual([[0]]);
  });

  test("a subtotal is checked against its levels and never counted beside them", () => {
    const table = [
      ["구분", "계", 2026, 2027, "비고"],
      ["계", 10, 6, 4, ""],
      ["국비", 4, 2, 2, ""],
      ["지방비", 6, 4, 2, ""],
      ["도비", 3, 2, 1, ""],
      ["시비", 3, 2, 1, "협의"],
    ];
    expect(call("TABLECHECK", table)).toEqual(Array.from({ length: 5 }, () => [0, 0, 0, ""]));
  });
});
