import { displayUnit } from "../../sheets/display-unit";
import { sheetKinds } from "../../sheets/sheet-kinds";
import type { MoneyUnit } from "../../money/unit";
import { writeAmount } from "../../money/write-amount";
import type { Notice } from "../../outcome/notice";
import type { ContentsEntry, Plan, Project } from "../../plan/plan";
import type { FundingLevel } from "../../words/funding-source";
import { projectCost, totalOf } from "../project-cost";
import type { AppState, Reading } from "../state";
import type { ImportView, NoticeView, ReviewGroup, ReviewProject, ReviewView } from "../view";
import { wordsIn, type Words } from "../wording/words";
import { coverageView } from "./coverage-view";
import { periodText } from "./period-text";
import { placeText } from "./place-text";
import { restrictTo } from "../use-cases/choose-projects";

export function importView(state: AppState): ImportView {
  if (state.reading && state.again) return { phase: "again", again: state.again.view };
  return state.reading
    ? { phase: "review", review: reviewOf(state, state.reading) }
    : { phase: "first-run" };
}

function reviewOf(state: AppState, reading: Reading): ReviewView {
  const { plan, notices } = reading;
  const words = wordsIn(state.language);
  const unit = displayUnit(plan);
  const context: Context = { state, reading, words, unit };
  return {
    fileName: reading.fileName,
    facts: factsOf(plan, words),
    coverage: reading.coverage ? coverageView(reading.coverage) : null,
    planYear: {
      year: plan.planYear?.year ?? null,
      stated: plan.planYear?.basis === "stated",
      choices: yearsOf(plan),
    },
    unit: words.unit(unit.label),
    attention: attentionOf(notices),
    notices: notices
      .filter((notice) => notice.project === undefined)
      .map((each) => noticeView(each, context)),
    groups: groupsOf(context),
    levels: levelsOf(plan).map((level) => ({ level, label: words.levels[level] })),
    writeLabel: words.writeLabel(sheetKinds.length),
    writeSum: writeSumOf(context),
    canWrite: reading.chosen.length > 0,
    again: state.drawn !== null && isNewer(state.drawn.plan, plan),
  };
}

/** The same plan in another version: a good part of its projects are known by their titles. */
function isNewer(drawn: Plan, plan: Plan): boolean {
  const titles = new Set(drawn.projects.map(({ title }) => title));
  const known = plan.projects.filter(({ title }) => titles.has(title)).length;
  return 3 * known >= Math.min(drawn.projects.length, plan.projects.length) && known > 0;
}

interface Context {
  readonly state: AppState;
  readonly reading: Reading;
  readonly words: Words;
  readonly unit: MoneyUnit;
}

function factsOf(plan: Plan, words: Words): ReviewView["facts"] {
  const tables = plan.projects.flatMap((project) => project.tables);
  return [
    { label: words.facts.contents, count: plan.contents.length },
    { label: words.facts.bodies, count: plan.projects.length },
    {
      label: words.facts.budgetTables,
      count: tables.filter((table) => table.kind === "budget").length,
    },
    {
      label: words.facts.otherTables,
      count: tables.filter((table) => table.kind === "other").length,
    },
  ];
}

/** The years the plan speaks of, and the one chosen. */
function yearsOf(plan: Plan): readonly number[] {
  const years = new Set<number>();
  if (plan.planYear) years.add(plan.planYear.year);
  for (const project of plan.projects) {
    for (const table of project.tables) {
      for (const column of table.columns) if (column.kind === "year") years.add(column.year);
    }
    if (project.period?.start) years.add(project.period.start.year);
  }
  return [...years].sort((a, b) => a - b);
}

const attentionOf = (notices: readonly Notice[]): readonly number[] => [
  ...new Set(
    notices.flatMap((notice) =>
      notice.weight === "attention" && notice.project !== undefined ? [notice.project] : [],
    ),
  ),
];

