import type { Unit } from "../money/amount";
import { hundredMillionWon, isMoney, millionWon, thousandWon, wonUnit } from "../money/unit";
import type { Cost, PlanTable } from "../plan/plan";
import type { NoticeList } from "./notices";

/** The tables of a project, and what was noticed while they were read in a unit. */
export interface TablesRead {
  readonly tables: readonly PlanTable[];
  readonly notices: NoticeList;
}

/**
 * Budget tables that state no unit, read again in the one in which they come to the money of the 사업비 line: its total,
 * or most of its sources. Where none does they stay without figures.
 */
export function inUnitOfCost(
  read: TablesRead,
  cost: Cost | null,
  readIn: (unit: Unit) => TablesRead,
): TablesRead {
  const unitless = read.tables.flatMap((table, at) =>
    table.kind === "budget" && table.unit === null ? [at] : [],
  );
  if (!cost || unitless.length === 0) return read;
  const candidates = [...(isMoney(cost.unit) ? [cost.unit] : []), ...usual];
  for (const unit of candidates) {
    const again = readIn(unit);
    const [first] = unitless.flatMap((at) => again.tables[at] ?? []);
    if (!first || !agreesWithCost(first, cost)) continue;
    again.notices.add("unit-from-cost", first.place, unit.label);
    return again;
  }
  return read;
}

const usual: readonly Unit[] = [millionWon, thousandWon, hundredMillionWon, wonUnit];

function agreesWithCost(table: PlanTable, cost: Cost): boolean {
  const column = table.columns.findIndex(({ kind }) => kind === "total");
  const figure = (row: number): bigint | null => table.rows[row]?.amounts[column] ?? null;
  const total = table.rows.findIndex(({ role }) => role === "total");
  if (cost.total !== null && cost.total !== 0n && figure(total) === cost.total) return true;
  const found = cost.parts.map(({ source }) =>
    figure(table.rows.findIndex((row) => row.source === source)),
  );
  const known = found.filter((amount) => amount !== null).length;
  const same = cost.parts.filter(({ amount }, at) => amount !== null && amount === found[at]);
  return same.length > 1 && same.length * 2 > known;
}
