import type { Decimal } from "../grid/grid";
import { readSource, type SourceReading } from "../words/funding-source";
import { withParticle } from "../words/particle";
import { squeezed } from "../words/plain-text";
import { readRowWord } from "../words/row-words";
import { readUnitWord } from "../words/units";
import { cellText, cellValue, type CellValue } from "./cell-value";
import { zero } from "./exact";
import { notAvailable, wrongValue } from "./refusal";
import { headerRow, type TidyHeader } from "./tidy-headers";

/** The budget table handed to a function: the rows of 예산DB, one a project × part × column. */
export interface TidyRange {
  readonly rows: readonly TidyRow[];
  readonly ofProject: ReadonlyMap<number, readonly TidyRow[]>;
  /** Every pair of number and title once: titles are looked up in each call, rows are many. */
  readonly titles: readonly Pick<TidyRow, "project" | "title">[];
  /** Every label once, one row each. */
  readonly labels: readonly TidyRow[];
  /** A budget table as it stands: one project without a number. */
  readonly isSingle: boolean;
  /** Every cell stands as SUMIFS compares it: figures as numbers, words spelled as they are read. */
  readonly isAsWritten: boolean;
}

export interface TidyRow {
  /** Row within the range, counted from 1, for messages. */
  readonly line: number;
  readonly project: number;
  readonly title: string;
  /** As written; compare by `sameLabel`. */
  readonly label: string;
  readonly meaning: SourceReading | null;
  readonly column: ColumnKind;
  readonly from: number | null;
  readonly to: number | null;
  /** Refused by `amountOf` when it is needed: a bad cell elsewhere in the table does not spoil an answer. */
  readonly amount: CellValue;
}

export const columnKinds = ["총사업비", "기투자", "연도", "이후", "본문"] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** Reads the range, with or without its header row. Refuses what is not the tidy table, and mixed units. */
export function tidyRange(data: readonly (readonly unknown[])[]): TidyRange {
  const top = Math.max(0, data.slice(0, mostAbove).findIndex(isHeader));
  const head = headerRow(data[top] ?? []);
  const rows: TidyRow[] = [];
  const units: string[] = [];
  const sources = new Map<string, SourceReading | null>();
  let isAsWritten = true;
  for (const [index, cells] of data.entries()) {
    if (index < top || (head.inRange && index === top)) continue;
    if (cells.every(isEmpty)) continue;
    const cell = (header: TidyHeader): unknown => cells[head.columns[header]];
    const row = tidyRow(index + 1, cell, sources);
    rows.push(row);
    isAsWritten &&= standsAsWritten(row, cell);
    const unit = text(cell("단위"), index + 1, "단위");
    if (unit !== units[0] && !units.some((known) => sameUnit(known, unit))) units.push(unit);
  }
  if (rows.length === 0) {
    throw notAvailable(
      "첫째 인수(표)에 행이 없습니다. 예산DB 시트의 표 전체를 고르세요.",
      "The first argument (table) has no rows. Select the whole table on sheet 예산DB.",
    );
  }
  if (units.length > 1) throw mixedUnits(units);
  return indexed(rows, { isSingle: false, isAsWritten });
}

/** Lines above the table that a range may take along. */
const mostAbove = 10;
const isHeader = (cells: readonly unknown[]): boolean =>
  cells.includes("사업번호") && cells.includes("열종류");

/** Whole columns end in empty cells, which Excel for desktop passes as 0. */
export const isEmpty = (cell: unknown): boolean => cell === 0 || cellText(cell) === "";

/** Rows with what each call looks up in them, made once. */
export function indexed(
  rows: readonly TidyRow[],
  look: Pick<TidyRange, "isSingle" | "isAsWritten">,
): TidyRange {
  const ofProject = new Map<number, TidyRow[]>();
  const titles = new Map<string, TidyRow>();
  const labels = new Map<string, TidyRow>();
  for (const row of rows) {
    const known = ofProject.get(row.project);
    if (known) known.push(row);
    else ofProject.set(row.project, [row]);
    const named = `${row.project} ${row.title}`;
    if (!titles.has(named)) titles.set(named, row);
    if (!labels.has(row.label)) labels.set(row.label, row);
  }
  return {
    rows,
    ofProject,
    titles: [...titles.values()],
    labels: [...labels.values()],
    ...look,
  };
}

/** Labels are spaced freely: 국비 (기금) is 국비(기금). */
export const sameLabel = (a: string, b: string): boolean => squeezed(a) === squeezed(b);

