import type { PlanYear, Project } from "./plan";

/** The stated year, else the single-year column found in most budget tables, the earliest on a tie; null without any. */
export function planYearOf(projects: readonly Project[], stated: number | null): PlanYear | null {
  if (stated !== null) return { year: stated, basis: "stated" };
  const counts = new Map<number, number>();
  for (const year of projects.flatMap(yearsOf)) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [best] = [...counts].sort(([a, many], [b, other]) => other - many || a - b);
  return best ? { year: best[0], basis: "inferred" } : null;
}

/** Every year once a table. */
function yearsOf(project: Project): readonly number[] {
  return project.tables
    .filter((table) => table.kind === "budget")
    .flatMap((table) => [
      ...new Set(table.columns.flatMap((column) => (column.kind === "year" ? [column.year] : []))),
    ]);
}
