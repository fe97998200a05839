import fc from "fast-check";
import { applyScenario } from "../../src/scenario/apply-scenario";
import { isOfYear, sumOf, type Figure } from "../../src/scenario/figure";
import type { Operation } from "../../src/scenario/operation";
import { readSource } from "../../src/words/funding-source";

const labels = ["국비", "도비", "시비", "민간"];
const amount = fc.bigInt({ min: 0n, max: 10n ** 12n });

/** Two projects with 기투자, two years and 이후 of four sources, and the totals that these come to. */
const base = fc.array(amount, { minLength: 32, maxLength: 32 }).map((amounts): Figure[] =>
  [1, 2].flatMap((project, p) =>
    labels.flatMap((label, l) => {
      const own = amounts.slice(p * 16 + l * 4, p * 16 + l * 4 + 4);
      const figure = (column: Figure["column"], startYear: number, units: bigint): Figure => {
        const level = readSource(label)?.level ?? null;
        return { project, label, level, column, startYear, endYear: startYear, amount: units };
      };
      const [prior = 0n, first = 0n, second = 0n, onward = 0n] = own;
      return [
        figure("총사업비", 2024, prior + first + second + onward),
        figure("기투자", 2024, prior),
        figure("연도", 2026, first),
        figure("연도", 2027, second),
        figure("이후", 2028, onward),
      ];
    }),
  ),
);

const share = fc
  .integer({ min: 1, max: 100 })
  .map((percent) => ({ numerator: BigInt(percent), denominator: 100n }));
const projects = fc.constantFrom(null, [1], [2]);
const anyOperation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({
    kind: fc.constant("cut" as const),
    projects,
    labels: fc.constantFrom(null, ["시비"]),
    year: fc.constantFrom(2026, 2027),
    share,
  }),
  fc.record({
    kind: fc.constant("defer" as const),
    projects,
    labels: fc.constant(null),
    year: fc.constant(2026),
    toYear: fc.constantFrom(2027, 2029),
    share,
  }),
  fc.record({ kind: fc.constant("ratio" as const), projects, share, split: fc.constant(null) }),
  fc.record({
    kind: fc.constant("swap" as const),
    projects,
    labels: fc.constant(["민간"]),
    year: fc.constant(2026),
    share,
    toLabel: fc.constantFrom("시비", "군비"),
  }),
  fc.record({
    kind: fc.constant("not-approved" as const),
    projects,
    year: fc.constant(2027),
    then: fc.constantFrom("stop", "replace", "reduce"),
  }),
);

const after = (figures: readonly Figure[], operations: readonly Operation[]) => {
  const result = applyScenario(figures, operations);
  fc.pre(result.kind === "figures");
  return result.figures;
};

test("총사업비 is the sum of its columns before and after any list of changes, source by source", () => {
  fc.assert(
    fc.property(base, fc.array(anyOperation, { maxLength: 4 }), (figures, operations) => {
      const then = after(figures, operations);
      for (const project of [1, 2]) {
        for (const label of [...labels, "군비"]) {
          const own = then.filter((each) => each.project === project && each.label === label);
          const total = own.filter(({ column }) => column === "총사업비");
          expect(sumOf(total)).toBe(sumOf(own.filter(({ column }) => column !== "총사업비")));
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("nothing becomes negative, and what was spent (기투자) stays", () => {
  fc.assert(
    fc.property(base, fc.array(anyOperation, { maxLength: 4 }), (figures, operations) => {
      const then = after(figures, operations);
      expect(then.filter((figure) => figure.amount < 0n)).toEqual([]);
      const spent = (all: readonly Figure[]) => all.filter(({ column }) => column === "기투자");
      expect(spent(then)).toEqual(spent(figures));
    }),
    { numRuns: 300 },
  );
});

test("another matching ratio leaves every year what it was, and national money is its share of the whole", () => {
  fc.assert(
    fc.property(base, share, (figures, asked) => {
      const ratio = { kind: "ratio", projects: [1], share: asked, split: null } as const;
      const then = after(figures, [ratio]);
      for (const year of [2026, 2027]) {
        const of = (all: readonly Figure[]) => sumOf(all.filter((each) => isOfYear(each, year)));
        expect(of(then)).toBe(of(figures));
      }
    }),
    { numRuns: 200 },
  );
});

test("an operation that finds nothing is named, and nothing is changed in silence", () => {
  const hold = { kind: "hold", projects: null, labels: null, year: 1999 } as const;
  fc.assert(
    fc.property(base, (figures) => {
      expect(applyScenario(figures, [hold])).toEqual({
        kind: "refused",
        operation: 0,
        why: "nothing-to-change",
      });
    }),
    { numRuns: 5 },
  );
});
