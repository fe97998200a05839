import type { BlockMap } from "../budget/block";
import { budgetTables } from "../budget/draw-block";
import { totalColumn } from "../budget/table-sums";
import type { Entry } from "../entries";
import { differenceOf, failuresOf, takenFrom } from "../formula/formula";
import { writeRanges, type Ref } from "../formula/reference";
import { perShownName } from "../names";
import type { Sketch } from "../sketch";
import { place, type Studio } from "../studio";
import { wrappedLines } from "../text-width";
import { commonAllowance } from "../budget/whole-cost";
import { heldColumns } from "./held-columns";
import { columnOfSource, sourceOf, type SourceColumn } from "./source-columns";
import { columnsOf, type MoneyGroup, type SummaryColumns } from "./summary-columns";
import { isWithinYear, yearColumns } from "./year-share";

/** What a row's money rests on; the lines below the list add up by it. */
export type Basis = "table" | "text" | "unsplit" | "none";

export interface RowSpot {
  readonly sketch: Sketch;
  readonly columns: SummaryColumns;
  readonly row: number;
}

/** One entry of the contents on 총괄: who, when, and what its block on 소요예산 says, all by formula. */
export function drawRow(studio: Studio, spot: RowSpot, entry: Entry, block: BlockMap): Basis {
  drawWho(studio, spot, entry);
  const { sketch, columns, row } = spot;
  const text = drawTextMoney(spot, block);
  const table = drawTableMoney(spot, entry, block);
  drawGaps(studio, spot, entry, text, table);
  const basis = basisOf(studio, entry, block);
  drawYears(studio, spot, entry, block, basis);
  drawCheck(studio, spot, entry, block, basis);
  const words = studio.words.summary;
  const name = { table: words.byTable, text: words.byText, unsplit: words.unsplitBasis, none: "" }[
    basis
  ];
  sketch.text(row, columns.basis, name, "small center row");
  return basis;
}

/** As in summaryWidths. */
const titleWidth = 270;

/** In the unit that the person chose for this sheet. */
const manner = ({ name, unit }: Sketch) => ({
  from: name,
  absolute: true,
  per: { name: perShownName, unit: unit.won },
});

function drawWho(studio: Studio, { sketch, columns, row }: RowSpot, entry: Entry): void {
  const { project, contents, no } = entry;
  const title = project?.title ?? contents?.entry.title ?? "";
  const group = project?.group ?? contents?.entry.group;
  const missing = project ? "" : " missing";
  const lines = wrappedLines(title, titleWidth);
  sketch.height(row, lines > 1 ? 6 + 17 * lines : 22);
  sketch.number(row, columns.number, no, `center row${missing}`);
  sketch.text(row, columns.title, title, `text wrap row${missing}`);
  const kind = group ? studio.words.group[group.kind] || group.label : "";
  sketch.text(row, columns.kind, kind, `text center row${missing}`);
  const noBody = studio.words.summary.noBody(contents?.entry.page ?? null);
  const period = project ? (project.period?.text ?? "") : noBody;
  sketch.text(row, columns.period, period, `text small wrap row${project ? "" : " missing bold"}`);
  const cell = sketch.ref(row, columns.title);
  if (contents) place(studio, { contents: contents.entry.no }, cell);
  if (!project) return;
  place(studio, { project: no, at: "title" }, cell);
  place(studio, { project: no, at: "period" }, sketch.ref(row, columns.period));
}

type Drawn = ReadonlyMap<SourceColumn | "total", Ref>;

/** The figures of the 사업비 line. A source it does not name is 0, but only where it names sources at all. */
function drawTextMoney({ sketch, columns, row }: RowSpot, { text }: BlockMap): Drawn {
  const parts = (text?.parts ?? []).map(({ source, cell }) => ({
    source: columnOfSource(source),
    cell,
  }));
  return drawMoney({ sketch, row, group: columns.text }, text?.total ?? null, parts);
}

function drawTableMoney(
  { sketch, columns, row }: RowSpot,
  { project }: Entry,
  block: BlockMap,
): Drawn {
  const [first] = project ? budgetTables(project) : [];
  const map = block.table;
  if (!first || !map) return drawMoney({ sketch, row, group: columns.table }, null, []);
  const parts = first.table.rows.flatMap((each, index) => {
    const cell = each.role === "part" ? map.acrossOf(index) : null;
    return cell ? [{ source: columnOfSource(sourceOf(each.source)), cell }] : [];
  });
  const whole = totalColumn(first.table);
  const total = map.grandTotal ?? (whole === null ? null : map.totalOf(whole));
  return drawMoney({ sketch, row, group: columns.table }, total, parts);
}

interface GroupSpot {
  readonly sketch: Sketch;
  readonly row: number;
  readonly group: MoneyGroup;
}

function drawMoney(
  { sketch, row, group }: GroupSpot,
  total: Ref | null,
  parts: readonly { source: SourceColumn; cell: Ref }[],
): Drawn {
  const drawn = new Map<SourceColumn | "total", Ref>();
  if (!total && parts.length === 0) {
    sketch.style(row, columnsOf(group), "none row");
    return drawn;
  }
  const take = (cells: readonly Ref[], column: number, style: string): Ref =>
    sketch.money(row, column, takenFrom(cells, sketch.desk, manner(sketch)), style);
  if (total) drawn.set("total", take([total], group.total, "figure bold row"));
  else sketch.style(row, [group.total], "none row");
  for (const { source, column } of group.sources) {
    const cells = parts.filter((part) => part.source === source).map(({ cell }) => cell);
    if (cells.length > 0) drawn.set(source, take(cells, column, "figure row"));
    else if (parts.length > 0) drawn.set(source, sketch.figure(row, column, 0n, "", "figure row"));
    else sketch.style(row, [column], "none row");
  }
  return drawn;
}

