import type { FunctionDesk } from "../app/functions/desk";
import type { PlanReader } from "../app/services";
import type { Language } from "../outcome/language";
import type { LiveWorkbook } from "../workbook/port";

/** What the pane does not need to open is loaded when it is first asked for. */
export const lateReader: PlanReader = async (input, signal, told) => {
  const { readPlan } = await import(/* webpackChunkName: "reading" */ "./browser-reader");
  return readPlan(input, signal, told);
};

export function lateWorkbook(): LiveWorkbook {
  let workbook: Promise<LiveWorkbook> | null = null;
  const loaded = (): Promise<LiveWorkbook> => {
    workbook ??= import("../workbook/excel/excel-workbook").then(({ createExcelWorkbook }) =>
      createExcelWorkbook(),
    );
    return workbook;
  };
  return {
    read: async (requests) => (await loaded()).read(requests),
    draw: async (drawing, options) => (await loaded()).draw(drawing, options),
    patch: async (patch, options) => (await loaded()).patch(patch, options),
    check: async (requests, decide) => (await loaded()).check(requests, decide),
    mark: async (marks) => (await loaded()).mark(marks),
    clearMarks: async () => (await loaded()).clearMarks(),
    reveal: async (sheet, range) => (await loaded()).reveal(sheet, range),
    edit: async (edits, only) => (await loaded()).edit(edits, only),
    asValues: async () => (await loaded()).asValues(),
    putFormula: async (cell, formula) => (await loaded()).putFormula(cell, formula),
    onEdit: async (listener) => (await loaded()).onEdit(listener),
    onSelect: async (listener) => (await loaded()).onSelect(listener),
    kept: async () => (await loaded()).kept(),
    setting: async (key) => (await loaded()).setting(key),
    saveSetting: async (key, value) => (await loaded()).saveSetting(key, value),
    sheetNames: async (which) => (await loaded()).sheetNames(which),
  };
}

/** The functions themselves are another chunk, and the texts of their lists are what Excel reads about them. */
export function lateFunctions(): FunctionDesk {
  let desk: Promise<FunctionDesk> | null = null;
  const loaded = (): Promise<FunctionDesk> => {
    desk ??= import("./function-desk/function-desk").then(({ createFunctionDesk }) =>
      createFunctionDesk(metadata),
    );
    return desk;
  };
  return {
    functions: async (language) => (await loaded()).functions(language),
    table: async (cells, language) => (await loaded()).table(cells, language),
    answer: async (call, cells, language) => (await loaded()).answer(call, cells, language),
    native: async (formula, cells) => (await loaded()).native(formula, cells),
    callIn: async (formula, cells) => (await loaded()).callIn(formula, cells),
    withoutFunctions: async (grids, tablesNamed) =>
      (await loaded()).withoutFunctions(grids, tablesNamed),
  };
}

async function metadata(language: Language): Promise<unknown> {
  const file = language === "ko" ? "functions.json" : "functions.en.json";
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.json();
}
