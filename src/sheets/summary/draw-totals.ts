import type { Entry } from "../entries";
import { differenceRounded, type MoneyFormula } from "../formula/formula";
import type { Ledger } from "../formula/ledger";
import { ranges, writeRange, writeRef, type Ref } from "../formula/reference";
import type { Sketch } from "../sketch";
import type { Studio } from "../studio";
import type { Basis } from "./draw-row";
import { columnsOf, type MoneyGroup, type SummaryColumns } from "./summary-columns";

/** The rows of the list and what each rests on. */
export interface ListRows {
  readonly first: number;
  readonly rows: readonly { readonly row: number; readonly entry: Entry; readonly basis: Basis }[];
}

interface Lines {
  readonly sketch: Sketch;
  readonly columns: SummaryColumns;
  readonly list: ListRows;
}

/**
 * Below the list: what the tables say, what only the text says, both; the shares; and what is in no year.
 * The sums go by the word in 근거, so they hold when the list is sorted.
 */
export function drawTotals(studio: Studio, lines: Lines, further: FurtherChecks | null): number {
  const { words } = studio;
  const top = lines.list.first + lines.list.rows.length;
  const count = (...of: Basis[]): number =>
    lines.list.rows.filter(({ basis }) => of.includes(basis)).length;
  const [tables, texts, all, shares] = [top, top + 1, top + 2, top + 3];
  drawLabel(lines, tables, words.summary.tables(count("table")), "bold row");
  drawLabel(lines, texts, words.summary.textOnly(count("text", "unsplit")), "bold row");
  drawLabel(lines, all, words.summary.all(count("table", "text", "unsplit")), "grand");
  drawByBasis(studio, lines, tables, ["table"]);
  drawByBasis(studio, lines, texts, ["text", "unsplit"]);
  drawSums(lines, all, [tables, texts]);
  drawGapLine(studio, lines, tables);
  drawGapLine(studio, lines, all);
  drawChecks(lines, all, further);
  drawShares(studio, lines, shares, all);
  return drawUnsplit(studio, lines, shares + 1);
}

function moneyColumns({ text, table, years }: SummaryColumns): readonly number[] {
  const ofYears = years ? [years.before, ...columnsOf(years.year), years.after] : [];
  return [...columnsOf(text), ...columnsOf(table), ...ofYears];
}

function drawLabel({ sketch, columns }: Lines, row: number, label: string, style: string): void {
  sketch.height(row, 26);
  const all = Array.from({ length: columns.basis }, (_, index) => index + 1);
  sketch.style(row, all, style);
  sketch.text(row, columns.title, label, `${style} text`);
}

/** `=SUMIF($X$6:$X$21,"표",F6:F21)`. For what only the text says, the text stands in the columns of the table, too. */
function drawByBasis(studio: Studio, lines: Lines, row: number, bases: readonly Basis[]): void {
  const { sketch, columns } = lines;
  const ofText = columnsOf(columns.text);
  const ofTable = columnsOf(columns.table);
  for (const column of moneyColumns(columns)) {
    const inTable = ofTable.indexOf(column);
    const from = bases.includes("text") && inTable !== -1 ? (ofText[inTable] ?? column) : column;
    sketch.money(row, column, sumByBasis(studio, lines, from, bases), "figure bold row");
  }
}

function sumByBasis(
  studio: Studio,
  { sketch, columns, list }: Lines,
  column: number,
  bases: readonly Basis[],
): MoneyFormula {
  const words = studio.words.summary;
  const names = { table: words.byTable, text: words.byText, unsplit: words.unsplitBasis, none: "" };
  const span = (at: number, absolute: boolean): string =>
    writeRange(
      sketch.name,
      { row: list.first, column: at, rows: list.rows.length, columns: 1 },
      { from: sketch.name, absolute },
    );
  const terms = bases.map(
    (basis) => `SUMIF(${span(columns.basis, true)},"${names[basis]}",${span(column, false)})`,
  );
  const cells = list.rows
    .filter(({ basis }) => bases.includes(basis))
    .map(({ row }) => sketch.ref(row, column));
  return { formula: `=${terms.join("+")}`, won: sketch.desk.ledger.sum(cells) };
}

function drawSums({ sketch, columns }: Lines, row: number, parts: readonly number[]): void {
  for (const column of moneyColumns(columns)) {
    const cells = parts.map((part) => sketch.ref(part, column));
    const formula = `=${cells.map((cell) => writeRef(cell, { from: sketch.name })).join("+")}`;
    sketch.money(row, column, { formula, won: sketch.desk.ledger.sum(cells) }, "figure grand");
  }
}

