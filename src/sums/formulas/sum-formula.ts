import type { CellAddress, RangeRef } from "../../grid/cell-address";
import { lastColumn, lastRow } from "../../grid/a1";
import type { Corner, Token } from "./tokens";

/** A formula that adds cells of its own sheet and does nothing else. */
export interface SumFormula {
  /** As they are written, in sheet coordinates; whole rows and columns reach to the end of the sheet. */
  readonly ranges: readonly RangeRef[];
  /** "subtotal" passes over other subtotals; "plus" is written with + alone. */
  readonly manner: "sum" | "subtotal" | "plus";
  /** Where the only range stands among the tokens; null where there are several or none. */
  readonly rangeToken: number | null;
}

/** SUM, SUBTOTAL(9 or 109, …) and cells joined by +; null for anything else. */
export function sumFormula(tokens: readonly Token[], sheet: string): SumFormula | null {
  const ranges: RangeRef[] = [];
  const manners = new Set<SumFormula["manner"]>();
  const rangeTokens: number[] = [];
  const take = (at: number): boolean => {
    const token = tokens[at];
    if (token?.kind !== "reference" || (token.sheet !== null && token.sheet !== sheet))
      return false;
    ranges.push(rangeOf(token.from, token.to ?? token.from));
    if (token.to) rangeTokens.push(at);
    return true;
  };
  let at = isOperator(tokens[0], "+") ? 1 : 0;
  for (;;) {
    const token = tokens[at];
    if (token?.kind === "function") {
      const end = argumentsEnd(tokens, at, token.name, take);
      if (end === null) return null;
      manners.add(token.name === "SUM" ? "sum" : "subtotal");
      at = end;
    } else if (token?.kind === "reference" && !token.to && take(at)) {
      manners.add("plus");
      at += 1;
    } else return null;
    if (at === tokens.length) break;
    if (!isOperator(tokens[at], "+")) return null;
    at += 1;
  }
  const [manner = "plus", ...mixed] = [...manners].filter((each) => each !== "plus");
  if (mixed.length > 0) return null;
  const [only = null, ...others] = rangeTokens;
  return { ranges, manner, rangeToken: others.length === 0 ? only : null };
}

/** Behind the closing bracket of a sum whose arguments are all references; null for any other function. */
function argumentsEnd(
  tokens: readonly Token[],
  from: number,
  name: string,
  take: (at: number) => boolean,
): number | null {
  let at = from + 1;
  if (name === "SUBTOTAL") {
    const which = tokens[at];
    if (which?.kind !== "operand" || !/^(?:10)?9$/.test(which.text)) return null;
    if (!isOperator(tokens[at + 1], ",")) return null;
    at += 2;
  } else if (name !== "SUM") return null;
  for (;;) {
    if (!take(at)) return null;
    at += 1;
    if (isOperator(tokens[at], ")")) return at + 1;
    if (!isOperator(tokens[at], ",")) return null;
    at += 1;
  }
}

const isOperator = (token: Token | undefined, text: string): boolean =>
  token?.kind === "operator" && token.text === text;

/** A reference as a rectangle in sheet coordinates. */
export function rangeOf(from: Corner, to: Corner): RangeRef {
  const rows = [from.row ?? 0, to.row ?? lastRow] as const;
  const columns = [from.column ?? 0, to.column ?? lastColumn] as const;
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return {
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
  };
}

export const holds = (range: RangeRef, { row, column }: CellAddress): boolean =>
  row >= range.row &&
  row < range.row + range.rows &&
  column >= range.column &&
  column < range.column + range.columns;
