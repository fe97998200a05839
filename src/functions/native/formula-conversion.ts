import { callsIn } from "./formula-calls";
import { toNative, type NativeContext } from "./to-native";

/** A formula without our functions, or the names of those in it that have no native form. */
export type Conversion =
  | { readonly kind: "native"; readonly formula: string }
  | { readonly kind: "not-native"; readonly functions: readonly string[] }
  | { readonly kind: "no-call" };

/** Turns every call of ours in a formula into its native form. Nested calls are turned from the outside in, or not at all. */
export function nativeFormula(formula: string, context: NativeContext): Conversion {
  const calls = callsIn(formula);
  if (calls.length === 0) return { kind: "no-call" };
  const natives = calls.map((call) => toNative(call, context));
  const missing = calls.filter((_, at) => natives[at] === null).map(({ id }) => id);
  if (missing.length > 0) return { kind: "not-native", functions: [...new Set(missing)] };
  let text = "";
  let from = 0;
  for (const [at, { start, end }] of calls.entries()) {
    const native = natives[at] ?? "";
    const isAlone = formula.slice(0, start).trim() === "=" && formula.slice(end).trim() === "";
    text +=
      formula.slice(from, start) +
      (isAlone || !/[-/*]/.test(outside(native)) ? native : `(${native})`);
    from = end;
  }
  return { kind: "native", formula: text + formula.slice(from) };
}

/** What stands outside all brackets: an operator there must not meet one beside the call. */
function outside(native: string): string {
  let [depth, found] = [0, ""];
  for (const sign of native) {
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if (depth === 0) found += sign;
  }
  return found;
}
