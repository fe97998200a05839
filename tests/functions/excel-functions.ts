/**
 * What the functions ask of Excel, for tests in Node: `CustomFunctions.Error` as office.js has it (a class of its own,
 * no subclass of Error) and the language of the screen.
 */
class CellError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

const associated = new Map<string, unknown>();

export const excelGlobals = {
  associated,
  CustomFunctions: {
    Error: CellError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
    associate: (id: string, run: unknown) => associated.set(id, run),
  },
  Office: { context: { displayLanguage: "ko-KR" } },
};

export function withExcel(language = "ko-KR"): void {
  excelGlobals.Office.context.displayLanguage = language;
  Object.assign(globalThis, {
    CustomFunctions: excelGlobals.CustomFunctions,
    Office: excelGlobals.Office,
  });
}

/** What a cell shows: the value, or the error with its message. */
export function shown<Value>(compute: () => Value): Value | string {
  try {
    return compute();
  } catch (error) {
    if (error instanceof CellError) return `${error.code} ${error.message ?? ""}`;
    throw error;
  }
}
