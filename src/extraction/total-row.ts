import type { TableRow } from "../plan/plan";
import { squeezed } from "../words/plain-text";

/** The rows of a table that is no budget with the one that is their total; all are parts where the labels do not say. */
export function withTotalRow(rows: readonly TableRow[]): readonly TableRow[] {
  const totals = rows.flatMap(({ label }, at) => (isTotal(label) ? [at] : []));
  const [at, ...others] = totals;
  const isPlain = rows.every(({ label }) => label !== "" && !/소\s*계$|^\s*[-·ㄴ└∟]/.test(label));
  if (at === undefined || others.length > 0 || !isPlain || rows.length < 3) return rows;
  if (at !== 0 && at !== rows.length - 1) return rows;
  return rows.map((row, index) => (index === at ? { ...row, role: "total" } : row));
}

const isTotal = (label: string): boolean => /^(합계|총계|계|총합계|합)$/.test(squeezed(label));
