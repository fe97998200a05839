import type { DeskCall, FunctionDesk, FunctionInfo } from "../../app/functions/desk";
import { tableOrNull } from "../../functions/budget-table";
import { choosableOf } from "./choosable";
import { deskAnswer } from "./desk-answer";
import { functionList } from "./function-list";
import { callsIn } from "../../functions/native/formula-calls";
import { nativeFormula } from "../../functions/native/formula-conversion";
import { fromNative } from "../../functions/native/from-native";
import { tableNamed, type NativeContext } from "../../functions/native/to-native";
import { withoutFunctions } from "../../functions/native/without-functions";
import type { TidyRange } from "../../functions/tidy-range";

/** The functions as the panel asks them; loaded when the panel is first opened. `metadata`: what Excel reads about them. */
export function createFunctionDesk(
  metadata: (language: "ko" | "en") => Promise<unknown>,
): FunctionDesk {
  const lists = new Map<string, Promise<readonly FunctionInfo[]>>();
  const tableOf =
    (cells: readonly (readonly unknown[])[]) =>
    (name: string): TidyRange | null =>
      name === "tblBudget" && cells.length > 0 ? tableOrNull(cells) : null;
  const contextOf = (cells: readonly (readonly unknown[])[]): NativeContext => ({
    tableOf: (argument) => {
      const name = tableNamed(argument);
      const range = name === null ? null : tableOf(cells)(name);
      return name !== null && range !== null ? { name, range } : null;
    },
    cellsOf: () => null,
  });
  const firstCall = (formula: string): DeskCall | null => {
    const [call] = callsIn(formula);
    return call ? { id: call.id, args: call.args } : null;
  };
  return {
    functions: (language) => {
      const known =
        lists.get(language) ?? metadata(language).then((json) => functionList(json, language));
      lists.set(language, known);
      known.catch(() => lists.delete(language));
      return known;
    },
    table: (cells, language) => Promise.resolve(choosableOf(cells, language)),
    answer: (call, cells) => Promise.resolve(deskAnswer(call, cells)),
    native: (formula, cells) => {
      const found = nativeFormula(formula, contextOf(cells));
      return Promise.resolve(found.kind === "native" ? found.formula : null);
    },
    callIn: (formula, cells) => {
      const custom = firstCall(formula);
      if (custom) return Promise.resolve(custom);
      const back = fromNative(formula, tableOf(cells));
      return Promise.resolve(back === null ? null : firstCall(back));
    },
    withoutFunctions,
  };
}
