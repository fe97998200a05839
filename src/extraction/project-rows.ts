import type { TableCell } from "../documents/model/document-model";
import type { DocumentRef } from "../outcome/source-ref";
import { readLabelWord } from "../words/section-words";
import { squeezed } from "../words/plain-text";
import { readRowWord } from "../words/row-words";
import { readColumnWord } from "../words/column-words";
import { readSource } from "../words/funding-source";
import { atScale, shortest } from "../money/exact-decimal";
import { readAmount } from "../money/read-amount";
import { writeDecimal } from "../money/write-amount";
import { lineOfCell, type Item, type Line, type TableItem } from "./lines";
import type { NoticeList } from "./notices";
import { saysWhen, tablesOfProjects, type Deck } from "./project-tables";

/** A summary's 합계 row is held against the rows of the projects, column by column: it belongs to none of them. */
export function noteSummaryTotals(items: readonly Item[], notices: NoticeList): void {
  for (const item of items) {
    const columns = item.kind === "table" ? projectColumns(item) : null;
    if (item.kind === "table" && columns) noteTotalRow(item, columns, notices);
  }
}

function noteTotalRow(item: TableItem, columns: ProjectColumns, notices: NoticeList): void {
  const rows = item.table.rows.map((row, at) => ({ row, at })).slice(columns.header + 1);
  const totals = rows.filter(({ row }) => isTotalRow(row, columns));
  const [only] = totals;
  if (!only || totals.length > 1) return;
  const parts = rows.filter(({ row }) => row !== only.row && isProjectRow(row, columns));
  const wrong = columns.values
    .filter(({ label }) => label !== "사업기간")
    .map(({ column }) => ({
      label: item.table.rows[columns.header]?.[column]?.text.trim() ?? "",
      printed: figureIn(only.row[column]),
      sum: parts.reduce<bigint | null>((sum, { row }) => plus(sum, figureIn(row[column])), 0n),
    }))
    .filter(({ printed, sum }) => printed !== null && sum !== null && printed !== sum);
  const line = only.row.find((cell) => cell?.line !== undefined)?.line ?? item.line;
  const row: DocumentRef = {
    kind: "document",
    block: item.block,
    ...(line !== undefined && { line }),
    ...(item.table.page !== undefined && { page: item.table.page }),
    cell: [only.at, 0],
  };
  const detail = wrong.map(
    ({ label, printed, sum }) => `${label} ${shown(printed)} ≠ ${shown(sum)}`,
  );
  notices.add(wrong.length > 0 ? "summary-total-differs" : "summary-total", row, detail.join(", "));
}

/** In thousandths of what is printed; "-" and blanks are nothing. */
function figureIn(cell: TableCell | null | undefined): bigint | null {
  const reading = readAmount(cell?.text ?? "");
  if (reading.kind === "blank" || reading.kind === "dash") return 0n;
  return reading.kind === "number" ? atScale(reading, 3) : null;
}

const plus = (sum: bigint | null, next: bigint | null): bigint | null =>
  sum === null || next === null ? null : sum + next;

const shown = (thousandths: bigint | null): string =>
  thousandths === null ? "" : writeDecimal(shortest({ units: thousandths, scale: 3 }));

/**
 * A summary whose rows are projects (연번 | 사업명 | 사업기간 | 총사업비 | 국비 …) as headings and labelled lines. The same
 * items where there is none.
 */
export function withProjectRows(items: readonly Item[]): readonly Item[] {
  if (!items.some((item) => item.kind === "table" && projectColumns(item))) return items;
  return items.flatMap((item): readonly Item[] => {
    const columns = item.kind === "table" ? projectColumns(item) : null;
    return item.kind === "table" && columns ? linesOfProjects(item, columns) : [item];
  });
}

/** A table of which every row is a project with its cost. */
export const isSummary = (item: TableItem): boolean => projectColumns(item) !== null;

interface ProjectColumns {
  readonly header: number;
  readonly number: number;
  readonly title: number;
  /** Heads over several columns of sources. */
  readonly decks: readonly Deck[];
  /** In the order of a cost: the period, the total, then the sources. */
  readonly values: readonly { readonly column: number; readonly label: string }[];
}

function projectColumns({ table }: TableItem): ProjectColumns | null {
  for (const [first, row] of table.rows.slice(0, 3).entries()) {
    const above = row.map((cell) => squeezed(cell?.text ?? ""));
    const words = withLowerHeader(above, table.rows[first + 1]);
    const header = words === above ? first : first + 1;
    const title = words.findIndex((word) => titleWords.test(word));
    const decks = words === above ? [] : decksOf(row, words);
    const values = words.flatMap((word, column) =>
      isOfCost(decks, column) ? valueOf(word, column) : [],
    );
    const hasFigures = values.some(({ rank }) => rank > 0);
    if (title < 0 || !hasFigures) continue;
    const total = values.find(({ rank }) => rank === 1) ?? values.find(({ rank }) => rank === 3);
    const kept = values.filter((each) => each.rank !== 3 && (each.rank !== 1 || each === total));
    const all = total?.rank === 3 ? [...kept, total] : kept;
    return {
      header,
      title,
      decks,
      number: words.findIndex((word) => /^(연번|번호|순번|no\.?|순)$/i.test(word)),
      values: all.sort((a, b) => (a.rank % 2 === 1 ? 1 : a.rank) - (b.rank % 2 === 1 ? 1 : b.rank)),
    };
  }
  return null;
}

