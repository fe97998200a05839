import type { LiveWorkbook } from "../port";
import { draw } from "./draw";
import { edit, type OverwrittenFormulas } from "./edit";
import { watchEdits, watchSelection } from "./events";
import { createMarkLayer } from "./marks";
import { read } from "./read";
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
  const overwritten: OverwrittenFormulas = new Map();
  return {
    read: (requests) => inTurn(() => read(requests, patience)),
    draw: (drawing, options = {}) => inTurn(() => draw(drawing, options, { patience, inTurn })),
    mark: (list) => inTurn(() => marks.show(list)),
    clearMarks: () => inTurn(() => marks.show([])),
    reveal: (sheet, range) => inTurn(() => reveal(sheet, range, patience)),
    edit: (edits) => inTurn(() => edit(edits, overwritten, patience)),
    onEdit: (listener) => watchEdits(listener, patience),
    onSelect: (listener) => watchSelection(listener, patience),
    setting: (key) => inTurn(() => readSetting(key, patience)),
    saveSetting: (key, value) => inTurn(() => writeSetting(key, value, patience)),
    sheetNames: () => inTurn(() => sheetNamesInOrder(patience)),
  };
}
