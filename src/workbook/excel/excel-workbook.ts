import type { LiveWorkbook } from "../port";
import { asValues } from "./as-values";
import { putFormula } from "./put-formula";
import { draw } from "./draw";
import { edit, type OverwrittenFormulas } from "./edit";
import { createEditEvents, watchSelection } from "./events";
import { readKept } from "./kept";
import { createMarkLayer } from "./marks";
import { patch } from "./patch";
import { read, reading } from "./read";
import { reveal } from "./reveal";
import { readSetting, writeSetting } from "./settings";
import { sheetNamesInOrder } from "./sheet-names";
import { createTurns } from "./turns";

export interface ExcelWorkbookOptions {
  /** How long Excel may leave a command unanswered before it is called a cell being edited, in milliseconds. */
  readonly patience?: number;
}

/** The workbook this add-in is open in. Needs ExcelApi 1.14; everything newer is used only where it is there. */
export function createExcelWorkbook({
  patience = 10_000,
}: ExcelWorkbookOptions = {}): LiveWorkbook {
  const inTurn = createTurns();
  const marks = createMarkLayer({ patience, inTurn });
  const edits = createEditEvents(patience);
  const overwritten: OverwrittenFormulas = new Map();
  const tools = { patience, inTurn, withoutMarks: marks.withoutMarks };
  return {
    read: (requests) => inTurn(() => read(requests, patience)),
    draw: (drawing, options = {}) => inTurn(() => draw(drawing, options, tools)),
    patch: (wanted, options) => inTurn(() => patch(wanted, options, tools)),
    check: (requests, decide) =>
      inTurn(() =>
        marks.change((context) => {
          const answers = reading(context, requests);
          const registered = edits.register(context);
          return async () => {
            registered();
            return decide(await answers());
          };
        }),
      ),
    mark: (list) => inTurn(() => marks.show(list)),
    clearMarks: () => inTurn(() => marks.show([])),
    reveal: (sheet, range) => inTurn(() => reveal(sheet, range, patience)),
    edit: (list, only) => inTurn(() => edit(list, overwritten, patience, only)),
    asValues: () => inTurn(() => asValues(patience)),
    putFormula: (cell, formula) => inTurn(() => putFormula(cell, formula, patience)),
    onEdit: (listener) => edits.watch(listener),
    onSelect: (listener) => watchSelection(listener, patience),
    kept: () => inTurn(() => readKept(patience)),
    setting: (key) => inTurn(() => readSetting(key, patience)),
    saveSetting: (key, value) => inTurn(() => writeSetting(key, value, patience)),
    sheetNames: (which) => inTurn(() => sheetNamesInOrder(patience, which)),
  };
}
