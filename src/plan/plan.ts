import type { Amount, Unit } from "../money/amount";
import type { DocumentRef, SourceRef } from "../outcome/source-ref";
import type { FundingLevel, FundingSource } from "../words/funding-source";
import type { PrintedDate } from "./dates-in-text";

/** A yearly work plan (주요업무계획) as plain, structured-cloneable data. Functions over it live beside it. */
export interface Plan {
  readonly title: string;
  readonly department: string | null;
  readonly planYear: PlanYear | null;
  /** The list of projects at the head of the document, in its order; empty where there is none. */
  readonly contents: readonly ContentsEntry[];
  /** The projects that have a body, in the order of the document. */
  readonly projects: readonly Project[];
}

/** "This year" of the plan: stated in a title, or the year most tables and periods are of (the earliest on a tie). */
export interface PlanYear {
  readonly year: number;
  readonly basis: "stated" | "inferred";
}

export interface ContentsEntry {
  readonly no: number;
  readonly title: string;
  readonly page: number | null;
  readonly group: ProjectGroup;
  readonly place: SourceRef;
}

export interface ProjectGroup {
  readonly kind: "new" | "continuing" | "other";
  /** As printed, "" where the document has no groups. */
  readonly label: string;
}

export interface Project {
  readonly no: number;
  readonly title: string;
  readonly group: ProjectGroup;
  readonly period: Period | null;
  /** The 사업비 line. */
  readonly cost: Cost | null;
  /** The line under 소요예산 of a project without a table. */
  readonly budgetLine: Cost | null;
  readonly tables: readonly PlanTable[];
  readonly sections: readonly Section[];
  readonly place: SourceRef;
}

export interface YearMonth {
  readonly year: number;
  readonly month?: number;
}

export interface Period {
  readonly start?: YearMonth;
  readonly end?: YearMonth;
  /** "(5년)" as stated. */
  readonly statedYears?: number;
  /** 매년, 연례반복. */
  readonly recurring?: boolean;
  /** As printed, without the remark that may follow. */
  readonly text: string;
  readonly place: SourceRef;
}

/** A cost in prose: a total and its parts by source, in won. An amount is null where it is named but not readable. */
export interface Cost {
  readonly total: Amount | null;
  readonly parts: readonly CostPart[];
  /** The unit the figures are printed in; null where each carries its own. */
  readonly unit: Unit | null;
  readonly text: string;
  readonly place: SourceRef;
  /** Where the figure of the total stands. */
  readonly totalPlace?: SourceRef;
}

export interface CostPart {
  readonly source: FundingSource;
  readonly level: FundingLevel;
  /** As printed: 국, 한강수계기금. */
  readonly label: string;
  readonly amount: Amount | null;
  /** Printed as a share of the total ("시비 30%"): then `amount` was derived. */
  readonly percent?: string;
  /** No figure of its own stands there: a share of the total, or the only source of it ("70백만 원(시비)"). */
  readonly derived?: true;
  readonly place: SourceRef;
}

export interface Section {
  /** As printed, without its mark. */
  readonly title: string;
  readonly place: SourceRef;
  readonly items: readonly SectionItem[];
}

export interface SectionItem {
  readonly text: string;
  readonly depth: number;
  readonly place: SourceRef;
  /** The dates the item states, in its order; spans are in `text`. Not there where it states none. */
  readonly dates?: readonly PrintedDate[];
}

/**
 * A table of a project. `kind: "budget"`: money by source and period, amounts in whole won, `scale` 0.
 * `kind: "other"` (statistics): amounts are the printed number × 10^scale, and the unit is rarely money.
 */
export interface PlanTable {
  readonly kind: "budget" | "other";
  readonly unit: Unit | null;
  readonly scale: number;
  readonly columns: readonly PeriodColumn[];
  readonly rows: readonly TableRow[];
  readonly place: SourceRef;
}

/** A column of figures (the label column is not one). `label` is what was printed. */
export type PeriodColumn = { readonly label: string } & (
  | { readonly kind: "total" }
  | { readonly kind: "prior" }
  | { readonly kind: "year"; readonly year: number; readonly stage?: string }
  | { readonly kind: "onward"; readonly year: number }
  | { readonly kind: "change" }
  | { readonly kind: "other" }
);

export interface TableRow {
  readonly role: "total" | "subtotal" | "part";
  /** 계 and 소계 for role total and subtotal; null for the rows of a table of kind "other". */
  readonly source: FundingSource | "계" | "소계" | null;
  readonly level: FundingLevel | null;
  readonly label: string;
  /** 0 for the outermost rows. A subtotal is the sum of the deeper rows that follow it. */
  readonly depth: number;
  /** One a column: null where nothing readable stands. "-" is 0 in a budget table and null in others. */
  readonly amounts: readonly (Amount | null)[];
  /** One a column: what was printed. */
  readonly texts: readonly string[];
  /** One a column. */
  readonly places: readonly SourceRef[];
}

export const isDocumentRef = (place: SourceRef): place is DocumentRef => place.kind === "document";
