import type { CellEdit } from "../../grid/cell-address";
import { cellNumber, displayUnit } from "../../sheets/display-unit";
import { causeOf } from "../causes";
import { CellsOfSubjects } from "../cell-links";
import type { AppState } from "../state";
import { culpritLabel } from "./decision";
import { writeFigureOf } from "./figure-text";

export interface Fix {
  readonly edit: CellEdit;
  readonly label: string;
  readonly after: string;
}

/** The edit that writes the suggested value of a card into its cell, in the unit of the sheet. */
export function fixOf({ checked, drawn, language }: AppState, cause: string): Fix | null {
  const finding = checked?.result.findings.find((each) => causeOf(each) === cause && each.culprit);
  if (!checked || !drawn || !finding?.culprit) return null;
  const { culprit, unit } = finding;
  const found = new CellsOfSubjects(checked.subjects).of(culprit.subject);
  const number = cellNumber(culprit.suggested, displayUnit(drawn.plan));
  if (!found || !number) return null;
  return {
    edit: { sheet: found.sheet, cell: found.cell, value: number.value },
    label: culpritLabel(culprit),
    after: writeFigureOf(culprit.suggested, unit, language),
  };
}
