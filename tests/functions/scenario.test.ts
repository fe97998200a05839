import fc from "fast-check";
import { call } from "./call";
import { withExcel } from "./excel-functions";
import { sampleTable as T } from "./sample-table";

beforeAll(() => {
  withExcel();
});

const cut = ["삭감", "", "시비", 2026, 0.1];

describe("a list of changes, applied from the top", () => {
  test("a flat cut is rounded once: 13,013 less 10 % leaves 11,712, the odd units to the largest remainders", () => {
    expect(call("SCENDIFF", T, [cut], 2026, "시비")).toBe(-1_301);
    expect(call("SCENARIO", T, [cut], 11, "시비", 2026)).toBe(6_352);
    expect(call("SCENARIO", T, [cut], 13, "시비", 2026)).toBe(158);
    expect(call("SCENARIO", T, [cut], 13, "시비")).toBe(525 - 17);
    expect(call("SCENDIFF", T, [cut], 2026, "국비")).toBe(0);
  });

  test("a ceiling takes from the project with the least national money per unit of city money first", () => {
    const ceiling = [["한도", "", "시비", 2026, 12_000]];
    expect(call("CEILINGGAP", T, 12_000, 2026, "시비", ceiling)).toBe(0);
    expect(call("SCENARIO", T, ceiling, 13, "시비", 2026)).toBe(175);
    // No. 11 has 9,966 national for 7,058 of its own (1.41), the least of all.
    expect(call("SCENARIO", T, ceiling, 11, "시비", 2026)).toBe(7_058 - 1_013);
  });

  test("what is held is not cut", () => {
    const held = [["고정", 11, "", 2026], cut];
    expect(call("SCENARIO", T, held, 11, "시비", 2026)).toBe(7_058);
    expect(call("SCENDIFF", T, held, 2026, "시비")).toBe(-595);
  });

  test("a deferral moves money into a later year, which may be new; the project costs the same", () => {
    const deferred = [["이월", 11, "", 2026, 0.3, 2027]];
    expect(call("SCENARIO", T, deferred, 11, null, 2027)).toBe(2_990 + 2_117);
    expect(call("SCENARIO", T, deferred, 11, null, 2026)).toBe(17_024 - 5_107);
    expect(call("SCENARIO", T, deferred, 11)).toBe(23_959);
  });

  test("24,000 of 35,000 national, the gap 20 : 80: 3,428, 314 and 1,258 in 2026", () => {
    const ratio = [["비율", 3, "", "", "24,000/35,000", "20:80"]];
    const of2026 = ["국비", "도비", "시비"].map((source) =>
      call("SCENARIO", T, ratio, 3, source, 2026),
    );
    expect(of2026).toEqual([3_428, 314, 1_258]);
    expect(call("SCENARIO", T, ratio, 3, "국비")).toBe(24_000);
    expect(call("SCENARIO", T, ratio, 3, "도비")).toBe(2_200);
    expect(call("SCENARIO", T, ratio, 3)).toBe(35_000);
  });

  test("national money that does not come stops the year, is replaced, or is missed", () => {
    const then = (what: string) => [["미확정", 3, "", 2026, "", what]];
    expect(call("SCENARIO", T, then("중단"), 3, null, 2026)).toBe(0);
    expect(call("SCENARIO", T, then("축소"), 3, null, 2026)).toBe(1_500);
    expect(call("SCENARIO", T, then("대체"), 3, "시비", 2026)).toBe(1_200 + 3_500);
    expect(call("SCENARIO", T, then("대체"), 3)).toBe(35_000);
  });

  test("private money that another source pays: 1,043 in all of 2026", () => {
    const swap = [["재원", "", "민간", 2026, "", "시비"]];
    expect(call("SCENDIFF", T, swap, 2026, "시비")).toBe(1_043);
    expect(call("SCENDIFF", T, swap, 2026, "민간")).toBe(-1_043);
    expect(call("SCENDIFF", T, swap, 2026)).toBe(0);
  });

  test("an increase and a stop hold from their year on", () => {
    expect(call("SCENDIFF", T, [["증액", 3, "", 2027, 0.3]])).toBe(9_000);
    expect(call("SCENARIO", T, [["중단", 3, "", 2027]], 3)).toBe(5_000);
  });

  test("a change that is switched off, and an empty row, do nothing", () => {
    const list = [
      ["켬", "변경", "사업", "재원", "연도", "값", "대상"],
      [false, "삭감", "", "시비", 2026, 0.1, ""],
      ["끔", "삭감", "", "시비", 2026, 0.1, ""],
      ["", "", null, 0, "", "", ""],
    ];
    expect(call("SCENDIFF", T, list, 2026, "시비")).toBe(0);
  });
});

describe("a change that cannot be done says which row and why", () => {
  test.each<[string, unknown[]]>([
    ["#VALUE! 1", ["깎기", "", "시비", 2026, 0.1]],
    ["#VALUE! 1", ["삭감", "", "시비", 2026, 10]],
    ["#VALUE! 1", ["삭감", "", "시비", 2026, "많이"]],
    ["#VALUE! 1", ["삭감", "", "시비", "", 0.1]],
    ["#VALUE! 1", ["미확정", 3, "", 2026, "", ""]],
    ["#VALUE! 1", ["비율", 3, "", "", 0.5, "반반"]],
    ["#N/A 1", ["삭감", 3, "민간", 2026, 0.1]],
    ["#N/A 1", ["비율", 14, "", "", "95%"]],
    ["#N/A 1", ["고정", 3, "", 2051]],
    ["#N/A 1", ["한도", "", "시비", 2026, 100, "90%"]],
  ])("%s: %j", (expected, change) => {
    const [error = "", line = ""] = expected.split(" ");
    const shown = String(call("SCENDIFF", T, [change], 2026));
    expect(shown).toContain(error);
    expect(shown).toContain(`${line}번째 행`);
  });
});

test("whatever the share, the parts of a cut add up to the rounded whole and nobody gains", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (thousandths) => {
      const list = [["삭감", "", "시비", 2026, `${thousandths / 10}%`]];
      const after = Number(call("SCENDIFF", T, list, 2026, "시비"));
      expect(after).toBe(Math.round((13_013 * (1000 - thousandths)) / 1000) - 13_013);
      const total = Number(call("SCENDIFF", T, list, null, "시비"));
      expect(total).toBe(after);
    }),
    { numRuns: 60 },
  );
});
