import fc from "fast-check";
import { call } from "./call";
import { withExcel } from "./excel-functions";
import { sampleTable } from "./sample-table";

beforeAll(() => {
  withExcel();
});

const sources = ["국비", "도비", "시비", "민간"];
const money = fc.nat(999_999_999);
/** A project of four sources over 기투자, two years and 이후. */
const rowsOf = (project: number, amounts: readonly number[]): unknown[][] =>
  sources.flatMap((source, at) => {
    const [prior = 0, first = 0, second = 0, onward = 0] = amounts.slice(at * 4, at * 4 + 4);
    const row = (column: string, from: number, to: number, amount: number): unknown[] => [
      project, `사업 ${project}`, source, column, from, to, amount, "천원", 1,
    ]; // prettier-ignore
    return [
      row("총사업비", 2024, 2029, prior + first + second + onward),
      row("기투자", 2024, 2025, prior),
      row("연도", 2026, 2026, first),
      row("연도", 2027, 2027, second),
      row("이후", 2028, 2029, onward),
    ];
  });
const oneToSixteen = Array.from({ length: 16 }, (_, at) => at + 1);
const projectAmounts = fc.array(money, { minLength: 16, maxLength: 16 });
const number = (id: string, ...cells: readonly unknown[]): number => Number(call(id, ...cells));

