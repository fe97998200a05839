import fc from "fast-check";
import { projectShare } from "../../src/functions/project-share";
import { shown, withExcel } from "./excel-functions";
import { header, sampleRows, sampleTable } from "./sample-table";

beforeAll(() => {
  withExcel();
});

/** Calls the function as Excel does: omitted arguments are null. */
const share = (
  project: unknown,
  source: string,
  period: unknown = null,
  base: string | null = null,
  data: unknown[][] = sampleTable,
): number | string =>
  shown(() =>
    (projectShare as (...cells: unknown[]) => number)(data, project, source, period, base),
  );

describe("the share of a source in a project", () => {
  test.each([
    [3, "국비", null, null, 0.7],
    [16, "국비", 2026, null, 4000 / 4400],
    [16, "국비", "2027이후", null, 0],
    [15, "국비", null, "공공", 0.5],
    [9, "국비", null, null, 3982 / 8148],
    [11, "국비", null, null, 14109 / 23959],
    [11, "기금", null, null, 14109 / 23959],
    [11, "한강수계기금", null, null, 14109 / 23959],
    [3, "도비", null, "지방비", 0.2],
    [5, "국비", null, null, 0.9],
    [10, "시비", "기투자", null, 2800 / 8870],
    ["CRO", "민간", "2026년", "총액", 35 / 1635],
    [3, "national", "total", "public", 0.7],
  ])("project %s, %s, %s, %s is %d", (project, source, period, base, expected) => {
    expect(share(project, source, period, base)).toBe(expected);
  });

  test("a known source that the project does not have has a share of 0", () => {
    expect(share(1, "국비")).toBe(0);
    expect(share(3, "지방채")).toBe(0);
  });

  test("the table may come without its header row, and its columns in any order with it", () => {
    const rows = sampleRows.map((row) => [...row]);
    const reversed = sampleTable.map((row) => [...row].reverse());
    expect(share(3, "국비", null, null, rows)).toBe(0.7);
    expect(share(3, "국비", null, null, reversed)).toBe(0.7);
  });

  test("a blank arrives as 0 or as null and means the same", () => {
    const blank = (cell: unknown): number | string =>
      share(3, "국비", cell, null, withAmount(3, cell));
    expect(blank(0)).toBe(blank(null));
    expect(blank("")).toBe(blank(null));
  });
});

