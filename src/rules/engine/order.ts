import { subjectKey, type Subject } from "../../plan/subject";
import type { Draft } from "./draft";
import type { Severity, Unchecked } from "./finding";

/** The most serious first. */
export const gravity = ["error", "review", "confirm", "rounding", "note"] satisfies Severity[];

/** The most serious first, then by project and by place in it; the same whatever order they were reported in. */
export const inOrder = (drafts: readonly Draft[]): readonly Draft[] => byKey(drafts, draftKey);

function draftKey({ rule, report, severity, project }: Draft): string {
  return [
    gravity.indexOf(severity),
    counted(project ?? -1),
    placeKey(report.subject),
    rule.name,
    report.message,
    JSON.stringify(report.data, (_, value: unknown) =>
      typeof value === "bigint" ? value.toString() : value,
    ),
  ].join("\u0000");
}

export const uncheckedKey = ({ rule, project, reason, subject }: Unchecked): string =>
  [counted(project ?? -1), subject ? placeKey(subject) : "", rule, reason.ko].join("\u0000");

/** Sorts by a text key, compared by code unit so that the order is the same on every machine. */
export function byKey<T>(list: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return list
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}

/** Order within a project: title, period, cost, tables; tables by table, row and column. */
function placeKey(subject: Subject): string {
  if ("contents" in subject) return `0${counted(subject.contents)}`;
  if ("sheet" in subject) {
    return `9${subject.sheet}\u0001${counted(subject.cell.row)}${counted(subject.cell.column)}`;
  }
  switch (subject.at) {
    case "title":
      return "1";
    case "period":
      return "2";
    case "cost-total":
      return "3";
    case "cost-part":
      return `4${counted(subject.part)}`;
    case "table":
      return `5${counted(subject.table)}`;
    case "cell":
      return `5${counted(subject.table)}${counted(subject.row)}${counted(subject.column)}`;
    default:
      return subjectKey(subject);
  }
}

/** A count as text that sorts like the number; −1 stands for "none" and comes first. */
const counted = (count: number): string => String(count + 1).padStart(10, "0");
