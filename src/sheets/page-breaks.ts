/** What page breaks are reckoned from: pixels at 100 %. */
export interface Pages {
  /** Per cent at which the sheet is printed. */
  readonly scale: number;
  readonly heightOf: (row: number) => number;
  /** Rows that every page repeats. */
  readonly repeated: number;
}

/**
 * Rows that must begin a new page on A4 landscape so that no block is split; a block that is longer than a page begins
 * one. `starts` are the first rows of the blocks, `end` is the row after the last.
 */
export function pageBreaks(
  { scale, heightOf, repeated }: Pages,
  starts: readonly number[],
  end: number,
): readonly number[] {
  const between = (from: number, to: number): number => {
    let sum = 0;
    for (let row = from; row < to; row += 1) sum += heightOf(row);
    return sum;
  };
  const room = (printable.height / scale) * 100 * safety - between(0, repeated);
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

/** A sheet in as few pages beside each other as can be read. */
export interface PagesAcross {
  /** Per cent. */
  readonly scale: number;
  readonly columnBreaks: readonly number[];
}

/**
 * The scale at which columns fit, and where the next page begins. `starts` are the columns before which a page may
 * begin; the first `repeated` columns stand on every page.
 */
export function pagesAcross(
  widths: readonly number[],
  starts: readonly number[] = [],
  repeated = 0,
): PagesAcross {
  for (let pages = 1; ; pages += 1) {
    const found = fitting(widths, starts, repeated, pages);
    if (found.scale < readable && pages <= starts.length) continue;
    return found.columnBreaks.length > 0 ? found : { scale: fitted(widths), columnBreaks: [] };
  }
}

/** Pixels of a page beside the columns that all pages repeat. */
export const roomBeside = ({ scale }: PagesAcross, repeated: readonly number[]): number =>
  (printable.width * narrow * 100) / scale - repeated.reduce((sum, pixels) => sum + pixels, 0);

/**
 * One page is better fitted than scaled. Excel never makes it larger, and it is as large as it may come out, so that rows
 * do not overflow the page where the font is as narrow as it was meant to be.
 */
function fitted(widths: readonly number[]): number {
  const width = widths.reduce((sum, pixels) => sum + pixels, 0);
  return Math.min(100, Math.ceil((printable.width * 100) / width));
}

/** Ten points are at least six and a half. */
const readable = 65;
const smallest = 10;

function fitting(
  widths: readonly number[],
  starts: readonly number[],
  repeated: number,
  pages: number,
): PagesAcross {
  for (let scale = 100; scale > smallest; scale -= 1) {
    const columnBreaks = breaksAt(
      widths,
      starts,
      repeated,
      (printable.width * narrow * 100) / scale,
    );
    if (columnBreaks && columnBreaks.length < pages) return { scale, columnBreaks };
  }
  return { scale: smallest, columnBreaks: [] };
}

/** null where a group of columns is wider than a page. */
function breaksAt(
  widths: readonly number[],
  starts: readonly number[],
  repeated: number,
  room: number,
): readonly number[] | null {
  const width = (from: number, to: number): number =>
    widths.slice(from, to).reduce((sum, pixels) => sum + pixels, 0);
  const head = width(0, repeated);
  const breaks: number[] = [];
  let used = width(0, starts[0] ?? widths.length);
  if (used > room) return null;
  for (const [index, start] of starts.entries()) {
    const group = width(start, starts[index + 1] ?? widths.length);
    if (head + group > room) return null;
    if (used + group > room) {
      breaks.push(start);
      used = head;
    }
    used += group;
  }
  return breaks;
}

/** A4 landscape less the margins (12 mm, at the top 15 mm), at 96 dots an inch. */
const printable = { width: ((297 - 24) / 25.4) * 96, height: ((210 - 27) / 25.4) * 96 };

/** Printers round rows up. */
const safety = 0.97;

/**
 * Columns are as wide as the digits of the default font. Where 맑은 고딕 is missing, LibreOffice takes DejaVu Sans, whose
 * digits are a sixth wider, and a column that spills is a page.
 */
const narrow = 6 / 7;
