import { isErrorText, type FunctionArgument, type Scalar } from "../engine/engine";
import type { FunctionSpec, ParameterSpec } from "./metadata";

/** How an empty cell is handed over: Excel for desktop gives 0, Excel on the web null. */
export type Blanks = "zero" | "null";

/** Arguments as the wire has them, or the error the cell shows without a call. */
export type CallArguments =
  | { readonly kind: "call"; readonly values: readonly WireValue[] }
  | { readonly kind: "error"; readonly error: string };

export type WireValue = WireScalar | readonly (readonly WireScalar[])[];
type WireScalar = Scalar | { readonly type: "CustomFunctionError"; readonly code: string };

/** Every declared parameter gets a value, null where it was left out; more arguments than parameters are refused. */
export function argumentsFor(
  spec: FunctionSpec,
  args: readonly FunctionArgument[],
  blanks: Blanks,
): CallArguments {
  if (args.length > spec.parameters.length) return refused("#VALUE!");
  const values: WireValue[] = [];
  for (const [index, parameter] of spec.parameters.entries()) {
    const given = valueFor(spec, parameter, args[index] ?? { kind: "omitted" }, blanks);
    if (given.kind === "error") return given;
    values.push(given.value);
  }
  return { kind: "call", values };
}

type Given = { readonly kind: "value"; readonly value: WireValue } | Refused;
type Refused = { readonly kind: "error"; readonly error: string };

const refused = (error: string): Refused => ({ kind: "error", error });

function valueFor(
  spec: FunctionSpec,
  parameter: ParameterSpec,
  argument: FunctionArgument,
  blanks: Blanks,
): Given {
  if (argument.kind === "omitted") {
    return parameter.optional ? { kind: "value", value: null } : refused("#VALUE!");
  }
  const rows = argument.kind === "value" ? [[argument.value]] : argument.values;
  // A call that is out will bring its own recalculation.
  if (rows.some((row) => row.includes("#BUSY!"))) return refused("#BUSY!");
  const wire: WireScalar[][] = [];
  for (const row of rows) {
    const line: WireScalar[] = [];
    for (const cell of row) {
      const value = scalarFor(spec, parameter, cell, blanks);
      if (isRefused(value)) return value;
      line.push(value);
    }
    wire.push(line);
  }
  if (parameter.matrix) return { kind: "value", value: wire };
  const [first, ...others] = wire.flat();
  // Excel would call the function once for each cell of an area; nothing of ours is written so.
  return first === undefined || others.length > 0
    ? refused("#VALUE!")
    : { kind: "value", value: first };
}

const isRefused = (value: WireScalar | Refused): value is Refused =>
  typeof value === "object" && value !== null && "kind" in value;

function scalarFor(
  spec: FunctionSpec,
  { type }: ParameterSpec,
  value: Scalar,
  blanks: Blanks,
): WireScalar | Refused {
  if (isError(value)) {
    const code = String(value);
    if (type !== "any" || !spec.takesErrors) return refused(code);
    return { type: "CustomFunctionError", code };
  }
  if (value === null) return blanks === "zero" && type !== "string" ? 0 : null;
  switch (type) {
    case "any":
      return value;
    case "string":
      return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
    case "boolean":
      return typeof value === "string" ? refused("#VALUE!") : Boolean(value);
    case "number": {
      const number = value === "" ? NaN : Number(value);
      return Number.isFinite(number) ? number : refused("#VALUE!");
    }
  }
}

// Not a type guard: what is no error may still be text.
const isError = (value: Scalar): boolean => isErrorText(value);
