import type { Amount } from "../money/amount";
import { powerOfTen } from "../money/exact-decimal";
import { readAmount } from "../money/read-amount";
import { writeDecimal } from "../money/write-amount";
import type { PeriodColumn, TableRow } from "../plan/plan";
import { squeezed } from "../words/plain-text";
import type { NoticeList } from "./notices";

/** 비율 beside the money of a budget table: each is held against its part of the whole, where most of them are that. */
export function noteShares(
  rows: readonly TableRow[],
  columns: readonly PeriodColumn[],
  notices: NoticeList,
): void {
  const base = columns.findIndex(({ kind }) => kind === "total");
  const whole = base < 0 ? null : wholeOf(rows, base);
  if (whole === null || whole <= 0n) return;
  columns.forEach(({ kind, label }, column) => {
    if (
      kind !== "other" ||
      !/^(재원)?(비율|비중|구성비|부담비율)(\(%\))?$|^%$/.test(squeezed(label))
    )
      return;
    const shares = rows.flatMap((row) => shareIn(row, column, row.amounts[base] ?? null, whole));
    const wrong = shares.filter(({ holds }) => !holds);
    if (wrong.length * 2 >= shares.length) return;
    for (const { row, said } of wrong) notices.add("share-differs", row.places[column], said);
  });
}

function wholeOf(rows: readonly TableRow[], base: number): Amount | null {
  const total = rows.find(({ role }) => role === "total");
  if (total) return total.amounts[base] ?? null;
  const depth = Math.min(...rows.map((row) => row.depth));
  return rows
    .filter((row) => row.depth === depth)
    .reduce<Amount | null>((sum, { amounts }) => {
      const amount = amounts[base] ?? null;
      return sum === null || amount === null ? null : sum + amount;
    }, 0n);
}

interface Share {
  readonly row: TableRow;
  readonly holds: boolean;
  /** "도비 25 ≠ 30" */
  readonly said: string;
}

/** To the last decimal that is printed; one more or less may come of shares that were made to add up to 100. */
function shareIn(
  row: TableRow,
  column: number,
  amount: Amount | null,
  whole: Amount,
): readonly Share[] {
  const reading = readAmount((row.texts[column] ?? "").replace(/%/g, ""));
  if (reading.kind !== "number" || amount === null) return [];
  const { units, scale } = reading;
  const exact = amount * 100n * powerOfTen(scale);
  const off = units * whole - exact;
  const holds = (off < 0n ? -off : off) <= whole;
  const rounded = (exact * 2n + whole) / (whole * 2n);
  const expected = writeDecimal({ units: rounded, scale });
  return [{ row, holds, said: `${row.label} ${writeDecimal({ units, scale })} ≠ ${expected}` }];
}
