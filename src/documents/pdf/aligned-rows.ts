import type { Line, Piece } from "./lines";

/** Lines that stand together as a table without rulings: the texts of each row, rows of one length. */
export interface AlignedRows {
  readonly rows: readonly (readonly string[])[];
  /** How many lines were taken. */
  readonly taken: number;
}

/**
 * The table that begins with this line, null where none does: rows of figures under each other, or at least two lines
 * whose words are set apart by wide gaps that stand above each other.
 */
export function alignedRows(lines: readonly Line[], start: number): AlignedRows | null {
  return columnsOfFigures(lines, start) ?? columnsOfText(lines, start);
}

/** At least three rows and three columns, most of them figures; the gaps may be hardly wider than a space. */
function columnsOfFigures(lines: readonly Line[], start: number): AlignedRows | null {
  const size = lines[start]?.size ?? 10;
  const found = grown(rowsFrom(lines, start), ({ words }) => words, size * 0.55, 3);
  if (!found || found.rows.length < 3) return null;
  const cells = found.rows.flatMap((row) => row.slice(1)).filter((text) => text !== "");
  return cells.filter(isFigure).length * 2 > cells.length ? found : null;
}

const isFigure = (text: string): boolean =>
  /^(?:[△▲-]?\(?\d[\d,]*(?:\.\d+)?\)?%?|[-–—])$/.test(text.replace(/\s/g, ""));

/** Words set apart by wide gaps: a list of contents with its pages, pairs of labels and values. */
function columnsOfText(lines: readonly Line[], start: number): AlignedRows | null {
  if ((lines[start]?.pieces.length ?? 0) < 2) return null;
  const rows = lines.slice(start, start + mostRows).map((line): Row => ({ ...line, taken: 1 }));
  return grown(rows, ({ pieces }) => pieces, 0, 2);
}

const mostRows = 500;

/** One row; lines that overlap in height belong to it: cells of two lines beside one in the middle. */
interface Row {
  readonly y: number;
  readonly size: number;
  readonly words: readonly Piece[];
  readonly pieces: readonly Piece[];
  readonly taken: number;
}

function rowsFrom(lines: readonly Line[], start: number): readonly Row[] {
  const rows: Row[] = [];
  for (const line of lines.slice(start, start + mostRows)) {
    const above = rows.at(-1);
    if (above && above.y - line.y < line.size * 0.9)
      rows[rows.length - 1] = {
        ...above,
        y: line.y,
        words: [...above.words, ...line.words],
        pieces: [...above.pieces, ...line.pieces],
        taken: above.taken + 1,
      };
    else rows.push({ ...line, taken: 1 });
  }
  return rows;
}

/** As many rows as keep to the same columns, at least `least` of them. A row of one word may stand between others. */
function grown(
  rows: readonly Row[],
  partsOf: (row: Row) => readonly Piece[],
  gap: number,
  least: number,
): AlignedRows | null {
  let columns: readonly Band[] = [];
  let end = 0;
  for (const [at, row] of rows.entries()) {
    const parts = partsOf(row);
    const next = merged(columns, parts, gap);
    const above = rows[at - 1];
    const near = !above || above.y - row.y < row.size * 4;
    if (next.length < Math.max(least, columns.length - 1) && at > 0) break;
    if (!near || !fits(parts, columns)) break;
    columns = next;
    end = at + 1;
  }
  while (end > 0 && filled(partsOf(rows[end - 1] ?? emptyRow), columns) < 2) end -= 1;
  const taken = rows.slice(0, end);
  const all = taken.reduce<readonly Band[]>((bands, row) => merged(bands, partsOf(row), gap), []);
  if (taken.length < 2 || all.length < least) return null;
  return {
    rows: taken.map((row) => placed(partsOf(row), all)),
    taken: taken.reduce((sum, row) => sum + row.taken, 0),
  };
}

const emptyRow: Row = { y: 0, size: 0, words: [], pieces: [], taken: 0 };

interface Band {
  readonly left: number;
  readonly right: number;
}

/** A single word goes on with a table where it stands within one column. */
function fits(parts: readonly Piece[], columns: readonly Band[]): boolean {
  const [only] = parts;
  if (!only || parts.length > 1) return parts.length > 1;
  return columns.some(({ left, right }) => only.left >= left - 3 && only.right <= right + 3);
}

const filled = (parts: readonly Piece[], columns: readonly Band[]): number =>
  placed(parts, columns).filter((text) => text !== "").length;

/** The columns with these words added: what is no further apart than `gap` is one column. */
function merged(columns: readonly Band[], parts: readonly Piece[], gap: number): readonly Band[] {
  const sorted = [...columns, ...parts].sort((a, b) => a.left - b.left);
  const bands: { left: number; right: number }[] = [];
  for (const { left, right } of sorted) {
    const last = bands.at(-1);
    if (last && left < last.right + gap) last.right = Math.max(last.right, right);
    else bands.push({ left, right });
  }
  return bands;
}

function placed(parts: readonly Piece[], columns: readonly Band[]): readonly string[] {
  const texts = columns.map(() => "");
  for (const { text, left, right } of parts) {
    const middle = (left + right) / 2;
    const at = columns.findIndex((band) => middle >= band.left && middle <= band.right);
    if (at >= 0) texts[at] = [texts[at], text].filter((each) => each).join(" ");
  }
  return texts;
}
