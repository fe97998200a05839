import type { Block } from "./evidence";
import { cellOn, type Field } from "./field";
import { judge, newVerdict } from "./verdict";

export interface Found {
  readonly field: Field;
  readonly block: Block;
}

/** For each block whether small differences are rounding in its table; blocks whose cells overlap are of one table. */
export function roundingHabits(found: readonly Found[]): ReadonlyMap<Block, boolean> {
  const habits = new Map<Block, boolean>();
  for (const table of tablesOf(found)) {
    const habit = isHabit(table);
    for (const { block } of table) habits.set(block, habit);
  }
  return habits;
}

interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function rectangleOf({ field, block }: Found): Rectangle {
  const { total, parts } = block.pattern;
  const [first, last] = [Math.min(total, ...ends(parts)), Math.max(total, ...ends(parts))];
  const [start, end] = [cellOn(field.axis, block.from, first), cellOn(field.axis, block.to, last)];
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

/** Parts are ascending. */
const ends = (parts: readonly number[]): readonly number[] => [
  parts[0] ?? 0,
  parts[parts.length - 1] ?? 0,
];

function tablesOf(found: readonly Found[]): readonly (readonly Found[])[] {
  let tables: { area: Rectangle; members: Found[] }[] = [];
  for (const each of found) {
    let area = rectangleOf(each);
    const members = [each];
    for (;;) {
      const meets = tables.filter((table) => overlap(table.area, area));
      if (meets.length === 0) break;
      tables = tables.filter((table) => !meets.includes(table));
      for (const table of meets) {
        area = around(area, table.area);
        members.push(...table.members);
      }
    }
    tables.push({ area, members });
  }
  return tables.map(({ members }) => members);
}

const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

const around = (a: Rectangle, b: Rectangle): Rectangle => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

/**
 * Whether the sums of a table are off by a unit here and there, so that a small difference is rounding and no error:
 * where one cell would explain all that are off, it is that cell. Where few sums hold exactly nothing says that they
 * should.
 */
function isHabit(found: readonly Found[]): boolean {
  const verdict = newVerdict();
  let exact = 0;
  let off = 0;
  const shared = new Map<string, number>();
  for (const { field, block } of found) {
    exact += block.exact + block.trivial.length / 3;
    if (block.exact === block.holding.length) continue;
    for (const line of block.holding) {
      const { error, size } = judge(field, line, block.pattern, verdict);
      // Beyond 2^53 doubles miss by themselves.
      if (error === 0 || size > Number.MAX_SAFE_INTEGER) continue;
      off += 1;
      if (off > mostOfOneCell) continue;
      for (const place of [block.pattern.total, ...block.pattern.parts]) {
        const { row, column } = cellOn(field.axis, line, place);
        shared.set(`${row}:${column}`, (shared.get(`${row}:${column}`) ?? 0) + 1);
      }
    }
  }
  const oneCell = off <= mostOfOneCell && [...shared.values()].includes(off);
  const enough = off > 1 ? enoughAround : enoughExact;
  return oneCell ? exact < enough : off * 50 >= exact && off > 0;
}

const mostOfOneCell = 6;
const enoughExact = 5;
/** The same where the cell explains two sums and more. */
const enoughAround = 3;
