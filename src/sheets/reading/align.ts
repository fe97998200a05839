/**
 * Where each drawn label stands now: rows that were inserted, deleted, moved or renamed are told apart by the labels
 * around them. null: it is gone.
 */
export function align(
  drawn: readonly string[],
  found: readonly string[],
): readonly (number | null)[] {
  if (drawn.length === found.length && drawn.every((label, index) => label === found[index]))
    return drawn.map((_, index) => index);
  if (drawn.length * found.length > mostCompared) return drawn.map(() => null);
  const places = inOrder(drawn, found);
  takeMoved(drawn, found, places);
  takeRenamed(found, places);
  return places;
}

const mostCompared = 4_000_000;

/** The longest list of labels that stand in the same order in both. */
function inOrder(drawn: readonly string[], found: readonly string[]): (number | null)[] {
  const width = found.length + 1;
  const longest = new Uint32Array((drawn.length + 1) * width);
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0;
  for (let row = drawn.length - 1; row >= 0; row -= 1) {
    for (let column = found.length - 1; column >= 0; column -= 1) {
      longest[row * width + column] =
        drawn[row] === found[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const places: (number | null)[] = drawn.map(() => null);
  let [row, column] = [0, 0];
  while (row < drawn.length && column < found.length) {
    if (drawn[row] === found[column]) {
      places[row] = column;
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return places;
}

/** A label that is left over once on both sides was moved. */
function takeMoved(
  drawn: readonly string[],
  found: readonly string[],
  places: (number | null)[],
): void {
  const taken = new Set(places);
  const free = countLabels(found, (index) => !taken.has(index));
  const lost = countLabels(drawn, (index) => places[index] === null);
  for (const [label, [index, ...others]] of lost) {
    const [place, ...more] = free.get(label) ?? [];
    if (index === undefined || place === undefined || label === "") continue;
    if (others.length === 0 && more.length === 0) places[index] = place;
  }
}

function countLabels(
  labels: readonly string[],
  accept: (index: number) => boolean,
): Map<string, number[]> {
  const indices = new Map<string, number[]>();
  labels.forEach((label, index) => {
    if (accept(index)) indices.set(label, [...(indices.get(label) ?? []), index]);
  });
  return indices;
}

/** Between two neighbours that were found, as many labels as were drawn: they were written over. */
function takeRenamed(found: readonly string[], places: (number | null)[]): void {
  const taken = new Set(places);
  let first = 0;
  while (first < places.length) {
    if (places[first] !== null) {
      first += 1;
      continue;
    }
    let end = first;
    while (end < places.length && places[end] === null) end += 1;
    const from = first === 0 ? 0 : (places[first - 1] ?? 0) + 1;
    const to = end === places.length ? found.length : (places[end] ?? 0);
    const gap = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
    if (gap.length === end - first && gap.every((index) => !taken.has(index)))
      gap.forEach((index, count) => (places[first + count] = index));
    first = end;
  }
}
