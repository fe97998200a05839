import type { Language } from "../../outcome/language";
import type { SourceRef } from "../../outcome/source-ref";
import { placeOf } from "../../plan/places";
import type { Plan } from "../../plan/plan";
import type { Subject } from "../../plan/subject";
import type { Culprit, Finding, FindingData, Unchecked } from "../../rules/engine/finding";
import { lostInReading, type CheckedFile } from "./checked-file";
import { exactNumber } from "./exact-number";
import type { FileDocument, FindingDocument, UncheckedDocument } from "./findings-document.schema";
import { placeDocument } from "./place-document";
import { unitDocument } from "./plan-document";

/** One file of `geomsan/findings@1`, worded in one language. */
export function fileDocument(file: CheckedFile, language: Language): FileDocument {
  if (file.kind === "unreadable") {
    const { code, what, todo } = file.error;
    return {
      file: file.file,
      status: "unreadable",
      error: { code, message: what[language], todo: todo[language] },
      findings: [],
      unchecked: [],
    };
  }
  const { plan, result, notices } = file;
  const unchecked = [
    ...lostInReading(notices).map(({ message, project, place }): UncheckedDocument => ({
      rule: "reading",
      ...(project === undefined ? {} : { project }),
      reason: message[language],
      ...(place && { place: placeDocument(place) }),
    })),
    ...result.unchecked.map((entry) => uncheckedDocument(entry, plan, language)),
  ];
  return {
    file: file.file,
    status: unchecked.length > 0 ? "partly" : "checked",
    findings: result.findings.map((finding) => findingDocument(finding, plan, language)),
    unchecked,
  };
}

function findingDocument(finding: Finding, plan: Plan, language: Language): FindingDocument {
  const { rule, severity, project, message, data, subject, unit, cause, culprit } = finding;
  const scale = scaleOf(plan, subject);
  const { printed, expected, difference } = finding;
  return {
    rule,
    severity,
    ...(project === null ? {} : { project }),
    message,
    data: dataDocument(data),
    what: finding.what[language],
    why: finding.why[language],
    todo: finding.todo[language],
    ...placed(placeOf(plan, subject)),
    ...(unit ? { unit: unitDocument(unit) } : {}),
    ...(printed === undefined ? {} : { printed: exactNumber(printed, scale) }),
    ...(expected === undefined ? {} : { expected: exactNumber(expected, scale) }),
    ...(difference === undefined ? {} : { difference: exactNumber(difference, scale) }),
    ...(cause === undefined ? {} : { cause }),
    ...(culprit ? { culprit: culpritDocument(culprit, scaleOf(plan, culprit.subject)) } : {}),
  };
}

function uncheckedDocument(entry: Unchecked, plan: Plan, language: Language): UncheckedDocument {
  const { rule, project, reason, subject } = entry;
  return {
    rule,
    ...(project === null ? {} : { project }),
    reason: reason[language],
    ...placed(subject && placeOf(plan, subject)),
  };
}

const placed = (place: SourceRef | null) => (place ? { place: placeDocument(place) } : {});

const culpritDocument = ({ table, row, column, printed, suggested }: Culprit, scale: number) => ({
  table,
  row,
  column,
  printed: exactNumber(printed, scale),
  suggested: exactNumber(suggested, scale),
});

const dataDocument = (data: FindingData): FindingDocument["data"] =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      typeof value === "bigint"
        ? exactNumber(value)
        : typeof value === "object"
          ? [...value]
          : value,
    ]),
  );

/** Decimals of the table a figure stands in: 0 for money. */
function scaleOf(plan: Plan, subject: Subject): number {
  if (!("at" in subject) || subject.at !== "cell") return 0;
  const project = plan.projects.find(({ no }) => no === subject.project);
  return project?.tables[subject.table]?.scale ?? 0;
}