/** The amount of a row: 0 where nothing stands, refused where what stands cannot be read. */
export function amountOf(row: TidyRow): Decimal {
  const value = row.amount;
  if (value.kind === "number") return value.value;
  if (value.kind === "nothing") return zero;
  throw unreadable(row.line, "금액", value.kind === "text" ? value.text : null);
}

/** First and last year of a row that says when its money falls. */
export function yearsOf(row: TidyRow): { readonly from: number; readonly to: number | null } {
  if (row.from === null) throw unreadable(row.line, "시작연도", "");
  return { from: row.from, to: row.to };
}

function tidyRow(
  line: number,
  cell: (header: TidyHeader) => unknown,
  sources: Map<string, SourceReading | null>,
): TidyRow {
  const label = text(cell("재원"), line, "재원");
  // A table has many rows and few sources.
  const known = sources.get(label);
  if (known === undefined && isTotal(label)) throw countedTwice(line, label);
  const meaning = known === undefined ? readSource(label) : known;
  sources.set(label, meaning);
  const column = text(cell("열종류"), line, "열종류").replaceAll(" ", "");
  const kind = columnKinds.find((known) => known === column);
  if (kind === undefined) throw unreadable(line, "열종류", column);
  const project = whole(cell("사업번호"), line, "사업번호");
  if (project === null) throw unreadable(line, "사업번호", "");
  return {
    line,
    project,
    title: text(cell("사업명"), line, "사업명"),
    label,
    meaning,
    column: kind,
    from: whole(cell("시작연도"), line, "시작연도"),
    to: whole(cell("끝연도"), line, "끝연도"),
    amount: cellValue(cell("금액")),
  };
}

function standsAsWritten(row: TidyRow, cell: (header: TidyHeader) => unknown): boolean {
  const amount = cell("금액");
  return (
    cell("재원") === row.label &&
    cell("열종류") === row.column &&
    typeof cell("사업번호") === "number" &&
    (row.from === null || typeof cell("시작연도") === "number") &&
    (typeof amount === "number" || row.amount.kind === "nothing")
  );
}

/** 백만 원 and 백만원 are one unit. */
function sameUnit(a: string, b: string): boolean {
  const [won, other] = [readUnitWord(a)?.won ?? null, readUnitWord(b)?.won ?? null];
  return sameLabel(a, b) || (won !== null && won === other);
}

function text(cell: unknown, line: number, header: TidyHeader): string {
  const found = cellText(cell);
  if (found === null) throw unreadable(line, header, null);
  return found;
}

/** A number or a year; an empty cell (0 in Excel for desktop) is null. */
function whole(cell: unknown, line: number, header: TidyHeader): number | null {
  const found = cellValue(cell);
  if (found.kind === "nothing") return null;
  if (found.kind !== "number" || found.value.scale !== 0) {
    throw unreadable(line, header, cellText(cell));
  }
  const number = Number(found.value.units);
  return number === 0 ? null : number;
}

/** A row of 계 or 소계 would be counted beside its parts. */
function isTotal(label: string): boolean {
  const word = readRowWord(label);
  return word !== null && (word.role === "total" || word.covers === null);
}

function countedTwice(line: number, label: string) {
  return wrongValue(
    `표의 ${line}번째 행(${label})은 그 부분과 함께 두 번 더해집니다. 계와 소계 행은 빼고 고르세요.`,
    `Row ${line} of the table is "${label}", which would be counted beside its parts. Leave totals and subtotals out.`,
  );
}

function unreadable(line: number, header: TidyHeader, found: string | null) {
  const ko =
    found === null ? "오류 값이" : found === "" ? "빈칸이" : withParticle(`‘${found}’`, "이/가");
  const en = found === null ? "an error" : found === "" ? "nothing" : `"${found}"`;
  return wrongValue(
    `표의 ${line}번째 행 ${header} 열에 ${ko} 있어 계산할 수 없습니다. 그 셀을 고치세요.`,
    `Row ${line} of the table has ${en} in column ${header}. Mend that cell.`,
  );
}

export function mixedUnits(units: readonly string[]) {
  const list = units.map((unit) => unit || "(빈칸)").join(", ");
  return wrongValue(
    `표에 단위가 섞여 있습니다: ${list}. 단위 열이 같은 행만 고르거나 한 단위로 바꾸세요.`,
    `The table mixes units: ${list}. Select rows of one unit, or convert them.`,
  );
}
