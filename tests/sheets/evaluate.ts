import { readCell, readRange, writeCell } from "../../src/grid/a1";
import type { RangeRef } from "../../src/grid/cell-address";
import type { Drawing } from "../../src/sheets/drawing";

export type Value = number | string | boolean | null;
interface Area {
  readonly sheet: string;
  readonly range: RangeRef;
}
type Operand = Value | Area;

/**
 * Computes the formulas of a drawing from its cells, knowing nothing of how they were made: the operators and the
 * functions of Excel 2016 that they use, and no other.
 */
export class Calculator {
  private readonly cells = new Map<string, { value: Value } | { formula: string }>();
  private readonly names: ReadonlyMap<string, Area>;
  private readonly tables: ReadonlyMap<string, Area>;
  private memo = new Map<string, Value>();

  constructor(drawing: Drawing) {
    for (const { name, cells } of drawing.sheets)
      for (const { row, column, content } of cells) {
        const key = keyOf(name, row, column);
        if (content.kind === "formula") this.cells.set(key, { formula: content.formula });
        if (content.kind === "number") this.cells.set(key, { value: content.value });
        if (content.kind === "text") this.cells.set(key, { value: content.text });
      }
    this.tables = new Map(
      drawing.sheets.flatMap(({ name: sheet, tables }) =>
        tables.map(({ name, range }) => [name, { sheet, range }] as const),
      ),
    );
    this.names = new Map(drawing.names.map(({ name, refersTo }) => [name, areaOf(refersTo, "")]));
  }

  set(sheet: string, row: number, column: number, value: Value): void {
    this.cells.set(keyOf(sheet, row, column), { value });
    this.memo = new Map();
  }

  at(sheet: string, row: number, column: number): Value {
    const key = keyOf(sheet, row, column);
    const cell = this.cells.get(key);
    if (!cell) return null;
    if ("value" in cell) return cell.value;
    const known = this.memo.get(key);
    if (known !== undefined) return known;
    const value = this.evaluate(cell.formula, sheet);
    this.memo.set(key, value);
    return value;
  }

  evaluate(formula: string, sheet: string): Value {
    const parser = new Parser(formula.slice(1), sheet, this);
    return this.single(parser.whole());
  }

  named(name: string): Area {
    const found = this.names.get(name);
    if (!found) throw new Error(`no such name: ${name}`);
    return found;
  }

  /** `tblBudget[금액]`: the cells below a header. */
  column(text: string): Area {
    const [, table = "", header = ""] = /^(.+)\[(.+)\]$/.exec(text) ?? [];
    const found = this.tables.get(table);
    if (!found) throw new Error(`no such table: ${table}`);
    const { sheet, range } = found;
    const index = Array.from({ length: range.columns }, (_, at) => at).find(
      (at) => this.at(sheet, range.row, range.column + at) === header,
    );
    if (index === undefined) throw new Error(`no such column: ${text}`);
    const body = { row: range.row + 1, rows: range.rows - 1 };
    return { sheet, range: { ...body, column: range.column + index, columns: 1 } };
  }

  single(operand: Operand): Value {
    if (operand === null || typeof operand !== "object") return operand;
    if (operand.range.rows * operand.range.columns !== 1) throw new Error("an array, not a value");
    return this.at(operand.sheet, operand.range.row, operand.range.column);
  }

  valuesOf(operand: Operand): readonly Value[] {
    if (operand === null || typeof operand !== "object") return [operand];
    const { sheet, range } = operand;
    return Array.from({ length: range.rows * range.columns }, (_, index) =>
      this.at(
        sheet,
        range.row + Math.floor(index / range.columns),
        range.column + (index % range.columns),
      ),
    );
  }
}

type Lazy = () => Operand;

class Parser {
  private readonly tokens: readonly string[];
  private next = 0;

