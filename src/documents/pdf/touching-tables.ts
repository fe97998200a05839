import type { Ruling, Rulings } from "./rulings";

/** Edges this near each other are one. */
const near = 2.5;

/**
 * The lines of tables that stand directly under one another, as those of one table each. Two tables meet at a line
 * across where no line between columns goes on: only the outer edges may.
 */
export function apart(rulings: Rulings): readonly Rulings[] {
  const bands = bandsOf(rulings);
  const cuts = bands.flatMap((band, at) => {
    const below = bands[at + 1];
    return below && meets(band, below, rulings) ? [band.bottom] : [];
  });
  if (cuts.length === 0) return [rulings];
  const edges = [Infinity, ...cuts, -Infinity];
  return edges.slice(1).map((bottom, at) => within(rulings, bottom, edges[at] ?? Infinity));
}

/** What lies between two lines across: where lines down go through it. */
interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly downs: readonly number[];
}

function bandsOf({ horizontal, vertical }: Rulings): readonly Band[] {
  const heights = edgesOf(horizontal.map(({ at }) => at)).reverse();
  return heights.slice(1).map((bottom, at) => {
    const top = heights[at] ?? bottom;
    const middle = (top + bottom) / 2;
    const through = vertical.filter(({ from, to }) => from <= middle && to >= middle);
    return { top, bottom, downs: edgesOf(through.map((ruling) => ruling.at)) };
  });
}

function meets(above: Band, below: Band, { horizontal }: Rulings): boolean {
  const [a, b] = [above.downs, below.downs];
  if (a.length < 2 || b.length < 2) return false;
  const same = (x: number, y: number | undefined): boolean =>
    y !== undefined && Math.abs(x - y) <= near;
  const shared = a.filter((x) => b.some((y) => same(x, y)));
  const sameLeft = same(a[0] ?? 0, b[0]);
  const sameRight = same(a.at(-1) ?? 0, b.at(-1));
  const outer = (sameLeft ? 1 : 0) + (sameRight ? 1 : 0);
  const ownColumns = a.length > 2 && b.length > 2;
  // A cell that reaches over the line, or a line that stops, belongs to one table.
  const from = Math.max(a[0] ?? 0, b[0] ?? 0);
  const to = Math.min(a.at(-1) ?? 0, b.at(-1) ?? 0);
  const ruled = horizontal.some(
    (ruling) =>
      Math.abs(ruling.at - above.bottom) <= near &&
      ruling.from <= from + near &&
      ruling.to >= to - near,
  );
  return ruled && shared.length <= outer && (ownColumns || !sameRight);
}

function within({ horizontal, vertical }: Rulings, bottom: number, top: number): Rulings {
  const clipped = (ruling: Ruling, from: number, to: number): Ruling => ({
    at: ruling.at,
    from: Math.max(ruling.from, from),
    to: Math.min(ruling.to, to),
  });
  const downs = vertical
    .map((ruling) => clipped(ruling, bottom, top))
    .filter(({ from, to }) => to - from > near);
  const left = Math.min(...downs.map(({ at }) => at));
  const right = Math.max(...downs.map(({ at }) => at));
  return {
    vertical: downs,
    horizontal: horizontal
      .filter(({ at }) => at >= bottom - near && at <= top + near)
      .map((ruling) => clipped(ruling, left, right))
      .filter(({ from, to }) => to > from),
  };
}

function edgesOf(places: readonly number[]): number[] {
  const edges: number[] = [];
  for (const at of [...places].sort((a, b) => a - b))
    if (edges.length === 0 || at - (edges.at(-1) ?? 0) > near) edges.push(at);
  return edges;
}
