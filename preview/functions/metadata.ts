/** What Excel reads of functions.json, as far as a call depends on it. */
export interface FunctionSpec {
  /** The name its code is associated with. */
  readonly id: string;
  /** As typed in formulas, without the namespace. */
  readonly name: string;
  readonly parameters: readonly ParameterSpec[];
  /** Parameters of type any are given errors instead of the call being left out. */
  readonly takesErrors: boolean;
  /** Answers again and again until it is told to stop. */
  readonly streams: boolean;
  /** Can be told that nobody waits any more. */
  readonly cancelable: boolean;
}

export interface ParameterSpec {
  readonly type: "any" | "number" | "string" | "boolean";
  /** Always given as rows of cells. */
  readonly matrix: boolean;
  readonly optional: boolean;
}

/** Throws where the text is no functions.json: the build made it, so that is a mistake of ours. */
export function readFunctions(json: string): readonly FunctionSpec[] {
  const file: unknown = JSON.parse(json);
  const takesErrors = field(file, "allowErrorForDataTypeAny") === true;
  return list(field(file, "functions")).map((entry) => ({
    id: text(entry, "id"),
    name: text(entry, "name"),
    parameters: list(field(entry, "parameters")).map((parameter) => ({
      type: typeOf(field(parameter, "type")),
      matrix: field(parameter, "dimensionality") === "matrix",
      optional: field(parameter, "optional") === true,
    })),
    takesErrors,
    streams: field(field(entry, "options"), "stream") === true,
    cancelable: field(field(entry, "options"), "cancelable") === true,
  }));
}

const field = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error("functions.json has no list where one is expected");
  return value;
}

function text(entry: unknown, key: string): string {
  const value = field(entry, key);
  if (typeof value !== "string") throw new Error(`functions.json has a function without ${key}`);
  return value;
}

const typeOf = (value: unknown): ParameterSpec["type"] =>
  value === "number" || value === "string" || value === "boolean" ? value : "any";
