import type { Language } from "../outcome/language";
import type { Notice } from "../outcome/notice";
import type { Plan } from "../plan/plan";
import type { CheckResult } from "../rules/engine/finding";
import { drawBudget } from "./budget/draw-budget";
import { drawCover, type Listed } from "./cover/draw-cover";
import { drawData } from "./data/draw-data";
import { displayUnit, wonDecimals } from "./display-unit";
import type { Drawing, SheetDrawing } from "./drawing";
import { entriesOf, type Entry } from "./entries";
import { drawFindings } from "./findings/draw-findings";
import { Ledger } from "./formula/ledger";
import { drawResults } from "./results/draw-results";
import { drawSchedule } from "./schedule/draw-schedule";
import { legalSheetNames } from "./sheet-name";
import type { SheetNames, Studio } from "./studio";
import { drawSummary } from "./summary/draw-summary";
import { sheetWords, type SheetWords } from "./wording";

/** What the sheets say about the document besides its plan. */
export interface DrawingFacts {
  readonly fileName: string;
  /** Of the reading of the document. */
  readonly notices: readonly Notice[];
  readonly language: Language;
  /** Date and time of the check, as a person reads it. */
  readonly checkedAt: string;
}

/** 총괄, 소요예산, 예산DB and 검산결과 are always drawn: their formulas need each other. */
export interface SheetChoice {
  readonly without?: readonly OptionalSheet[];
  /** 소요예산 as one sheet (as ever), or one sheet for each entry of the contents. */
  readonly budget?: "one" | "each";
}

export type OptionalSheet = "cover" | "schedule" | "results";

/**
 * A plan as sheets, in this order: 표지, 총괄, 소요예산, 예산DB, 추진일정, 성과, 검산결과. 추진일정 and 성과 are left out
 * where the plan has nothing for them. All money in one unit, `displayUnit(plan)`; `result` is null where nothing was
 * checked yet.
 */
export function drawPlan(
  plan: Plan,
  result: CheckResult | null,
  facts: DrawingFacts,
  choice: SheetChoice = {},
): Drawing {
  const entries = entriesOf(plan);
  const studio = studioOf(plan, result, facts, choice.budget === "each" ? entries : []);
  const wants = (sheet: OptionalSheet): boolean => !choice.without?.includes(sheet);
  const budget = drawBudget(studio, entries);
  const results = wants("results") ? drawResults(studio, entries) : null;
  const data = drawData(studio, budget.blocks);
  const summary = drawSummary(studio, entries, budget.blocks, {
    further: results,
    rows: data.rows,
  });
  const schedule = wants("schedule") ? drawSchedule(studio, entries) : null;
  const findings = drawFindings(studio, { checks: summary.checks, unread: data.unread });
  const behind: readonly (readonly [Listed, readonly SheetDrawing[]])[] = [
    ["summary", [summary.sheet]],
    ["budget", budget.sheets],
    ["data", [data.sheet]],
    ["schedule", schedule ? [schedule] : []],
    ["results", results ? [results.sheet] : []],
    ["findings", [findings.sheet]],
  ];
  const drawn = behind.filter(([, sheets]) => sheets.length > 0);
  const cover = (): SheetDrawing =>
    drawCover(studio, entries, drawn.map(([kind]) => kind), findings.flag); // prettier-ignore
  const { names, subjects } = studio;
  const sheets = [...(wants("cover") ? [cover()] : []), ...drawn.flatMap(([, each]) => each)];
  return { sheets, names, subjects };
}

/** `apart`: the entries that have a budget sheet of their own. */
function studioOf(
  plan: Plan,
  result: CheckResult | null,
  facts: DrawingFacts,
  apart: readonly Entry[],
): Studio {
  const words = sheetWords[facts.language];
  const unit = displayUnit(plan);
  return {
    plan,
    result,
    ...facts,
    words,
    unit,
    desk: { ledger: new Ledger(), decimals: wonDecimals(unit) },
    sheets: sheetNames(words, apart),
    names: [],
    subjects: [],
    links: new Map(),
    sources: new Map(),
  };
}

function sheetNames({ sheets }: SheetWords, apart: readonly Entry[]): SheetNames {
  const { cover, summary, budget, data, schedule, results, findings } = sheets;
  const titles = apart.map(
    ({ no, project, contents }) => `${no}. ${project?.title ?? contents?.entry.title ?? ""}`,
  );
  const fixed = [cover, summary, budget, data, schedule, results, findings];
  const budgets = legalSheetNames([...fixed, ...titles]).slice(fixed.length);
  return { ...sheets, budgets };
}