function groupsOf(context: Context): readonly ReviewGroup[] {
  const { reading, words } = context;
  const rows = rowsOf(reading.plan);
  const labels = [...new Set(rows.map((row) => row.label))];
  return labels.map((label) => {
    const projects = rows
      .filter((row) => row.label === label)
      .map((row) => projectView(row, context));
    const selectable = projects.filter((project) => project.selectable);
    const chosen = selectable.filter((project) => project.chosen).length;
    return {
      label: label === "" ? words.noGroup : label,
      count: words.count(projects.length),
      chosen: chosen === 0 ? "none" : chosen === selectable.length ? "all" : "some",
      projects,
    };
  });
}

interface Row {
  readonly no: number;
  readonly label: string;
  readonly title: string;
  readonly project: Project | null;
}

/** Every entry of the contents in its order, then the bodies that the contents do not list. */
function rowsOf(plan: Plan): readonly Row[] {
  const listed = plan.contents.map((entry: ContentsEntry): Row => {
    const project = plan.projects.find((each) => each.no === entry.no) ?? null;
    return {
      no: entry.no,
      label: (project ?? entry).group.label,
      title: (project ?? entry).title,
      project,
    };
  });
  const known = new Set(listed.map((row) => row.no));
  const others = plan.projects
    .filter((project) => !known.has(project.no))
    .map((project): Row => ({
      no: project.no,
      label: project.group.label,
      title: project.title,
      project,
    }));
  return [...listed, ...others];
}

function projectView(row: Row, context: Context): ReviewProject {
  const { reading, state, unit, words } = context;
  const cost = row.project ? projectCost(row.project) : null;
  const total = cost ? totalOf(cost) : null;
  return {
    no: row.no,
    title: row.title,
    total: total === null ? "–" : writeAmount(total, unit, { language: state.language }),
    mix: cost && total !== null && total > 0n ? mixOf(cost.levels, total, context) : [],
    meta: [
      row.project?.period ? periodText(row.project.period, words) : "",
      kindOf(row.project, words),
    ]
      .filter((part) => part !== "")
      .join(" · "),
    chosen: reading.chosen.includes(row.no),
    selectable: row.project !== null,
    notices: reading.notices
      .filter((notice) => notice.project === row.no)
      .map((each) => noticeView(each, context)),
  };
}

function mixOf(
  levels: ReadonlyMap<FundingLevel, bigint>,
  total: bigint,
  { unit, state, words }: Context,
): ReviewProject["mix"] {
  return [...levels]
    .filter(([, amount]) => amount > 0n)
    .map(([level, amount]) => ({
      level,
      share: Number((amount * 10_000n) / total) / 10_000,
      text: `${words.levels[level]} ${writeAmount(amount, unit, { language: state.language })}`,
    }));
}

function kindOf(project: Project | null, words: Words): string {
  if (!project) return words.kinds.noBody;
  if (project.tables.some((table) => table.kind === "budget")) return words.kinds.table;
  return project.cost || project.budgetLine ? words.kinds.text : words.kinds.noCost;
}

function noticeView(notice: Notice, { state, words }: Context): NoticeView {
  return {
    look: notice.weight === "attention" ? "review" : "note",
    text: notice.message[state.language],
    place: notice.place ? placeText(notice.place, words) : null,
  };
}

const order = ["national", "grant", "province", "local", "debt", "private", "other"] as const;

function levelsOf(plan: Plan): readonly FundingLevel[] {
  const found = new Set(
    plan.projects.flatMap((project) => [...(projectCost(project)?.levels.keys() ?? [])]),
  );
  return order.filter((level) => found.has(level));
}

function writeSumOf({ reading, unit, words, state }: Context): string {
  const chosen = restrictTo(reading.plan, reading.chosen).projects;
  const sum = chosen.reduce((total, project) => {
    const cost = projectCost(project);
    return total + ((cost && totalOf(cost)) ?? 0n);
  }, 0n);
  return words.writeSum(
    chosen.length,
    writeAmount(sum, unit, { language: state.language }),
    unit.label,
  );
}
