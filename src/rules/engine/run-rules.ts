import { subjectKey, type Subject } from "../../plan/subject";
import { joinCauses } from "./causes";
import { culpritData } from "./culprit-words";
import type { Draft, JoinedDraft } from "./draft";
import type { CheckResult, Finding, ProjectEqualities, Unchecked } from "./finding";
import { byKey, inOrder, uncheckedKey } from "./order";
import type { Rule, RuleInput, RuleOutput } from "./rule";
import { stoppedReason } from "./stopped";

/**
 * Runs the rules over one plan. The order of the rules does not change the result. A rule that stops half-way keeps
 * what it reported, and the rest is `unchecked`.
 */
export function runRules(rules: readonly Rule[], input: RuleInput): CheckResult {
  const drafts: Draft[] = [];
  const unchecked: Unchecked[] = [];
  const checked = new Map<number, number>();
  for (const rule of rules) {
    const output: RuleOutput = {
      report: (report) => drafts.push(draftOf(rule, report)),
      checked: (project, count = 1) => checked.set(project, (checked.get(project) ?? 0) + count),
      unchecked: (entry) => unchecked.push({ rule: rule.name, ...entry }),
    };
    try {
      rule.check(input, output);
    } catch (cause) {
      output.unchecked({ project: null, reason: stoppedReason(cause), subject: null });
    }
  }

  const findings: Finding[] = [];
  const ids = new Map<string, number>();
  for (const draft of joinCauses(inOrder(drafts), input)) {
    try {
      findings.push(findingOf(draft, idOf(draft, ids)));
    } catch (cause) {
      const { rule, project, report } = draft;
      const reason = stoppedReason(cause);
      unchecked.push({ rule: rule.name, project, reason, subject: report.subject });
    }
  }
  return {
    findings,
    unchecked: byKey(unchecked, uncheckedKey),
    equalities: input.plan.projects.map(({ no }) => equalitiesOf(no, checked, findings)),
  };
}

function draftOf(rule: Rule, report: Draft["report"]): Draft {
  const { printed, expected, severity } = report;
  return {
    rule,
    report,
    severity: severity ?? rule.severity,
    project: projectOf(report.subject),
    difference: printed === undefined || expected === undefined ? null : printed - expected,
  };
}

/** The number in the contents for a missing body; null for a grid that is nobody's plan. */
function projectOf(subject: Subject): number | null {
  if ("contents" in subject) return subject.contents;
  return "project" in subject ? subject.project : null;
}

function idOf({ rule, report }: Draft, ids: Map<string, number>): string {
  const [number = rule.name] = rule.name.split("-");
  const base = `${number}/${report.message}/${subjectKey(report.subject)}`;
  const count = (ids.get(base) ?? 0) + 1;
  ids.set(base, count);
  return count === 1 ? base : `${base}#${count}`;
}

function findingOf(draft: JoinedDraft, id: string): Finding {
  const { rule, report, culprit, cause, difference } = draft;
  const wording = rule.messages[report.message];
  if (!wording) throw new Error(`${rule.name} has no words for "${report.message}"`);
  const data = culprit ? { ...report.data, ...culpritData(culprit) } : report.data;
  return {
    id,
    rule: rule.name,
    severity: draft.severity,
    project: draft.project,
    message: report.message,
    data,
    what: wording.what(data),
    why: wording.why(data),
    todo: wording.todo(data),
    subject: report.subject,
    related: report.related ?? [],
    ...(report.unit ? { unit: report.unit } : {}),
    ...(report.printed === undefined ? {} : { printed: report.printed }),
    ...(report.expected === undefined ? {} : { expected: report.expected }),
    ...(difference === null ? {} : { difference }),
    ...(cause === null ? {} : { cause }),
    ...(culprit === null ? {} : { culprit }),
    ...(report.equality ? { equality: report.equality } : {}),
  };
}

function equalitiesOf(
  project: number,
  checked: ReadonlyMap<number, number>,
  findings: readonly Finding[],
): ProjectEqualities {
  const failed = findings.filter((each) => each.project === project && each.equality).length;
  return { project, checked: checked.get(project) ?? 0, failed };
}
