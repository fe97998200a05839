import type { Amount } from "../money/amount";
import { powerOfTen } from "../money/exact-decimal";
import { readAmount } from "../money/read-amount";
import { isMoney, toWon } from "../money/unit";
import type { SourceRef } from "../outcome/source-ref";
import type { Cost, CostPart, Plan, PlanTable, Project, TableRow } from "./plan";
import type { Subject } from "./subject";

export const projectNumbered = (plan: Plan, no: number): Project | null =>
  plan.projects.find((project) => project.no === no) ?? null;

/** Where in the source a subject stands; null where the plan has no such thing. */
export function placeOf(plan: Plan, subject: Subject): SourceRef | null {
  if ("sheet" in subject) return { kind: "cell", sheet: subject.sheet, ...subject.cell };
  if ("contents" in subject) {
    return plan.contents.find((entry) => entry.no === subject.contents)?.place ?? null;
  }
  const project = projectNumbered(plan, subject.project);
  return project && placeInProject(project, subject);
}

function placeInProject(project: Project, subject: ProjectSubject): SourceRef | null {
  switch (subject.at) {
    case "title":
      return project.place;
    case "period":
      return project.period?.place ?? null;
    case "cost-total":
      return project.cost?.totalPlace ?? project.cost?.place ?? null;
    case "cost-part":
      return project.cost?.parts[subject.part]?.place ?? null;
    case "line-total":
      return project.budgetLine?.totalPlace ?? project.budgetLine?.place ?? null;
    case "line-part":
      return project.budgetLine?.parts[subject.part]?.place ?? null;
    case "table":
      return project.tables[subject.table]?.place ?? null;
    case "cell":
      return rowOf(project, subject)?.places[subject.column] ?? null;
  }
}

/** The figure a subject names, null where there is none or it was not readable. */
export function amountAt(plan: Plan, subject: Subject): Amount | null {
  if (!("project" in subject)) return null;
  const project = projectNumbered(plan, subject.project);
  if (!project) return null;
  switch (subject.at) {
    case "cost-total":
      return project.cost?.total ?? null;
    case "cost-part":
      return project.cost?.parts[subject.part]?.amount ?? null;
    case "line-total":
      return project.budgetLine?.total ?? null;
    case "line-part":
      return project.budgetLine?.parts[subject.part]?.amount ?? null;
    case "cell":
      return rowOf(project, subject)?.amounts[subject.column] ?? null;
    default:
      return null;
  }
}

/**
 * The plan with another figure at one place (a value tried out, or read back from a sheet). `text` is what stands
 * there now. A subject without a figure leaves the plan as it is.
 */
export function withAmount(
  plan: Plan,
  subject: Subject,
  amount: Amount | null,
  text?: string,
): Plan {
  if (!("project" in subject)) return plan;
  const { project: no } = subject;
  return {
    ...plan,
    projects: plan.projects.map((project) =>
      project.no === no ? projectWithAmount(project, subject, amount, text) : project,
    ),
  };
}

type ProjectSubject = Extract<Subject, { project: number }>;
type CellSubject = Extract<ProjectSubject, { at: "cell" }>;

export function projectWithAmount(
  project: Project,
  subject: ProjectSubject,
  amount: Amount | null,
  text?: string,
): Project {
  const { cost, budgetLine } = project;
  switch (subject.at) {
    case "cost-total":
      return { ...project, cost: cost && { ...cost, total: amount } };
    case "cost-part":
      return { ...project, cost: cost && costWithPart(cost, subject.part, amount) };
    case "line-total":
      return { ...project, budgetLine: budgetLine && { ...budgetLine, total: amount } };
    case "line-part":
      return {
        ...project,
        budgetLine: budgetLine && costWithPart(budgetLine, subject.part, amount),
      };
    case "cell":
      return { ...project, tables: tablesWithAmount(project.tables, subject, amount, text) };
    default:
      return project;
  }
}

const tablesWithAmount = (
  tables: readonly PlanTable[],
  subject: CellSubject,
  amount: Amount | null,
  text?: string,
): readonly PlanTable[] =>
  tables.map((table, index) =>
    index === subject.table ? tableWithAmount(table, subject, amount, text) : table,
  );

function costWithPart(cost: Cost, part: number, amount: Amount | null): Cost {
  const change = ({ source, level, label, place }: CostPart): CostPart => ({
    source,
    level,
    label,
    amount,
    place,
  });
  return {
    ...cost,
    parts: cost.parts.map((each, index) => (index === part ? change(each) : each)),
  };
}

function tableWithAmount(
  table: PlanTable,
  subject: CellSubject,
  amount: Amount | null,
  text?: string,
): PlanTable {
  const { column } = subject;
  const change = (row: TableRow): TableRow => ({
    ...row,
    amounts: row.amounts.map((each, index) => (index === column ? amount : each)),
    texts: row.texts.map((each, index) => (index === column ? (text ?? each) : each)),
  });
  return {
    ...table,
    rows: table.rows.map((row, index) => (index === subject.row ? change(row) : row)),
  };
}

const rowOf = (project: Project, { table, row }: CellSubject): TableRow | null =>
  project.tables[table]?.rows[row] ?? null;

/**
 * A cell's text as the amount of its table: won in a budget (where "-" is 0), the printed number × 10^scale elsewhere.
 * null where nothing readable stands.
 */
export function amountInTable(table: PlanTable, text: string): Amount | null {
  const reading = readAmount(text);
  const money = table.kind === "budget";
  if (reading.kind === "dash") return money ? 0n : null;
  if (reading.kind === "won") return money ? reading.won : null;
  if (reading.kind !== "number") return null;
  if (money) return isMoney(table.unit) ? toWon(reading, table.unit) : null;
  return reading.scale <= table.scale
    ? reading.units * powerOfTen(table.scale - reading.scale)
    : null;
}
