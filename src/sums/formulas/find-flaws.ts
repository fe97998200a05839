import type { Grid } from "../../grid/grid";
import type { Discovery } from "../discovered-relation";
import { cellKey } from "../relation";
import { countedTwice } from "./counted-twice";
import { evidenceOf } from "./evidence";
import type { FormulaFlaw } from "./flaw";
import { leftOut } from "./left-out";
import { oddOnes } from "./odd-ones";
import { formulasOf, type SheetFormulas } from "./sheet-formulas";
import type { Unreadable } from "./tokens";

export interface FormulaCheck {
  readonly formulas: SheetFormulas;
  /** One a cell at most, in table order. */
  readonly flaws: readonly FormulaFlaw[];
  /** How many formulas were left alone, by reason. */
  readonly unread: ReadonlyMap<Unreadable, number>;
  /** false: the sheet has more sums of sums than were looked at. */
  readonly complete: boolean;
}

/**
 * Formulas of a sheet that most likely do not do what they are meant to, with the discovered relations and the cells
 * around them as evidence; null for a sheet without formulas. What is not understood is counted and never judged, and
 * nothing is said where the evidence is a tie.
 */
export function findFlaws(grid: Grid, discovery: Discovery): FormulaCheck | null {
  const formulas = formulasOf(grid);
  if (!formulas) return null;
  const evidence = evidenceOf(formulas, discovery);
  const steps = { left: mostSteps };
  const found = [
    ...countedTwice(evidence, steps),
    ...oddOnes(evidence, "row"),
    ...oddOnes(evidence, "column"),
    ...leftOut(evidence),
  ];
  const byCell = new Map<string, FormulaFlaw>();
  for (const flaw of found) {
    const key = cellKey(flaw.cell);
    if (!byCell.has(key)) byCell.set(key, flaw);
  }
  const unread = new Map<Unreadable, number>();
  for (const why of formulas.unread.values()) unread.set(why, (unread.get(why) ?? 0) + 1);
  const flaws = [...byCell.values()].sort(
    (a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column,
  );
  return { formulas, flaws, unread, complete: steps.left >= 0 };
}

const mostSteps = 5_000_000;
