import type { Plan } from "../../plan/plan";
import type { Bilingual } from "../../outcome/language";
import type { SumRelation } from "../../sums/sum-relation";
import type { FindingData, Report, Severity, Unchecked } from "./finding";

/** What every rule reads. Relations are per project and table index, in table coordinates (row and column of figures). */
export interface RuleInput {
  readonly plan: Plan;
  relationsOf(project: number, table: number): readonly SumRelation[];
}

export interface RuleOutput {
  report(report: Report): void;
  /** An equality of this project was held against each other (whether or not it held). */
  checked(project: number, count?: number): void;
  unchecked(unchecked: Omit<Unchecked, "rule">): void;
}

export interface Wording {
  what(data: FindingData): Bilingual;
  why(data: FindingData): Bilingual;
  todo(data: FindingData): Bilingual;
}

/** One rule, one folder: `rule.ts` exports a `Rule`, `wording.ts` its messages, `README.md` its definition with examples. */
export interface Rule {
  /** `R05-text-source-vs-table` */
  readonly name: string;
  readonly group: "arithmetic" | "time" | "shape" | "structure" | "procedure";
  readonly severity: Severity;
  readonly messages: Readonly<Record<string, Wording>>;
  check(input: RuleInput, output: RuleOutput): void;
}
