import type { Line, Piece } from "./lines";
import type { FilledTable, PageContents } from "./page-contents";

/** Fewer lines beside one another are a table or a heading with its date. */
const fewestLines = 5;

/**
 * What stands on a page in the order it is read: where text is set in two columns, the left one first. Columns are
 * told from the cells of a table by their width and by what begins in them: sentences and items, not figures.
 */
export function inReadingOrder({ lines, tables }: PageContents): readonly PageContents[] {
  const found = columnsIn(lines, tables);
  if (!found) return [{ lines, tables }];
  const { from, to, gutter } = found;
  const [top, bottom] = [lines[from]?.y ?? 0, lines[to - 1]?.y ?? 0];
  const beside = lines.slice(from, to);
  const inside = tables.filter(({ box }) => box.top < top && box.bottom > bottom - 1);
  const before = tables.filter((table) => !inside.includes(table) && table.box.top >= top);
  const after = tables.filter((table) => !inside.includes(table) && table.box.top < top);
  return [
    { lines: lines.slice(0, from), tables: before },
    {
      lines: beside.flatMap((line) => side(line, (piece) => piece.right <= gutter)),
      tables: inside.filter(({ box }) => box.right <= gutter),
    },
    {
      lines: beside.flatMap((line) => side(line, (piece) => piece.left >= gutter)),
      tables: inside.filter(({ box }) => box.right > gutter),
    },
    ...inReadingOrder({ lines: lines.slice(to), tables: after }),
  ];
}

interface Columns {
  readonly from: number;
  readonly to: number;
  /** An x that nothing between these lines reaches over. */
  readonly gutter: number;
}

function columnsIn(lines: readonly Line[], tables: readonly FilledTable[]): Columns | null {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  for (const [from, line] of lines.entries()) {
    for (const gap of gapsOf(line)) {
      const middle = (gap.left + gap.right) / 2;
      if (middle < left + (right - left) * 0.3 || middle > left + (right - left) * 0.7) continue;
      const columns = grown(lines, from, gap);
      if (columns && areColumns(lines, columns, right - left) && !crossed(tables, lines, columns))
        return columns;
    }
  }
  return null;
}

const gapsOf = ({ pieces }: Line): readonly Pick<Piece, "left" | "right">[] =>
  pieces.slice(1).map((piece, at) => ({ left: pieces[at]?.right ?? 0, right: piece.left }));

/** As many lines from here on as leave the gap between the columns free. */
function grown(
  lines: readonly Line[],
  from: number,
  gap: Pick<Piece, "left" | "right">,
): Columns | null {
  let { left, right } = gap;
  let to = from + 1;
  for (; to < lines.length; to += 1) {
    const line = lines[to];
    const above = lines[to - 1];
    if (!line || !above || above.y - line.y > line.size * 4) break;
    const gaps = [
      { left: -Infinity, right: line.left },
      ...gapsOf(line),
      { left: line.right, right: Infinity },
    ];
    const free = gaps.find((each) => Math.min(right, each.right) - Math.max(left, each.left) > 6);
    if (!free) break;
    [left, right] = [Math.max(left, free.left), Math.min(right, free.right)];
  }
  return to - from < fewestLines ? null : { from, to, gutter: (left + right) / 2 };
}

function areColumns(lines: readonly Line[], { from, to, gutter }: Columns, width: number): boolean {
  const beside = lines.slice(from, to);
  const columns = [
    beside.flatMap((line) => side(line, (piece) => piece.right <= gutter)),
    beside.flatMap((line) => side(line, (piece) => piece.left >= gutter)),
  ];
  return columns.every(
    (column) =>
      column.length >= fewestLines &&
      Math.max(...column.map((line) => line.right)) - Math.min(...column.map(({ left }) => left)) >
        width * 0.3 &&
      column.every(({ pieces }) => pieces.length === 1) &&
      column.filter(({ text }) => item.test(text)).length >= 2 &&
      lettersOf(column) / column.length >= 8,
  );
}

/** □ …, - …, 1. …, 가. …: what begins the lines of a plan, and no cell of a table of figures. */
const item = /^\s*(?:[□■◇◆○●◦ㅇ▪•·❍※-]\s*\S|\d{1,3}[.)]\s|[가-하][.)]\s)/;

const lettersOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { text }) => sum + text.length, 0);

const crossed = (
  tables: readonly FilledTable[],
  lines: readonly Line[],
  { from, to, gutter }: Columns,
): boolean =>
  tables.some(
    ({ box }) =>
      box.left < gutter &&
      box.right > gutter &&
      box.top < (lines[from]?.y ?? 0) &&
      box.bottom > (lines[to - 1]?.y ?? 0),
  );

/** The part of a line on one side. */
function side(line: Line, holds: (piece: Piece) => boolean): readonly Line[] {
  const pieces = line.pieces.filter(holds);
  const words = line.words.filter(holds);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return [];
  return [
    {
      ...line,
      text: pieces.map(({ text }) => text).join("\t"),
      left: first.left,
      right: last.right,
      words,
      pieces,
    },
  ];
}