/** 본문 − 표, where both are there and are held against each other. */
function drawGaps(
  { unit }: Studio,
  { sketch, columns, row }: RowSpot,
  { project }: Entry,
  text: Drawn,
  table: Drawn,
): void {
  const { gap } = columns;
  const allowedIn = heldColumns(project);
  const keys = [{ source: "total" as const, column: gap.total }, ...gap.sources];
  const gaps = keys.flatMap(({ source, column }) => {
    const [printed, held, allowed] = [text.get(source), table.get(source), allowedIn(source)];
    if (printed && held && allowed !== null) return [{ printed, held, allowed, column }];
    sketch.style(row, [column], "check row");
    return [];
  });
  const { ledger } = sketch.desk;
  const won = commonAllowance(
    gaps.map(({ printed, held, allowed }) => ({
      off: ledger.complete([printed, held])
        ? (ledger.at(printed) ?? 0n) - (ledger.at(held) ?? 0n)
        : null,
      allowed,
    })),
  );
  for (const { printed, held, column } of gaps) {
    const needed = [printed, held];
    const manner = { from: sketch.name };
    const found = differenceOf(printed, [held], needed, sketch.desk, manner, { won, unit });
    sketch.money(row, column, found, "difference row");
  }
}

function basisOf({ plan }: Studio, { project }: Entry, block: BlockMap): Basis {
  if (block.table) return "table";
  if (!project || !block.text) return "none";
  if (!plan.planYear) return "text";
  return isWithinYear(project.period, plan.planYear.year) ? "text" : "unsplit";
}

function drawYears(
  studio: Studio,
  spot: RowSpot,
  entry: Entry,
  block: BlockMap,
  basis: Basis,
): void {
  const { sketch, columns, row } = spot;
  const { planYear } = studio.plan;
  if (!columns.years || !planYear) return;
  const { before, year, after } = columns.years;
  if (basis === "table") drawTableYears(spot, entry, block, planYear.year);
  else if (basis === "text") {
    sketch.figure(row, before, 0n, "", "figure row");
    drawTextMoneyAgain(spot, block, year);
    sketch.figure(row, after, 0n, "", "figure row");
  } else sketch.style(row, [before, ...columnsOf(year), after], "none row");
}

function drawTextMoneyAgain({ sketch, row }: RowSpot, { text }: BlockMap, group: MoneyGroup): void {
  const parts = (text?.parts ?? []).map(({ source, cell }) => ({
    source: columnOfSource(source),
    cell,
  }));
  drawMoney({ sketch, row, group }, text?.total ?? null, parts);
}

function drawTableYears(
  { sketch, columns, row }: RowSpot,
  { project }: Entry,
  { table: map }: BlockMap,
  year: number,
): void {
  const [first] = project ? budgetTables(project) : [];
  if (!first || !map || !columns.years) return;
  const periods = yearColumns(first.table, year);
  const total = (of: readonly number[], column: number, style: string): void => {
    const cells = of.flatMap((each) => map.totalOf(each) ?? []);
    if (cells.length === 0) sketch.figure(row, column, 0n, "", style);
    else sketch.money(row, column, takenFrom(cells, sketch.desk, manner(sketch)), style);
  };
  total(periods.before, columns.years.before, "figure row");
  if (periods.unsplit) sketch.style(row, columnsOf(columns.years.year), "none row");
  else {
    total(periods.year, columns.years.year.total, "figure bold row");
    for (const { source, column } of columns.years.year.sources) {
      const rows = first.table.rows.flatMap((each, index) =>
        each.role === "part" && columnOfSource(sourceOf(each.source)) === source ? [index] : [],
      );
      const cells = rows.flatMap((each) => periods.year.map((period) => map.cell(each, period)));
      if (cells.length === 0) sketch.figure(row, column, 0n, "", "figure row");
      else sketch.money(row, column, takenFrom(cells, sketch.desk, manner(sketch)), "figure row");
    }
  }
  total(periods.after, columns.years.after, "figure row");
}

function drawCheck(
  { words }: Studio,
  { sketch, columns, row }: RowSpot,
  { project }: Entry,
  { text, table, checks }: BlockMap,
  basis: Basis,
): void {
  const { summary } = words;
  if (checks.length === 0) {
    const style = "small right gray check row";
    if (!project) sketch.text(row, columns.check, summary.missing, "right row missing error");
    else if (!text && !table) sketch.text(row, columns.check, summary.noCost, style);
    else {
      const reason = basis === "unsplit" ? summary.unsplit : summary.nothing;
      sketch.text(row, columns.check, reason, style);
    }
    sketch.style(row, [columns.checks], "check row");
    return;
  }
  const failures = failuresOf(checks, sketch.desk, manner(sketch), {
    unchecked: summary.unchecked,
    otherwise: basis === "unsplit" ? summary.unsplit : 0,
  });
  sketch.formula(row, columns.check, failures.formula, failures.expected, "failures row");
  const counted = checks.filter((check) => sketch.desk.ledger.at(check) !== null).length;
  sketch.formula(
    row,
    columns.checks,
    `=COUNT(${writeRanges(checks, manner(sketch))})`,
    counted,
    "count caption row",
  );
}
