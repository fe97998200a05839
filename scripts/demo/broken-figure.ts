import type { CellAddress } from "../../src/grid/cell-address";
import type { Amount } from "../../src/money/amount";
import { withAmount } from "../../src/plan/places";
import type { Plan } from "../../src/plan/plan";
import { subjectKey, type Subject } from "../../src/plan/subject";
import { displayUnit } from "../../src/sheets/display-unit";
import type { Drawing } from "../../src/sheets/drawing";

/** A figure of a budget table with another in its place, as a slip of the hand would leave it. */
export interface BrokenFigure {
  readonly sheet: string;
  readonly cell: CellAddress;
  /** In the unit of the sheets. */
  readonly before: number;
  readonly after: number;
  /** The plan as it is read back from the sheets afterwards. */
  readonly plan: Plan;
}

const slip = 100;

/** Breaks the first yearly figure of the last budget table; a row and a column pass through it. */
export function breakOneFigure(plan: Plan, drawing: Drawing): BrokenFigure {
  const { subject, amount } = lastYearlyFigure(plan);
  const key = subjectKey(subject);
  const drawn = drawing.subjects.find((each) => subjectKey(each.subject) === key);
  if (!drawn) throw new Error(`${key} is not on the sheets`);
  const { won } = displayUnit(plan);
  const before = Number(amount / won);
  return {
    sheet: drawn.sheet,
    cell: drawn.cell,
    before,
    after: before + slip,
    plan: withAmount(plan, subject, amount + BigInt(slip) * won),
  };
}

function lastYearlyFigure(plan: Plan): { readonly subject: Subject; readonly amount: Amount } {
  for (const project of [...plan.projects].reverse()) {
    const table = project.tables.findIndex(({ kind }) => kind === "budget");
    const { rows = [], columns = [] } = project.tables[table] ?? {};
    const column = columns.findIndex(({ kind }) => kind === "year");
    const row = rows.findIndex(
      ({ role, amounts }) => role === "part" && (amounts[column] ?? 0n) > 0n,
    );
    const amount = rows[row]?.amounts[column];
    if (amount) return { subject: { project: project.no, at: "cell", table, row, column }, amount };
  }
  throw new Error("the sample has no budget table with a year");
}
