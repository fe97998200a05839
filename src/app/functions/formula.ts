import type { FunctionInfo } from "./desk";

/** The call as text, without the optional arguments that are left out at its end. */
export function formulaOf(info: FunctionInfo, args: Readonly<Record<string, string>>): string {
  return `=BUDGET.${info.id}(${argsInOrder(info, args).join(",")})`;
}

export function argsInOrder(
  { parameters }: FunctionInfo,
  args: Readonly<Record<string, string>>,
): readonly string[] {
  const written = parameters.map(({ name }) => args[name]?.trim() ?? "");
  while (written.length > 0 && written.at(-1) === "") written.pop();
  return written;
}

/**
 * A typed argument as a formula takes it: a figure, a reference, an array or a quoted text as it is, anything else as a
 * text. Nobody has to know about quotation marks.
 */
export function typedArgument(text: string): string {
  const trimmed = text.trim();
  const isFormula =
    trimmed === "" ||
    /^-?\d+(\.\d+)?%?$/.test(trimmed) ||
    /^".*"$/.test(trimmed) ||
    /^\{.*\}$/.test(trimmed) ||
    /^(?:(?:'[^']+'|[\p{L}\d_.]+)!)?\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?$/u.test(
      trimmed,
    );
  return isFormula ? trimmed : `"${trimmed.replaceAll('"', '""')}"`;
}

/** What a typed argument looks like in its field. */
export const fieldText = (written: string): string =>
  /^".*"$/.test(written) ? written.slice(1, -1).replaceAll('""', '"') : written;
