import type { Amount, Unit } from "../money/amount";
import { powerOfTen, type ExactDecimal } from "../money/exact-decimal";
import { readAmount } from "../money/read-amount";
import { isMoney, toWon, type MoneyUnit } from "../money/unit";
import type { PeriodColumn, PlanTable, TableRow } from "../plan/plan";
import { readSource } from "../words/funding-source";
import { squeezed } from "../words/plain-text";
import { readRowWord } from "../words/row-words";
import type { Item, TableItem } from "./lines";
import { matrixOf, transposed, type Matrix, type MatrixCell } from "./matrix";
import { withNestedSources } from "./nested-sources";
import type { NoticeList } from "./notices";
import { roleOf, withDepths, type RowLabel } from "./row-hierarchy";
import { noteShares } from "./share-columns";
import {
  isTransposed,
  namesNoMoney,
  readHeader,
  type HeaderYears,
  type TableHeader,
} from "./table-header";
import { unitOfTable, withoutUnitRows } from "./table-units";
import { withTotalRow } from "./total-row";

/** Where a table stands, for its unit and its meaning. */
export interface TableContext {
  readonly items: readonly Item[];
  readonly index: number;
  readonly heading: string;
  readonly inBudgetSection: boolean;
  readonly unitOfDocument: Unit | null;
  readonly years: HeaderYears;
}

/** A table of a project: a budget where sources meet periods, else a grid of figures with its unit. */
export function readTable(item: TableItem, context: TableContext, notices: NoticeList): PlanTable {
  const whole = matrixOf(item);
  const near = unitOfTable(context.items, context.index, whole, context.heading);
  const bare = withoutUnitRows(whole);
  const matrix = isTransposed(bare) ? transposed(bare) : bare;
  const header = readHeader(matrix, context.years);
  const body = matrix.slice(header.rows).filter((row) => !repeatsHeader(row, matrix));
  const place = placeOfTable(item);
  if (!isBudget(body, header, near)) {
    if (context.inBudgetSection) notices.add("table-not-understood", place);
    return { ...otherTable(body, header), unit: near, place };
  }
  const unit = near ?? context.unitOfDocument;
  if (!isMoney(unit)) notices.add("unit-missing", place);
  noteColumns(body, header, notices);
  const rows = withNestedSources(budgetRows(body, header, isMoney(unit) ? unit : null, notices));
  noteShares(rows, header.columns, notices);
  return { kind: "budget", unit, scale: 0, columns: header.columns, rows, place };
}

export const placeOfTable = (item: TableItem): PlanTable["place"] => ({
  kind: "document",
  block: item.block,
  ...(item.line !== undefined && { line: item.line }),
  ...(item.table.page !== undefined && { page: item.table.page }),
});

/** A table that goes on over a page may repeat its header. */
const repeatsHeader = (row: readonly MatrixCell[], matrix: Matrix): boolean =>
  row.length > 1 && row.every((cell, column) => cell.text === (matrix[0]?.[column]?.text ?? ""));

function isBudget(body: Matrix, header: TableHeader, unit: Unit | null): boolean {
  if (unit !== null && unit.won === null) return false;
  const periods = header.columns.filter(
    (column) => column.kind !== "other" && column.kind !== "change",
  );
  const labels = body.map((row) => labelOf(row, header.labelColumns));
  const named = labels.filter(
    ({ label, groups }) => roleOf({ label, groups, indent: 0 }).problem === null,
  );
  const sources = labels.filter(
    ({ label }) => readSource(label) !== null || readRowWord(label)?.covers,
  );
  return periods.length > 0 && sources.length > 0 && named.length * 2 > labels.length;
}

/** The last label of a row is its own; those before it are its groups, carried down over blanks by merges. */
function labelOf(row: readonly MatrixCell[], labelColumns: number): RowLabel {
  const cells = row.slice(0, labelColumns);
  const texts = cells
    .map((cell) => cell.over)
    .filter((text, index, all) => text !== "" && all.indexOf(text) === index)
    .filter((text, index, all) => index === all.length - 1 || !saysNothing(text));
  const label = texts.at(-1) ?? "";
  const printed = cells.find((cell) => cell.text === label)?.text ?? label;
  return { groups: texts.slice(0, -1), label: printed, indent: indentOf(printed) };
}

/** 재원별 over 국비 and 시비 */
const saysNothing = (group: string): boolean =>
  /^(재원별?|재원구분|재원내역|구분)$/.test(squeezed(group));

