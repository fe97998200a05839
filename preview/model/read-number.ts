import type { TypedNumber } from "./typing";

/**
 * What Excel makes of text typed into a cell: `1,234`, `5%`, `(12)`, `₩3,000`, `1e3`, `2026-01-02`, `1/2`, `13:05`.
 * `year` stands for the year that a date leaves out. Null where it stays text.
 */
export function readNumber(text: string, year: number): TypedNumber | null {
  const trimmed = text.trim();
  return readPlain(trimmed) ?? readDate(trimmed, year) ?? readTime(trimmed);
}

const plain =
  /^(?<sign>[+-]?)(?<open>\(?)(?<currency>[₩$]?)(?<digits>\d{1,3}(?:,\d{3})+|\d*)(?<fraction>\.\d*)?(?<power>e[+-]?\d{1,3})?(?<percent>\s?%)?(?<close>\)?)$/i;

function readPlain(text: string): TypedNumber | null {
  const parts = plain.exec(text)?.groups;
  if (!parts || !/\d/.test(text)) return null;
  const { sign, open, currency, digits = "", fraction = "", power = "", percent, close } = parts;
  if (Boolean(open) !== Boolean(close) || (open && sign)) return null;
  if (digits === "" && !/\d/.test(fraction)) return null;
  const size = Number(`${digits.replaceAll(",", "") || "0"}${fraction}${power}`);
  if (!Number.isFinite(size)) return null;
  const value = (sign === "-" || open ? -size : size) / (percent ? 100 : 1);
  const decimals = fraction.length > 1 ? ".00" : "";
  if (percent) return { value, format: `0${decimals}%` };
  if (power) return { value, format: "0.00E+00" };
  if (currency) return { value, format: `${currency}#,##0${decimals}` };
  return digits.includes(",") ? { value, format: `#,##0${decimals}` } : { value };
}

function readDate(text: string, thisYear: number): TypedNumber | null {
  const whole = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (whole) return dateOf(Number(whole[1]), Number(whole[2]), Number(whole[3]), "yyyy-mm-dd");
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (short) return dateOf(thisYear, Number(short[1]), Number(short[2]), "mm-dd");
  const month = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  return month ? dateOf(Number(month[1]), Number(month[2]), 1, "yyyy-mm") : null;
}

const day = 86_400_000;

/** Serial numbers from 1 March 1900 on, where Excel's calendar is the real one. */
function dateOf(year: number, month: number, date: number, format: string): TypedNumber | null {
  const time = Date.UTC(year, month - 1, date);
  const back = new Date(time);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== date) return null;
  const value = time / day + 25_569;
  return value > 60 ? { value, format } : null;
}

function readTime(text: string): TypedNumber | null {
  const parts = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (!parts) return null;
  const [, hours, minutes, seconds] = parts;
  const value = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  return { value, format: seconds === undefined ? "h:mm" : "h:mm:ss" };
}
