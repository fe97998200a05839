import { relationsOfTable } from "../../extraction/table-relations";
import type { Amount, Unit } from "../../money/amount";
import { powerOfTen } from "../../money/exact-decimal";
import type { Language } from "../../outcome/language";
import type { Plan, PlanTable } from "../../plan/plan";
import type { Finding } from "../../rules/engine/finding";
import type { SumRelation } from "../../sums/sum-relation";
import type { CrossView, DifferenceFigure } from "../view";
import { wordsIn } from "../wording/words";
import { differenceFigure, writeFigureOf } from "./figure-text";

/** The table of a row or column that does not add up, with the differences in the margins. */
export function crossView(
  findings: readonly Finding[],
  plan: Plan,
  language: Language,
): CrossView | null {
  const sums = findings.filter((finding) => /^R0[12]/.test(finding.rule));
  const [first] = sums;
  if (!first || !("at" in first.subject) || first.subject.at !== "cell") return null;
  const { project, table: index } = first.subject;
  const table = plan.projects.find((each) => each.no === project)?.tables[index];
  if (!table) return null;
  const relations = relationsOfTable(table);
  const { culprit } = first;
  return {
    unit: wordsIn(language).unit(table.unit?.label ?? ""),
    columns: table.columns.map((column) => column.label),
    rows: table.rows.map((row, at) => ({
      label: row.label,
      figures: row.amounts.map((amount, column) =>
        figureText(table, amount, row.texts[column], language),
      ),
      difference: marginOf(relations, "row", at, table, language),
    })),
    differences: table.columns.map((_, at) => marginOf(relations, "column", at, table, language)),
    failingRows: failing(relations, "row"),
    failingColumns: failing(relations, "column"),
    crossing:
      culprit && "at" in culprit.subject && culprit.subject.at === "cell"
        ? { row: culprit.subject.row, column: culprit.subject.column }
        : null,
  };
}

function figureText(
  table: PlanTable,
  amount: Amount | null,
  text: string | undefined,
  language: Language,
): string {
  if (amount === null) return text ?? "";
  return writeFigureOf(amount, unitOfFigures(table), language);
}

/** Figures of a table that is no budget are what stands in its cells. */
const unitOfFigures = ({ kind, unit, scale }: PlanTable): Unit | null =>
  kind === "budget" ? unit : { label: "", won: powerOfTen(scale) };

const lineOf = ({ axis, total }: SumRelation): number =>
  axis === "row" ? total.row : total.column;

/** The first failing difference of a line, ✓ where all its sums hold, nothing where it has none. */
function marginOf(
  relations: readonly SumRelation[],
  axis: SumRelation["axis"],
  line: number,
  table: PlanTable,
  language: Language,
): DifferenceFigure {
  const differences = relations
    .filter((relation) => relation.axis === axis && lineOf(relation) === line)
    .flatMap(({ difference }) => (difference === null ? [] : [difference]));
  const wrong = differences.find((difference) => difference !== 0n);
  return differenceFigure(
    wrong ?? (differences.length > 0 ? 0n : null),
    unitOfFigures(table),
    language,
  );
}

function failing(relations: readonly SumRelation[], axis: SumRelation["axis"]): readonly number[] {
  const lines = relations
    .filter(({ axis: of, difference }) => of === axis && difference !== null && difference !== 0n)
    .map(lineOf);
  return [...new Set(lines)];
}
