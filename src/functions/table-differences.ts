import type { Decimal } from "../grid/grid";
import { readColumnWord } from "../words/column-words";
import { readSource, type FundingLevel } from "../words/funding-source";
import { readRowWord } from "../words/row-words";
import { cellText } from "./cell-value";
import { numberOf, subtract, sumOf, within } from "./exact";
import { figure } from "./figure-argument";
import { notAvailable, wrongValue } from "./refusal";

type Cells = readonly (readonly unknown[])[];

/**
 * Printed − added up, at the place of each total: 계 and subtotals of known levels down, 총사업비 across. The corner
 * is checked across; where that holds, down. 0 elsewhere, "" where the table does not say what a row or column sums.
 * Lines above the header and tables that are turned round are known by their words. The result has the size of the
 * table without its first row and column.
 */
export function tableDifferences(table: Cells, limit: Decimal): (number | string)[][] {
  if (limit.units < 0n) throw negative();
  const top = headerLine(table);
  const body = table.slice(top);
  const above = table.slice(1, top + 1).map((row) => row.slice(1).map(() => ""));
  const place = (row: number, column: number): string => `${row + top + 1}행 ${column + 1}열`;
  if (!isTurned(body)) return [...above, ...differences(body, { limit, place })];
  const turned = differences(turnedRound(body), {
    limit,
    place: (row, column) => place(column, row),
  });
  return [...above, ...turnedRound(turned)];
}

interface Look {
  readonly limit: Decimal;
  /** Of a cell counted from 0, in words: 2행 3열. */
  readonly place: (row: number, column: number) => string;
}

function differences(table: Cells, { limit, place }: Look): (number | string)[][] {
  const [header = [], ...body] = table;
  const columns = header.slice(1).map(columnOf);
  const rows = body.map(([label]) => rowOf(label));
  const isMoney = (column: number): boolean => columns[column] !== "other";
  const at = (row: number, column: number): Decimal =>
    figure(
      body[row]?.[column + 1],
      `표의 ${place(row + 1, column + 1)}`,
      `The table at ${place(row + 1, column + 1)
        .replace("행", " (row)")
        .replace("열", " (column)")}`,
    );
  const off = (printed: Decimal, parts: readonly Decimal[]): number => {
    const difference = subtract(printed, sumOf(parts));
    return within(difference, limit) ? 0 : numberOf(difference);
  };
  const whole = columns.indexOf("total");
  const periods = columns.flatMap((kind, column) => (kind === "part" ? [column] : []));
  const partsOf = (row: Row): readonly number[] =>
    row.kind === "total" ? rows.flatMap((each, p) => (isPartOf(each, row) ? [p] : [])) : [];
  const isAcross = whole >= 0 && periods.length > 0;
  const isDown = columns.some((_, c) => isMoney(c)) && rows.some((row) => partsOf(row).length > 0);
  if (!isAcross && !isDown) throw noTotals();
  return rows.map((row, r) =>
    columns.map((_, column) => {
      if (!isMoney(column) || row.kind === "remark") return "";
      const across =
        isAcross && column === whole
          ? off(
              at(r, column),
              periods.map((period) => at(r, period)),
            )
          : 0;
      if (across !== 0 || row.kind === "part") return across;
      if (row.kind === "unknown") return column === whole ? across : "";
      const parts = partsOf(row).map((p) => at(p, column));
      return parts.length === 0 ? across : off(at(r, column), parts);
    }),
  );
}

/** The first line that names periods or sources in more than its first cell; the very first if none does. */
function headerLine(table: Cells): number {
  const found = table
    .slice(0, mostAbove)
    .findIndex((row) => row.slice(1).some((cell) => isPeriod(cell) || isSource(cell)));
  return Math.max(0, found);
}

const mostAbove = 10;

/** Sources across and periods down. 계 may be either. */
function isTurned([header = [], ...body]: Cells): boolean {
  const labels = body.map(([label]) => label);
  const across = header.slice(1);
  return across.some(isSource) && !labels.some(isSource) && labels.some(isPeriod);
}

const isPeriod = (cell: unknown): boolean => columnOf(cell) !== "other";

function isSource(cell: unknown): boolean {
  const label = cellText(cell) ?? "";
  if (label === "") return false;
  const word = readRowWord(label);
  return readSource(label) !== null || (word !== null && word.covers !== null);
}

const turnedRound = <Value>(rows: readonly (readonly Value[])[]): Value[][] =>
  (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row.slice(column, column + 1)));

type Row =
  | { readonly kind: "part"; readonly level: FundingLevel | null }
  | { readonly kind: "total"; readonly covers: readonly FundingLevel[] | null }
  /** A subtotal that does not say what it covers. */
  | { readonly kind: "unknown" }
  | { readonly kind: "remark" };

function rowOf(cell: unknown): Row {
  const label = cellText(cell) ?? "";
  if (/^(※|\*|비고)/.test(label)) return { kind: "remark" };
  const word = readRowWord(label);
  if (word === null) return { kind: "part", level: readSource(label)?.level ?? null };
  if (word.role === "total" || word.covers !== null) return { kind: "total", covers: word.covers };
  return { kind: "unknown" };
}

const isPartOf = (
  part: Row,
  { covers }: { readonly covers: readonly FundingLevel[] | null },
): boolean =>
  part.kind === "part" && (covers === null || (part.level !== null && covers.includes(part.level)));

function columnOf(cell: unknown): "total" | "part" | "other" {
  const label = typeof cell === "number" ? `${cell}년` : (cellText(cell) ?? "");
  const word = readColumnWord(label);
  if (word?.kind === "total") return "total";
  return word?.kind === "prior" || word?.kind === "year" || word?.kind === "onward"
    ? "part"
    : "other";
}

function noTotals() {
  return notAvailable(
    "표에 부분과 함께 선 계 행도 총사업비 열도 없어 확인할 합이 없습니다. 머리글 행과 재원 열까지 고르세요.",
    "The table has neither a total row nor a total column beside its parts. Select its header row and its column of sources, too.",
  );
}

function negative() {
  return wrongValue(
    "허용 오차(둘째, 2nd)는 0보다 작을 수 없습니다.",
    "The tolerance (2nd) cannot be less than 0.",
  );
}
