import type { Cost, Project, TableRow } from "../plan/plan";

/**
 * In the plan of a district (자치구) or a county of a metropolitan city, 시비 is what the city pays, as a province does
 * elsewhere, and 구비 or 군비 is its own. In a plan of a province (도비 is named, too) both are local.
 */
export function withMetropolitanLevels(projects: readonly Project[]): readonly Project[] {
  const sources = new Set(projects.flatMap(sourcesOf));
  const isMetropolitan =
    sources.has("시비") && !sources.has("도비") && (sources.has("구비") || sources.has("군비"));
  return isMetropolitan ? projects.map(withCityAbove) : projects;
}

const sourcesOf = ({ cost, budgetLine, tables }: Project): readonly unknown[] =>
  [
    ...[cost, budgetLine].flatMap((each) => each?.parts ?? []),
    ...tables.flatMap(({ rows }) => rows),
  ]
    // 특별조정교부금 is of the same level, but comes from a city as well.
    .filter(({ source, label }) => source !== "도비" || label.includes("도"))
    .map(({ source }) => source);

function withCityAbove(project: Project): Project {
  const { cost, budgetLine, tables } = project;
  return {
    ...project,
    cost: cost && costWithCity(cost),
    budgetLine: budgetLine && costWithCity(budgetLine),
    tables: tables.map((table) => ({ ...table, rows: table.rows.map(rowWithCity) })),
  };
}

const costWithCity = (cost: Cost): Cost => ({
  ...cost,
  parts: cost.parts.map((part) => (part.source === "시비" ? { ...part, level: "province" } : part)),
});

const rowWithCity = (row: TableRow): TableRow =>
  row.source === "시비" ? { ...row, level: "province" } : row;
