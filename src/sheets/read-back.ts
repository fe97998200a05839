import type { Grid } from "../grid/grid";
import { powerOfTen } from "../money/exact-decimal";
import { writeAmount, writeDecimal } from "../money/write-amount";
import { isMoney, type MoneyUnit } from "../money/unit";
import type { Amount, Unit } from "../money/amount";
import type { Notice } from "../outcome/notice";
import type { Outcome } from "../outcome/outcome";
import { describeSubject } from "../plan/describe";
import { projectWithAmount } from "../plan/places";
import type { Plan, Project } from "../plan/plan";
import type { Subject } from "../plan/subject";
import { displayUnit } from "./display-unit";
import type { SubjectCell } from "./drawing";
import type { DrawingIndex, IndexedBlock } from "./drawing-index";
import { entriesOf } from "./entries";
import { blockNames, listName, resultNames } from "./names";
import { align } from "./reading/align";
import {
  blockMissing,
  figuresMissing,
  listMissing,
  noAmount,
  unitChanged,
  wordsRewritten,
} from "./reading/notices";
import { readFigure } from "./reading/read-figure";
import { rewrittenWords, type RewrittenWord } from "./reading/rewritten";
import { unitFactor, type ReadFigure } from "./reading/unit-changed";
import { textInCell } from "./text-in-cell";

/** What to read: each block by its name, in the order in which `readBack` takes the grids. */
export const readRequests = ({
  blocks,
}: DrawingIndex): readonly {
  readonly kind: "name";
  readonly name: string;
  readonly cells: number;
}[] =>
  blocks.map(({ name, labels, headings }) => ({
    kind: "name",
    name,
    cells: labels.length * headings.length,
  }));

export interface ReadBack {
  readonly plan: Plan;
  /** Where each subject that was found stands now. */
  readonly subjects: readonly SubjectCell[];
}

/**
 * The plan as the sheets say now, from the plan as it was drawn: figures that nobody changed are the same to the last
 * digit and place. `grids` are the answers to `readRequests(index)`. What cannot be found stays as it was, with a notice.
 */
export function readBack(
  plan: Plan,
  index: DrawingIndex,
  grids: readonly (Grid | null)[],
): Outcome<ReadBack> {
  const unit = displayUnit(plan);
  const owners = projectsByBlock(plan);
  const projects = new Map<Project, Project>();
  const subjects: SubjectCell[] = [];
  const notices: Notice[] = [];
  index.blocks.forEach((block, at) => {
    const drawn = owners.get(block.name);
    const read = findSubjects(block, grids[at] ?? null);
    subjects.push(...(read?.found.map(({ cell }) => cell) ?? []));
    if (!drawn) {
      if (!read && block.name === listName) notices.push(listMissing);
      return;
    }
    if (!read) notices.push(blockMissing(drawn));
    else if (read.lost > 0) notices.push(figuresMissing(drawn, read.lost));
    if (read && read.rewritten.length > 0)
      notices.push(wordsRewritten(drawn, read.sheet, read.rewritten));
    const before = projects.get(drawn) ?? drawn;
    const now = readProject({ plan, unit, project: drawn, notices }, before, read?.found ?? []);
    if (now !== before) projects.set(drawn, now);
  });
  const changed =
    projects.size === 0
      ? plan
      : { ...plan, projects: plan.projects.map((each) => projects.get(each) ?? each) };
  return { value: { plan: changed, subjects }, notices };
}

/** Each project's block was named in the order of the entries, and its tables on 성과. */
function projectsByBlock(plan: Plan): ReadonlyMap<string, Project> {
  const [nameFor, resultNameFor] = [blockNames(), resultNames()];
  const found = new Map<string, Project>();
  for (const { no, project } of entriesOf(plan)) {
    const name = nameFor(no);
    if (!project) continue;
    found.set(name, project);
    for (const { kind } of project.tables)
      if (kind === "other") found.set(resultNameFor(no), project);
  }
  return found;
}

interface Found {
  readonly cell: SubjectCell;
  readonly content: ReturnType<Grid["cellAt"]>;
}

interface FoundBlock {
  readonly sheet: string;
  readonly found: readonly Found[];
  readonly lost: number;
  readonly rewritten: readonly RewrittenWord[];
}

