import { korean } from "./ko";

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

export const english: typeof korean = {
  ...korean,
  pastedName: "Pasted text",
  cancelled: "Cancelled",
  workbookUntouched: "The workbook is as it was.",
  partLeft: "A part may be left in the workbook.",
  valueLeft: "The corrected value may be left in the workbook.",
  valueLeftTodo: "Look at the value of that cell and check again.",
  unexpected: "This could not be finished",
  unexpectedTodo: "Try again. If it happens again, show the details below to your IT support.",
  readingTitle: "Reading the document",
  readingNow: "Looking for projects and budget tables",
  readDone: (projects) => `The document was read: ${plural(projects, "project")}`,
  writingTitle: "Writing the sheets",
  writingSubject: (file, projects) => `${file}, ${plural(projects, "project")}`,
  writingStart: "Getting ready",
  writingNow: (sheet) => `Sheet ${sheet}`,
  cancelRemark: "Cancelling takes away what was drawn; the workbook is as before.",
  stepRead: "Read the document",
  written: (sheets) => `${plural(sheets.length, "sheet")} written`,
  writtenMore: "Check now to find and mark the cells that do not add up.",
  undo: "Undo",
  writeUndone: "The written sheets were taken back",
  marksCleared: "The marks are gone; the sheet is as it was before the check",
  checkAgain: "Check again",
  fixed: (label, after) => `${label} set to ${after}`,
  recallFailed: "What this workbook remembers of the last import could not be read",
  recallFailedTodo: "Import the plan again. The figures on the sheets are as they were.",
  spokenChecked: (all, good, open) =>
    `Check finished. ${good} of ${all} equalities hold, ${open} to settle.`,
  facts: {
    contents: "Contents",
    bodies: "Bodies",
    budgetTables: "Budgets",
    otherTables: "Results",
  },
  unit: (label) => `Unit: ${label}`,
  count: (count) => String(count),
  levels: {
    national: "National",
    grant: "Grant tax",
    province: "Province",
    local: "Local",
    debt: "Bonds",
    private: "Private",
    other: "Other",
  },
  noGroup: "Projects",
  writeLabel: (sheets) => `Write ${plural(sheets, "sheet")}`,
  writeSum: (projects, sum, unit) => `${plural(projects, "project")}, ${sum} ${unit} in all.`,
  noBudgetTable:
    "There is no table tblBudget (sheet 예산DB). Import a plan and write its sheets first. Functions that need no table work now.",
  functionPut: (cell: string): string => `The formula stands in ${cell}`,
  cellNotEmpty: (cell: string): string => `${cell} is not empty, so nothing was written`,
  chooseEmptyCell: "Select an empty cell and press again.",
  noFunctionInCell:
    "The selected cell has no BUDGET function. Select one that has and press again.",
  kinds: { table: "table", text: "text only", noCost: "no cost", noBody: "no body" },
  recurring: "every year",
  line: (line) => `line ${line}`,
  page: (page) => `p. ${page}`,
  paragraph: (block) => `paragraph ${block}`,
  title: (all, good) =>
    good === all ? `All ${all} equalities hold` : `${good} of ${all} equalities hold`,
  nothingToCheck: "There are no equalities to check",
  sayClean: (time) => `Nothing left to settle. Checked at ${time}.`,
  sayHolds: (open) => `Every figure adds up. ${open} left to look at.`,
  sayFails: (failed, causes) =>
    causes === 1
      ? `The ${failed} that fail have one cause.`
      : `The ${failed} that fail have ${causes} causes.`,
  severities: {
    error: "Error",
    review: "Review",
    confirm: "To confirm",
    note: "Note",
    rounding: "Rounding",
  },
  openCount: (open) => `${open} to settle`,
  seconds: (milliseconds) => `checked again in ${(milliseconds / 1000).toFixed(1)} s`,
  mapColumn: (project, all, good) =>
    all === 0
      ? `No. ${project}, nothing to check`
      : `No. ${project}, ${good} of ${all} equalities hold`,
  projectNo: (no) => `No. ${no}`,
  grouped: (findings) => `${plural(findings, "finding")}, 1 cause`,
  findings: (findings) => plural(findings, "finding"),
  text: "Text",
  table: "Table",
  place: (name, line) => (line === "" ? name : `${name}, ${line}`),
  culpritTitle: (cell, by, more) => `${cell} is ${by} too ${more ? "high" : "low"}`,
  total: "Total",
  holds: "holds",
  short: (by) => `${by} short`,
  over: (by) => `${by} over`,
  then: (before, after) =>
    after === 0
      ? "Every equality then holds."
      : `The failing equalities go from ${before} to ${after}.`,
  copy: {
    place: "Where",
    printed: "Printed",
    expected: "Should be",
    difference: "Difference",
    todo: "What to do",
  },
  mayBe: "Suggested",
};
