import { intersection, lastColumn, lastRow, type Area } from "../engine/area";
import { oneOf, plain } from "./arguments";
import type { Book, RangeObject } from "./book";
import { isUnbounded, valueType } from "./range-values";

interface Wanted {
  readonly type: unknown;
  readonly valueType: unknown;
}

/** The cells of a kind, as few rectangles as rows and equal runs make. Looked for within the used part of the sheet. */
export function specialCells(book: Book, range: RangeObject, wanted: Wanted): readonly Area[] {
  const isWanted = testOf(book, range, wanted);
  const used = book.engine.cells.used(range.sheet, false);
  const runs: Area[] = [];
  for (const given of range.areas) {
    const area = isUnbounded(given) ? used && intersection(given, used) : given;
    if (!area) continue;
    for (let row = area.row; row <= lastRow(area); row++) runs.push(...runsIn(row, area, isWanted));
  }
  return joined(runs);
}

function runsIn(row: number, area: Area, test: (row: number, column: number) => boolean): Area[] {
  const runs: Area[] = [];
  let start = -1;
  for (let column = area.column; column <= lastColumn(area) + 1; column++) {
    const isIn = column <= lastColumn(area) && test(row, column);
    if (isIn && start < 0) start = column;
    if (!isIn && start >= 0) {
      runs.push({ row, column: start, rows: 1, columns: column - start });
      start = -1;
    }
  }
  return runs;
}

function joined(runs: readonly Area[]): Area[] {
  const out: Area[] = [];
  for (const run of runs) {
    const index = out.findIndex(
      (one) =>
        one.column === run.column && one.columns === run.columns && lastRow(one) + 1 === run.row,
    );
    const above = out[index];
    if (above) out[index] = { ...above, rows: above.rows + 1 };
    else out.push(run);
  }
  return out;
}

const kinds = [
  "Blanks",
  "ConditionalFormats",
  "Constants",
  "DataValidations",
  "Formulas",
  "SameConditionalFormat",
  "SameDataValidation",
  "Visible",
] as const;

function testOf(book: Book, range: RangeObject, wanted: Wanted) {
  const { cells, conditionalFormats } = book.engine;
  const { sheet } = range;
  const ofType = typeTest(wanted.valueType);
  const cellIn = (areas: readonly Area[]) => (row: number, column: number) =>
    areas.some((area) => intersection(area, { row, column, rows: 1, columns: 1 }));
  switch (oneOf(wanted.type, kinds)) {
    case "Blanks":
      return (row: number, column: number) => {
        const { value, formula } = cells.read(sheet, row, column);
        return value === null && formula === undefined;
      };
    case "Constants":
      return (row: number, column: number) => {
        const { value, formula } = cells.read(sheet, row, column);
        return formula === undefined && value !== null && ofType(valueType(value));
      };
    case "Formulas":
      return (row: number, column: number) => {
        const { value, formula } = cells.read(sheet, row, column);
        return formula !== undefined && ofType(valueType(value));
      };
    case "Visible":
      return (row: number, column: number) =>
        !cells.hidden(sheet, "row", row) && !cells.hidden(sheet, "column", column);
    case "ConditionalFormats":
    case "SameConditionalFormat":
      return cellIn(conditionalFormats.list(sheet).flatMap(({ areas }) => areas));
    default:
      return cellIn(book.extras(sheet).validations.map(({ area }) => area));
  }
}

function typeTest(given: unknown): (type: string) => boolean {
  const named = given === undefined ? "All" : plain(given);
  if (named === "All") return () => true;
  const groups: Readonly<Record<string, string>> = {
    Error: "Errors",
    Boolean: "Logical",
    Double: "Numbers",
    Empty: "Text",
    String: "Text",
  };
  return (type) => named.includes(groups[type] ?? "");
}
