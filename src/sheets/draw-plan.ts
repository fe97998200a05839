import type { Language } from "../outcome/language";
import type { Notice } from "../outcome/notice";
import type { Plan } from "../plan/plan";
import type { CheckResult } from "../rules/engine/finding";
import { drawBudget } from "./budget/draw-budget";
import { drawData } from "./data/draw-data";
import { displayUnit, wonDecimals } from "./display-unit";
import type { Drawing } from "./drawing";
import { entriesOf } from "./entries";
import { drawFindings } from "./findings/draw-findings";
import { Ledger } from "./formula/ledger";
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

/**
 * A plan as sheets, in this order: 총괄, 소요예산, 예산DB, 검산결과. All money in one unit, `displayUnit(plan)`;
 * `result` is null where nothing was checked yet.
 */
export function drawPlan(plan: Plan, result: CheckResult | null, facts: DrawingFacts): Drawing {
  const studio = studioOf(plan, result, facts);
  const entries = entriesOf(plan);
  const { sheet: budget, blocks } = drawBudget(studio, entries);
  const { sheet: summary, checks } = drawSummary(studio, entries, blocks);
  const { sheet: data, unread } = drawData(studio, blocks);
  const findings = drawFindings(studio, { checks, unread });
  const { names, subjects } = studio;
  return { sheets: [summary, budget, data, findings], names, subjects };
}

function studioOf(plan: Plan, result: CheckResult | null, facts: DrawingFacts): Studio {
  const words = sheetWords[facts.language];
  const unit = displayUnit(plan);
  return {
    plan,
    result,
    ...facts,
    words,
    unit,
    desk: { ledger: new Ledger(), decimals: wonDecimals(unit) },
    sheets: sheetNames(words),
    names: [],
    subjects: [],
  };
}

function sheetNames({ sheets }: SheetWords): SheetNames {
  const wanted = [sheets.summary, sheets.budget, sheets.data, sheets.findings];
  const [summary = "", budget = "", data = "", findings = ""] = legalSheetNames(wanted);
  return { summary, budget, data, findings };
}
