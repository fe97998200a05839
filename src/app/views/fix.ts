import type { CellEdit } from "../../grid/cell-address";
import { cellNumber, displayUnit } from "../../sheets/display-unit";
import type { Unit } from "../../money/amount";
import type { Culprit } from "../../rules/engine/finding";
import { causeOf } from "../causes";
import { CellsOfSubjects } from "../cell-links";
import type { AppState, Drawn } from "../state";
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
  if (!checked || !finding?.culprit) return null;
  const { culprit, unit } = finding;
  const found = new CellsOfSubjects(checked.subjects).of(culprit.subject);
  const number = numberOf(finding.culprit, unit ?? null, drawn);
  if (!found || !number) return null;
  return {
    edit: { sheet: found.sheet, cell: found.cell, value: number.value },
    label: culpritLabel(culprit),
    after: writeFigureOf(culprit.suggested, unit, language),
  };
}

/**
 * What stands in a cell: in the unit of the drawing, or, on a sheet that is nobody's plan and in a table that is no
 * budget, in that of the finding.
 */
function numberOf(
  { subject, suggested }: Culprit,
  unit: Unit | null,
  drawn: Drawn | null,
): { readonly value: number } | null {
  const isBudget = !("sheet" in subject) && unit?.label !== "";
  if (isBudget) return drawn && cellNumber(suggested, displayUnit(drawn.plan));
  const exact =
    suggested <= BigInt(Number.MAX_SAFE_INTEGER) && suggested >= -BigInt(Number.MAX_SAFE_INTEGER);
  return exact ? { value: Number(suggested) / Number(unit?.won ?? 1n) } : null;
}
