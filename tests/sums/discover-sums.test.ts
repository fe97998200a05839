import fc from "fast-check";
import type { CellAddress } from "../../src/grid/cell-address";
import { gridOf } from "../../src/grid/grid-of";
import { blame } from "../../src/sums/blame";
import type { DiscoveredRelation } from "../../src/sums/discovered-relation";
import { discoverSums } from "../../src/sums/discover-sums";
import { gridOfTexts } from "../../src/sums/reading/grid-of-texts";
import { adversarialSheets } from "../../bench/sums-sheets";
import { withTotals } from "./sum-table";

type Table = readonly (readonly (number | string | null)[])[];

const discover = (values: Table, options = {}) =>
  discoverSums(gridOf({ sheet: "", values }), options);
const named = (relation: DiscoveredRelation): string => {
  const at = ({ row, column }: CellAddress) => `${row},${column}`;
  return `${at(relation.total)}=${relation.parts.map(at).join("+")}`;
};
const namesOf = (relations: readonly DiscoveredRelation[]) => relations.map(named).sort();

/** Large, unlike figures: what small ones would leave to chance is not the subject here. */
const figures = (rows: number, columns: number, seed: number): number[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_each, column) => {
      const mixed = Math.imul(row * 131 + column * 31 + seed, 2654435761) >>> 0;
      return 1000 + (mixed % 90_001);
    }),
  );
const crossed = (rows: number, columns: number, seed: number): number[][] =>
  withTotals(figures(rows, columns, seed).map((row) => row.map(BigInt))).map((row) =>
    row.map(Number),
  );
const tables = fc.record({
  rows: fc.integer({ min: 3, max: 6 }),
  columns: fc.integer({ min: 3, max: 6 }),
  seed: fc.integer({ min: 0, max: 1_000_000 }),
});

test("a table with totals above and before its parts is found whole, without a label", () => {
  const { relations } = discover(crossed(3, 4, 1));
  expect(relations.map(({ status }) => status)).toEqual(relations.map(() => "holds"));
  expect(relations.filter(({ axis }) => axis === "row")).toHaveLength(4);
  expect(relations.filter(({ axis }) => axis === "column")).toHaveLength(5);
});

test("totals after their parts are found as well as totals before them", () => {
  const after = crossed(4, 4, 5)
    .map((row) => [...row].reverse())
    .reverse();
  const found = namesOf(discover(after).relations);
  expect(found).toContain("0,4=0,0+0,1+0,2+0,3");
  expect(found).toContain("4,0=0,0+1,0+2,0+3,0");
});

test("a grand total is the sum of its subtotals, and their details are not counted again", () => {
  const [a = [], b = [], c = [], d = []] = figures(4, 4, 9);
  const plus = (...rows: number[][]) =>
    Array.from({ length: 4 }, (_, column) => rows.reduce((sum, row) => sum + row[column]!, 0));
  const rows = [a, b, plus(a, b), c, d, plus(c, d), plus(a, b, c, d)];
  const found = namesOf(discover(rows).relations);
  expect(found).toContain("6,0=2,0+5,0");
  expect(found).not.toContain("6,0=0,0+1,0+3,0+4,0");
});

test("numbers are added past the percentages between them", () => {
  const rows = figures(6, 3, 3).map((parts) => {
    const total = parts.reduce((sum, part) => sum + part, 0);
    return [total, 100, ...parts.flatMap((part) => [part, Math.round((part / total) * 1000) / 10])];
  });
  expect(namesOf(discover(rows).relations)).toContain("0,0=0,2+0,4+0,6");
});

test("a line of a table that adds up which itself does not is a finding with its difference", () => {
  const rows: number[][] = figures(6, 3, 4).map((parts) => [
    parts.reduce((sum, part) => sum + part, 0),
    ...parts,
  ]);
  rows[3]![0]! += 41;
  const failing = discover(rows).relations.filter(({ status }) => status === "fails");
  expect(failing.map(({ total, difference }) => ({ total, difference }))).toEqual([
    { total: { row: 3, column: 0 }, difference: 41n },
  ]);
});

test("a total column in which every other row fails is not established, and no row is a finding", () => {
  const rows = figures(12, 3, 6).map((parts, row) => [
    parts.reduce((sum, part) => sum + part, 0) + (row % 2) * (137 + 53 * row),
    ...parts,
  ]);
  const { relations } = discover(rows);
  expect(relations.filter(({ status }) => status === "fails")).toEqual([]);
});

test("shares that were rounded each for itself add up to rounding, not to an error", () => {
  const rows = [
    [100, 33.3, 33.3, 33.3],
    [100, 16.7, 16.7, 66.7],
    [100, 28.4, 35.2, 36.4],
    [99.9, 21.3, 44.1, 34.5],
    [87.2, 12.6, 31.3, 43.3],
    [64.3, 11.9, 22.8, 29.6],
  ];
  const row = discover(rows).relations.find(({ total }) => total.row === 0 && total.column === 0);
  expect(row).toMatchObject({ status: "rounding", difference: 1n });
});

test("one unit too many in a table of whole numbers is an error, and rounding once the sheet says so", () => {
  const rows = crossed(4, 4, 8);
  rows[2]![3]! += 1;
  const statuses = (rounded: boolean) =>
    new Set(discover(rows, { rounded }).relations.map(({ status }) => status));
  expect(statuses(false)).toEqual(new Set(["holds", "fails"]));
  expect(statuses(true)).toEqual(new Set(["holds", "rounding"]));
});

