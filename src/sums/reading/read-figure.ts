import { plain } from "../../words/plain-text";

export type DecimalMark = "." | ",";

/** A cell of text as a number in plain notation ("-1234.5"), or null where it is none. */
export function readFigure(text: string, mark: DecimalMark): string | null {
  const bare = bareFigure(text);
  return bare === null ? null : figureIn(bare, mark);
}

/** The number that digits with separators stand for, in plain notation; null where they are grouped as none is. */
export function figureIn(bare: BareFigure, mark: DecimalMark): string | null {
  const { digits, negative } = bare;
  const number = mark === "." ? pointed(digits) : pointed(swapped(digits));
  return number === null ? null : `${negative && /[1-9]/.test(number) ? "-" : ""}${number}`;
}

/** What digits say about the decimal mark of their column; null where they fit both, or are no number. */
export function markOf({ digits }: BareFigure): DecimalMark | null {
  if (wholeDigits.test(digits)) return null;
  const asPoint = pointed(digits) !== null;
  const asComma = pointed(swapped(digits)) !== null;
  return asPoint === asComma ? null : asPoint ? "." : ",";
}

export interface BareFigure {
  /** Digits with their separators. */
  readonly digits: string;
  readonly negative: boolean;
}

/** Without currency, percent sign, footnote marks and sign: in parentheses, △ and − are minus. */
export function bareFigure(text: string): BareFigure | null {
  if (text.length > 60 || !/\d/.test(text)) return null;
  const [, minus, digits] = written.exec(text) ?? [];
  if (digits !== undefined) return { digits, negative: minus === "-" };
  let rest = plain(text)
    .trim()
    .replace(/^(?:[*†‡#]+\s*)+|(?:\s*[*†‡#]+)+$/g, "")
    .replace(/\s*(?:\[\w{1,2}\]|(?<=[\d%)]\s*)\(\d\)|(?<=\d)\s\d\))$/, "");
  let negative = false;
  const enclosed = /^[$€£¥₩\s]*\((.*)\)\s*%?$/.exec(rest);
  if (enclosed) [rest, negative] = [enclosed[1] ?? "", true];
  rest = rest
    .replace(/[$€£¥₩%]/g, "")
    .trim()
    .replace(/(\d)\s?(?:[A-Za-z]{1,2}|원|천원|백만원)$/, "$1");
  const sign = /^([-△+])\s*/.exec(rest);
  if (sign) {
    negative = negative !== (sign[1] !== "+");
    rest = rest.slice(sign[0].length);
  } else if (/\d-$/.test(rest)) [rest, negative] = [rest.slice(0, -1), !negative];
  return /^[\d.,' ]+$/.test(rest) ? { digits: rest, negative } : null;
}

const wholeDigits = /^\d+$/;
/** As most figures are written: nothing about them but a minus. */
const written = /^(-?)(\d(?:[\d.,]*\d)?)$/;

/** With the point as decimal mark: groups of three by comma, space or apostrophe, all alike. */
function pointed(digits: string): string | null {
  if (wholeDigits.test(digits)) return digits;
  const match = /^(\d+|\d{1,3}(?:([,' ])\d{3})(?:\2\d{3})*)?(\.\d*)?$/.exec(digits);
  if (!match || !/\d/.test(digits)) return null;
  const whole = (match[1] ?? "0").replace(/[,' ]/g, "");
  const fraction = (match[3] ?? "").slice(1);
  return fraction === "" ? whole : `${whole}.${fraction}`;
}

const swapped = (digits: string): string =>
  digits.replace(/[.,]/g, (mark) => (mark === "." ? "," : "."));
