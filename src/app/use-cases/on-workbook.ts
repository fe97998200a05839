/** The commands that write into the workbook or read it, in one chunk: the pane opens without them. */
export { checkBook, checkSheet } from "./check-sheet";
export { checkWorkbook } from "./check-workbook";
export { clearMarks } from "./clear-marks";
export { undoWrite } from "./undo-write";
export { writeSheets } from "./write-sheets";
