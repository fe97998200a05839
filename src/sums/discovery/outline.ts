import type { Grid } from "../../grid/grid";
import { kindOfCell } from "../../grid/grid-of";

/** Rows that stand under another by their indentation, the marks of a list or the codes before their names. */
export interface Outline {
  /** The rows directly under a row, downwards; none where it heads nothing. */
  readonly under: (row: number) => readonly number[];
  /** The row that a row stands under; −1 for the outermost. */
  readonly above: (row: number) => number;
  /** 1 where figures stand in a row without any name, though the row above has one: as a sum under a line does. */
  readonly nameless: Uint8Array;
}

/** Names in the first columns only. */
const mostColumns = 3;

export function outlineOf(grid: Grid): Outline {
  const names = Array.from({ length: grid.rows }, (_, row) => nameOf(grid, row));
  const children = new Map<number, number[]>();
  const parents = new Int32Array(grid.rows).fill(-1);
  const add = (parent: number, row: number) => {
    parents[row] = parent;
    const known = children.get(parent);
    if (known) known.push(row);
    else children.set(parent, [row]);
  };
  const open: { readonly row: number; readonly depth: number }[] = [];
  const byCode = new Map<string, number>();
  names.forEach((name, row) => {
    if (name === null) return;
    const code = codeOf(name);
    if (code !== null) {
      const parent = byCode.get(code.split(".").slice(0, -1).join("."));
      byCode.set(code, row);
      if (parent !== undefined) {
        add(parent, row);
        return;
      }
    }
    const depth = depthOf(name);
    while ((open[open.length - 1]?.depth ?? -1) >= depth) open.pop();
    const above = open[open.length - 1];
    if (above) add(above.row, row);
    open.push({ row, depth });
  });
  return {
    under: (row) => children.get(row) ?? [],
    above: (row) => parents[row] ?? -1,
    nameless: namelessOf(grid, names),
  };
}

function nameOf(grid: Grid, row: number): string | null {
  for (let column = 0; column < Math.min(mostColumns, grid.columns); column += 1) {
    if (grid.column(column).kinds[row] !== kindOfCell.text) continue;
    const cell = grid.cellAt(row, column);
    if (cell.kind === "text" && /\p{L}/u.test(cell.text)) return cell.text;
  }
  return null;
}

/** "HC.1.3" or "1-2" before a name, its steps joined by points; of "HC.1.3-1.4" and "1.1, 1.2" the first. */
function codeOf(name: string): string | null {
  const code = coded.exec(name)?.[1];
  return code === undefined ? null : code.split(/[.-]/).join(".");
}

const coded =
  /^\s*((?:[A-Z]{1,4}[.-]?)?(?:\d+(?:\.\d+)+|\d+(?:-\d+)*))(?:\s*[-–~,]\s*\d+(?:\.\d+)*)*[.)]?\s+\p{L}/u;

/** The marks of lists in Korean documents, outermost first. */
const marks = [
  /^(?:[IVXⅠ-Ⅻ]+\.|[□■◆])/u,
  /^(?:\d+\.|[○●◇])/u,
  /^(?:[가-하]\.|[-–]\s)/u,
  /^(?:\d+\)|[·∙•▪*])/u,
  /^(?:[가-하]\)|\(\d+\))/u,
  /^[①-⑳]/u,
];
const perMark = 40;

function depthOf(name: string): number {
  const bare = name.replace(/^[\s\u00a0\u3000.…]+/u, "");
  const mark = marks.findIndex((each) => each.test(bare));
  return Math.min(perMark - 1, name.length - bare.length) + perMark * (mark + 1);
}

function namelessOf(grid: Grid, names: readonly (string | null)[]): Uint8Array {
  const nameless = new Uint8Array(grid.rows);
  const named = names.filter((name) => name !== null).length;
  if (named * 2 < grid.rows) return nameless;
  for (let row = 1; row < grid.rows; row += 1)
    if (names[row] === null && names.slice(Math.max(0, row - 3), row).some((name) => name !== null))
      nameless[row] = 1;
  return nameless;
}
