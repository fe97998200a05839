/**
 * Functions that came after Excel 2007 carry a prefix in a file, which nobody sees ([MS-XLSX] 2.2.2.1). Without it
 * Excel shows #NAME? until the cell is typed again.
 */
export const withPrefixes = (formula: string): string =>
  outsideTexts(formula, (part) =>
    part.replace(/(?<![\w.])([A-Z][A-Z0-9.]*)(?=\()/gi, (name) => {
      const upper = name.toUpperCase();
      if (worksheetFunctions.has(upper)) return `_xlfn._xlws.${name}`;
      return later.has(upper) ? `_xlfn.${name}` : name;
    }),
  );

export const withoutPrefixes = (formula: string): string =>
  formula.includes("_xl")
    ? outsideTexts(formula, (part) => part.replace(/_xlfn\.(?:_xlws\.)?|_xlpm\.|_xludf\./gi, ""))
    : formula;

/** Quoted texts and names of sheets stay as they are. */
const outsideTexts = (formula: string, change: (part: string) => string): string =>
  formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");

const worksheetFunctions: ReadonlySet<string> = new Set(["FILTER", "SORT"]);

const later: ReadonlySet<string> = new Set(
  (
    "ACOT ACOTH ARABIC BASE BYCOL BYROW CEILING.MATH CHOOSECOLS CHOOSEROWS COMBINA CONCAT COT COTH " +
    "DAYS DECIMAL DROP EXPAND FLOOR.MATH FORMULATEXT HSTACK IFNA IFS ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET " +
    "MAKEARRAY MAP MAXIFS MINIFS NUMBERVALUE RANDARRAY REDUCE SCAN SEQUENCE SHEET SHEETS SINGLE SORTBY SWITCH TAKE " +
    "TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VSTACK WRAPCOLS " +
    "WRAPROWS XLOOKUP XMATCH XOR"
  ).split(" "),
);
