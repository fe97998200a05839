import type { Cell, Grid } from "../../grid/grid";
import { handlingFailure } from "../failure";
import type { App } from "../store";
import { wordsIn } from "../wording/words";
import type { Cells, FunctionDesk, FunctionInfo } from "./desk";
import { argsInOrder, formulaOf, typedArgument } from "./formula";
import { functionsView } from "./functions-view";
import type { Asked, FunctionsState, Worked } from "./state";

/** Opens the 함수 panel on the table of 예산DB, and from then on follows what is selected. */
export async function openFunctions(app: App): Promise<void> {
  await handlingFailure(app, null, async () => {
    const { workbook, functions } = app.services;
    const { language, functions: before } = app.store.getState();
    const [grid] = await workbook.read([{ kind: "table", table: "tblBudget" }]);
    const cells = grid ? cellsOf(grid) : [];
    const table = grid
      ? await functions.table(cells, language)
      : { kind: "refused" as const, says: wordsIn(language).noBudgetTable };
    const place = grid ? { sheet: grid.sheet, ...grid.origin } : null;
    const list = await functions.functions(language);
    const asked: Asked = before?.asked ?? {
      query: "", all: false, id: null, args: {}, native: true, target: null,
    }; // prettier-ignore
    await show(app, { list, table, cells, place, asked, worked: null });
    if (before) return;
    await workbook.onSelect(({ sheet, range }) => {
      void ask(app, { target: { sheet, row: range.row, column: range.column } });
    });
  });
}

export const findFunction = (app: App, query: string): Promise<void> =>
  ask(app, { query, all: false });

export const showAllFunctions = (app: App): Promise<void> => ask(app, { all: true });

/** Required arguments begin with the first of their list, the year with the one of the plan. */
export async function chooseFunction(app: App, id: string): Promise<void> {
  const state = app.store.getState();
  const info = state.functions?.list.find((each) => each.id === id);
  if (!info || !state.functions) return;
  const year = state.drawn?.plan.planYear?.year ?? null;
  const entries = info.parameters.map(
    (parameter) => [parameter.name, firstOf(parameter, state.functions, year)] as const,
  );
  await ask(app, { id, args: Object.fromEntries(entries) });
}

export async function setArgument(app: App, name: string, value: string): Promise<void> {
  const state = app.store.getState().functions;
  const parameter = chosenInfo(state)?.parameters.find((each) => each.name === name);
  if (!state || !parameter) return;
  const isTyped =
    parameter.from === "typed" || parameter.from === "table" || state.table.kind === "refused";
  const written = isTyped && parameter.from !== "table" ? typedArgument(value) : value;
  await ask(app, { args: { ...state.asked.args, [name]: written } });
}

export const setNative = (app: App, native: boolean): Promise<void> => ask(app, { native });

/** Puts the formula into the selected cell, if that is empty. */
export async function insertFunction(app: App): Promise<void> {
  const state = app.store.getState().functions;
  const target = state?.asked.target;
  const formula = state?.view.chosen?.formula;
  if (!target || formula === undefined) return;
  const words = wordsIn(app.store.getState().language);
  await handlingFailure(app, null, async () => {
    const put = await app.services.workbook.putFormula(target, formula);
    const cell = state.view.chosen?.target ?? "";
    if (put) app.tasks.undoFix = () => emptyAgain(app, target, formula);
    app.store.setState({
      message: put
        ? {
            look: "ok",
            title: words.functionPut(cell),
            action: { label: words.undo, run: "undo-edit" },
          }
        : { look: "review", title: words.cellNotEmpty(cell), more: words.chooseEmptyCell },
    });
  });
}

async function emptyAgain(
  app: App,
  { sheet, row, column }: NonNullable<Asked["target"]>,
  formula: string,
): Promise<void> {
  const place = { sheet, cell: { row, column } };
  await app.services.workbook.edit([{ ...place, value: null }], {
    where: [{ ...place, formula }],
  });
}

/** 이 셀 설명: the call in the selected cell, its arguments and the figures it took. */
export async function explainSelection(app: App): Promise<void> {
  await handlingFailure(app, null, async () => {
    const state = app.store.getState().functions;
    const [grid] = await app.services.workbook.read([{ kind: "selection" }]);
    const cell = grid && grid.rows > 0 && grid.columns > 0 ? grid.cellAt(0, 0) : null;
    const formula = cell && cell.kind !== "blank" ? (cell.formula ?? "") : "";
    const call = state && (await app.services.functions.callIn(formula, state.cells));
    const info = state?.list.find(({ id }) => id === call?.id);
    if (!call || !info) {
      const words = wordsIn(app.store.getState().language);
      app.store.setState({ message: { look: "info", title: words.noFunctionInCell } });
      return;
    }
    const args = Object.fromEntries(
      info.parameters.map(({ name }, at) => [name, call.args[at] ?? ""]),
    );
    await ask(app, { id: info.id, args, query: "" });
  });
}

async function ask(app: App, change: Partial<Asked>): Promise<void> {
  const state = app.store.getState().functions;
  if (!state) return;
  await show(app, { ...state, asked: { ...state.asked, ...change } });
}

/** What was typed is seen at once; the value that it leads to follows, unless something else was asked by then. */
async function show(app: App, state: Unshown): Promise<void> {
  const { language } = app.store.getState();
  const shownWith = (worked: Worked | null): FunctionsState => ({
    ...state,
    worked,
    view: functionsView(state, worked, language),
  });
  app.store.setState({ functions: shownWith(state.worked) });
  const worked = await workOut(app.services.functions, state, language);
  if (app.store.getState().functions?.asked !== state.asked) return;
  app.store.setState({ functions: shownWith(worked) });
}

type Unshown = Omit<FunctionsState, "view">;

async function workOut(
  desk: FunctionDesk,
  state: Unshown,
  language: "ko" | "en",
): Promise<Worked | null> {
  const info = chosenInfo(state);
  if (!info) return null;
  const call = { id: info.id, args: argsInOrder(info, state.asked.args) };
  const answer = await desk.answer(call, state.cells, language);
  const native =
    answer.kind === "refused"
      ? null
      : await desk.native(formulaOf(info, state.asked.args), state.cells);
  return { answer, native };
}

const chosenInfo = (
  state: Pick<FunctionsState, "list" | "asked"> | null,
): FunctionInfo | undefined => state?.list.find(({ id }) => id === state.asked.id);

function firstOf(
  { name, optional, from, words }: FunctionInfo["parameters"][number],
  state: FunctionsState | null,
  year: number | null,
): string {
  if (name === "data") return "tblBudget";
  if (optional || !state || state.table.kind === "refused") return "";
  const { projects, sources, years, periods } = state.table;
  if (from === "year") {
    return (years.find(({ value }) => value === String(year)) ?? years[0])?.value ?? "";
  }
  const lists = {
    project: projects,
    source: sources,
    period: periods,
    words,
    typed: [],
    table: [],
  };
  return lists[from][0]?.value ?? "";
}

/** A grid as Excel hands a range to a function. */
function cellsOf(grid: Grid): Cells {
  return Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (__, column) => cellValue(grid.cellAt(row, column))),
  );
}

function cellValue(cell: Cell): unknown {
  if (cell.kind === "number") return Number(`${cell.value.units}e-${cell.value.scale}`);
  return cell.kind === "blank" ? "" : cell.text;
}
