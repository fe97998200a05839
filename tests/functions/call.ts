import { functions } from "../../src/functions/all-functions";
import { shown } from "./excel-functions";

/** Calls a function as Excel does, with null for every argument that is left out, and says what its cells show. */
export function call(id: string, ...cells: readonly unknown[]): unknown {
  const run: unknown = Object.entries(functions).find(([name]) => name === id)?.[1];
  if (typeof run !== "function") throw new Error(`no function ${id}`);
  const given = Array.from({ length: run.length }, (_, at) => cells[at] ?? null);
  return shown(() => Reflect.apply(run, undefined, given) as unknown);
}
