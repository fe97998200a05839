import type { Amount, Unit } from "../../money/amount";
import { powerOfTen } from "../../money/exact-decimal";
import type { PlanTable, Project } from "../../plan/plan";
import type { Subject } from "../../plan/subject";
import { differenceOf, eachOnce, sumOfParts } from "../../sums/relation";
import type { SumRelation } from "../../sums/sum-relation";
import { unitData, writtenOut } from "./figures";
import type { FindingData } from "./finding";
import type { RuleInput, RuleOutput } from "./rule";

/** R01 and R02 are one check over relations: every table's sums in one direction, exact. */
export function checkSums(
  axis: SumRelation["axis"],
  project: Project,
  input: RuleInput,
  output: RuleOutput,
): void {
  project.tables.forEach((table, index) => {
    for (const relation of eachOnce(input.relationsOf(project.no, index))) {
      if (relation.axis === axis) checkRelation(relation, table, index, project.no, output);
    }
  });
}

function checkRelation(
  relation: SumRelation,
  table: PlanTable,
  index: number,
  project: number,
  output: RuleOutput,
): void {
  const figureAt = ({ row, column }: SumRelation["total"]): Amount | null =>
    table.rows[row]?.amounts[column] ?? null;
  const subjectOf = ({ row, column }: SumRelation["total"]): Subject => ({
    project,
    at: "cell",
    table: index,
    row,
    column,
  });
  const names = {
    row: table.rows[relation.total.row]?.label ?? "",
    column: table.columns[relation.total.column]?.label ?? "",
  };
  const subject = subjectOf(relation.total);
  const printed = figureAt(relation.total);
  const expected = sumOfParts(relation, figureAt);
  const difference = differenceOf(relation, figureAt);
  if (printed === null || expected === null || difference === null) {
    output.unchecked({ project, reason: missingFigure(relation.axis, names), subject });
    return;
  }
  output.checked(project);
  if (difference === 0n) return;
  const parts = relation.parts.map(subjectOf);
  const amounts = relation.parts.flatMap((part) => figureAt(part) ?? []);
  const { unit, shown } = unitsOf(table);
  output.report({
    message: difference > 0n ? "more" : "less",
    data: { ...unit, ...names, printed, expected, difference, parts: writtenOut(unit, amounts) },
    subject,
    related: parts,
    unit: shown,
    printed,
    expected,
    equality: { total: subject, parts },
  });
}

/** For words and for the finding. Figures of a table that is no budget are what stands in their cells. */
function unitsOf({ kind, unit, scale }: PlanTable): { unit: FindingData; shown: Unit | null } {
  if (kind === "budget") return { unit: unitData(unit), shown: unit };
  const won = powerOfTen(scale);
  return { unit: { unit: unit?.label ?? "", unitWon: won }, shown: { label: "", won } };
}

const missingFigure = (
  axis: SumRelation["axis"],
  { row, column }: Record<"row" | "column", string>,
) =>
  axis === "row"
    ? {
        ko: `표의 ‘${row}’ 행에 읽지 못한 칸이 있어 가로 합을 맞춰 보지 못했습니다.`,
        en: `A cell of the row ‘${row}’ could not be read, so its sum was not checked.`,
      }
    : {
        ko: `표의 ‘${column}’ 열에 읽지 못한 칸이 있어 세로 합을 맞춰 보지 못했습니다.`,
        en: `A cell of the column ‘${column}’ could not be read, so its sum was not checked.`,
      };
