import { isMoney } from "../../money/unit";
import type { Amount, Unit } from "../../money/amount";
import type { PlanTable, Project } from "../../plan/plan";
import { isOfOneBudget, wholeCostColumn } from "../../plan/whole-cost-column";
import type { Bilingual } from "../../outcome/language";
import { textOf } from "./figures";
import type { FindingData } from "./finding";

/** The budget table that the 사업비 line of a project speaks of, and where its total column stands. */
export interface CostTable {
  readonly table: PlanTable;
  readonly index: number;
  readonly unit: Unit & { readonly won: bigint };
  /** Index of the column 총사업비, or of the only year that the project lasts. */
  readonly total: number;
}

/** For words: the heading of the year that the cost is held against, "" for 총사업비. */
export function costColumnData({ table, total }: CostTable): { readonly column: string } {
  const column = table.columns[total];
  return { column: column?.kind === "year" ? column.label : "" };
}

/** What the column that the cost is held against is called. */
export const costColumnNamed = (data: FindingData): Bilingual => {
  const label = textOf(data, "column");
  return label === ""
    ? { ko: "총사업비", en: "total column" }
    : { ko: `‘${label}’`, en: `column ‘${label}’` };
};

export type CostTableSearch =
  | { readonly kind: "found"; readonly found: CostTable }
  | { readonly kind: "none" }
  | { readonly kind: "not-comparable"; readonly index: number; readonly reason: Bilingual };

/**
 * The first budget table with a total column in Korean money, or with the column of the one year that the project lasts;
 * a project without a budget table has none.
 */
export function costTableOf({ tables, period }: Project): CostTableSearch {
  let reason: { index: number; reason: Bilingual } | null = null;
  for (const [index, table] of tables.entries()) {
    if (table.kind !== "budget") continue;
    if (isOfOneBudget(table, period)) {
      reason ??= { index, reason: noWholeCost };
      continue;
    }
    const total = wholeCostColumn(table, period);
    if (isMoney(table.unit) && total !== null) {
      return { kind: "found", found: { table, index, unit: table.unit, total } };
    }
    reason ??= { index, reason: total === null ? noTotalColumn : noMoney };
  }
  return reason ? { kind: "not-comparable", ...reason } : { kind: "none" };
}

/**
 * UNIT(U): half of the coarser of the units that the two sides are printed in. A figure with decimals (143.5억) is
 * printed in its last decimal, not in the unit.
 */
export function unitTolerance(
  sides: readonly { unit: Unit | null; amounts: readonly Amount[] }[],
): Amount {
  const steps = sides.map(({ unit, amounts }) => stepOf(unit, amounts));
  const coarsest = steps.reduce((most, step) => (step > most ? step : most), 1n);
  return coarsest / 2n;
}

function stepOf(unit: Unit | null, amounts: readonly Amount[]): Amount {
  let step = unit?.won ?? 1n;
  while (step > 1n && amounts.some((amount) => amount % step !== 0n)) step /= 10n;
  return step;
}

const noTotalColumn: Bilingual = {
  ko: "예산표에 총사업비 열이 없어 본문 사업비와 맞춰 보지 못했습니다.",
  en: "The budget table has no column for the total, so it was not held against the text.",
};
const noWholeCost: Bilingual = {
  ko: "예산표가 한 해의 예산이라서 본문의 총사업비와 맞춰 보지 않았습니다.",
  en: "The budget table is of one year's budget, so it was not held against the cost of the whole project.",
};
const noMoney: Bilingual = {
  ko: "예산표의 단위를 알 수 없어 본문 사업비와 맞춰 보지 못했습니다.",
  en: "The unit of the budget table is not known, so it was not held against the text.",
};
