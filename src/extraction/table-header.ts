import { readAmount } from "../money/read-amount";
import type { PeriodColumn } from "../plan/plan";
import { readColumnWord, type ColumnWord } from "../words/column-words";
import { squeezed } from "../words/plain-text";
import { readRowWord } from "../words/row-words";
import { readSource } from "../words/funding-source";
import type { Matrix, MatrixCell } from "./matrix";

/** The heading of a table: how many rows it takes, which columns are labels, what the others mean. */
export interface TableHeader {
  readonly rows: number;
  readonly labelColumns: number;
  readonly columns: readonly PeriodColumn[];
}

/**
 * Years for headings that state none: `open` for 향후 without a year column before it, `stage` for 당초 and 추경, `only`
 * for the one column of money of a table that the text above says is of that year ("2027년 소요예산").
 */
export interface HeaderYears {
  readonly open: number | null;
  readonly stage: number | null;
  readonly only: number | null;
}

export function readHeader(matrix: Matrix, years: HeaderYears): TableHeader {
  const rows = headerRows(matrix);
  const labels = headings(matrix.slice(0, rows));
  const words = labels.map(({ parts }) => meaning(parts));
  const found = words.findIndex(
    (word, column) => column > 0 && (word !== null || namesNoMoney(labels[column]?.label ?? "")),
  );
  const labelColumns = found > 0 ? found : leadingTextColumns(matrix, rows);
  const columns = labels
    .slice(labelColumns)
    .map(({ label }, index) => periodColumn(label, words[labelColumns + index] ?? null));
  return {
    rows,
    labelColumns,
    columns: ofOneYear(withYears(columns, words.slice(labelColumns), years), years.only),
  };
}

/** Shares, quantities and remarks beside the money of a budget. */
export const namesNoMoney = (heading: string): boolean =>
  /비고|산출|비율|구성비|비중|내역|[율률](?:\(.*\))?$|%|사업량|물량|규모|근거/.test(
    squeezed(heading),
  );

/** The header holds sources and the rows are periods: the table has to be turned. */
export function isTransposed(matrix: Matrix): boolean {
  const upper = matrix[0]?.slice(1) ?? [];
  const lower = matrix[1]?.[0]?.covered === true ? matrix[1].slice(1) : [];
  // 재원별 over 국비, 시비 and 구비: the lower of two rows says more.
  const header = upper.map((cell, at) => {
    const below = lower[at];
    return below && below.text !== "" ? below : cell;
  });
  const labels = matrix.slice(lower.length > 0 ? 2 : 1).map((row) => row[0]?.text ?? "");
  const sources = header.filter((cell) => readSource(cell.text)).length;
  const named = header.filter((cell) => readSource(cell.text) ?? readRowWord(cell.text)).length;
  const periods = labels.filter((label) => isPeriod(readColumnWord(label))).length;
  return sources > 0 && named * 2 > header.length && periods > 0 && periods * 2 >= labels.length;
}

const isPeriod = (word: ColumnWord | null): boolean => word !== null && word.kind !== "stage";

/** A second header row has no label and no figure of its own, and says something about time. */
function headerRows(matrix: Matrix): number {
  let rows = 1;
  while (rows < 3 && rows < matrix.length - 1 && isHeaderRow(matrix[rows] ?? [])) rows += 1;
  return rows;
}

function isHeaderRow(row: readonly MatrixCell[]): boolean {
  const [label, ...rest] = row;
  const unlabelled =
    label === undefined || label.covered || label.text === "" || squeezed(label.text) === "구분";
  const words = rest.filter(
    ({ text }) => (readColumnWord(text) ?? readSource(text) ?? readRowWord(text)) !== null,
  ).length;
  const figures = rest.filter(
    (cell) => isFigure(cell.text) && readColumnWord(cell.text) === null,
  ).length;
  return unlabelled && words > 0 && figures === 0;
}

const isFigure = (text: string): boolean =>
  ["number", "won", "dash"].includes(readAmount(text).kind);

interface Heading {
  readonly label: string;
  readonly parts: readonly string[];
}