/** null where the block is gone as a whole. */
function findSubjects(block: IndexedBlock, grid: Grid | null): FoundBlock | null {
  if (!grid || grid.rows === 0 || grid.columns === 0) return null;
  const textAt = (row: number, column: number): string => {
    const cell = grid.cellAt(row, column);
    return cell.kind === "blank" ? "" : textInCell(cell.text);
  };
  const rows = align(
    block.labels,
    Array.from({ length: grid.rows }, (_, row) => textAt(row, 0)),
  );
  const heads = [{ row: block.head, headings: block.headings }, ...(block.further ?? [])]
    .map(({ row, headings }) => ({ at: rows[row] ?? null, headings }))
    .filter((head): head is StandingHead => head.at !== null);
  const drawnColumns = block.headings.map((_, column) =>
    heads.map(({ headings }) => headings[column] ?? "").join("\t"),
  );
  const columnsNow = Array.from({ length: grid.columns }, (_, column) =>
    heads.map(({ at }) => textAt(at, column)).join("\t"),
  );
  const columns = heads.length === 0 ? sameColumns(block, grid) : align(drawnColumns, columnsNow);
  const found = block.subjects.flatMap(({ subject, row, column }): readonly Found[] => {
    const [atRow, atColumn] = [rows[row] ?? null, columns[column] ?? null];
    if (atRow === null || atColumn === null) return [];
    const cell = { row: grid.origin.row + atRow, column: grid.origin.column + atColumn };
    const content = grid.cellAt(atRow, atColumn);
    return [{ cell: { subject, sheet: grid.sheet, cell }, content }];
  });
  const stands = (row: number, column: number) => ({
    text: textAt(row, column),
    cell: { row: grid.origin.row + row, column: grid.origin.column + column },
  });
  const rewritten = [
    ...rewrittenWords(block.labels, rows, (row) => stands(row, 0)),
    ...heads.flatMap(({ at, headings }) =>
      rewrittenWords(["", ...headings.slice(1)], columns, (column) => stands(at, column)),
    ),
  ];
  return { sheet: grid.sheet, found, lost: block.subjects.length - found.length, rewritten };
}

/** A row of headings that is still there. */
interface StandingHead {
  readonly at: number;
  readonly headings: readonly string[];
}

/** The row of headings is gone: columns are trusted only where none was inserted or deleted. */
const sameColumns = ({ headings }: IndexedBlock, grid: Grid): readonly (number | null)[] =>
  headings.map((_, column) => (grid.columns === headings.length ? column : null));

interface Reading {
  readonly plan: Plan;
  readonly unit: MoneyUnit;
  readonly project: Project;
  readonly notices: Notice[];
}

/** `before`: the project as other blocks of it were read. */
function readProject(
  { plan, unit, project, notices }: Reading,
  before: Project,
  found: readonly Found[],
): Project {
  const said = new Set<string>();
  // Of tables: the figures of the text stand apart and are copied apart.
  const money: ReadFigure[] = [];
  const read = found.reduce((now, { cell, content }) => {
    const { subject } = cell;
    const drawn = figureOf(project, subject);
    if (!drawn || !("project" in subject)) return now;
    const counted = drawn.scale === null ? unit : { label: "", won: powerOfTen(drawn.scale) };
    const reading = readFigure(content, drawn, counted);
    if (drawn.scale === null && subject.at === "cell")
      money.push({ drawn: drawn.amount, now: reading.kind === "amount" ? reading.won : null });
    if (reading.kind === "unchanged") return now;
    if (reading.kind === "none") {
      // Words among results are as usual as figures. One cell may be two: a total that is its only part.
      const isWord = drawn.scale !== null && drawn.amount === null;
      if (!isWord && !said.has(`${cell.cell.row},${cell.cell.column}`))
        notices.push(noAmount(project, cell, describeSubject(plan, subject), reading));
      said.add(`${cell.cell.row},${cell.cell.column}`);
      return projectWithAmount(now, subject, null, reading.text);
    }
    const text =
      drawn.scale === null
        ? writeAmount(reading.won, isMoney(drawn.unit) ? drawn.unit : unit)
        : writeDecimal({ units: reading.won, scale: drawn.scale });
    return projectWithAmount(now, subject, reading.won, text);
  }, before);
  const factor = unitFactor(money);
  if (factor !== null) notices.push(unitChanged(project, factor, unit.label));
  return read;
}

interface Figure {
  readonly amount: Amount | null;
  readonly printed: string;
  readonly unit: Unit | null;
  /** Decimals in which it is counted where it is no money of the budget; else null. */
  readonly scale: number | null;
}

/** The figure as it was drawn; null where the subject is no figure of this project. */
function figureOf({ no, cost, budgetLine, tables }: Project, subject: Subject): Figure | null {
  if (!("project" in subject) || subject.project !== no) return null;
  switch (subject.at) {
    case "cost-total":
      return cost && figure(cost.total, cost.unit);
    case "cost-part":
      return figure(cost?.parts[subject.part]?.amount, cost?.unit);
    case "line-total":
      return budgetLine && figure(budgetLine.total, budgetLine.unit);
    case "line-part":
      return figure(budgetLine?.parts[subject.part]?.amount, budgetLine?.unit);
    case "cell": {
      const table = tables[subject.table];
      const row = table?.rows[subject.row];
      const scale = table?.kind === "other" ? table.scale : null;
      return figure(row?.amounts[subject.column], table?.unit, row?.texts[subject.column], scale);
    }
    default:
      return null;
  }
}

const figure = (
  amount: Amount | null | undefined,
  unit: Unit | null | undefined,
  printed = "",
  scale: number | null = null,
): Figure | null => (amount === undefined ? null : { amount, printed, unit: unit ?? null, scale });