describe("never a wrong share", () => {
  test.each([
    [6, "국비", null, null, /^#N\/A .*둘째.*‘6’에 맞는 사업이 표에 없습니다/],
    ["없는 이름", "국비", null, null, /^#N\/A .*맞는 사업이 표에 없습니다/],
    ["의료", "국비", null, null, /^#VALUE! .*여럿입니다: 8, 9, 15, 16번/],
    ["", "국비", null, null, /^#VALUE! .*둘째.*비어 있습니다/],
    [3, "국바", null, null, /^#VALUE! .*셋째.*‘국바’는 표에 없는 재원/],
    [3, "계", null, null, /^#VALUE! .*재원 하나를 쓰세요/],
    [3, "국비", 2031, null, /^#N\/A 3번 사업에는 2031년 열이 없습니다/],
    [3, "국비", "언젠가", null, /^#VALUE! .*넷째.*‘언젠가’를 알 수 없습니다/],
    [5, "국비", 2026, null, /^#N\/A 5번 사업에는 2026년 열이 없습니다/],
    [3, "국비", null, "반", /^#VALUE! .*다섯째.*총액, 공공, 지방비/],
    [3, "국비", null, "지방비", /^#VALUE! .*분모 ‘지방비’에 들지 않아/],
    [9, "민간", null, "공공", /^#VALUE! .*분모 ‘공공’에 들지 않아/],
  ])("project %s, %s, %s, %s is refused", (project, source, period, base, message) => {
    expect(share(project, source, period, base)).toMatch(message);
  });

  test("a base of 0 is #N/A", () => {
    const zeros = sampleTable.map((row) => (row[0] === 1 ? withCell(row, 6, 0) : row));
    expect(share(1, "시비", null, null, zeros)).toMatch(/^#N\/A .*0이라/);
  });

  test("an amount that could not be read leaves no share of its column, and the others stand", () => {
    const lacking = sampleTable.filter(
      (row) => !(row[0] === 3 && row[2] === "도비" && row[4] === 2027),
    );
    expect(share(3, "국비", 2027, null, lacking)).toMatch(/^#N\/A .*도비 금액이 표에 없어/);
    expect(share(3, "국비", 2026, null, lacking)).toBe(0.7);
  });

  test("text or an error among the amounts is refused where it counts, and nowhere else", () => {
    for (const cell of ["미정", { code: "#DIV/0!" }, "#REF!", true]) {
      expect(share(3, "국비", null, null, withAmount(3, cell))).toMatch(/^#VALUE! .*금액 열에/);
      expect(share(9, "국비", null, null, withAmount(3, cell))).toBe(3982 / 8148);
    }
  });

  test("mixed units are refused; 백만 원 and 백만원 are one unit", () => {
    expect(share(3, "국비", null, null, withUnit("천원"))).toMatch(/단위가 섞여.*천원/);
    expect(share(3, "국비", null, null, withUnit("백만 원"))).toBe(0.7);
  });

  test("a row of 계 among the parts is refused, for it would be counted twice", () => {
    const total = [3, "허브", "계", "총사업비", 2026, 2030, 35000, "백만원", 1];
    expect(share(3, "국비", null, null, [...sampleTable, total])).toMatch(/두 번 더해집니다/);
  });

  test("a range that is no tidy table says so", () => {
    expect(share(3, "국비", null, null, [["구분", "2026년"]])).toMatch(/^#VALUE! 첫째 인수는/);
    expect(share(3, "국비", null, null, [header.slice(0, 4)])).toMatch(/열이 빠져.*금액/);
    expect(share(3, "국비", null, null, [header])).toMatch(/^#N\/A .*행이 없습니다/);
  });

  test("messages are English where Excel is", () => {
    withExcel("en-US");
    expect(share(6, "국비")).toMatch(/^#N\/A No project of the table fits "6"/);
    withExcel();
  });
});

describe("laws of shares", () => {
  const columns = fc.array(fc.nat(1_000_000_000), { minLength: 1, maxLength: 5 });
  const sources = ["국비", "도비", "시비", "민간", "지방채"];

  test("shares of all sources add up to 1, whatever the order of the rows", () => {
    fc.assert(
      fc.property(columns, fc.nat(), (amounts, seed) => {
        fc.pre(amounts.some((amount) => amount > 0));
        const rows = amounts.map((amount, at) => [
          1, "하나", sources[at], "총사업비", 2026, 2026, amount, "천원", 1,
        ]); // prettier-ignore
        const turned = rows.map((_, at) => rows[(at + seed) % rows.length] ?? []);
        const shares = amounts.map((_, at) => share(1, sources[at] ?? "", null, null, rows));
        const again = amounts.map((_, at) => share(1, sources[at] ?? "", null, null, turned));
        expect(again).toEqual(shares);
        const sum = shares.reduce<number>((total, each) => total + Number(each), 0);
        expect(Math.abs(sum - 1)).toBeLessThan(1e-14);
      }),
      { numRuns: 1000 },
    );
  });

  test("a share is the nearest number to the true ratio, also beyond 2^53", () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 15n), fc.bigInt(1n, 10n ** 15n), (a, b) => {
        const rows = [a, b].map((amount, at) => [
          1, "하나", sources[at], "총사업비", 2026, 2026, Number(amount), "원", 1,
        ]); // prettier-ignore
        const got = Number(share(1, "국비", null, null, rows));
        const scaled = (a * 10n ** 60n) / (a + b);
        expect(got).toBe(Number(`${scaled}e-60`));
      }),
      { numRuns: 1000 },
    );
  });
});

const withAmount = (project: number, cell: unknown): unknown[][] =>
  sampleTable.map((row) =>
    row[0] === project && row[2] === "도비" && row[3] === "총사업비" ? withCell(row, 6, cell) : row,
  );

const withUnit = (unit: string): unknown[][] =>
  sampleTable.map((row) => (row[0] === 16 ? withCell(row, 7, unit) : row));

const withCell = (row: readonly unknown[], column: number, cell: unknown): unknown[] =>
  row.map((old, at) => (at === column ? cell : old));