describe("laws of the functions", () => {
  test("기투자, the years and 이후 of a project are all of it, source by source and together", () => {
    fc.assert(
      fc.property(projectAmounts, (amounts) => {
        const table = rowsOf(1, amounts);
        for (const source of [null, ...sources]) {
          const parts = ["기투자", 2026, 2027, "2028이후"].map((period) =>
            number("PROJECTTOTAL", table, 1, source, period),
          );
          const sum = parts.reduce((a, b) => a + b, 0);
          expect(sum).toBe(number("PROJECTTOTAL", table, 1, source));
          expect(number("REMAINING", table, 1, 2027, source)).toBe(
            (parts[2] ?? 0) + (parts[3] ?? 0),
          );
        }
        expect(number("INVESTED", table, 1, 2026) + number("REMAINING", table, 1, 2027)).toBe(
          number("PROJECTTOTAL", table, 1),
        );
      }),
      { numRuns: 300 },
    );
  });

  test("the shares of all projects add up to 1, whatever the order of the rows", () => {
    fc.assert(
      fc.property(projectAmounts, projectAmounts, fc.nat(39), (one, two, turn) => {
        const rows = [...rowsOf(1, one), ...rowsOf(2, two)];
        const turned = [...rows.slice(turn), ...rows.slice(0, turn)];
        fc.pre(number("YEARTOTAL", rows, 2026) > 0);
        const shares = [1, 2].map((project) => number("PORTFOLIOSHARE", rows, project, 2026));
        expect(Math.abs((shares[0] ?? 0) + (shares[1] ?? 0) - 1)).toBeLessThan(1e-14);
        const again = [1, 2].map((project) => number("PORTFOLIOSHARE", turned, project, 2026));
        expect(again).toEqual(shares);
        expect(call("YEARRANGE", turned, 2028)).toEqual(call("YEARRANGE", rows, 2028));
        expect(call("MATCHRATIO", turned, 2, 2026)).toBe(call("MATCHRATIO", rows, 2, 2026));
      }),
      { numRuns: 300 },
    );
  });

  test("a unit converted and back is the same amount", () => {
    const unit = fc.constantFrom("원", "천원", "백만원", "억원", "조원");
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), unit, unit, (value, from, to) => {
        expect(call("CONVERTUNIT", call("CONVERTUNIT", value, from, to), to, from)).toBe(value);
      }),
      { numRuns: 1000 },
    );
  });

  test("절사 ≤ 반올림 ≤ 절상 in size, and none is off by a whole unit", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), fc.integer({ min: -3, max: 3 }), (value, digits) => {
        const [down = 0, round = 0, up = 0] = ["절사", "반올림", "절상"].map((mode) =>
          number("CONVERTUNIT", value, "천원", "백만원", digits, mode),
        );
        expect(down <= round && round <= up).toBe(true);
        expect(up - down).toBeLessThanOrEqual(10 ** -digits * (1 + 1e-9));
      }),
      { numRuns: 1000 },
    );
  });

  test("plugged values are multiples of the unit, add up to the target, and none moves by more than one unit", () => {
    const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(
        fc.array(cents, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(1, 10, 100),
        (values, unit) => {
          const [row] = call("ROUNDPLUG", [values.map((value) => value / 100)], unit) as [number[]];
          const sum = values.reduce((a, b) => a + b, 0) / 100;
          const total = row.reduce((a, b) => a + b, 0);
          expect(Math.abs(total - sum)).toBeLessThanOrEqual(unit / 2);
          row.forEach((value, at) => {
            expect(Math.abs(value % unit)).toBe(0);
            expect(Math.abs(value - (values[at] ?? 0) / 100)).toBeLessThan(unit);
          });
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("what is required at a share has that share", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.integer({ min: 1, max: 100 }),
        (national, percent) => {
          const [[province, city]] = call("REQUIREDMATCH", national, percent / 100, 0.3) as [
            [number, number],
          ];
          expect(national / (national + province + city)).toBeCloseTo(percent / 100, 10);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("what was read of a table is kept, and never stale", () => {
  test("after any cell has changed the answer is that of the changed table", () => {
    fc.assert(
      fc.property(fc.nat(3), money, (at, amount) => {
        const table = rowsOf(
          1,
          Array.from({ length: 16 }, (_, index) => index + 1),
        );
        expect(number("YEARTOTAL", table, 2026)).toBe(2 + 6 + 10 + 14);
        const row = table[at * 5 + 2] ?? [];
        const before = Number(row[6]);
        row[6] = amount;
        expect(number("YEARTOTAL", table, 2026)).toBe(2 + 6 + 10 + 14 - before + amount);
      }),
      { numRuns: 300 },
    );
  });

  test("through any edits, undone ones too, the answer is that of the rows as they stand", () => {
    const edit = fc.oneof(
      fc.record({ kind: fc.constant("cell"), row: fc.nat(39), value: money }),
      fc.record({ kind: fc.constant("source"), row: fc.nat(39), value: fc.nat(3) }),
      fc.record({ kind: fc.constant("year"), row: fc.nat(39), value: fc.integer({ min: 2026, max: 2028 }) }),
      fc.record({ kind: fc.constant("remove"), row: fc.nat(39), value: fc.constant(0) }),
      fc.record({ kind: fc.constant("turn"), row: fc.nat(39), value: fc.nat(39) }),
      fc.record({ kind: fc.constant("undo"), row: fc.constant(0), value: fc.constant(0) }),
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), fc.boolean(), (edits, inPlace) => {
        let table = [...rowsOf(1, oneToSixteen), ...rowsOf(2, oneToSixteen)];
        const before: unknown[][][] = [];
        for (const { kind, row, value } of edits) {
          before.push(table.map((each) => [...each]));
          const next = inPlace ? table : table.map((each) => [...each]);
          const cells = next[row % next.length] ?? [];
          if (kind === "cell") cells[6] = value;
          if (kind === "source") cells[2] = sources[value];
          if (kind === "year" && cells[3] === "연도") cells[4] = cells[5] = value;
          if (kind === "remove" && next.length > 2) next.splice(row % next.length, 1);
          if (kind === "turn") next.push(...next.splice(0, value % next.length));
          table = kind === "undo" ? (before.at(-2) ?? next) : next;
          const counted = table.filter((each) => each[3] === "연도" && each[4] === 2026);
          const sum = counted
            .filter((each) => each[2] === "도비")
            .reduce((total, each) => total + Number(each[6]), 0);
          const shown = call("YEARTOTAL", table, 2026, "도비");
          if (counted.length === 0) expect(shown).toMatch(/^#N\/A/);
          else expect(shown).toBe(sum);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("a table of the same cells in another shape is another table", () => {
    const a = ["구분", "총사업비"];
    const b = ["국비", 5];
    expect(number("PROJECTTOTAL", [a, b])).toBe(5);
    expect(call("PROJECTTOTAL", [[...a, ...b]])).toMatch(/^#VALUE!/);
  });

  test("a blank arrives as 0, null or an empty text and means the same", () => {
    const withBlank = (blank: unknown): unknown[][] =>
      sampleTable.map((row) =>
        row[0] === 16 && row[6] === 0 ? row.map((cell, at) => (at === 6 ? blank : cell)) : row,
      );
    for (const blank of [0, null, ""]) {
      expect(call("PROJECTTOTAL", withBlank(blank), 16, "국비", "2027이후")).toBe(0);
      expect(call("PROJECTTOTAL", withBlank(blank), 16)).toBe(21_900);
    }
  });
});
