/**
 * For each row of `after` its row of `before`, null where it is new: in the same order on both sides, by equal labels.
 * Labels that occur once on both sides hold the two together, so that long lists cost little; what lies between them is
 * compared in full where it is small. A stretch of as many rows on both sides whose kinds are equal was written over.
 */
export function alignRows(
  before: readonly RowLabel[],
  after: readonly RowLabel[],
): (number | null)[] {
  const places = after.map((): number | null => null);
  const stretches: Stretch[] = [
    { from: 0, to: before.length, fromAfter: 0, toAfter: after.length },
  ];
  for (let next = stretches.pop(); next; next = stretches.pop()) {
    const rest = withoutEnds(before, after, next, places);
    const anchors = anchorsIn(before, after, rest);
    if (anchors.length === 0) {
      alignShort(before, after, rest, places);
      continue;
    }
    let [from, fromAfter] = [rest.from, rest.fromAfter];
    for (const [row, rowAfter] of anchors) {
      places[rowAfter] = row;
      stretches.push({ from, to: row, fromAfter, toAfter: rowAfter });
      [from, fromAfter] = [row + 1, rowAfter + 1];
    }
    stretches.push({ from, to: rest.to, fromAfter, toAfter: rest.toAfter });
  }
  takeOverwritten(before, after, places);
  return places;
}

/** What a row says, and of what kind it is: rows of one kind may be written over one another. */
export interface RowLabel {
  readonly text: string;
  readonly kind: string;
}

/** Rows `from` to `to` (not included) of the one side and of the other. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly fromAfter: number;
  readonly toAfter: number;
}

const same = (a: RowLabel | undefined, b: RowLabel | undefined): boolean =>
  a !== undefined && b !== undefined && a.text === b.text && a.kind === b.kind;

function withoutEnds(
  before: readonly RowLabel[],
  after: readonly RowLabel[],
  stretch: Stretch,
  places: (number | null)[],
): Stretch {
  let { from, to, fromAfter, toAfter } = stretch;
  while (from < to && fromAfter < toAfter && same(before[from], after[fromAfter])) {
    places[fromAfter] = from;
    from += 1;
    fromAfter += 1;
  }
  while (from < to && fromAfter < toAfter && same(before[to - 1], after[toAfter - 1])) {
    to -= 1;
    toAfter -= 1;
    places[toAfter] = to;
  }
  return { from, to, fromAfter, toAfter };
}

type Pair = readonly [row: number, rowAfter: number];

/** Labels that occur once on each side, as many of them as stand in the same order. */
function anchorsIn(
  before: readonly RowLabel[],
  after: readonly RowLabel[],
  { from, to, fromAfter, toAfter }: Stretch,
): readonly Pair[] {
  const once = onceIn(before, from, to);
  const onceAfter = onceIn(after, fromAfter, toAfter);
  const pairs = [...once].flatMap(([key, row]): Pair[] => {
    const rowAfter = onceAfter.get(key);
    return rowAfter === undefined ? [] : [[row, rowAfter]];
  });
  return longestRising(pairs.sort(([a], [b]) => a - b));
}

function onceIn(labels: readonly RowLabel[], from: number, to: number): Map<string, number> {
  const rows = new Map<string, number>();
  const repeated = new Set<string>();
  for (let row = from; row < to; row += 1) {
    const label = labels[row];
    if (!label || label.text === "") continue;
    const key = `${label.kind}\n${label.text}`;
    if (rows.has(key)) repeated.add(key);
    rows.set(key, row);
  }
  for (const key of repeated) rows.delete(key);
  return rows;
}

/** Patience sorting: the longest list of pairs that rise on both sides. */
function longestRising(pairs: readonly Pair[]): readonly Pair[] {
  const ends: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, value], index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  });
  const rising: Pair[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair) rising.unshift(pair);
  }
  return rising;
}

const mostCompared = 1_000_000;

/** The longest common list of labels, where the stretch is short enough to compare all with all. */
function alignShort(
  before: readonly RowLabel[],
  after: readonly RowLabel[],
  { from, to, fromAfter, toAfter }: Stretch,
  places: (number | null)[],
): void {
  const [rows, columns] = [to - from, toAfter - fromAfter];
  if (rows === 0 || columns === 0 || rows * columns > mostCompared) return;
  const width = columns + 1;
  const longest = new Uint32Array((rows + 1) * width);
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      longest[row * width + column] = same(before[from + row], after[fromAfter + column])
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    if (same(before[from + row], after[fromAfter + column])) {
      places[fromAfter + column] = from + row;
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
}

/** Between two rows that were found, as many rows on both sides and of the same kinds: they were written over. */
function takeOverwritten(
  before: readonly RowLabel[],
  after: readonly RowLabel[],
  places: (number | null)[],
): void {
  let start = 0;
  while (start < places.length) {
    if (places[start] !== null) {
      start += 1;
      continue;
    }
    let end = start;
    while (end < places.length && places[end] === null) end += 1;
    const from = start === 0 ? 0 : (places[start - 1] ?? 0) + 1;
    const to = end === places.length ? before.length : (places[end] ?? 0);
    const gap = Array.from({ length: end - start }, (_, index) => index);
    const alike = gap.every((index) => before[from + index]?.kind === after[start + index]?.kind);
    if (to - from === end - start && alike)
      for (const index of gap) places[start + index] = from + index;
    start = end;
  }
}