const indentOf = (label: string): number => (/^\s*(?:[-·ㄴ└∟○◦]|\()\s*(?=\S)/.test(label) ? 1 : 0);

function budgetRows(
  body: Matrix,
  header: TableHeader,
  unit: MoneyUnit | null,
  notices: NoticeList,
): readonly TableRow[] {
  const kept = body.filter((row) => isRowOfMoney(row, header));
  const labels = carriedGroups(
    kept.map((row) => labelOf(row, header.labelColumns)),
    kept,
  );
  const roles = withDepths(labels, labels.map(roleOf));
  return kept.map((row, index) => {
    const cells = header.columns.map((_, column) => row[header.labelColumns + column]);
    const role = roles[index];
    const label = labels[index];
    const name = [...(label?.groups ?? []), label?.label ?? ""].join(" ").trim();
    const place = row[0]?.place;
    if (role?.problem) notices.add(role.problem, place, name);
    return {
      role: role?.role ?? "part",
      source: role?.source ?? null,
      level: role?.level ?? null,
      label: name,
      depth: role?.depth ?? 0,
      amounts: cells.map((cell, column) =>
        budgetAmount(cell, header.columns[column], unit, notices),
      ),
      texts: cells.map((cell) => cell?.printed ?? ""),
      places: cells.flatMap((cell) => cell?.place ?? place ?? []),
    };
  });
}

/** A blank group cell under a group (text tables have no merges) belongs to that group. */
function carriedGroups(labels: readonly RowLabel[], rows: Matrix): readonly RowLabel[] {
  let group = "";
  return labels.map((label, index) => {
    const first = rows[index]?.[0];
    const blankFirst = first !== undefined && first.text === "" && !first.covered;
    if (!blankFirst) {
      group = label.groups[0] ?? "";
      return label;
    }
    return group === "" || label.groups.length > 0 ? label : { ...label, groups: [group] };
  });
}

/** Remarks and progress rates under a budget are no money. */
function isRowOfMoney(row: readonly MatrixCell[], header: TableHeader): boolean {
  const { label } = labelOf(row, header.labelColumns);
  const figures = row.slice(header.labelColumns).some((cell) => cell.text !== "");
  const isRemark =
    /^(※|\*|비고|산출)/.test(squeezed(label)) || /(율|률|비중|구성비|%)\)?$/.test(squeezed(label));
  return (label !== "" || figures) && !(isRemark && readSource(label) === null);
}

function budgetAmount(
  cell: MatrixCell | undefined,
  column: PeriodColumn | undefined,
  unit: MoneyUnit | null,
  notices: NoticeList,
): Amount | null {
  if (!cell || column?.kind === "other") return null;
  const reading = readAmount(cell.text);
  if (reading.kind === "dash") return unit ? 0n : null;
  if (reading.kind === "won") return reading.won;
  if (reading.kind === "number") {
    if (!unit) return null;
    const won = toWon(reading, unit);
    if (won !== null) return won;
  }
  if (reading.kind !== "blank" && !isWordForMissing(cell.text)) {
    notices.add("cell-unread", cell.place, cell.printed);
  }
  return null;
}

const isWordForMissing = (text: string): boolean =>
  /^(미도래|미집계|미정|해당없음|추후|협의중|미확정|n\/a)$/i.test(squeezed(text));

function noteColumns(body: Matrix, header: TableHeader, notices: NoticeList): void {
  header.columns.forEach((column, index) => {
    if (column.kind !== "other" || namesNoMoney(column.label)) return;
    const cells = body
      .map((row) => row[header.labelColumns + index])
      .filter((cell) => cell !== undefined);
    const figure = cells.find((cell) => ["number", "won"].includes(readAmount(cell.text).kind));
    if (figure) notices.add("column-unread", figure.place, column.label);
  });
}

function otherTable(
  body: Matrix,
  header: TableHeader,
): Pick<PlanTable, "kind" | "scale" | "columns" | "rows"> {
  const readings = body.map((row) =>
    row.slice(header.labelColumns).map((cell) => figureOf(cell.text)),
  );
  const scale = Math.max(0, ...readings.flat().map((figure) => figure?.scale ?? 0));
  const rows = body.map((row, index): TableRow => {
    const cells = row.slice(header.labelColumns);
    return {
      role: "part",
      source: null,
      level: null,
      label: distinctTexts(row.slice(0, header.labelColumns)).join(" "),
      depth: 0,
      amounts: cells.map((_, column) => scaled(readings[index]?.[column] ?? null, scale)),
      texts: cells.map((cell) => cell.printed),
      places: cells.map((cell) => cell.place),
    };
  });
  return { kind: "other", scale, columns: header.columns, rows: withTotalRow(rows) };
}

function distinctTexts(cells: readonly MatrixCell[]): readonly string[] {
  const texts = cells.map((cell) => (cell.covered ? cell.over : cell.printed));
  return texts.filter((text, index) => text !== "" && texts.indexOf(text) === index);
}

function figureOf(text: string): ExactDecimal | null {
  const reading = readAmount(text);
  return reading.kind === "number" ? reading : null;
}

const scaled = (figure: ExactDecimal | null, scale: number): Amount | null =>
  figure && figure.units * powerOfTen(scale - figure.scale);
