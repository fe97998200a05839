import { projectCost, totalOf } from "../../app/project-cost";
import { periodText } from "../../app/views/period-text";
import { placeText } from "../../app/views/place-text";
import { wordsIn } from "../../app/wording/words";
import { coverageView } from "../../app/views/coverage-view";
import type { ReadPlan } from "../../extraction/explain-numbers";
import type { MoneyUnit } from "../../money/unit";
import { writeAmount } from "../../money/write-amount";
import type { Language } from "../../outcome/language";
import type { Notice } from "../../outcome/notice";
import type { ContentsEntry, Plan, Project } from "../../plan/plan";
import { displayUnit } from "../../sheets/display-unit";
import { textTable } from "./text-table";
import { cliWords, oneLine } from "./wording";

/** A plan for people: what was read of it, project by project, and what to look at. */
export function planText(file: string, read: ReadPlan, language: Language): string {
  const { value: plan, notices, coverage } = read;
  const words = cliWords[language].plan;
  const { facts } = wordsIn(language);
  const tables = plan.projects.flatMap((project) => project.tables);
  const budget = tables.filter(({ kind }) => kind === "budget").length;
  const year = plan.planYear;
  const counts = [
    `${facts.contents} ${plan.contents.length}`,
    `${facts.bodies} ${plan.projects.length}`,
    `${facts.budgetTables} ${budget}`,
    `${facts.otherTables} ${tables.length - budget}`,
  ];
  return [
    `${oneLine(file)}\n`,
    `${[plan.title, plan.department].filter(Boolean).join(" · ")}\n`,
    `${year ? words.year(year.year, year.basis === "stated") : words.noYear}\n`,
    `${counts.join(" · ")}\n`,
    coverage ? `${words.coverage(coverageView(coverage))}\n` : "",
    "\n",
    projectTable(plan, language),
    noticesText(notices, language),
  ].join("");
}

function projectTable(plan: Plan, language: Language): string {
  const unit = displayUnit(plan);
  const [no, title, group, period, total, tables] = cliWords[language].plan.columns;
  const missing = plan.contents.filter(({ no }) => !plan.projects.some((each) => each.no === no));
  const rows = [
    ...plan.projects.map((each) => ({ no: each.no, row: projectRow(each, unit, language) })),
    ...missing.map((each) => ({ no: each.no, row: missingRow(each, language) })),
  ].sort((a, b) => a.no - b.no);
  return textTable(
    [
      { title: no, align: "right" },
      { title },
      { title: group },
      { title: period },
      { title: `${total} (${unit.label})`, align: "right" },
      { title: tables, align: "right" },
    ],
    rows.map(({ row }) => row),
  );
}

function projectRow(project: Project, unit: MoneyUnit, language: Language): readonly string[] {
  const cost = projectCost(project);
  const total = cost && totalOf(cost);
  return [
    String(project.no),
    project.title,
    project.group.label,
    project.period ? periodText(project.period, wordsIn(language)) : "",
    total === null ? cliWords[language].plan.noCost : writeAmount(total, unit, { language }),
    String(project.tables.length),
  ];
}

const missingRow = (entry: ContentsEntry, language: Language): readonly string[] => [
  String(entry.no),
  entry.title,
  entry.group.label,
  "",
  cliWords[language].plan.noBody,
  "",
];

function noticesText(notices: readonly Notice[], language: Language): string {
  if (notices.length === 0) return "";
  const words = wordsIn(language);
  const lines = notices.map(({ message, project, place }) => {
    const where = [
      project === undefined ? "" : words.projectNo(project),
      place ? placeText(place, words) : "",
    ].filter((part) => part !== "");
    return `  - ${where.length > 0 ? `${where.join(" ")}: ` : ""}${message[language]}\n`;
  });
  return `\n${cliWords[language].plan.notices}\n${lines.join("")}`;
}