/** One heading a column; the upper row of two reaches over the blanks to its right. */
function headings(rows: readonly (readonly MatrixCell[])[]): readonly Heading[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const carried: string[] = rows.map(() => "");
  return Array.from({ length: width }, (_, column) => {
    const parts = rows.map((row, index) => {
      const own = row[column]?.over ?? "";
      const below = rows.slice(index + 1).some((lower) => (lower[column]?.text ?? "") !== "");
      carried[index] = own === "" && below ? (carried[index] ?? "") : own;
      return carried[index];
    });
    const distinct = parts.filter((part, index) => part !== "" && parts.indexOf(part) === index);
    return { label: distinct.join(" "), parts: distinct };
  });
}

/** 2026년 over 당초 is a year with a stage; 2026년 over 계 is that year. */
function meaning(parts: readonly string[]): ColumnWord | null {
  const words = parts.map(readColumnWord).filter((word) => word !== null);
  const last = words.at(-1) ?? null;
  const year = words.find((word) => word.kind === "year");
  if (last && year && last.kind === "stage") return { ...year, stage: last.stage };
  if (last && year && last.kind === "total") return year;
  return last;
}

function periodColumn(label: string, word: ColumnWord | null): PeriodColumn {
  switch (word?.kind) {
    case "total":
    case "prior":
    case "change":
      return { kind: word.kind, label };
    case "year":
      return {
        kind: "year",
        year: word.year,
        label,
        ...(word.stage !== undefined && { stage: word.stage }),
      };
    case "onward":
      return word.year === undefined
        ? { kind: "other", label }
        : { kind: "onward", year: word.year, label };
    default:
      return { kind: "other", label };
  }
}

function ofOneYear(columns: readonly PeriodColumn[], year: number | null): readonly PeriodColumn[] {
  const isAlone = columns.every(({ kind }) => kind === "total" || kind === "other");
  if (year === null || !isAlone) return columns;
  return columns.map((column) =>
    column.kind === "total" && !/총/.test(column.label)
      ? { kind: "year", year, label: column.label }
      : column,
  );
}

/** 향후 begins after the last year column. */
function withYears(
  columns: readonly PeriodColumn[],
  words: readonly (ColumnWord | null)[],
  fallback: HeaderYears,
): readonly PeriodColumn[] {
  const years = words.flatMap((word) =>
    word?.kind === "year"
      ? [word.year]
      : word?.kind === "prior" && word.through !== undefined
        ? [word.through]
        : [],
  );
  const next = years.length > 0 ? Math.max(...years) + 1 : fallback.open;
  const staged = words.some((word) => word?.kind === "stage");
  return columns.map((column, index) => {
    const word = words[index];
    // Beside 기정액 the 예산액 is what the budget comes to, not the cost of the project.
    if (staged && word?.kind === "total" && isBudgetWord(column.label) && fallback.stage !== null) {
      const stage = squeezed(column.label);
      return { kind: "year", year: fallback.stage, stage, label: column.label };
    }
    if (word?.kind === "stage" && fallback.stage !== null) {
      return { kind: "year", year: fallback.stage, stage: word.stage, label: column.label };
    }
    // 2024~2025 before 2026 is money already spent, 2028~2030 behind 2027 is what comes.
    if (column.kind === "onward" && isBefore(column.year, words.slice(index + 1)))
      return { kind: "prior", label: column.label };
    const open = word?.kind === "onward" && word.year === undefined && next !== null;
    return open ? { kind: "onward", year: next, label: column.label } : column;
  });
}

const isBefore = (year: number, later: readonly (ColumnWord | null)[]): boolean =>
  later.some((word) => word?.kind === "year" && word.year > year);

const isBudgetWord = (label: string): boolean => /^예산(현)?액?(\(.*\))?$/.test(squeezed(label));

/** Where no heading speaks of time: the columns in front that hold words. */
function leadingTextColumns(matrix: Matrix, rows: number): number {
  const body = matrix.slice(rows);
  const width = Math.max(1, ...matrix.map((row) => row.length));
  let columns = 1;
  while (columns < width - 1 && !body.some((row) => isFigure(row[columns]?.text ?? "")))
    columns += 1;
  return body.some((row) => isFigure(row[columns]?.text ?? "")) ? columns : 1;
}
