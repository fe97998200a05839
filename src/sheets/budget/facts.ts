import { isMoney } from "../../money/unit";
import { isDocumentRef, type Project } from "../../plan/plan";
import type { Entry } from "../entries";
import type { Studio } from "../studio";

/** 신규시책 · 사업기간 2026.~2030. (5년) · 표의 단위 천원 */
export function factsOf({ words, unit }: Studio, project: Project): string {
  const { budget } = words;
  const [table] = project.tables.filter(({ kind }) => kind === "budget");
  const otherUnit =
    table && isMoney(table.unit) && table.unit.won !== unit.won ? table.unit.label : null;
  const withoutTable = project.budgetLine ? budget.noTable : budget.noTableAtAll;
  const facts = [
    project.group.label || words.group[project.group.kind],
    project.period ? `${budget.period} ${project.period.text}` : budget.noPeriod,
    table ? "" : withoutTable,
    otherUnit === null ? "" : budget.tableUnit(otherUnit),
  ];
  return facts.filter((fact) => fact !== "").join(words.join);
}

/** The one line of a block that has no figures. */
export function noticeOf({ words }: Studio, { project, contents }: Entry): string {
  const { budget } = words;
  const from = project?.place ?? contents?.entry.place;
  const line =
    from && isDocumentRef(from) && from.line !== undefined ? budget.place(from.line) : "";
  if (project) return [budget.noCost, line].filter(Boolean).join(" ");
  return [budget.noBody, line, budget.contents(contents?.entry.page ?? null)]
    .filter(Boolean)
    .join(" ");
}
