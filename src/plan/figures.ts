import type { Amount } from "../money/amount";
import type { SourceRef } from "../outcome/source-ref";
import type { Cost, PeriodColumn, PlanTable, Project } from "./plan";

export interface Figure {
  readonly amount: Amount | null;
  readonly place: SourceRef | null;
}

/** The money of a project by what it is, so that the same figure has the same key in another plan. */
export function figuresOf(project: Project): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>();
  const add = (key: string, figure: Figure): void => {
    let unique = key;
    for (let turn = 2; figures.has(unique); turn += 1) unique = `${key} (${turn})`;
    figures.set(unique, figure);
  };
  addCost("cost", project.cost, add);
  addCost("budget line", project.budgetLine, add);
  const budgets = project.tables.filter(({ kind }) => kind === "budget");
  budgets.forEach((table, index) => {
    addTable(`table ${index + 1}`, table, add);
  });
  return figures;
}

type Add = (key: string, figure: Figure) => void;

function addCost(name: string, cost: Cost | null, add: Add): void {
  if (!cost) return;
  const { total, totalPlace, parts, place } = cost;
  // "70백만 원(시비)" is one printed figure: its only part is no second change.
  const single = parts.length === 1 && parts[0]?.derived === true;
  add(`${name} · 계`, { amount: total, place: totalPlace ?? place });
  for (const part of parts) {
    add(`${name} · ${part.source}`, { amount: single ? null : part.amount, place: part.place });
  }
}

function addTable(name: string, { columns, rows }: PlanTable, add: Add): void {
  for (const row of rows) {
    const label = row.role === "part" && row.source !== "기타" ? row.source : row.label;
    columns.forEach((column, index) => {
      if (column.kind === "other") return;
      const [amount, place] = [row.amounts[index] ?? null, row.places[index] ?? null];
      add([name, row.role === "total" ? "계" : (label ?? ""), columnKey(column)].join(" · "), {
        amount,
        place,
      });
    });
  }
}

function columnKey(column: PeriodColumn): string {
  switch (column.kind) {
    case "year":
      return [column.year, column.stage].filter((part) => part !== undefined).join(" ");
    case "onward":
      return `${column.year}~`;
    case "other":
      return column.label;
    default:
      return { total: "총사업비", prior: "기투자", change: "증감" }[column.kind];
  }
}
