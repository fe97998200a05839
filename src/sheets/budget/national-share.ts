import type { PlanTable } from "../../plan/plan";
import { writeRanges, writeRef } from "../formula/reference";
import type { Sketch } from "../sketch";
import type { Studio } from "../studio";
import { textWidth } from "../text-width";
import { figureWidth, labelWidth, type BudgetColumns, type TableMap } from "./block";

/**
 * "국비 70.00%" above the table, as a formula: what most rules of procedure ask first. It stands over the last column of
 * the table, or further right where the facts of the project, in the same row, need the room.
 */
export function drawNationalShare(
  { language }: Studio,
  sketch: Sketch,
  columns: BudgetColumns,
  table: PlanTable,
  drawn: TableMap,
  { row, facts }: { readonly row: number; readonly facts: string },
): void {
  const parts = table.rows.flatMap(({ role, level }, index) => {
    const cell = role === "part" && level === "national" ? drawn.acrossOf(index) : null;
    return cell ? [cell] : [];
  });
  const whole = drawn.grandTotal;
  const total = whole && sketch.desk.ledger.at(whole);
  if (!whole || !total || total <= 0n || parts.length === 0) return;
  const manner = { from: sketch.name };
  const divisor = writeRef(whole, manner);
  const share = Number(sketch.desk.ledger.sum(parts)) / Number(total);
  const formula = `=IF(COUNT(${divisor})=0,"",IF(${divisor}=0,"",SUM(${writeRanges(parts, manner)})/${divisor}))`;
  const last = columns.figures + table.columns.length - 1;
  const free = columns.figures + Math.ceil((textWidth(facts, 9) + 8 - labelWidth) / figureWidth);
  const column = Math.max(last, Math.min(free, columns.figures + columns.count - 1));
  sketch.formula(row, column, formula, share, `share national-${language}`);
}
