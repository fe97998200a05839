import { notChecked } from "../formula/formula";
import { columnName } from "../formula/reference";
import type { Amount } from "../../money/amount";
import type { Sketch } from "../sketch";
import type { ListRows } from "./draw-totals";
import type { SummaryColumns } from "./summary-columns";

type ListRow = ListRows["rows"][number];

/**
 * The rows of the list in the order of their money in the plan year, the larger first, of equal ones the upper; each
 * says its place by `=RANK(…)+COUNTIF(…)-1`.
 */
export function drawRanks(
  sketch: Sketch,
  columns: SummaryColumns,
  list: ListRows,
): readonly { readonly row: ListRow; readonly amount: Amount }[] {
  if (!columns.years) return [];
  const column = columns.years.year.total;
  const ranked = list.rows
    .flatMap((row) => {
      const amount = sketch.desk.ledger.at(sketch.ref(row.row, column));
      return amount === null ? [] : [{ row, amount }];
    })
    .sort((a, b) => (a.amount < b.amount ? 1 : a.amount > b.amount ? -1 : 0));
  const places = new Map(ranked.map(({ row }, index) => [row, index + 1]));
  const name = columnName(column);
  const [top, bottom] = [list.first + 1, list.first + list.rows.length];
  for (const row of list.rows) {
    const own = `${name}${row.row + 1}`;
    const place = `RANK(${own},${name}$${top}:${name}$${bottom})+COUNTIF(${name}$${top}:${own},${own})-1`;
    const formula = `=IF(ISNUMBER(${own}),${place},"${notChecked}")`;
    sketch.formula(
      row.row,
      columns.rank,
      formula,
      places.get(row) ?? notChecked,
      "count caption row",
    );
  }
  return ranked;
}
