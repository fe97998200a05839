import { readFileSync } from "node:fs";
import type { Language } from "../../../src/outcome/language";
import { functionsView } from "../../../src/app/functions/functions-view";
import type { Asked, FunctionsState } from "../../../src/app/functions/state";
import { argsInOrder, formulaOf } from "../../../src/app/functions/formula";
import { initialState, type AppState } from "../../../src/app/state";
import { createFunctionDesk } from "../../../src/entry/function-desk/function-desk";
import { withExcel } from "../../functions/excel-functions";
import { sampleTable } from "../../functions/sample-table";

/** The 함수 panel: searching, a value with its cells, a refusal, no table. */
export async function functionsStates(language: Language): Promise<Record<string, AppState>> {
  withExcel(language === "ko" ? "ko-KR" : "en-US");
  const desk = createFunctionDesk((of) =>
    Promise.resolve(JSON.parse(readFileSync(`assets/functions/functions.${of}.json`, "utf8"))),
  );
  const list = await desk.functions(language);
  const state = async (change: Partial<Asked>, hasTable = true): Promise<AppState> => {
    const cells = hasTable ? sampleTable : [];
    const table = await desk.table(cells, language);
    const asked: Asked = {
      query: "", all: false, id: null, args: {}, native: true,
      target: { sheet: "총괄", row: 20, column: 19 }, ...change,
    }; // prettier-ignore
    const info = list.find(({ id }) => id === asked.id);
    const unshown = { list, table, cells, place: { sheet: "예산DB", row: 2, column: 0 }, asked };
    const worked = info && {
      answer: await desk.answer({ id: info.id, args: argsInOrder(info, asked.args) }, cells, language),
      native: await desk.native(formulaOf(info, asked.args), cells),
    }; // prettier-ignore
    const shown = { ...unshown, worked: worked ?? null };
    const functions: FunctionsState = {
      ...shown,
      view: functionsView(shown, shown.worked, language),
    };
    return { ...initialState, screen: "functions", functions };
  };
  return {
    "fn-search": await state({ query: language === "ko" ? "국비 비율" : "share source" }),
    "fn-value": await state({
      id: "PROJECTSHARE",
      args: { data: "tblBudget", project: "9", source: '"국비"', period: "2026" },
    }),
    "fn-refused": await state({
      id: "YEARTOTAL",
      args: { data: "tblBudget", year: "2029" },
    }),
    "fn-spill": await state({ id: "PARSECOST", args: { text: '"143억 원(국 100 / 시 43)"' } }),
    "fn-no-table": await state({}, false),
  };
}
