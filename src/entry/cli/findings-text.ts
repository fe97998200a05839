import { byCause } from "../../app/causes";
import { countsOf } from "../../app/counts";
import { errorsOf, lostInReading, type CheckedFile } from "../../app/reports/checked-file";
import { writeFigureOf } from "../../app/views/figure-text";
import { placeText } from "../../app/views/place-text";
import { wordsIn } from "../../app/wording/words";
import type { Amount } from "../../money/amount";
import type { Language } from "../../outcome/language";
import { placeOf } from "../../plan/places";
import type { Plan } from "../../plan/plan";
import type { Finding } from "../../rules/engine/finding";
import { textTable } from "./text-table";
import { cliWords, oneLine } from "./wording";

type Checked = Extract<CheckedFile, { kind: "checked" }>;

/** The findings of a file for people: a table of what, where, printed and should be, and what to do for each cause. */
export function findingsText(file: Checked, language: Language): string {
  const { result } = file;
  const words = cliWords[language].findings;
  const { all, good } = countsOf(result);
  return [
    `${oneLine(file.file)}: ${words.counts(all, good, errorsOf(file).length)}\n\n`,
    result.findings.length === 0 ? `${words.none}\n` : findingsTable(file, language),
    todoText(result.findings, language),
    uncheckedText(file, language),
    "\n",
  ].join("");
}

function findingsTable({ plan, result }: Checked, language: Language): string {
  const [severity, rule, project, what, where, printed, expected, difference, unit] =
    cliWords[language].findings.columns;
  return textTable(
    [
      { title: severity },
      { title: rule },
      { title: project, align: "right" },
      { title: what },
      { title: where },
      { title: printed, align: "right" },
      { title: expected, align: "right" },
      { title: difference, align: "right" },
      { title: unit },
    ],
    result.findings.map((finding) => findingRow(finding, plan, language)),
  );
}

function findingRow(finding: Finding, plan: Plan, language: Language): readonly string[] {
  const { severity, rule, project, what, subject, printed, expected, difference, unit } = finding;
  const words = wordsIn(language);
  const place = placeOf(plan, subject);
  const figure = (amount: Amount | undefined, signed = false): string =>
    amount === undefined
      ? ""
      : writeFigureOf(amount, unit, language, { signed, scale: scaleOf(plan, finding) });
  return [
    words.severities[severity],
    rule.slice(0, 3),
    project === null ? "" : String(project),
    what[language],
    place ? placeText(place, words) : "",
    figure(printed),
    figure(expected),
    figure(difference, true),
    unit?.label ?? "",
  ];
}

/** Decimals of the table a figure stands in: 0 for money. */
function scaleOf(plan: Plan, { subject }: Finding): number {
  if (!("at" in subject) || subject.at !== "cell") return 0;
  const project = plan.projects.find(({ no }) => no === subject.project);
  return project?.tables[subject.table]?.scale ?? 0;
}

function todoText(findings: readonly Finding[], language: Language): string {
  if (findings.length === 0) return "";
  const words = wordsIn(language);
  const lines = byCause(findings).map((cause) => {
    const rules = [...new Set(cause.map(({ rule }) => rule.slice(0, 3)))].join(", ");
    const project = cause[0]?.project ?? null;
    const name = project === null ? rules : `${words.projectNo(project)} ${rules}`;
    const todo = [...new Set(cause.map((finding) => finding.todo[language]))].join(" ");
    return `  - ${name}: ${todo}\n`;
  });
  return `\n${cliWords[language].findings.todo}\n${lines.join("")}`;
}

function uncheckedText({ notices, result }: Checked, language: Language): string {
  const words = wordsIn(language);
  const entries = [
    ...lostInReading(notices).map(({ project, message }) => ({
      project: project ?? null,
      text: message[language],
    })),
    ...result.unchecked.map(({ project, rule, reason }) => ({
      project,
      text: `${rule.slice(0, 3)}: ${reason[language]}`,
    })),
  ];
  if (entries.length === 0) return "";
  const lines = entries.map(
    ({ project, text }) => `  - ${project === null ? "" : `${words.projectNo(project)} `}${text}\n`,
  );
  return `\n${cliWords[language].findings.unchecked}\n${lines.join("")}`;
}
