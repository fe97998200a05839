import { columnNumber, lastRow } from "../../grid/a1";

/** One end of a reference, counted from 0; null where it is a whole row or a whole column. */
export interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  /** Written with $: it stays where it points when the formula is copied. */
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export type Token =
  | {
      readonly kind: "reference";
      /** null: the sheet the formula stands on. */
      readonly sheet: string | null;
      readonly from: Corner;
      /** null for a single cell. */
      readonly to: Corner | null;
    }
  /** With its opening bracket: `SUM(`. */
  | { readonly kind: "function"; readonly text: string; readonly name: string }
  /** Names, structured references, literals: they read the same wherever a formula is copied. */
  | { readonly kind: "operand"; readonly text: string }
  | { readonly kind: "operator"; readonly text: string };

/** Why a formula is left alone. */
export type Unreadable = "broken-reference" | "other-workbook" | "circular" | "not-understood";

/**
 * The tokens of a formula as Excel writes it in English, without the leading =. What is not certainly understood (two
 * operands without an operator, brackets that do not close, references of another notation) is refused as a whole.
 */
export function tokensOf(formula: string): readonly Token[] | Unreadable {
  const body = formula.replace(/^=/, "");
  if (body.length > longestFormula) return "not-understood";
  const tokens: Token[] = [];
  let [at, depth, afterOperand] = [0, 0, false];
  while (at < body.length) {
    const found = tokenAt(body, at);
    if (typeof found === "string") return found;
    if (found === null) return body.includes("#REF!") ? "broken-reference" : "not-understood";
    at += found.length;
    const { token } = found;
    if (!token) continue;
    const opens = token.kind === "function" || (token.kind === "operator" && token.text === "(");
    if (afterOperand && (token.kind !== "operator" || opens)) return "not-understood";
    if (opens) depth += 1;
    if (token.kind === "operator" && token.text === ")") depth -= 1;
    if (depth < 0) return "not-understood";
    afterOperand =
      token.kind === "reference" ||
      token.kind === "operand" ||
      (token.kind === "operator" && /^[)%}#]$/.test(token.text));
    tokens.push(token);
  }
  return depth === 0 && tokens.length > 0 ? tokens : "not-understood";
}

/** Excel's own limit. */
const longestFormula = 8192;

interface Found {
  /** null for what only separates. */
  readonly token: Token | null;
  readonly length: number;
}

const sheetName = String.raw`(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\d_.]*))!`;
const patterns = {
  space: /\s+/y,
  text: /"(?:[^"]|"")*"/y,
  broken: /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)?!?#REF!/uy,
  error: /#(?:N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)/y,
  outside: /'[^']*\[[^\]]*\][^']*'!|\[[^\]@#]*\][^\s!()+\-*/,;[\]]+!|\[\d+\]!/y,
  cells: new RegExp(
    String.raw`(?:${sheetName})?(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?::(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6}))?(?![\p{L}\d_.([!:])`,
    "yui",
  ),
  columns: new RegExp(
    String.raw`(?:${sheetName})?(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\p{L}\d_.([!:])`,
    "yui",
  ),
  rows: new RegExp(
    String.raw`(?:${sheetName})?(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\d.:])`,
    "yu",
  ),
  number: /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iy,
  function: /([\p{L}_][\p{L}\d_.]*)\(/uy,
  structured: /(?:[\p{L}_][\p{L}\d_.]*)?\[(?:[^[\]]|\[[^[\]]*\])*\]/uy,
  name: /(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\d_.]*!)?[\p{L}_\\][\p{L}\d_.\\?]*/uy,
  operator: /<=|>=|<>|[-+*/^&=<>%,;(){}@#]/y,
} as const;

function tokenAt(body: string, at: number): Found | Unreadable | null {
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(body);
  };
  const space = match(patterns.space);
  if (space) return { token: null, length: space[0].length };
  if (match(patterns.broken)) return "broken-reference";
  if (match(patterns.outside)) return "other-workbook";
  const reference = match(patterns.cells);
  if (reference) return referenceOf(reference, cornersOfCells);
  const columns = match(patterns.columns);
  if (columns) return referenceOf(columns, cornersOfColumns);
  const rows = match(patterns.rows);
  if (rows) return referenceOf(rows, cornersOfRows);
  const called = match(patterns.function);
  if (called) {
    const [text, name = ""] = called;
    return { token: { kind: "function", text, name: name.toUpperCase() }, length: text.length };
  }
  for (const pattern of [
    patterns.text,
    patterns.error,
    patterns.number,
    patterns.structured,
    patterns.name,
  ]) {
    const found = match(pattern);
    if (found) return { token: { kind: "operand", text: found[0] }, length: found[0].length };
  }
  const operator = match(patterns.operator);
  return operator && { token: { kind: "operator", text: operator[0] }, length: operator[0].length };
}

type Corners = readonly [from: Corner | null, to: Corner | null | undefined];

function referenceOf(
  match: RegExpExecArray,
  corners: (groups: readonly (string | undefined)[]) => Corners,
): Found | Unreadable {
  const [text, quoted, bare, ...groups] = match;
  const sheet = quoted?.replaceAll("''", "'") ?? bare ?? null;
  const [from, to] = corners(groups);
  // `Sheet1:Sheet3!A1` and cells beyond the sheet.
  if (from === null || to === null || (sheet?.includes(":") ?? false)) return "not-understood";
  const token: Token = { kind: "reference", sheet, from, to: to ?? null };
  return { token, length: text.length };
}

type Groups = readonly (string | undefined)[];

function cornersOfCells([a, b, c, d, e, f, g, h]: Groups): Corners {
  return [cellCorner(a, b, c, d), f === undefined ? undefined : cellCorner(e, f, g, h)];
}

function cellCorner(
  columnFixed: string | undefined,
  column = "",
  rowFixed: string | undefined,
  row = "",
): Corner | null {
  const [atRow, atColumn] = [Number(row) - 1, columnNumber(column)];
  if (atColumn === null || atRow > lastRow) return null;
  return {
    row: atRow,
    column: atColumn,
    rowFixed: rowFixed === "$",
    columnFixed: columnFixed === "$",
  };
}

const cornersOfColumns = ([a, b, c, d]: Groups): Corners => [
  columnCorner(a, b),
  columnCorner(c, d),
];

function columnCorner(fixed: string | undefined, name = ""): Corner | null {
  const column = columnNumber(name);
  return column === null ? null : { row: null, column, rowFixed: true, columnFixed: fixed === "$" };
}

const cornersOfRows = ([a, b, c, d]: Groups): Corners => [rowCorner(a, b), rowCorner(c, d)];

function rowCorner(fixed: string | undefined, number = ""): Corner | null {
  const row = Number(number) - 1;
  return row > lastRow ? null : { row, column: null, rowFixed: fixed === "$", columnFixed: true };
}
