import type { Language } from "../outcome/language";
import type { Notice } from "../outcome/notice";
import type { Plan } from "../plan/plan";
import type { Subject } from "../plan/subject";
import type { CheckResult } from "../rules/engine/finding";
import type { MoneyUnit } from "../money/unit";
import type { NameDrawing, SubjectCell } from "./drawing";
import type { Desk } from "./formula/formula";
import type { Ref } from "./formula/reference";
import { linkNames, nameOf } from "./names";
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
  /** Names of the cells that are linked to, by `row,column,sheet`. */
  readonly links: Map<string, string>;
  /** The cell that says the lines of the document, by `row,sheet` of a figure. */
  readonly sources: Map<string, Ref>;
}

/** The name of a cell that is linked to; made when first asked for. */
export function linkName({ links, names }: Studio, { sheet, row, column }: Ref): string {
  const key = `${row},${column},${sheet}`;
  const known = links.get(key);
  if (known !== undefined) return known;
  const name = `${linkNames}${links.size + 1}`;
  links.set(key, name);
  names.push(nameOf(name, sheet, { row, column, rows: 1, columns: 1 }));
  return name;
}

export function place(studio: Studio, subject: Subject, { sheet, row, column }: Ref): void {
  studio.subjects.push({ subject, sheet, cell: { row, column } });
}
