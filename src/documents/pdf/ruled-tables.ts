import type { Ruling, Rulings } from "./rulings";
import { apart } from "./touching-tables";

/** A table drawn by lines; its edges in points, y upwards. Cells row by row, without their text. */
export interface RuledTable extends Box {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly RuledCell[];
}

export interface RuledCell extends Box {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Lines so near each other are one edge. */
const near = 2.5;
const mostCells = 20_000;
const mostCrossings = 4_000_000;

/** The tables that the lines of a page draw, smaller ones first: one in a cell of another comes before it. */
export function ruledTables({ horizontal, vertical }: Rulings): readonly RuledTable[] {
  if (horizontal.length * vertical.length > mostCrossings) return [];
  return networks(horizontal, vertical)
    .flatMap(apart)
    .flatMap((rulings) => tableOf(rulings) ?? [])
    .sort((a, b) => areaOf(a) - areaOf(b));
}

const areaOf = ({ left, right, bottom, top }: Box): number => (right - left) * (top - bottom);

/** Lines that cross each other, directly or through others, belong together. */
function networks(horizontal: readonly Ruling[], vertical: readonly Ruling[]): readonly Rulings[] {
  const group = Array.from({ length: horizontal.length + vertical.length }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (group[root] !== root) root = group[root] ?? root;
    for (let at = index; group[at] !== root;) {
      const next = group[at] ?? root;
      group[at] = root;
      at = next;
    }
    return root;
  };
  horizontal.forEach((across, h) => {
    vertical.forEach((down, v) => {
      if (crosses(across, down)) group[rootOf(h)] = rootOf(horizontal.length + v);
    });
  });
  const found = new Map<number, { horizontal: Ruling[]; vertical: Ruling[] }>();
  for (const index of group.keys()) {
    const root = rootOf(index);
    const network = found.get(root) ?? { horizontal: [], vertical: [] };
    found.set(root, network);
    const across = horizontal[index];
    const down = vertical[index - horizontal.length];
    if (across) network.horizontal.push(across);
    else if (down) network.vertical.push(down);
  }
  return [...found.values()];
}

const crosses = (across: Ruling, down: Ruling): boolean =>
  down.at >= across.from - near &&
  down.at <= across.to + near &&
  across.at >= down.from - near &&
  across.at <= down.to + near;

function tableOf({ horizontal, vertical }: Rulings): RuledTable | null {
  const xs = edgesOf(vertical);
  const ys = [...edgesOf(horizontal)].reverse();
  const rows = ys.length - 1;
  const columns = xs.length - 1;
  if (rows < 1 || columns < 1 || rows * columns > mostCells) return null;
  const covered = new Set<number>();
  const cells: RuledCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (covered.has(row * columns + column)) continue;
      const cell = cellAt(row, column);
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let right = 0; right < cell.columnSpan; right += 1)
          covered.add((row + down) * columns + column + right);
      cells.push(cell);
    }
  }
  return { rows, columns, cells, ...boxOf(0, 0, rows, columns) };

  function boxOf(row: number, column: number, toRow: number, toColumn: number): Box {
    return {
      left: xs[column] ?? 0,
      right: xs[toColumn] ?? 0,
      top: ys[row] ?? 0,
      bottom: ys[toRow] ?? 0,
    };
  }

  /** A cell reaches right and down until a line stops it. */
  function cellAt(row: number, column: number): RuledCell {
    let columnSpan = 1;
    while (
      column + columnSpan < columns &&
      !covered.has(row * columns + column + columnSpan) &&
      !ruled(vertical, xs[column + columnSpan] ?? 0, ys[row + 1] ?? 0, ys[row] ?? 0)
    )
      columnSpan += 1;
    const [left, right] = [xs[column] ?? 0, xs[column + columnSpan] ?? 0];
    let rowSpan = 1;
    while (
      row + rowSpan < rows &&
      !ruled(horizontal, ys[row + rowSpan] ?? 0, left, right) &&
      !covered.has((row + rowSpan) * columns + column)
    )
      rowSpan += 1;
    return {
      row,
      column,
      rowSpan,
      columnSpan,
      ...boxOf(row, column, row + rowSpan, column + columnSpan),
    };
  }
}

const ruled = (rulings: readonly Ruling[], at: number, from: number, to: number): boolean =>
  rulings.some(
    (ruling) =>
      Math.abs(ruling.at - at) <= near && ruling.from <= from + near && ruling.to >= to - near,
  );

function edgesOf(rulings: readonly Ruling[]): readonly number[] {
  const edges: number[] = [];
  for (const { at } of [...rulings].sort((a, b) => a.at - b.at))
    if (edges.length === 0 || at - (edges.at(-1) ?? 0) > near) edges.push(at);
  return edges;
}
