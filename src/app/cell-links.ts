import type { CellAddress, RangeRef } from "../grid/cell-address";
import { rangeToA1 } from "../grid/a1";
import { subjectKey, type Subject } from "../plan/subject";
import type { SubjectCell } from "../sheets/drawing";
import type { CellLink } from "./view";

/** Where subjects stand in the workbook now. */
export class CellsOfSubjects {
  private readonly cells: ReadonlyMap<string, SubjectCell>;

  constructor(subjects: readonly SubjectCell[]) {
    this.cells = new Map(subjects.map((each) => [subjectKey(each.subject), each]));
  }

  of(subject: Subject): SubjectCell | null {
    if ("sheet" in subject) return { subject, sheet: subject.sheet, cell: subject.cell };
    return this.cells.get(subjectKey(subject)) ?? null;
  }

  link(subject: Subject): CellLink | null {
    const found = this.of(subject);
    return found ? linkTo(found.sheet, oneCell(found.cell)) : null;
  }
}

export const oneCell = (cell: CellAddress): RangeRef => ({ ...cell, rows: 1, columns: 1 });

export function linkTo(sheet: string, range: RangeRef): CellLink {
  return { label: addressText(sheet, range), sheet, range };
}

/** "소요예산!L19", as a person reads it: without the quotes of a formula. */
export const addressText = (sheet: string, range: RangeRef): string =>
  `${sheet}!${rangeToA1(range)}`;
