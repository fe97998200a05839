/** A call of one of our functions inside a formula: where it stands and its arguments as they are written. */
export interface FormulaCall {
  readonly id: string;
  /** Of the whole call within the formula, from its name to its closing bracket. */
  readonly start: number;
  readonly end: number;
  /** Trimmed; "" for one that is left out. */
  readonly args: readonly string[];
}

/** The calls of `BUDGET.` functions in a formula, the inner ones of nested calls left to a second look. */
export function callsIn(formula: string): readonly FormulaCall[] {
  const calls: FormulaCall[] = [];
  let at = 0;
  while (at < formula.length) {
    const quoted = quoteEnd(formula, at);
    if (quoted > at) {
      at = quoted;
      continue;
    }
    const name = ours.exec(formula.slice(at, at + 50));
    const isInsideWord = /[\p{L}\d_.]/u.test(formula[at - 1] ?? "");
    const call = name && !isInsideWord ? readCall(formula, at, name) : null;
    if (call) calls.push(call);
    at = call?.end ?? at + 1;
  }
  return calls;
}

/** Excel writes a function that it does not know by its file name: _xldudf_BUDGET_YEARTOTAL. */
const ours = /^(?:_xldudf_)?BUDGET[._]([A-Z]+)\(/i;

function readCall(formula: string, start: number, name: RegExpExecArray): FormulaCall | null {
  const args: string[] = [];
  let [from, depth] = [start + name[0].length, 0];
  let at = from;
  while (at < formula.length) {
    const quoted = quoteEnd(formula, at);
    if (quoted > at) {
      at = quoted;
      continue;
    }
    const sign = formula[at] ?? "";
    if (depth === 0 && (sign === "," || sign === ")")) {
      args.push(formula.slice(from, at).trim());
      from = at + 1;
      if (sign === ")") {
        const id = (name[1] ?? "").toUpperCase();
        return { id, start, end: at + 1, args: args.length === 1 && args[0] === "" ? [] : args };
      }
    }
    if ("({[".includes(sign)) depth += 1;
    if (")}]".includes(sign)) depth -= 1;
    at += 1;
  }
  return null;
}

/** Behind the text "…" or the sheet name '…' that begins here; the same place where none does. */
function quoteEnd(formula: string, at: number): number {
  const quote = formula[at];
  if (quote !== '"' && quote !== "'") return at;
  let end = at + 1;
  while (end < formula.length) {
    if (formula[end] !== quote) end += 1;
    else if (formula[end + 1] === quote) end += 2;
    else return end + 1;
  }
  return formula.length;
}
