import type { MoneyUnit } from "../../money/unit";
import type { ConditionalFormatDrawing, ValidationDrawing } from "../drawing";
import { documentUnitName, nameOf, perShownName, shownUnitName } from "../names";
import { amountFormat, differenceFormat } from "../styles";
import type { Sketch } from "../sketch";
import type { Studio } from "../studio";
import type { CellAddress, RangeRef } from "../../grid/cell-address";
import type { SummaryColumns } from "./summary-columns";
import { summaryFurtherWords } from "./wording";

/** Row of the unit: a person chooses it in one cell, and all money of this sheet follows. */
const unitRow = 2;

const units = [
  { label: "원", won: 1n },
  { label: "천원", won: 1_000n },
  { label: "백만원", won: 1_000_000n },
  { label: "억원", won: 100_000_000n },
] as const;

/** What the cell says at first: the document's unit. */
export const shownLabel = ({ label, won }: MoneyUnit): string =>
  units.find((unit) => unit.won === won)?.label ?? label;

/** Where 총괄 says how many units of the document make one that is shown. */
export const perShownCell = (columns: SummaryColumns): CellAddress => ({
  row: unitRow,
  column: columns.checks,
});

/** The cell 표시단위 and the two it needs: the document's unit in won, and how many of those make one that is shown. */
export function drawUnit(
  { language, unit, names }: Studio,
  sketch: Sketch,
  columns: SummaryColumns,
): ValidationDrawing {
  const words = summaryFurtherWords[language];
  const choice = { row: unitRow, column: columns.text.total };
  sketch.height(unitRow, 24);
  sketch.text(unitRow, columns.period, words.shownUnit, "caption right");
  sketch.text(choice.row, choice.column, shownLabel(unit), "choice");
  sketch.text(unitRow, choice.column + 1, words.shownUnitHint, "caption");
  const { column: last } = perShownCell(columns);
  sketch.text(unitRow, columns.check - 1, words.documentUnit, "caption right");
  sketch.number(unitRow, columns.check, Number(unit.won), "won caption");
  sketch.formula(unitRow, last, perShown(unit), 1, "caption right");
  const one = (name: string, column: number): void => {
    const range = { row: unitRow, column, rows: 1, columns: 1 };
    names.push(nameOf(name, sketch.name, range));
  };
  one(shownUnitName, choice.column);
  one(documentUnitName, columns.check);
  one(perShownName, last);
  const other = units.some(({ won }) => won === unit.won) ? [] : [unit.label];
  return { ...choice, list: [...other, ...units.map(({ label }) => label)] };
}

/** `=IF(표시단위="원",1,…)/문서단위`; any other text is the document's own unit. */
function perShown({ won }: MoneyUnit): string {
  const inWon = units
    .filter((unit) => unit.won !== won)
    .reduceRight<string>(
      (otherwise, unit) => `IF(${shownUnitName}="${unit.label}",${unit.won},${otherwise})`,
      documentUnitName,
    );
  return `=${inWon}/${documentUnitName}`;
}

/** `="(단위: "&표시단위&")"` */
export function unitCaption({ words, unit }: Studio): { formula: string; expected: string } {
  const mark = "\u0000";
  const [before = "", after = ""] = words.unit(mark).split(mark);
  return {
    formula: `="${before}"&${shownUnitName}&"${after}"`,
    expected: words.unit(shownLabel(unit)),
  };
}

/** In a larger unit two decimals are shown, of a difference all; in a smaller one none. */
export function unitFormats(
  ranges: readonly RangeRef[],
  kind: "amount" | "difference",
): readonly ConditionalFormatDrawing[] {
  const plain = kind === "amount" ? amountFormat : differenceFormat;
  const decimals = kind === "amount" ? "#,##0.00" : "#,##0.00######";
  return ranges.flatMap((range) => [
    { range, formula: `=${perShownName}>1`, numberFormat: plain.replaceAll("#,##0", decimals) },
    { range, formula: `=${perShownName}<1`, numberFormat: plain },
  ]);
}
