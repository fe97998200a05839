import type { FunctionAnswer, Scalar } from "../engine/engine";

/** One row of `SetInvocationArrayResults`: id, whether it went well, value, and an error's number. */
export interface CallResult {
  readonly id: number;
  readonly answer: FunctionAnswer;
}

export function readResults(rows: unknown): readonly CallResult[] {
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: unknown) => {
    if (!Array.isArray(row)) return [];
    const [id, isDone, value, code] = row as readonly unknown[];
    if (typeof id !== "number") return [];
    return [{ id, answer: isDone === true ? answerOf(value) : errorOf(code) }];
  });
}

/** Numbers of office.js 1.1.110, measured. */
const errors: ReadonlyMap<unknown, string> = new Map([
  [1, "#N/A"],
  [5, "#DIV/0!"],
  [6, "#NUM!"],
  [7, "#VALUE!"],
  [8, "#NULL!"],
]);

const errorOf = (code: unknown): string => errors.get(code) ?? "#VALUE!";

function answerOf(value: unknown): FunctionAnswer {
  if (!Array.isArray(value)) return scalarOf(value);
  if (value.length === 0 || !value.every((row): row is unknown[] => Array.isArray(row))) {
    return "#VALUE!";
  }
  return value.map((row) => row.map(scalarOf));
}

/** Errors that a function returns rather than throws, and formatted numbers, come as objects with a basic value. */
function scalarOf(value: unknown): Scalar {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") {
    return value;
  }
  if (value === null || value === undefined) return 0;
  const basic: unknown = Reflect.get(Object(value), "basicValue");
  return typeof basic === "number" || typeof basic === "string" || typeof basic === "boolean"
    ? basic
    : "#VALUE!";
}
