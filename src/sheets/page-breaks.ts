/** What page breaks are reckoned from: pixels at 100 %. */
export interface Pages {
  readonly columnWidths: readonly number[];
  readonly heightOf: (row: number) => number;
  /** Rows that every page repeats. */
  readonly repeated: number;
}

/**
 * Rows that must begin a new page on A4 landscape, one page wide, so that no block is split; a block that is longer
 * than a page begins one. `starts` are the first rows of the blocks, `end` is the row after the last.
 */
export function pageBreaks(
  pages: Pages,
  starts: readonly number[],
  end: number,
): readonly number[] {
  const { columnWidths, heightOf, repeated } = pages;
  const width = columnWidths.reduce((sum, pixels) => sum + pixels, 0);
  const scale = Math.min(1, printable.width / Math.max(width, 1));
  const between = (from: number, to: number): number => {
    let sum = 0;
    for (let row = from; row < to; row += 1) sum += heightOf(row);
    return sum;
  };
  const room = (printable.height / scale) * safety - between(0, repeated);
  const breaks: number[] = [];
  let used = between(repeated, starts[0] ?? repeated);
  starts.forEach((start, index) => {
    const height = between(start, starts[index + 1] ?? end);
    if (index > 0 && used + height > room) {
      breaks.push(start);
      used = 0;
    }
    used += height;
  });
  return breaks;
}

/** A4 landscape less the margins (12 mm, at the top 15 mm), at 96 dots an inch. */
const printable = { width: ((297 - 24) / 25.4) * 96, height: ((210 - 27) / 25.4) * 96 };

/** Printers scale in whole per cents and round rows up. */
const safety = 0.97;