/**
 * The differences of the rows above, added up: a source that no text names is compared nowhere, and nothing is missing.
 * 본문만 differs from no table.
 */
function drawGapLine(studio: Studio, lines: Lines, row: number): void {
  const { sketch, columns, list } = lines;
  for (const column of columnsOf(columns.gap)) {
    const isCompared = list.rows.some(
      (each) => sketch.desk.ledger.at(sketch.ref(each.row, column)) !== null,
    );
    if (!isCompared) continue;
    const { formula, won } = sumByBasis(studio, lines, column, ["table"]);
    const rounded = differenceRounded(formula.slice(1), sketch.desk);
    sketch.money(row, column, { formula: `=${rounded}`, won }, "difference bold row");
  }
}

/** The two cells that the names 검산_불일치 and 검산_전체 stand for: sums over the list. */
function drawChecks(
  { sketch, columns, list }: Lines,
  row: number,
  further: FurtherChecks | null,
): void {
  const span = (column: number): string =>
    writeRange(
      sketch.name,
      { row: list.first, column, rows: list.rows.length, columns: 1 },
      { from: sketch.name },
    );
  const total = (column: number): number =>
    list.rows.reduce((sum, each) => sum + sketch.numberAt(each.row, column), 0);
  const { all, failing, formulas } = countOf(sketch, further);
  sketch.formula(
    row,
    columns.check,
    `=SUM(${span(columns.check)})${formulas.failing}`,
    total(columns.check) + failing,
    "failures grand",
  );
  sketch.formula(
    row,
    columns.checks,
    `=SUM(${span(columns.checks)})${formulas.all}`,
    total(columns.checks) + all,
    "count grand",
  );
}

/** Checks of other sheets (성과), counted with those of the list. */
export interface FurtherChecks {
  readonly checks: readonly Ref[];
  readonly ledger: Ledger;
}

function countOf(sketch: Sketch, further: FurtherChecks | null) {
  const checks = further?.checks ?? [];
  if (!further || checks.length === 0)
    return { all: 0, failing: 0, formulas: { all: "", failing: "" } };
  const manner = { from: sketch.name, absolute: true };
  const sheet = checks[0]?.sheet ?? sketch.name;
  const each = ranges(checks).map((range) => writeRange(sheet, range, manner));
  const all = each.map((range) => `+COUNT(${range})`).join("");
  const amounts = checks.map((check) => further.ledger.at(check));
  return {
    all: amounts.filter((amount) => amount !== null).length,
    failing: amounts.filter((amount) => amount !== null && amount !== 0n).length,
    formulas: { all, failing: all + each.map((range) => `-COUNTIF(${range},0)`).join("") },
  };
}

/** 재원 비율: each source of the line above as a share of its total. */
function drawShares({ words }: Studio, { sketch, columns }: Lines, row: number, of: number): void {
  sketch.height(row, 20);
  sketch.text(row, columns.title, words.summary.shares, "caption");
  const groups: MoneyGroup[] = [columns.table, ...(columns.years ? [columns.years.year] : [])];
  for (const group of groups) {
    const total = sketch.ref(of, group.total);
    for (const { column } of group.sources)
      drawShare(sketch, row, column, sketch.ref(of, column), total);
  }
}

function drawShare(sketch: Sketch, row: number, column: number, part: Ref, total: Ref): void {
  const whole = sketch.desk.ledger.at(total) ?? 0n;
  const [over, under] = [
    writeRef(part, { from: sketch.name }),
    writeRef(total, { from: sketch.name }),
  ];
  const share = whole === 0n ? "" : Number(sketch.desk.ledger.at(part) ?? 0n) / Number(whole);
  sketch.formula(row, column, `=IF(${under}=0,"",${over}/${under})`, share, "share");
}

/** What no year holds is said, with its amount, and not counted in the plan year. */
function drawUnsplit(studio: Studio, lines: Lines, row: number): number {
  const { sketch, columns, list } = lines;
  const unsplit = list.rows.filter(({ basis }) => basis === "unsplit");
  const year = studio.plan.planYear?.year;
  if (unsplit.length === 0 || year === undefined) return row;
  const { summary, findings } = studio.words;
  sketch.height(row, 22);
  sketch.text(row, columns.title, summary.unsplitLine(unsplit.length), "caption");
  for (const column of columnsOf(columns.text)) {
    sketch.money(row, column, sumByBasis(studio, lines, column, ["unsplit"]), "figure gray");
  }
  const who = unsplit.map(({ entry }) => {
    const period = entry.project?.period?.text;
    return findings.projectNo(entry.no) + (period ? ` (${period})` : "");
  });
  sketch.text(row, columns.table.total, summary.unsplitWhy(who.join(", "), year), "caption");
  return row + 1;
}
