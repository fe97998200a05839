import { nameKey } from "./tables-and-names";

const longestSheetName = 31;

/** The name under which a replaced sheet is kept: `총괄 (이전)`, `총괄 (이전 2)`, … at most 31 characters. */
export function freeName(name: string, taken: readonly string[]): string {
  return firstFree(taken, (n) => {
    const suffix = n === 1 ? " (이전)" : ` (이전 ${n})`;
    return name.slice(0, longestSheetName - suffix.length) + suffix;
  });
}

/** The same for a table on it; names of tables know no spaces. */
export function freeTableName(name: string, taken: readonly string[]): string {
  return firstFree(taken, (n) => `${name}_이전${n === 1 ? "" : n}`);
}

function firstFree(taken: readonly string[], candidate: (n: number) => string): string {
  const keys = new Set(taken.map(nameKey));
  let n = 1;
  while (keys.has(nameKey(candidate(n)))) n += 1;
  return candidate(n);
}