test("a change beside what it is the change between is a difference", () => {
  const rows: Table = [
    ["", "전년", "금년", "증감"],
    ...figures(6, 2, 2).map(([before = 0, now = 0], row) => [
      `항목 ${row}`,
      before,
      now,
      now - before,
    ]),
  ];
  const { relations } = discover(rows);
  expect(relations.filter(({ axis }) => axis === "row")).toHaveLength(6);
  expect(relations.filter(({ axis }) => axis === "row").map(({ kind }) => kind)).toEqual(
    Array.from({ length: 6 }, () => "difference"),
  );
});

test("figures of two tables on one sheet keep to their own table", () => {
  const first = figures(5, 2, 1).map(([a = 0, b = 0]) => [a + b, a, b, null]);
  const second = figures(5, 3, 7).map(([a = 0, b = 0, c = 0]) => [a, b, c, a + b + c]);
  const found = namesOf(discover([...first, [null, null, null, null], ...second]).relations);
  expect(found).toContain("0,0=0,1+0,2");
  expect(found).toContain("6,3=6,0+6,1+6,2");
  expect(found).not.toContain("6,0=6,1+6,2");
});

test("any one cell of a two-way table, changed by one digit or one unit, is named with its value", () => {
  const changes = fc.record({ pick: fc.nat(), by: fc.constantFrom(1, -1, 9, 30, -200) });
  fc.assert(
    fc.property(tables, changes, ({ rows, columns, seed }, { pick, by }) => {
      const right = crossed(rows, columns, seed);
      const cell = { row: pick % (rows + 1), column: Math.floor(pick / 7) % (columns + 1) };
      const wrong = right.map((row) => [...row]);
      wrong[cell.row]![cell.column]! += by;
      const grid = gridOf({ sheet: "", values: wrong });
      const { claims } = blame(grid, discoverSums(grid));
      expect(claims[0]).toMatchObject({ cell, suggested: BigInt(right[cell.row]![cell.column]!) });
    }),
    { numRuns: 40 },
  );
});

test("a table that adds up has no failing relation", () => {
  fc.assert(
    fc.property(tables, ({ rows, columns, seed }) => {
      const { relations } = discover(crossed(rows, columns, seed));
      expect(relations.filter(({ status }) => status !== "holds")).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("a table turned on its side has the same sums, turned", () => {
  fc.assert(
    fc.property(tables, ({ rows, columns, seed }) => {
      const table = crossed(rows, columns, seed);
      const turned = table[0]!.map((_, column) => table.map((row) => row[column]!));
      const back = ({ row, column }: CellAddress) => ({ row: column, column: row });
      const again = discover(turned).relations.map((relation) => ({
        ...relation,
        total: back(relation.total),
        parts: relation.parts.map(back),
      }));
      expect(namesOf(again)).toEqual(namesOf(discover(table).relations));
    }),
    { numRuns: 25 },
  );
});

test("in another unit the same cells are sums of the same cells", () => {
  fc.assert(
    fc.property(tables, ({ rows, columns, seed }) => {
      const table = crossed(rows, columns, seed);
      const larger = table.map((row) => row.map((figure) => figure * 7));
      expect(namesOf(discover(larger).relations)).toEqual(namesOf(discover(table).relations));
    }),
    { numRuns: 25 },
  );
});

test("a failing sum without others to hold against is a tie of all its cells, and nobody is blamed", () => {
  const rows: number[][] = figures(5, 2, 3).map((parts) => [parts[0]! + parts[1]!, ...parts]);
  rows[2]![1]! += 300;
  const grid = gridOf({ sheet: "", values: rows });
  const { claims, ties } = blame(grid, discoverSums(grid));
  expect(claims).toEqual([]);
  expect(ties.map(({ suspects }) => suspects.length)).toEqual([3]);
});

test("zeros, equal figures and random digits are no sums of one another", () => {
  const quiet = adversarialSheets(48).filter(([name]) => !/two/.test(name));
  for (const [, grid] of quiet) expect(discoverSums(grid()).relations).toEqual([]);
  expect(quiet.length).toBeGreaterThan(2);
});

test("a search that runs out of steps says so and keeps what it found", () => {
  const table = crossed(6, 6, 2);
  expect(discover(table, { steps: 10 }).complete).toBe(false);
  expect(discover(table).complete).toBe(true);
});

test("of two equal figures the one behind both parts is their total, not the one between them", () => {
  const rows = figures(6, 2, 5).map(([a = 0, b = 0], row) => {
    const text = `번호 ${row}`;
    return [a, text, a + b, text, b, text, a + b];
  });
  const { relations } = discover(rows);
  expect(namesOf(relations)).toEqual(rows.map((_, row) => `${row},6=${row},0+${row},4`));
});

test("amounts beyond what a double holds are added exactly", () => {
  const big = 9_007_199_254_740_993n;
  const rows = Array.from({ length: 4 }, (_, row) => {
    const [a, b] = [big + BigInt(row) * 7_777_777n, big * 3n + BigInt(row * row) * 99_991n];
    return [a + b, a, b];
  });
  const { relations } = discoverSums(gridOf({ sheet: "", values: rows }));
  expect(relations.map(({ difference }) => difference)).toEqual([0n, 0n, 0n, 0n]);
});

test("a table read from text in the notation of its country adds up", () => {
  const grid = gridOfTexts([
    ["Summe", "A", "B"],
    ["1.234,5", "1.000,25", "234,25"],
    ["2.718,9", "1.415,7", "1.303,2"],
    ["9.041,1", "8.040,6", "1.000,5"],
  ]);
  const { relations, scale } = discoverSums(grid);
  expect(scale).toBe(2);
  expect(namesOf(relations)).toContain("1,0=1,1+1,2");
});
