import type { Unit } from "../../money/amount";
import type { Language } from "../../outcome/language";
import type { Outcome } from "../../outcome/outcome";
import type { Cost, Period, Plan, PlanTable, Project, TableRow } from "../../plan/plan";
import { exactNumber } from "./exact-number";
import { placeDocument } from "./place-document";
import type {
  CostDocument,
  PlanDocument,
  ProjectDocument,
  TableDocument,
  UnitDocument,
} from "./plan-document.schema";

/** The plan as `geomsan/plan@1`. Money in won; throws `Unreadable` where a JSON number would lose digits. */
export function planDocument({ value, notices }: Outcome<Plan>, language: Language): PlanDocument {
  const { title, department, planYear, contents, projects } = value;
  return {
    schema: "geomsan/plan@1",
    title,
    department,
    planYear: planYear && { year: planYear.year, basis: planYear.basis },
    contents: contents.map((entry) => ({ no: entry.no, title: entry.title, page: entry.page })),
    projects: projects.map(projectDocument),
    notices: notices.map(({ code, message, place }) => ({
      code,
      message: message[language],
      ...(place && { place: placeDocument(place) }),
    })),
  };
}

function projectDocument({
  no,
  title,
  group,
  period,
  cost,
  tables,
  sections,
}: Project): ProjectDocument {
  return {
    no,
    title,
    group: { kind: group.kind, label: group.label },
    period: period && periodDocument(period),
    cost: cost && costDocument(cost),
    tables: tables.map(tableDocument),
    sections: sections.map((section) => ({
      title: section.title,
      place: placeDocument(section.place),
    })),
  };
}

function periodDocument({ start, end, statedYears, recurring }: Period): ProjectDocument["period"] {
  return {
    ...(start && { start: { ...start } }),
    ...(end && { end: { ...end } }),
    ...(statedYears === undefined ? {} : { statedYears }),
    ...(recurring === undefined ? {} : { recurring }),
  };
}

function costDocument({ total, parts, text, place }: Cost): CostDocument {
  return {
    total: total === null ? null : exactNumber(total),
    sources: parts.map(({ source, level, label, amount }) => ({
      source,
      level,
      label,
      amount: amount === null ? null : exactNumber(amount),
    })),
    text,
    place: placeDocument(place),
  };
}

function tableDocument({ kind, unit, scale, columns, rows, place }: PlanTable): TableDocument {
  return {
    kind,
    unit: unit && unitDocument(unit),
    columns: columns.map((column) => ({ ...column })),
    rows: rows.map((row) => rowDocument(row, scale)),
    place: placeDocument(place),
  };
}

function rowDocument(row: TableRow, scale: number): TableDocument["rows"][number] {
  const { role, source, level, label, depth, amounts, texts } = row;
  return {
    role,
    source,
    level,
    label,
    depth,
    amounts: amounts.map((amount) => (amount === null ? null : exactNumber(amount, scale))),
    texts: [...texts],
  };
}

export const unitDocument = ({ label, won }: Unit): UnitDocument => ({
  label,
  won: won === null ? null : exactNumber(won),
});
