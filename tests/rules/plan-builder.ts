import type { Unit } from "../../src/money/amount";
import { unitNamed } from "../../src/money/unit";
import type { DocumentRef } from "../../src/outcome/source-ref";
import type { Cost, PeriodColumn, Plan, PlanTable, Project, TableRow } from "../../src/plan/plan";
import type { RuleInput } from "../../src/rules/engine/rule";
import type { SumRelation } from "../../src/sums/sum-relation";
import { readColumnWord } from "../../src/words/column-words";
import { readSource } from "../../src/words/funding-source";
import { readRowWord } from "../../src/words/row-words";

/**
 * A plan from a few lines, for tests of rules and for the examples in their READMEs:
 *
 *     차례 1 첫 사업 (2쪽)
 *     1. 첫 사업
 *     사업비(백만원): 100 = 국 70 + 시 30
 *     표(백만원): 총사업비 | 기투자 | 2026년
 *     계: 100 | 40 | 60
 *     국비: 70 | 28 | 42
 *     시비: 30 | 12 | 18
 *
 * `?` is a figure that could not be read, `-` is 0, and `= (시)` a source without a figure of its own.
 */
export function planFrom(text: string): Plan {
  const plan = { contents: [] as Plan["contents"][number][], projects: [] as Draft[] };
  for (const [index, line] of text.trim().split("\n").entries()) {
    readLine(line.trim(), index, plan);
  }
  return {
    title: "",
    department: null,
    planYear: { year: 2026, basis: "inferred" },
    contents: plan.contents,
    projects: plan.projects,
  };
}

/** The plan with the relations of its tables: 계 is the sum of the parts, the total column that of the others. */
export const inputOf = (plan: Plan): RuleInput => ({
  plan,
  relationsOf: (project, table) => {
    const found = plan.projects.find(({ no }) => no === project)?.tables[table];
    return found ? relationsIn(found) : [];
  },
});

interface Draft extends Project {
  cost: Cost | null;
  tables: (PlanTable & { rows: TableRow[] })[];
}

const noGroup = { kind: "other", label: "" } as const;

function readLine(
  line: string,
  index: number,
  plan: { contents: Plan["contents"][number][]; projects: Draft[] },
): void {
  const place: DocumentRef = { kind: "document", block: index, line: index + 1 };
  const listed = /^차례 (\d+) (.*?)(?: \((\d+)쪽\))?$/.exec(line);
  if (listed) {
    const [, no = "", title = "", page] = listed;
    plan.contents.push({
      no: Number(no),
      title,
      page: page ? Number(page) : null,
      group: noGroup,
      place,
    });
    return;
  }
  const headed = /^(\d+)\. (.*)$/.exec(line);
  if (headed) {
    const [, no = "", title = ""] = headed;
    const empty = { group: noGroup, period: null, cost: null, budgetLine: null, sections: [] };
    plan.projects.push({ no: Number(no), title, ...empty, tables: [], place });
    return;
  }
  const project = plan.projects.at(-1);
  const [, label = "", unitText, rest = ""] = /^([^:]*?)(?:\(([^()]*)\))?: (.*)$/.exec(line) ?? [];
  if (!project || label === "") throw new Error(`not a line of an example: ${line}`);
  const unit = unitText === undefined ? null : unitNamed(unitText);
  if (label === "사업비") project.cost = costFrom(rest, unit, place);
  else if (label === "표") project.tables.push(tableFrom(rest, unit, place));
  else project.tables.at(-1)?.rows.push(rowFrom(line, project.tables.at(-1), place));
}

function costFrom(text: string, unit: Unit | null, place: DocumentRef): Cost {
  const [total = "", breakdown = ""] = text.split("=").map((side) => side.trim());
  const only = /^\((.*)\)$/.exec(breakdown)?.[1];
  const parts =
    only === undefined ? breakdown.split("+").filter((part) => part.trim()) : [`${only} ${total}`];
  return {
    total: amountFrom(total, unit),
    parts: parts.map((part) => {
      const [label = "", figure = ""] = part.trim().split(/\s+/);
      const source = readSource(label);
      if (!source) throw new Error(`not a source: ${label}`);
      const derived = only === undefined ? {} : { derived: true as const };
      return { ...source, label, amount: amountFrom(figure, unit), place, ...derived };
    }),
    unit,
    text,
    place,
  };
}

function tableFrom(text: string, unit: Unit | null, place: DocumentRef): Draft["tables"][number] {
  const columns = text.split("|").map((each): PeriodColumn => {
    const label = each.trim();
    const word = readColumnWord(label);
    if (word?.kind === "year") return { kind: "year", year: word.year, label };
    if (word?.kind === "onward") return { kind: "onward", year: word.year ?? 0, label };
    if (word?.kind === "total" || word?.kind === "prior") return { kind: word.kind, label };
    return { kind: "other", label };
  });
  return { kind: "budget", unit, scale: 0, columns, rows: [], place };
}

function rowFrom(line: string, table: PlanTable | undefined, place: DocumentRef): TableRow {
  const [label = "", figures = ""] = line.split(": ");
  const texts = figures.split("|").map((figure) => figure.trim());
  const total = readRowWord(label);
  const source = readSource(label);
  return {
    role: total ? total.role : "part",
    source: total ? "계" : (source?.source ?? null),
    level: source?.level ?? null,
    label,
    depth: total ? 0 : 1,
    amounts: texts.map((figure) => amountFrom(figure, table?.unit ?? null)),
    texts,
    places: texts.map(() => place),
  };
}

function amountFrom(text: string, unit: Unit | null): bigint | null {
  if (text === "?" || text === "") return null;
  if (text === "-") return 0n;
  const [whole = "", fraction = ""] = text.replaceAll(",", "").split(".");
  return (BigInt(whole + fraction) * (unit?.won ?? 1n)) / 10n ** BigInt(fraction.length);
}

function relationsIn(table: PlanTable): readonly SumRelation[] {
  const totalColumn = table.columns.findIndex(({ kind }) => kind === "total");
  const totalRow = table.rows.findIndex(({ role }) => role === "total");
  const across = table.rows.map((_, row) => ({
    axis: "row" as const,
    total: { row, column: totalColumn },
    parts: others(table.columns.length, totalColumn).map((column) => ({ row, column })),
  }));
  const down = table.columns.map((_, column) => ({
    axis: "column" as const,
    total: { row: totalRow, column },
    parts: others(table.rows.length, totalRow).map((row) => ({ row, column })),
  }));
  return [...(totalColumn < 0 ? [] : across), ...(totalRow < 0 ? [] : down)]
    .filter(({ parts }) => parts.length > 0)
    .map((each) => ({ ...each, origin: "labelled", difference: null }));
}

const others = (count: number, left: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => index).filter((index) => index !== left);
