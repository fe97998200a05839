import { readCell } from "../../../src/grid/a1";
import { gridOf, type RawValue } from "../../../src/grid/grid-of";
import type { Grid } from "../../../src/grid/grid";

/**
 * Sheets as other people make them: figures, words and formulas, computed by a small calculator of the tests' own
 * (+ − * /, SUM, SUBTOTAL, ROUND), so that values always belong to their formulas.
 */
export type Cells = readonly (readonly (string | number | null)[])[];

export function sheetOf(cells: Cells, sheet = "표", origin = { row: 0, column: 0 }): Grid {
  const { values, formulas } = calculated(cells);
  return gridOf({ sheet, origin, values, formulas });
}

/** Values and formulas; a formula that the calculator does not know has no value. */
export function calculated(cells: Cells): {
  readonly values: readonly (readonly RawValue[])[];
  readonly formulas: readonly (readonly RawValue[])[];
} {
  const known = new Map<string, number | null>();
  const valueAt = (row: number, column: number): number | null => {
    const cell = cells[row]?.[column] ?? null;
    if (typeof cell !== "string" || !cell.startsWith("=")) {
      return typeof cell === "number" ? cell : 0;
    }
    const key = `${row}:${column}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, null);
    const value = evaluate(cell.slice(1), valueAt);
    known.set(key, value);
    return value;
  };
  const formulas = cells.map((line) =>
    line.map((cell) => (typeof cell === "string" && cell.startsWith("=") ? cell : null)),
  );
  const values = cells.map((line, row) =>
    line.map((cell, column) => (formulas[row]?.[column] ? valueAt(row, column) : cell)),
  );
  return { values, formulas };
}

/** null for what the calculator does not know. */
function evaluate(
  formula: string,
  valueAt: (row: number, column: number) => number | null,
): number | null {
  const tokens = formula.match(/\$?[A-Z]{1,2}\$?\d+(?=[^(]|$)|[A-Z]+(?=\()|\d+\.?\d*|[^\s]/g) ?? [];
  let at = 0;
  const next = (text: string): boolean => (tokens[at] === text ? ((at += 1), true) : false);
  const sum = (): number => {
    let value = product();
    for (;;) {
      if (next("+")) value += product();
      else if (next("-")) value -= product();
      else return value;
    }
  };
  const product = (): number => {
    let value = operand();
    for (;;) {
      if (next("*")) value *= operand();
      else if (next("/")) value /= operand();
      else return value;
    }
  };
  const operand = (): number => {
    const token = tokens[at] ?? "";
    at += 1;
    if (token === "-") return -operand();
    if (token === "(") {
      const value = sum();
      return next(")") ? value : NaN;
    }
    if (/^\d/.test(token)) return Number(token);
    if (tokens[at] === "(") return call(token);
    return cells(token, token)[0] ?? NaN;
  };
  const call = (name: string): number => {
    const parts: number[] = [];
    do {
      at += 1;
      if (tokens[at + 1] === ":") {
        parts.push(...cells(tokens[at] ?? "", tokens[at + 2] ?? ""));
        at += 3;
      } else parts.push(sum());
    } while (tokens[at] === ",");
    if (!next(")")) return NaN;
    const [first = NaN, second = 0] = parts;
    if (name === "SUM") return parts.reduce((total, part) => total + part, 0);
    if (name === "SUBTOTAL") return parts.slice(1).reduce((total, part) => total + part, 0);
    return name === "ROUND" ? Math.round(first * 10 ** second) / 10 ** second : NaN;
  };
  const cells = (from: string, to: string): number[] => {
    const [first, last] = [readCell(from), readCell(to)];
    if (!first || !last) return [NaN];
    const list: number[] = [];
    for (let row = first.row; row <= last.row; row += 1)
      for (let column = first.column; column <= last.column; column += 1)
        list.push(valueAt(row, column) ?? NaN);
    return list;
  };
  const value = sum();
  return at === tokens.length && Number.isFinite(value) ? Number(value.toPrecision(15)) : null;
}

/** A copy with one cell changed: `with(cells, "C10", "=SUM(C2:C8)")`. */
export function changed(cells: Cells, name: string, content: string | number | null): Cells {
  const at = readCell(name);
  return cells.map((line, row) =>
    row === at?.row ? line.map((cell, place) => (place === at.column ? content : cell)) : line,
  );
}
