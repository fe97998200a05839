import { isErrorText, type Scalar } from "../engine/engine";
import { HostError, invalidArgument } from "../protocol/host-error";
import { HostObject } from "../protocol/host-object";
import { quoteSheet, writeArea } from "./a1";
import { RangeObject, type Book } from "./book";

/** `workbook.functions`: every function of the engine by the name of the API, `beta_Dist` for `BETA.DIST`. */
export function workbookFunctions(book: Book): HostObject {
  return new Proxy(new Functions(), {
    has: (target, name) => (typeof name === "string" && isFunctionName(name)) || name in target,
    get: (target, name): unknown =>
      typeof name === "string" && isFunctionName(name) && !(name in target)
        ? (...args: readonly unknown[]) => called(book, name, args)
        : Reflect.get(target, name),
  });
}

class Functions extends HostObject {
  readonly typeName = "Functions";
}

const isFunctionName = (name: string): boolean =>
  /^[A-Z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*$/.test(name);

/** Computed when it is called: its arguments stand where they stood then. */
async function called(book: Book, name: string, args: readonly unknown[]): Promise<HostObject> {
  const formula = `=${name.replaceAll("_", ".").toUpperCase()}(${args.map((arg) => written(book, arg)).join(",")})`;
  const value = await book.engine.calculation.evaluate(book.engine.sheets.active(), formula);
  return new FunctionResult(value);
}

class FunctionResult extends HostObject {
  readonly typeName = "FunctionResult";
  override readonly scalars = ["Error", "Value"];
  constructor(readonly result: Scalar | readonly (readonly Scalar[])[]) {
    super();
  }
  /** Null where there is none. */
  get Error(): string | null {
    const { result } = this;
    return !Array.isArray(result) && isErrorText(scalarOf(result)) ? String(result) : null;
  }
  get Value(): unknown {
    return this.result;
  }
}

const scalarOf = (value: Scalar | readonly (readonly Scalar[])[]): Scalar =>
  typeof value === "object" ? null : value;

/** An argument as a formula has it; those of a kind that may be repeated come as one list. */
function written(book: Book, arg: unknown): string {
  if (Array.isArray(arg)) return arg.map((one: unknown) => written(book, one)).join(",");
  if (arg === undefined || arg === null) return "";
  if (arg instanceof FunctionResult) {
    if (arg.Error !== null) return arg.Error;
    return typeof arg.result === "object" ? array(arg.result) : literal(arg.result);
  }
  if (arg instanceof RangeObject)
    return arg.areas
      .map((area) => `${quoteSheet(book.sheetName(arg.sheet))}!${writeArea(area)}`)
      .join(",");
  if (typeof arg === "string" || typeof arg === "number" || typeof arg === "boolean")
    return literal(arg);
  throw invalidArgument();
}

function literal(value: Scalar): string {
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value ?? 0);
}

function array(rows: readonly (readonly Scalar[])[] | null): string {
  if (!rows) throw new HostError("InvalidArgument", "A function gave nothing.");
  return `{${rows.map((line) => line.map(literal).join(",")).join(";")}}`;
}
