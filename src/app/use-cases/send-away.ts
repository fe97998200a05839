import { writeCell } from "../../grid/a1";
import type { CellAddress, CellEdit } from "../../grid/cell-address";
import type { Cell, Grid } from "../../grid/grid";
import type { CellDrawing, Drawing, SheetDrawing } from "../../sheets/drawing";
import { handlingFailure } from "../failure";
import type { App } from "../store";
import { wordsIn } from "../wording/words";

/** Functions of the add-in as the values they have now: a colleague without it sees no #NAME?. One undo. */
export async function functionsToValues(app: App): Promise<void> {
  await handlingFailure(app, null, async () => {
    const { workbook } = app.services;
    const names = await workbook.sheetNames();
    const grids = await workbook.read(names.map((sheet) => ({ kind: "sheet", sheet })));
    const found = grids.flatMap((grid) => (grid ? functionsIn(grid) : []));
    const edits = found.flatMap(({ edit }) => edit ?? []);
    const left = found.flatMap(({ edit, at }) => (edit ? [] : [at]));
    const before = edits.length > 0 ? await workbook.edit(edits) : [];
    const words = wordsIn(app.store.getState().language).away;
    app.tasks.undoFix = async () => {
      await workbook.edit(before, { where: edits });
    };
    app.store.setState({
      message: {
        look: left.length > 0 ? "review" : "ok",
        title: edits.length === 0 ? words.noFunctions : words.replaced(edits.length),
        ...(left.length > 0 && { more: words.spilled(left.slice(0, 8).join(", "), left.length) }),
        ...(edits.length > 0 && {
          action: { label: wordsIn(app.store.getState().language).undo, run: "undo-edit" },
        }),
      },
    });
  });
}

/** As the manifest names it, in formulas of every language. */
const ours = /(?<![\p{L}\d_.])(?:_xldudf_)?BUDGET[._]/iu;

interface FoundFunction {
  readonly at: string;
  /** null where its result may reach into the cells beside it: these would be lost. */
  readonly edit: CellEdit | null;
}

function functionsIn(grid: Grid): readonly FoundFunction[] {
  const found: FoundFunction[] = [];
  for (let row = 0; row < grid.rows; row += 1) {
    for (let column = 0; column < grid.columns; column += 1) {
      const cell = grid.cellAt(row, column);
      if (cell.kind === "blank" || !ours.test(outsideTexts(cell.formula ?? ""))) continue;
      const place = { row: grid.origin.row + row, column: grid.origin.column + column };
      const at = `${grid.sheet}!${writeCell(place)}`;
      const spills = [
        { row: row + 1, column },
        { row, column: column + 1 },
      ].some((beside) => isPlain(grid, beside));
      const edit = spills ? null : { sheet: grid.sheet, cell: place, value: valueOf(cell) };
      found.push({ at, edit });
    }
  }
  return found;
}

const outsideTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""');

function isPlain(grid: Grid, { row, column }: CellAddress): boolean {
  if (row >= grid.rows || column >= grid.columns) return false;
  const cell = grid.cellAt(row, column);
  return cell.kind === "number" && cell.formula === undefined;
}

function valueOf(cell: Cell): CellEdit["value"] {
  if (cell.kind === "blank") return null;
  if (cell.kind !== "number") return cell.text;
  return Number(`${cell.value.units}e-${cell.value.scale}`);
}

/** The report of the check as a sheet of values, which can be moved to a workbook of its own and sent alone. */
export async function reportAsValues(app: App): Promise<void> {
  const { drawn, checked } = app.store.getState();
  if (!drawn || !checked || checked.places) return;
  await handlingFailure(app, null, async () => {
    const { drawPlan } = await import("../../sheets/draw-plan");
    const { sheetWords } = await import("../../sheets/wording");
    const { language } = app.store.getState();
    const drawing = drawPlan(checked.plan, checked.result, {
      fileName: drawn.fileName,
      notices: checked.notices,
      language,
      checkedAt: wordsIn(language).dateTime(checked.at),
    });
    const report = drawing.sheets.find(({ name }) => name === sheetWords[language].sheets.findings);
    if (!report) return;
    const words = wordsIn(language).away;
    const receipt = await app.services.workbook.draw(valuesOnly(report, words.reportName), {
      existing: "replace",
    });
    app.tasks.undoFix = async () => receipt.undo?.();
    app.store.setState({
      message: {
        look: "ok",
        title: words.reportDrawn(words.reportName),
        more: words.reportMore,
        action: { label: wordsIn(language).undo, run: "undo-edit" },
      },
    });
  });
}

/** The same sheet without a formula, a table or a name. */
function valuesOnly(sheet: SheetDrawing, name: string): Drawing {
  const plain = (cell: CellDrawing): CellDrawing => {
    const { content } = cell;
    if (content.kind !== "formula") return cell;
    const { expected } = content;
    return typeof expected === "number"
      ? { ...cell, content: { kind: "number", value: expected } }
      : { ...cell, content: { kind: "text", text: expected } };
  };
  return {
    sheets: [
      {
        ...sheet,
        name,
        tables: [],
        conditionalFormats: [],
        charts: [],
        cells: sheet.cells.map(plain),
      },
    ],
    names: [],
    subjects: [],
  };
}

export async function undoEdit(app: App): Promise<void> {
  const undo = app.tasks.undoFix;
  if (!undo) return;
  await handlingFailure(app, null, async () => {
    await undo();
    app.tasks.undoFix = null;
    app.store.setState({
      message: { look: "info", title: wordsIn(app.store.getState().language).away.undone },
    });
  });
}
