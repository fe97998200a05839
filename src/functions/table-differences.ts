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
 */
export function tableDifferences(table: Cells, limit: Decimal): (number | string)[][] {
  const [header = [], ...body] = table;
  if (limit.units < 0n) throw negative();
  const columns = header.slice(1).map(columnOf);
  const rows = body.map(([label]) => rowOf(label));
  if (!columns.includes("total") && !rows.some((row) => row.kind === "total")) throw noTotals();
  const isMoney = (column: number): boolean => columns[column] !== "other";
  const at = (row: number, column: number): Decimal =>
    figure(
      body[row]?.[column + 1],
      `표의 ${row + 2}행 ${column + 2}열`,
      `Row ${row + 2}, column ${column + 2} of the table`,
    );
  const off = (printed: Decimal, parts: readonly Decimal[]): number => {
    const difference = subtract(printed, sumOf(parts));
    return within(difference, limit) ? 0 : numberOf(difference);
  };
  const whole = columns.indexOf("total");
  const periods = columns.flatMap((kind, column) => (kind === "part" ? [column] : []));
  return rows.map((row, r) =>
    columns.map((_, column) => {
      if (!isMoney(column) || row.kind === "remark") return "";
      const across =
        column === whole && periods.length > 0
          ? off(
              at(r, column),
              periods.map((period) => at(r, period)),
            )
          : 0;
      if (across !== 0 || row.kind === "part") return across;
      if (row.kind === "unknown") return column === whole ? across : "";
      const parts = rows.flatMap((each, p) => (isPartOf(each, row) ? [at(p, column)] : []));
      return parts.length === 0 ? across : off(at(r, column), parts);
    }),
  );
}

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

const isPartOf = (part: Row, { covers }: { readonly covers: readonly FundingLevel[] | null }) =>
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
    "표에 계 행도 총사업비 열도 없어 확인할 합이 없습니다. 머리글 행과 재원 열까지 고르세요.",
    "The table has neither a total row nor a total column. Select its header row and its column of sources, too.",
  );
}

function negative() {
  return wrongValue(
    "허용 오차(둘째, 2nd)는 0보다 작을 수 없습니다.",
    "The tolerance (2nd) cannot be less than 0.",
  );
}