/** 지방비 over 도비 and 시군비: a second row of the heading says what its columns are; it holds no figure. */
function withLowerHeader(above: readonly string[], row: Row | undefined): readonly string[] {
  const below = row?.map((cell) => squeezed(cell?.text ?? "")) ?? [];
  const named = below.filter(
    (word) => (readSource(word) ?? readRowWord(word) ?? readColumnWord(word)) !== null,
  );
  const own = below.filter((word, column) => word !== "" && word !== above[column]);
  const isHeader = named.length > 1 && named.length >= own.length && !below.some(isFigure);
  if (!isHeader) return above;
  return above.map((word, column) => {
    const lower = below[column] ?? "";
    return lower === "" || lower === word ? word : lower;
  });
}

/** 총사업비 over 계 and its sources, 2026년 over them once more; the one that states the cost first. */
function decksOf(row: Row, words: readonly string[]): readonly Deck[] {
  const starts = row.flatMap((cell, column) => (cell && cell.text.trim() !== "" ? [column] : []));
  const decks = starts.flatMap((from, at) => {
    const to = starts[at + 1] ?? words.length;
    const sources = words.slice(from, to).filter((word) => readSource(word)).length;
    const isDeck = sources > 0 && to - from > 1 && saysWhen(row[from]?.text ?? "");
    return isDeck ? [{ from, to }] : [];
  });
  const cost = decks.findIndex(({ from }) => /총|^사업비/.test(squeezed(row[from]?.text ?? "")));
  return cost < 1
    ? decks
    : [...decks.slice(cost, cost + 1), ...decks.filter((_, at) => at !== cost)];
}

/** What stands in no deck, and the first of several. */
const isOfCost = (decks: readonly Deck[], column: number): boolean =>
  decks.length < 2 || decks.findIndex(({ from, to }) => column >= from && column < to) < 1;

const isFigure = (word: string): boolean => /^[△-]?\d[\d,.]*$/.test(word);

const titleWords = /^(세부|단위)?(사업|과제|시책|업무)(명|명칭)$|^(사업|과제)$/;

/** 0 a period, 1 a total, 2 a source, 3 the money of one year. */
function valueOf(
  word: string,
  column: number,
): readonly { column: number; label: string; rank: 0 | 1 | 2 | 3 }[] {
  const bare = word.replace(/\([^()]*\)$/, "");
  const label = readLabelWord(bare);
  if (label === "period") return [{ column, label: "사업기간", rank: 0 }];
  if (label === "cost" || readColumnWord(bare)?.kind === "total")
    return [{ column, label: "사업비", rank: 1 }];
  if (readSource(word)) return [{ column, label: word, rank: 2 }];
  return readColumnWord(bare)?.kind === "year" ? [{ column, label: "사업비", rank: 3 }] : [];
}

function linesOfProjects(item: TableItem, columns: ProjectColumns): readonly Item[] {
  const tableAt = tablesOfProjects(item, columns, columns.decks);
  // What its table says by source is not said twice.
  const values = tableAt ? columns.values.filter(({ label }) => isWhole(label)) : columns.values;
  const rows = item.table.rows.slice(columns.header + 1);
  let given = 0;
  return rows.flatMap((row, index) => {
    const number = row[columns.number]?.text.trim() ?? "";
    if (!isProjectRow(row, columns)) return [];
    given = /^\d{1,3}$/.test(number) ? Number(number) : given + 1;
    const at = (column: number, lead: string, cell: TableCell): Line =>
      lineOfCell(item, [index + columns.header + 1, column], lead, cell);
    const heading = row[columns.title];
    return [
      ...(heading ? [at(columns.title, `${given}. `, heading)] : []),
      ...values.flatMap(({ column, label }) => {
        const cell = row[column];
        const blank = !cell || cell.text.trim() === "" || /^[-–]$/.test(cell.text.trim());
        return blank ? [] : [at(column, `${label}: `, cell)];
      }),
      ...(tableAt ? [tableAt(index + columns.header + 1)] : []),
    ];
  });
}

const isWhole = (label: string): boolean => label === "사업기간" || label === "사업비";

type Row = TableItem["table"]["rows"][number];

const isProjectRow = (row: Row, columns: ProjectColumns): boolean =>
  (row[columns.title]?.text.trim() ?? "") !== "" && !isTotalRow(row, columns);

const isTotalRow = (row: Row, { title, number }: ProjectColumns): boolean =>
  [row[title], row[number], row[0]].some((cell) => readRowWord(cell?.text ?? "") !== null);
