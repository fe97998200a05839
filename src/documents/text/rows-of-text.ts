import { isLooseRow } from "../model/loose-rows";

/** A line of a text document, cleaned. */
export interface TextLine {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** Lines that stand together as a table: the texts of the cells of each row, rows of one length. */
export interface TextRows {
  readonly rows: readonly { readonly line: number; readonly texts: readonly string[] }[];
  /** How many lines were taken, those that only draw the frame with them. */
  readonly taken: number;
}

/** The table that begins with the first of these lines, null where none does: by tabs, bars, or columns of spaces. */
export function rowsAt(lines: readonly TextLine[], start: number): TextRows | null {
  const line = lines[start];
  if (!line || line.text.trim() === "" || line.text.length > longestRow) return null;
  return (
    tabbed(lines, start) ?? barred(lines, start) ?? aligned(lines, start) ?? spaced(lines, start)
  );
}

/** Frames of tables: ┌──┬──┐, +---+---+, |---|:--:|. */
export const isFrame = (text: string): boolean =>
  text.length < 2_000 &&
  /^[\s|+:=\-─-╿]*$/.test(text) &&
  /[|+─-╿]/.test(text) &&
  /[-=─━═]/.test(text);

const longestRow = 100_000;
const mostColumns = 256;

interface Row {
  readonly line: number;
  readonly texts: readonly string[];
}

/** A tab between words makes a row; a tab in front alone is an indent, unless a table is going on. */
function tabbed(lines: readonly TextLine[], start: number): TextRows | null {
  const rows: Row[] = [];
  for (let at = start; at < lines.length; at += 1) {
    const { text, line } = lines[at] ?? { text: "", line: 0 };
    const isRow = text.includes("\t") && text.trim() !== "";
    if (!isRow || (rows.length === 0 && !text.trimStart().includes("\t"))) break;
    const texts = text.split("\t", mostColumns);
    if (isLooseRow(texts.filter((each) => each.trim() !== ""))) break;
    rows.push({ line, texts });
  }
  return rows.length === 0 ? null : squared(rows, rows.length);
}

/** | 구분 | 2026년 |, │구분│2026년│; at least two rows, frames between them left out. */
function barred(lines: readonly TextLine[], start: number): TextRows | null {
  const rows: Row[] = [];
  let at = start;
  for (; at < lines.length; at += 1) {
    const { text, line } = lines[at] ?? { text: "", line: 0 };
    if (isFrame(text)) continue;
    const texts = cellsBetweenBars(text);
    if (!texts) break;
    rows.push({ line, texts });
  }
  return rows.length < 2 ? null : squared(withoutBlankEnd(rows), at - start);
}

/** "계 | 86,000 |" without a bar in front: what stands behind the last bar is a blank cell, unless it is so in all rows. */
function withoutBlankEnd(rows: readonly Row[]): readonly Row[] {
  const width = rows.reduce((most, { texts }) => Math.max(most, texts.length), 0);
  const isBlank = rows.every(({ texts }) => texts.length < width || texts[width - 1] === "");
  return isBlank
    ? rows.map(({ line, texts }) => ({ line, texts: texts.slice(0, width - 1) }))
    : rows;
}

function cellsBetweenBars(text: string): readonly string[] | null {
  const bare = text.trim();
  const framed = /^[|│┃║｜]/.test(bare);
  const inside = framed ? bare.replace(/^[|│┃║｜]|[|│┃║｜]$/g, "") : bare;
  const cells = inside.split(/[|│┃║｜]/, mostColumns);
  return cells.length >= 3 || (framed && cells.length === 2) ? cells : null;
}

/** Columns set apart by two or more spaces: a heading of three or more words and rows of figures below it. */
function aligned(lines: readonly TextLine[], start: number): TextRows | null {
  const head = columnsOf(lines[start]?.text ?? "");
  const hasFigures = head.some(({ text }) => isFigure(text) && !isYear(text));
  if (head.length < 3 || hasFigures || isItem(lines[start])) return null;
  const rows: Row[] = [{ line: lines[start]?.line ?? 0, texts: head.map(({ text }) => text) }];
  for (let at = start + 1; at < lines.length; at += 1) {
    const { text, line } = lines[at] ?? { text: "", line: 0 };
    const cells = columnsOf(text);
    const figures = cells.slice(1).filter((cell) => isFigure(cell.text)).length;
    if (cells.length < 2 || cells.length > head.length || figures === 0) break;
    rows.push({
      line,
      texts: cells.length === head.length ? cells.map(textOf) : placed(cells, head),
    });
  }
  return rows.length < 2 ? null : squared(rows, rows.length);
}

interface Column {
  readonly text: string;
  /** In half widths, as it is seen: Hangul takes two. */
  readonly from: number;
  readonly to: number;
}

const textOf = ({ text }: Column): string => text;
const isItem = (line: TextLine | undefined): boolean => /^\s*[-□■○●◦❍※*·]\s/.test(line?.text ?? "");

function columnsOf(text: string): readonly Column[] {
  if (text.length > 1_000) return [];
  // 구  분 and 합  계 are one word each, set wide.
  const pieces = [...text.matchAll(setWide)].slice(0, mostColumns);
  return pieces.map((piece) => {
    const from = widthOf(text.slice(0, piece.index));
    return { text: piece[0], from, to: from + widthOf(piece[0]) };
  });
}

const setWide =
  /(?<=^\s*)[가-힣]\s{2,4}[가-힣](?=\s)|(?<=\s{2})(?:[합소총]\s{1,6}계|비\s{1,6}고|[국도시군구]\s{1,6}비)(?=\s|$)|\S+(?: \S+)*/g;

const widthOf = (text: string): number => text.length + (text.match(wide)?.length ?? 0);
const wide =
  /[\u1100-\u11ff\u2e80-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]/g;

/** Where cells are blank, each stands under the heading it overlaps most or is nearest to. */
function placed(cells: readonly Column[], head: readonly Column[]): readonly string[] {
  const texts = head.map(() => "");
  cells.forEach((cell, index) => {
    const distances = head.map((column) => gap(cell, column));
    const nearest = index === 0 ? 0 : distances.indexOf(Math.min(...distances));
    texts[nearest] = [texts[nearest], cell.text].filter((text) => text).join(" ");
  });
  return texts;
}

const gap = (cell: Column, column: Column): number =>
  Math.min(Math.abs(cell.to - column.to), Math.abs(cell.from - column.from)) +
  Math.max(0, cell.from - column.to, column.from - cell.to);

/** Copied out of a PDF: single spaces. A heading without figures, then rows of one label and as many figures. */
function spaced(lines: readonly TextLine[], start: number): TextRows | null {
  const head = wordsOf(lines[start]?.text ?? "");
  if (head.length < 3 || isItem(lines[start])) return null;
  const rows: Row[] = [];
  for (let at = start + 1; at < lines.length; at += 1) {
    const { text, line } = lines[at] ?? { text: "", line: 0 };
    const texts = labelAndFigures(text);
    if (!texts || texts.length < 3 || (rows[0] && rows[0].texts.length !== texts.length)) break;
    rows.push({ line, texts });
  }
  const width = rows[0]?.texts.length ?? 0;
  const first = rows.length < 2 ? null : joinedTo(head, width);
  return (
    first && squared([{ line: lines[start]?.line ?? 0, texts: first }, ...rows], rows.length + 1)
  );
}

const wordsOf = (text: string): readonly string[] =>
  text.length > 300 ? [] : text.trim().split(/\s+/);

/** "2029년 이후" and "총 사업비" are one heading each. */
function joinedTo(words: readonly string[], width: number): readonly string[] | null {
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const goesOn = /^(이후|까지|이전|이내|사업비|예산|예산액|분|당초|추경|최종|\(.*)$/.test(word);
    const begun = /^(총|구|합|소|기)$/.test(last ?? "");
    if (last !== undefined && (begun || (goesOn && /년도?$|^'\d\d$|\d$/.test(last))))
      joined[joined.length - 1] = begun ? `${last}${word}` : `${last} ${word}`;
    else joined.push(word);
  }
  const texts = words.length === width ? words : joined;
  return texts.length === width && !texts.some(isAmount) ? texts : null;
}

function labelAndFigures(text: string): readonly string[] | null {
  const words = wordsOf(text);
  let from = words.length;
  while (from > 0 && isFigure(words[from - 1] ?? "")) from -= 1;
  const label = words.slice(0, from).join(" ");
  return label === "" || label.length > 20 || /[.:]$/.test(label)
    ? null
    : [label, ...words.slice(from)];
}

const isFigure = (text: string): boolean =>
  /^(?:[△▲+-]?\s?\d[\d,]*(?:\.\d+)?[-%]?|\(\d[\d,.]*\)|[-–—])$/.test(text);
const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);
const isAmount = (text: string): boolean => /^\d{1,3}(?:,\d{3})+$/.test(text);

function squared(rows: readonly Row[], taken: number): TextRows {
  const width = rows.reduce((most, { texts }) => Math.max(most, texts.length), 0);
  return {
    rows: rows.map(({ line, texts }) => ({
      line,
      texts: Array.from({ length: width }, (_, column) => (texts[column] ?? "").trim()),
    })),
    taken,
  };
}
