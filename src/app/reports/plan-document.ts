import type { ReadPlan } from "../../extraction/explain-numbers";
import type { Unit } from "../../money/amount";
import type { Language } from "../../outcome/language";
import type { Cost, Period, PlanTable, Project, TableRow } from "../../plan/plan";
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
export function planDocument(read: ReadPlan, language: Language): PlanDocument {
  const { value, notices, coverage } = read;
  const { title, department, planYear, contents, projects } = value;
  return {
    schema: "geomsan/plan@1",
    title,
    department,
    planYear: planYear && { year: planYear.year, basis: planYear.basis },
    contents: contents.map(({ no, title, page, place }) => ({
      no,
      title,
      page,
      place: placeDocument(place),
    })),
    projects: projects.map(projectDocument),
    ...(coverage && { coverage: { all: coverage.all, ...coverage.counts } }),
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
  budgetLine,
  tables,
  sections,
  place,
}: Project): ProjectDocument {
  return {
    no,
    title,
    group: { kind: group.kind, label: group.label },
    period: period && periodDocument(period),
    cost: cost && costDocument(cost),
    budgetLine: budgetLine && costDocument(budgetLine),
    place: placeDocument(place),
    tables: tables.map(tableDocument),
    sections: sections.map((section) => ({
      title: section.title,
      place: placeDocument(section.place),
    })),
  };
}

function periodDocument(period: Period): ProjectDocument["period"] {
  const { start, end, statedYears, recurring, text, place } = period;
  return {
    text,
    place: placeDocument(place),
    ...(start && { start: { ...start } }),
    ...(end && { end: { ...end } }),
    ...(statedYears === undefined ? {} : { statedYears }),
    ...(recurring === undefined ? {} : { recurring }),
  };
}

function costDocument({ total, parts, text, place, totalPlace }: Cost): CostDocument {
  return {
    total: total === null ? null : exactNumber(total),
    sources: parts.map((part) => ({
      source: part.source,
      level: part.level,
      label: part.label,
      amount: part.amount === null ? null : exactNumber(part.amount),
      place: placeDocument(part.place),
      ...(part.derived && { derived: part.derived }),
    })),
    text,
    place: placeDocument(place),
    ...(totalPlace && { totalPlace: placeDocument(totalPlace) }),
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
  const { role, source, level, label, depth, amounts, texts, places } = row;
  return {
    role,
    source,
    level,
    label,
    depth,
    amounts: amounts.map((amount) => (amount === null ? null : exactNumber(amount, scale))),
    texts: [...texts],
    places: places.map(placeDocument),
  };
}

export const unitDocument = ({ label, won }: Unit): UnitDocument => ({
  label,
  won: won === null ? null : exactNumber(won),
});
