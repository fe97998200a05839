import type { PlanYear, Project } from "./plan";

/**
 * The stated year, else the one found most often as a column of a budget table or as the whole period of a project, the
 * earliest on a tie; null without any.
 */
export function planYearOf(projects: readonly Project[], stated: number | null): PlanYear | null {
  if (stated !== null) return { year: stated, basis: "stated" };
  const counts = new Map<number, number>();
  for (const year of projects.flatMap(yearsOf)) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [best] = [...counts].sort(([a, many], [b, other]) => other - many || a - b);
  return best ? { year: best[0], basis: "inferred" } : null;
}

/** Every year once a table, and the year a project lies within. */
function yearsOf({ tables, period }: Project): readonly number[] {
  const year = period?.start?.year;
  const within = year !== undefined && year === period?.end?.year ? [year] : [];
  const ofTables = tables
    .filter((table) => table.kind === "budget")
    .flatMap(({ columns }) => {
      const years = columns.flatMap((column) => (column.kind === "year" ? [column.year] : []));
      // Beside 증감 stand last year's budget and this year's.
      const isChange = columns.some(({ kind }) => kind === "change");
      return isChange && years.length > 0 ? [Math.max(...years)] : [...new Set(years)];
    });
  return [...ofTables, ...within];
}