  constructor(
    text: string,
    private readonly sheet: string,
    private readonly book: Calculator,
  ) {
    const pattern =
      /\s*("(?:[^"]|"")*"|[\p{L}_][\p{L}\d_]*\[[^\]]+\]|(?:'(?:[^']|'')+'!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\p{L}\d_(])|\d+(?:\.\d+)?|[\p{L}_][\p{L}\d_.]*|<>|<=|>=|[-+*/&=<>(),])/gu;
    const tokens = [...text.matchAll(pattern)];
    if (tokens.map(([all]) => all).join("") !== text) throw new Error(`cannot read =${text}`);
    this.tokens = tokens.map(([, token = ""]) => token);
  }

  whole(): Operand {
    const value = this.comparison()();
    if (this.next < this.tokens.length) throw new Error(`left over: ${this.tokens[this.next]}`);
    return value;
  }

  private take(...wanted: string[]): string | null {
    const token = this.tokens[this.next];
    if (token === undefined || !wanted.includes(token)) return null;
    this.next += 1;
    return token;
  }

  private comparison(): Lazy {
    const left = this.joined();
    const operator = this.take("=", "<>", "<", ">", "<=", ">=");
    if (operator === null) return left;
    const right = this.joined();
    return () => compare(operator, this.book.single(left()), this.book.single(right()));
  }

  private joined(): Lazy {
    let left = this.sum();
    while (this.take("&") !== null) {
      const [before, right] = [left, this.sum()];
      left = () => textOf(this.book.single(before())) + textOf(this.book.single(right()));
    }
    return left;
  }

  private sum(): Lazy {
    let left = this.product();
    for (;;) {
      const operator = this.take("+", "-");
      if (operator === null) return left;
      const [before, right] = [left, this.product()];
      left = () => {
        const [a, b] = [this.number(before), this.number(right)];
        return operator === "+" ? a + b : a - b;
      };
    }
  }

  private product(): Lazy {
    let left = this.unary();
    for (;;) {
      const operator = this.take("*", "/");
      if (operator === null) return left;
      const [before, right] = [left, this.unary()];
      left = () => {
        const [a, b] = [this.number(before), this.number(right)];
        if (operator === "/" && b === 0) throw new Error("#DIV/0!");
        return operator === "*" ? a * b : a / b;
      };
    }
  }

  private unary(): Lazy {
    if (this.take("-") === null) return this.primary();
    const of = this.unary();
    return () => -this.number(of);
  }

  private number(lazy: Lazy): number {
    const value = this.book.single(lazy());
    if (value === null) return 0;
    if (typeof value !== "number") throw new Error(`#VALUE! ${String(value)}`);
    return value;
  }

  private primary(): Lazy {
    const token = this.tokens[this.next];
    this.next += 1;
    if (token === undefined) throw new Error("the formula ends too early");
    if (token === "(") {
      const inner = this.comparison();
      this.expect(")");
      return inner;
    }
    if (token.startsWith('"')) return () => token.slice(1, -1).replaceAll('""', '"');
    if (/^\d/.test(token)) return () => Number(token);
    if (token.endsWith("]")) return () => this.book.column(token);
    if (this.take("(") !== null) return this.call(token);
    if (token.includes("!") || readCell(token.split(":")[0] ?? ""))
      return () => areaOf(token, this.sheet);
    return () => this.book.named(token);
  }

  private call(name: string): Lazy {
    const args: Lazy[] = [];
    if (this.take(")") === null) {
      do args.push(this.comparison());
      while (this.take(",") !== null);
      this.expect(")");
    }
    const found = functions[name];
    if (!found) throw new Error(`no function of Excel 2016 that we know: ${name}`);
    return () => found(args, this.book);
  }

  private expect(token: string): void {
    if (this.take(token) === null) throw new Error(`${token} expected`);
  }
}

const numbersIn = (args: readonly Lazy[], book: Calculator): number[] =>
  args.flatMap((arg) => book.valuesOf(arg())).filter((value) => typeof value === "number");

