/** Functions that Excel 2016 and every later one has, LibreOffice too: the only ones that sheets may use. */
export const functionsOfExcel2016: ReadonlySet<string> = new Set([
  "ABS", "ADDRESS", "AND", "COLUMN", "COLUMNS", "COUNT", "COUNTA", "COUNTIF", "DAY", "EDATE", "HYPERLINK", "IF", "IFERROR",
  "INDEX", "ISNUMBER", "LEFT", "LEN", "MATCH", "MONTH", "OR", "RANK", "RIGHT", "ROUND", "ROW", "ROWS", "SUM", "SUMIF",
  "SUMIFS", "YEAR",
]); // prettier-ignore

export interface FormulaParts {
  readonly functions: readonly string[];
  readonly literals: readonly string[];
  readonly sheets: readonly string[];
  /** Names, and columns of tables as `tblBudget[금액]`. */
  readonly names: readonly string[];
  /** Whatever is left: addresses, numbers and operators, or something that nobody knows. */
  readonly rest: string;
}

/** A formula taken apart by nothing but Excel's own syntax. */
export function partsOf(formula: string): FormulaParts {
  const parts = { functions: [], literals: [], sheets: [], names: [] } as Record<
    Exclude<keyof FormulaParts, "rest">,
    string[]
  >;
  const take = (from: string, pattern: RegExp, into: string[]): string =>
    from.replace(pattern, (_, found: string) => {
      into.push(found);
      return " ";
    });
  // One scan for both: a sheet's name may hold a quotation mark, a text an apostrophe.
  let rest = formula.replace(
    /"((?:[^"]|"")*)"|'((?:[^']|'')*)'!/g,
    (_, literal?: string, sheet?: string) => {
      if (sheet === undefined) parts.literals.push(literal ?? "");
      else parts.sheets.push(sheet);
      return " ";
    },
  );
  rest = take(rest, /([\p{L}_][\p{L}\d_]*\[[^\]]*\])/gu, parts.names);
  rest = take(rest, /(?<![\w$])([A-Z][A-Z0-9.]*)(?=\()/g, parts.functions);
  rest = take(rest, /(\p{Script=Hangul}[\p{L}\d_]*)/gu, parts.names);
  return { ...parts, rest };
}
