import fc from "fast-check";
import { findCulprits } from "../../src/sums/culprit";
import { differenceOf, eachOnce } from "../../src/sums/relation";
import { changed, crossedRelations, figureAtOf, range, relation, withTotals } from "./sum-table";

const parts = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(
      fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: columns, maxLength: columns }),
      { minLength: rows, maxLength: rows },
    ),
  );
const nonZero = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).filter((by) => by !== 0n);

test("any one wrong cell of a table with totals on both sides is named with its right value", () => {
  fc.assert(
    fc.property(parts, nonZero, fc.nat(), (inner, by, pick) => {
      const right = withTotals(inner);
      const width = right[0]!.length;
      const cell = { row: Math.floor(pick / width) % right.length, column: pick % width };
      const found = findCulprits(
        crossedRelations(right.length, width),
        figureAtOf(changed(right, cell, by)),
      );
      expect(found.open).toEqual([]);
      expect(found.claims).toHaveLength(1);
      expect(found.claims[0]).toMatchObject({ cell, suggested: right[cell.row]![cell.column] });
      expect(found.claims[0]!.mends).toHaveLength(2);
    }),
    { numRuns: 1500 },
  );
});

test("after all claims are applied nothing fails, whenever nothing is left open", () => {
  const changes = fc.array(fc.tuple(nonZero, fc.nat()), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(parts, changes, (inner, wrong) => {
      const right = withTotals(inner);
      const width = right[0]!.length;
      const relations = crossedRelations(right.length, width);
      let figures = right;
      for (const [by, pick] of wrong) {
        figures = changed(
          figures,
          { row: Math.floor(pick / width) % right.length, column: pick % width },
          by,
        );
      }
      const found = findCulprits(relations, figureAtOf(figures));
      if (found.open.length > 0 || !found.exhaustive) return;
      for (const { cell, printed, suggested } of found.claims) {
        figures = changed(figures, cell, suggested - printed);
      }
      for (const each of relations) expect(differenceOf(each, figureAtOf(figures))).toBe(0n);
    }),
    { numRuns: 1000 },
  );
});

test("a table that adds up has no culprit", () => {
  const right = withTotals([
    [1n, 2n],
    [3n, 4n],
  ]);
  expect(findCulprits(crossedRelations(3, 3), figureAtOf(right))).toEqual({
    claims: [],
    open: [],
    exhaustive: true,
  });
});

test("two wrong cells with different differences are both named", () => {
  const right = withTotals([
    [10n, 20n, 30n],
    [40n, 50n, 60n],
    [70n, 80n, 90n],
  ]);
  const once = changed(right, { row: 1, column: 1 }, 3n);
  const wrong = changed(once, { row: 3, column: 2 }, 5n);
  const found = findCulprits(crossedRelations(4, 4), figureAtOf(wrong));
  expect(found.claims.map(({ cell, suggested }) => ({ cell, suggested }))).toEqual([
    { cell: { row: 1, column: 1 }, suggested: 10n },
    { cell: { row: 3, column: 2 }, suggested: 80n },
  ]);
});

test("two wrong cells with the same difference are a tie: no claim, and every candidate is listed", () => {
  const right = withTotals([
    [10n, 20n],
    [40n, 50n],
  ]);
  const wrong = changed(changed(right, { row: 1, column: 1 }, 3n), { row: 2, column: 2 }, 3n);
  const found = findCulprits(crossedRelations(3, 3), figureAtOf(wrong));
  expect(found.claims).toEqual([]);
  expect(found.open).toHaveLength(4);
  expect(found.open[0]!.alternatives.map(({ cell }) => cell)).toEqual([
    { row: 1, column: 1 },
    { row: 1, column: 2 },
  ]);
});

test("a failing row without columns to hold against is a tie among all its cells", () => {
  const row = relation("row", { row: 0, column: 0 }, [
    { row: 0, column: 1 },
    { row: 0, column: 2 },
  ]);
  const found = findCulprits([row], figureAtOf([[9n, 4n, 4n]]));
  expect(found.claims).toEqual([]);
  expect(found.open[0]!.alternatives.map(({ suggested }) => suggested)).toEqual([8n, 5n, 5n]);
});

test("a wrong subtotal is told from a wrong detail by the total above it", () => {
  // 계 = 소계 + 기타, 소계 = 국비 + 도비, each with total = year 1 + year 2 across
  const [total, sub, a, b, other] = [0, 1, 2, 3, 4];
  const figures = [
    [30n, 10n, 20n],
    [18n, 6n, 12n],
    [10n, 4n, 6n],
    [8n, 2n, 6n],
    [12n, 4n, 8n],
  ];
  const down = range(3).flatMap((column) => [
    relation("column", { row: total, column }, [
      { row: sub, column },
      { row: other, column },
    ]),
    relation("column", { row: sub, column }, [
      { row: a, column },
      { row: b, column },
    ]),
  ]);
  const across = range(5).map((row) =>
    relation("row", { row, column: 0 }, [
      { row, column: 1 },
      { row, column: 2 },
    ]),
  );
  for (const row of range(5)) {
    for (const column of range(3)) {
      const wrong = changed(figures, { row, column }, 7n);
      const found = findCulprits([...down, ...across], figureAtOf(wrong));
      expect(found.claims).toMatchObject([
        { cell: { row, column }, suggested: figures[row]![column] },
      ]);
    }
  }
});

test("a relation with a gap says nothing and blames nobody", () => {
  const figures = [
    [9n, 4n, null],
    [5n, 4n, 1n],
  ];
  const relations = range(2).map((row) =>
    relation("row", { row, column: 0 }, [
      { row, column: 1 },
      { row, column: 2 },
    ]),
  );
  expect(findCulprits(relations, figureAtOf(figures))).toMatchObject({ claims: [], open: [] });
});

test("a table with nearly every cell wrong stops at the step budget and says so", () => {
  const side = 12;
  const right = withTotals(range(side).map((r) => range(side).map((c) => BigInt(r * 31 + c * 17))));
  let wrong = right;
  for (const row of range(side)) {
    for (const column of range(side)) {
      wrong = changed(wrong, { row, column }, BigInt((row * 7919 + column * 104729) % 1000));
    }
  }
  const found = findCulprits(crossedRelations(side + 1, side + 1), figureAtOf(wrong), {
    steps: 1000,
  });
  expect(found.exhaustive).toBe(false);
  expect(found.claims.length + found.open.length).toBeGreaterThan(0);
});

test("a relation found twice is one relation, and the label has it", () => {
  const labelled = relation("row", { row: 0, column: 0 }, [
    { row: 0, column: 1 },
    { row: 0, column: 2 },
  ]);
  const discovered = {
    ...labelled,
    parts: [...labelled.parts].reverse(),
    origin: "discovered" as const,
  };
  expect(eachOnce([discovered, labelled])).toEqual([labelled]);
});
