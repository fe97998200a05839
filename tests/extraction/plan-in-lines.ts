import { writeAmount, writeDecimal } from "../../src/money/write-amount";
import { shortest } from "../../src/money/exact-decimal";
import { isMoney, usualUnit } from "../../src/money/unit";
import type { Amount, Unit } from "../../src/money/amount";
import type { Outcome } from "../../src/outcome/outcome";
import type {
  ContentsEntry,
  Cost,
  CostPart,
  Period,
  PeriodColumn,
  Plan,
  PlanTable,
  Project,
  ProjectGroup,
  TableRow,
  YearMonth,
} from "../../src/plan/plan";
import { squeezed } from "../../src/words/plain-text";

/** A plan as short lines in the units of its source, as the golden cases state it. `?` is a figure that was not read. */
export interface PlanInLines {
  readonly planYear: string | null;
  readonly department: string | null;
  readonly contents: readonly string[];
  readonly projects: readonly ProjectInLines[];
  /** Codes, sorted. */
  readonly notices: readonly string[];
}

export interface ProjectInLines {
  readonly title: string;
  readonly period?: string;
  readonly cost?: string;
  readonly budgetLine?: string;
  readonly tables?: readonly (readonly string[])[];
  readonly sections: readonly string[];
}

export function planInLines({ value: plan, notices }: Outcome<Plan>): PlanInLines {
  return {
    planYear: plan.planYear && `${plan.planYear.year} ${plan.planYear.basis}`,
    department: plan.department,
    contents: plan.contents.map(entryInLine),
    projects: plan.projects.map(projectInLines),
    notices: notices.map(({ code }) => code).sort(),
  };
}

const entryInLine = ({ no, title, page, group }: ContentsEntry): string =>
  `${no}. ${title}${page === null ? "" : ` p${page}`}${groupInLine(group, " ")}`;

const groupInLine = ({ kind, label }: ProjectGroup, before: string): string =>
  label === "" ? "" : `${before}${kind} ${label}`;

function projectInLines(project: Project): ProjectInLines {
  const { no, title, group, period, cost, budgetLine, tables, sections } = project;
  return {
    title: `${no}. ${title}${groupInLine(group, " | ")}`,
    ...(period && { period: periodInLine(period) }),
    ...(cost && { cost: costInLine(cost) }),
    ...(budgetLine && { budgetLine: costInLine(budgetLine) }),
    ...(tables.length > 0 && { tables: tables.map(tableInLines) }),
    sections: sections.map((section) => `${section.title} ${section.items.length}`),
  };
}

function periodInLine({ start, end, statedYears, recurring }: Period): string {
  const years = statedYears === undefined ? "" : ` (${statedYears}년)`;
  const span = start || end ? `${pointOf(start)}~${pointOf(end)}` : "";
  return `${span}${years}${recurring ? `${span === "" ? "" : " "}recurring` : ""}`;
}

const pointOf = (point: YearMonth | undefined): string =>
  point ? [point.year, point.month].filter((each) => each !== undefined).join(".") : "";

function costInLine({ total, parts, unit }: Cost): string {
  if (total === 0n && parts.length === 0) return "0";
  const all = [`${unitName(unit)} ${figure(total, unit)}`];
  const sources = parts.map((part) => partInLine(part, unit)).join(" + ");
  return [...all, ...(sources === "" ? [] : [sources])].join(" = ");
}

const partInLine = ({ source, label, amount, percent }: CostPart, unit: Unit | null): string =>
  `${named(source, label)} ${figure(amount, unit)}${percent === undefined ? "" : ` (${percent}%)`}`;

const unitName = (unit: Unit | null): string =>
  isMoney(unit) ? usualUnit(unit).label : (unit?.label ?? "?");

const figure = (amount: Amount | null, unit: Unit | null): string =>
  amount === null ? "?" : writeAmount(amount, unit ?? { label: "원", won: 1n });

const named = (source: string, label: string): string =>
  squeezed(label) === source ? source : `${source} [${label}]`;

function tableInLines(table: PlanTable): readonly string[] {
  const head = [`${table.kind} ${unitName(table.unit)}`, ...table.columns.map(columnInLine)];
  return [head.join(" | "), ...table.rows.map((row) => rowInLine(row, table))];
}

function columnInLine(column: PeriodColumn): string {
  switch (column.kind) {
    case "total":
      return "총";
    case "prior":
      return "기투자";
    case "year":
      return `${column.year}${column.stage === undefined ? "" : `/${column.stage}`}`;
    case "onward":
      return `${column.year}~`;
    case "change":
      return "증감";
    case "other":
      return `[${column.label}]`;
  }
}

function rowInLine({ depth, source, label, amounts }: TableRow, table: PlanTable): string {
  const name = source === null ? `[${label}]` : rowName(source, label);
  const figures = amounts.map((amount) => {
    if (table.kind === "budget") return figure(amount, table.unit);
    return amount === null ? "?" : writeDecimal(shortest({ units: amount, scale: table.scale }));
  });
  return [`${"  ".repeat(depth)}${name}`, ...figures].join(" | ");
}

/** 계 and 합계 are one. */
const rowName = (source: string, label: string): string =>
  source === "계" && ["계", "합계"].includes(squeezed(label)) ? "계" : named(source, label);
