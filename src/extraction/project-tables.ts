import type { TableCell } from "../documents/model/document-model";
import { readColumnWord } from "../words/column-words";
import { readSource } from "../words/funding-source";
import { squeezed } from "../words/plain-text";
import { readRowWord } from "../words/row-words";
import type { TableItem } from "./lines";

/** A cell with the place that it has in the table of all projects. */
type Placed = readonly [cell: TableCell | null, row: number, column: number];

/**
 * The budget of one project out of a list of projects, by the first row of the project; null where the list has no more
 * than one figure for each source. Two ways to write it: its sources in rows below each other (사업명 | 재원 | 총사업비 |
 * 2026), or in decks of columns (총사업비 over 계, 국비 and 군비, 2026년 over them once more).
 */
export function tablesOfProjects(
  item: TableItem,
  at: { readonly header: number; readonly title: number },
  decks: readonly Deck[],
): ((row: number) => TableItem) | null {
  if (decks.length > 1) return (row) => tableOf(item, fromDecks(item, at.header, decks, row));
  const label = labelColumn(item, at);
  if (label === null) return null;
  return (row) => tableOf(item, fromRows(item, at, label, row));
}

/** Columns of one head: from, and to (not included). */
export interface Deck {
  readonly from: number;
  readonly to: number;
}

function tableOf(item: TableItem, rows: readonly (readonly Placed[])[]): TableItem {
  return {
    ...item,
    table: { ...item.table, rows: rows.map((row) => row.map(([cell]) => cell)) },
    cells: rows.map((row) => row.map(([, r, c]) => [r, c] as const)),
  };
}

/** The column that says 계, 국비, 시비 in all rows, behind the titles. */
function labelColumn(
  { table }: TableItem,
  { header, title }: { readonly header: number; readonly title: number },
): number | null {
  const rows = table.rows.slice(header + 1);
  const found = (table.rows[header] ?? []).findIndex((_, column) => {
    if (column <= title) return false;
    const texts = rows.map((row) => row[column]?.text.trim() ?? "");
    return texts.length > 1 && texts.every(isSourceLabel);
  });
  const isInRows = rows.some((row) => (row[title]?.text.trim() ?? "") === "");
  return found > 0 && isInRows ? found : null;
}

const isSourceLabel = (text: string): boolean => (readSource(text) ?? readRowWord(text)) !== null;

function fromRows(
  { table }: TableItem,
  { header, title }: { readonly header: number; readonly title: number },
  label: number,
  first: number,
): readonly (readonly Placed[])[] {
  const next = table.rows.findIndex(
    (row, at) => at > first && (row[title]?.text.trim() ?? "") !== "",
  );
  const last = next < 0 ? table.rows.length : next;
  return table.rows.flatMap((row, at) =>
    at === header || (at >= first && at < last)
      ? [row.slice(label).map((cell, column): Placed => [cell, at, label + column])]
      : [],
  );
}

function fromDecks(
  { table }: TableItem,
  header: number,
  decks: readonly Deck[],
  row: number,
): readonly (readonly Placed[])[] {
  const word = (column: number): string => squeezed(table.rows[header]?.[column]?.text ?? "");
  const columns = decks.flatMap(({ from, to }) => range(from, to));
  const labels = columns.filter((column, at) => {
    const isFirst = columns.findIndex((other) => word(other) === word(column)) === at;
    return isFirst && isSourceLabel(word(column));
  });
  const cellAt = (r: number, c: number): Placed => [table.rows[r]?.[c] ?? null, r, c];
  const heads = decks.map(({ from }) => cellAt(header - 1, from));
  const written = (text: string, r: number, c: number): Placed => [
    { text, rowSpan: 1, columnSpan: 1 },
    r,
    c,
  ];
  const single = ([cell, r, c]: Placed): Placed => [
    cell && { ...cell, rowSpan: 1, columnSpan: 1 },
    r,
    c,
  ];
  return [
    [written("", row, 0), ...heads.map(single)],
    ...labels.map((label) => [
      single(cellAt(header, label)),
      ...decks.map(({ from, to }) => {
        const column = range(from, to).find((each) => word(each) === word(label));
        // Who is not named under a head does not pay there: nothing but the name under the other head says so.
        return column === undefined ? written("-", header, label) : cellAt(row, column);
      }),
    ]),
  ];
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

/** Heads that say when: without them two decks of sources are two things, and no budget by period. */
export const saysWhen = (head: string): boolean => readColumnWord(head) !== null;