const functions: Readonly<Record<string, (args: readonly Lazy[], book: Calculator) => Operand>> = {
  SUM: (args, book) => numbersIn(args, book).reduce((sum, value) => sum + value, 0),
  COUNT: (args, book) => numbersIn(args, book).length,
  COUNTA: (args, book) =>
    args.flatMap((arg) => book.valuesOf(arg())).filter((value) => value !== null).length,
  COUNTIF: ([range, wanted], book) => {
    const criterion = book.single(wanted?.() ?? null);
    return book.valuesOf(range?.() ?? null).filter((value) => value === criterion).length;
  },
  SUMIF: ([range, wanted, sums], book) => {
    const amounts = book.valuesOf(sums?.() ?? null);
    return book.valuesOf(range?.() ?? null).reduce<number>((sum, value, index) => {
      const amount = amounts[index];
      return value === wanted?.() && typeof amount === "number" ? sum + amount : sum;
    }, 0);
  },
  SUMIFS: ([sums, ...pairs], book) => {
    const amounts = book.valuesOf(sums?.() ?? null);
    const columns = pairs.map((pair) => pair());
    return amounts.reduce<number>((sum, amount, index) => {
      const holds = columns.every(
        (column, at) =>
          at % 2 === 1 || book.valuesOf(column)[index] === book.single(columns[at + 1] ?? null),
      );
      return holds && typeof amount === "number" ? sum + amount : sum;
    }, 0);
  },
  RANK: ([arg, range], book) => {
    const own = Number(book.single(arg?.() ?? null));
    const all = book.valuesOf(range?.() ?? null).filter((value) => typeof value === "number");
    return 1 + all.filter((value) => value > own).length;
  },
  MATCH: ([wanted, range, kind], book) => {
    if (book.single(kind?.() ?? 1) !== 0) throw new Error("only an exact MATCH");
    const value = book.single(wanted?.() ?? null);
    const index = book.valuesOf(range?.() ?? null).indexOf(value);
    if (index === -1) throw new Error("#N/A");
    return index + 1;
  },
  INDEX: ([range, row], book) =>
    book.valuesOf(range?.() ?? null)[Number(book.single(row?.() ?? null)) - 1] ?? null,
  IFERROR: ([arg, otherwise], book) => {
    try {
      return book.single(arg?.() ?? null);
    } catch {
      return book.single(otherwise?.() ?? null);
    }
  },
  ROW: ([arg]) => sizeOf(arg).row + 1,
  COLUMN: ([arg]) => sizeOf(arg).column + 1,
  ADDRESS: ([row, column], book) =>
    writeCell({
      row: Number(book.single(row?.() ?? null)) - 1,
      column: Number(book.single(column?.() ?? null)) - 1,
    }),
  IF: ([condition, yes, no], book) =>
    book.single(condition?.() ?? null) ? (yes?.() ?? null) : (no?.() ?? null),
  AND: (args, book) => args.every((arg) => book.single(arg())),
  OR: (args, book) => args.some((arg) => book.single(arg())),
  ISNUMBER: ([arg], book) => typeof book.single(arg?.() ?? null) === "number",
  ABS: ([arg], book) => {
    const value = book.single(arg?.() ?? null);
    return typeof value === "number" ? Math.abs(value) : value;
  },
  ROUND: ([arg, digits], book) => {
    const [value, places] = [book.single(arg?.() ?? null), book.single(digits?.() ?? null)];
    return Number(Number(value).toFixed(Number(places))) + 0;
  },
  HYPERLINK: ([, label], book) => book.single(label?.() ?? null),
  EDATE: ([arg, months], book) => {
    const day = dateOf(book.single(arg?.() ?? null));
    const month = day.getUTCMonth() + Number(book.single(months?.() ?? null));
    return Date.UTC(day.getUTCFullYear(), month, day.getUTCDate()) / 86_400_000 + 25_569;
  },
  YEAR: ([arg], book) => dateOf(book.single(arg?.() ?? null)).getUTCFullYear(),
  MONTH: ([arg], book) => dateOf(book.single(arg?.() ?? null)).getUTCMonth() + 1,
  ROWS: ([arg]) => sizeOf(arg).rows,
  COLUMNS: ([arg]) => sizeOf(arg).columns,
  RIGHT: ([arg, length], book) =>
    textOf(book.single(arg?.() ?? null)).slice(-Number(length?.() ?? 1)),
  LEN: ([arg], book) => textOf(book.single(arg?.() ?? null)).length,
  LEFT: ([arg, length], book) =>
    textOf(book.single(arg?.() ?? null)).slice(0, Number(length?.() ?? 1)),
};

const dateOf = (serial: Value): Date => new Date((Number(serial) - 25_569) * 86_400_000);

function sizeOf(arg: Lazy | undefined): RangeRef {
  const area = arg?.();
  if (area === null || typeof area !== "object") throw new Error("a range was expected");
  return area.range;
}

function areaOf(text: string, sheet: string): Area {
  const found = readRange(text);
  if (!found) throw new Error(`no range: ${text}`);
  return { sheet: found.sheet ?? sheet, range: found.range };
}

function compare(operator: string, a: Value, b: Value): boolean {
  const [left, right] = [
    a ?? (typeof b === "string" ? "" : 0),
    b ?? (typeof a === "string" ? "" : 0),
  ];
  if (operator === "=") return left === right;
  if (operator === "<>") return left !== right;
  // Text is larger than any number.
  if (typeof left !== typeof right) return (typeof left === "string") === operator.startsWith(">");
  if (operator === "<") return left < right;
  if (operator === ">") return left > right;
  return operator === "<=" ? left <= right : left >= right;
}

const textOf = (value: Value): string => (value === null ? "" : String(value));

function keyOf(sheet: string, row: number, column: number): string {
  return `${row},${column},${sheet}`;
}
