import type { Language } from "../outcome/language";
import type { Notice } from "../outcome/notice";
import type { Plan } from "../plan/plan";
import type { Subject } from "../plan/subject";
import type { CheckResult } from "../rules/engine/finding";
import type { MoneyUnit } from "../money/unit";
import type { NameDrawing, SubjectCell } from "./drawing";
import type { Desk } from "./formula/formula";
import type { Ref } from "./formula/reference";
import type { SheetWords } from "./wording";

export interface SheetNames extends Readonly<Record<keyof SheetWords["sheets"], string>> {
  /** The sheet of each entry where each has one of its own, in the order of the entries; else empty. */
  readonly budgets: readonly string[];
}

/** What the sheets of one drawing share: what is drawn, in which words and unit, and what each of them found out. */
export interface Studio {
  readonly plan: Plan;
  readonly result: CheckResult | null;
  readonly notices: readonly Notice[];
  readonly fileName: string;
  readonly checkedAt: string;
  readonly language: Language;
  readonly words: SheetWords;
  readonly unit: MoneyUnit;
  readonly desk: Desk;
  readonly sheets: SheetNames;
  readonly names: NameDrawing[];
  readonly subjects: SubjectCell[];
  /** On 성과: linked to, not read back. */
  readonly further: SubjectCell[];
}

export function place(studio: Studio, subject: Subject, { sheet, row, column }: Ref): void {
  studio.subjects.push({ subject, sheet, cell: { row, column } });
}
