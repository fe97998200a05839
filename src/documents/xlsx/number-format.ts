import { isDateFormat, shownDate } from "./date-format";

/**
 * A number as its cell shows it: separators, percent, the unit or sign its format adds. No digit is cut off: a cell
 * that shows 1,235 for 1234.5 reads "1,234.5". Percentages alone are rounded as shown.
 */
export function shownNumber(stated: string, format: string, from1904: boolean): string {
  const value = Number(stated);
  if (stated.trim() === "" || !Number.isFinite(value)) return stated;
  const sections = sectionsOf(format);
  const { section, absolute } = sectionFor(value, sections);
  if (isDateFormat(section)) return shownDate(value, section, from1904) ?? stated;
  const pattern = readPattern(section);
  const sign = value < 0 && !absolute ? "-" : "";
  if (!pattern.hasDigits) return pattern.before === "" ? sign + plainDigits(value) : pattern.before;
  return `${sign}${pattern.before}${digitsOf(Math.abs(value), pattern)}${pattern.after}`;
}

interface Pattern {
  readonly before: string;
  readonly after: string;
  readonly hasDigits: boolean;
  readonly grouped: boolean;
  /** Fewest places after the point. */
  readonly places: number;
  readonly percent: boolean;
  /** How often the shown number is a thousandth of the value: "#,##0," shows thousands. */
  readonly thousands: number;
}

function sectionsOf(format: string): readonly string[] {
  return format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+/g) ?? ["General"];
}

function sectionFor(
  value: number,
  sections: readonly string[],
): { section: string; absolute: boolean } {
  const [first = "General", negative, zero] = sections;
  if (/^\s*\[[<>=]/.test(first)) return { section: first, absolute: false };
  if (value < 0 && negative !== undefined) return { section: negative, absolute: true };
  if (value === 0 && zero !== undefined) return { section: zero, absolute: false };
  return { section: first, absolute: false };
}

function readPattern(section: string): Pattern {
  let [before, after, digits] = ["", "", ""];
  let closed = false;
  for (const [piece] of section.matchAll(pieces)) {
    const isDigits = /^(?:[0#?.,]+|General|G\/표준)$/.test(piece);
    if (isDigits && !closed && (digits !== "" || /[0#?G]/.test(piece))) digits += piece;
    else if (digits === "") before += literal(piece);
    else {
      closed = true;
      after += isDigits ? "" : literal(piece);
    }
  }
  const trailing = /,*$/.exec(digits)?.[0].length ?? 0;
  return {
    before: before.trim(),
    after: after.trimEnd(),
    hasDigits: digits !== "",
    grouped: /[0#?],[0#?]/.test(digits),
    places: (/\.([0#?]*)/.exec(digits)?.[1] ?? "").replace(/[#?]/g, "").length,
    percent: before.includes("%") || after.includes("%"),
    thousands: trailing,
  };
}

/** Quoted text, escapes, fill and width marks, colours and currencies, digits; else one character. */
const pieces = /"[^"]*"|\\.|[_*].|\[[^\]]*\]|General|G\/표준|E[+-]|[0#?.,]+|./gs;

function literal(piece: string): string {
  if (piece.startsWith('"')) return piece.slice(1, -1);
  if (piece.startsWith("\\")) return piece.slice(1);
  if (piece.startsWith("[")) return /^\[\$([^-\]]*)/.exec(piece)?.[1] ?? "";
  return /^[_*@]|^E[+-]/.test(piece) ? "" : piece;
}

function digitsOf(value: number, pattern: Pattern): string {
  const shifted = shift(value, (pattern.percent ? 2 : 0) - 3 * pattern.thousands);
  const plain = pattern.percent ? Number(shifted).toFixed(pattern.places) : shifted;
  const [whole = "", fraction = ""] = plain.split(".");
  const places = fraction.padEnd(pattern.places, "0");
  const grouped = pattern.grouped ? whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ",") : whole;
  return places === "" ? grouped : `${grouped}.${places}`;
}

const plainDigits = (value: number): string => shift(Math.abs(value), 0);

/** The 15 digits that Excel keeps, as a plain decimal, moved by so many places. */
function shift(value: number, places: number): string {
  const [mantissa = "0", exponent = "0"] = value.toExponential(14).split("e");
  const digits = mantissa.replace(".", "").replace(/0+$/, "");
  if (digits === "") return "0";
  const point = Number(exponent) + 1 + places;
  if (point <= 0) return `0.${"0".repeat(-point)}${digits}`;
  if (point >= digits.length) return digits + "0".repeat(point - digits.length);
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}
