import { FunctionRefusal } from "./refusal";

/** Runs a calculation at the edge to Excel: a refusal becomes the error Excel shows, with its message. */
export function answer<Value>(compute: () => Value): Value {
  try {
    return compute();
  } catch (error) {
    if (error instanceof FunctionRefusal) throw cellError(error);
    throw error;
  }
}

function cellError({ kind, says }: FunctionRefusal): Error {
  const code =
    kind === "value"
      ? CustomFunctions.ErrorCode.invalidValue
      : CustomFunctions.ErrorCode.notAvailable;
  const korean = Office.context.displayLanguage.toLowerCase().startsWith("ko");
  const message = korean ? says.ko : says.en;
  return Object.assign(new CustomFunctions.Error(code, message), { name: "CellError", message });
}

/** The message of an error that a function showed; null for any other. office.js makes it no subclass of Error. */
export function messageOfRefusal(error: unknown): string | null {
  const isOurs =
    typeof error === "object" && error !== null && "name" in error && "message" in error;
  return isOurs && error.name === "CellError" ? String(error.message) : null;
}
