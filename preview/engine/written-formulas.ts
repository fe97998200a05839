import type { ICellData, Nullable } from "@univerjs/core";
import type { UniverContext } from "./univer";

type Cells = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;
type Formulas = Record<number, Record<number, { readonly f: string } | null>>;
type Update = (unit: string, sheet: string, cells: Cells) => object;

/**
 * At every write Univer reads all cells of all sheets to learn which formulas have come and gone (0.25.1), so that
 * 100,000 cells written in chunks are read 67 times over. Only formulas that share a text under an id need that; a
 * sheet on which none ever stood is asked about the cells that are written.
 */
export function lookOnlyAtWrittenCells({ injector, packages, commands, workbook }: UniverContext) {
  const model: unknown = injector.get(packages.FormulaDataModel);
  if (!canUpdate(model)) return { dispose: () => undefined };
  const sharing = new Set<string>();
  const readAll = model.updateFormulaData.bind(model);
  model.updateFormulaData = (unit, sheet, cells) => {
    if (!sharing.has(sheet) && someCell(cells, sharesFormula)) sharing.add(sheet);
    const matrix = workbook.getSheetBySheetId(sheet)?.getCellMatrix();
    if (!matrix || sharing.has(sheet)) return readAll(unit, sheet, cells);
    return changedFormulas(cells, (row, column) => matrix.getValue(row, column)?.f);
  };
  // A copied sheet arrives with its cells.
  return commands.onCommandExecuted(({ id, params }) => {
    if (id !== packages.InsertSheetMutation.id || !params) return;
    const sheet: unknown = Reflect.get(params, "sheet");
    if (typeof sheet !== "object" || sheet === null) return;
    const name: unknown = Reflect.get(sheet, "id");
    const cells: unknown = Reflect.get(sheet, "cellData");
    const isEmpty = typeof cells !== "object" || cells === null || Object.keys(cells).length === 0;
    if (typeof name === "string" && !isEmpty) sharing.add(name);
  });
}

/** What Univer itself would answer: the formula a cell gets, null where it loses one. */
function changedFormulas(
  cells: Cells,
  formulaAt: (row: number, column: number) => Nullable<string>,
): Formulas {
  const out: Formulas = {};
  eachCell(cells, (row, column, cell) => {
    const formula = isFormula(cell?.f) ? { f: cell.f } : null;
    if (formula || isFormula(formulaAt(row, column))) (out[row] ??= {})[column] = formula;
    return true;
  });
  return out;
}

const isFormula = (text: unknown): text is string =>
  typeof text === "string" && text.startsWith("=") && text.length > 1;

const sharesFormula = (cell: Nullable<ICellData>): boolean =>
  typeof cell?.si === "string" && cell.si !== "";

const someCell = (cells: Cells, test: (cell: Nullable<ICellData>) => boolean): boolean =>
  !eachCell(cells, (_row, _column, cell) => !test(cell));

/** Until `visit` answers false; false then. */
function eachCell(
  cells: Cells,
  visit: (row: number, column: number, cell: Nullable<ICellData>) => boolean,
): boolean {
  for (const row of Object.keys(cells).map(Number)) {
    const line = cells[row] ?? {};
    for (const column of Object.keys(line).map(Number))
      if (!visit(row, column, line[column])) return false;
  }
  return true;
}

/** As Univer has it (0.25.1, pinned); where it looks otherwise it is left alone. */
const canUpdate = (model: unknown): model is { updateFormulaData: Update } =>
  typeof model === "object" &&
  model !== null &&
  typeof Reflect.get(model, "updateFormulaData") === "function";
