/** Formats with letters of dates or times outside quotes: yyyy. m. d., h:mm. */
export function isDateFormat(section: string): boolean {
  const bare = section.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
  return /[ymdhs]/i.test(bare) && !/General|[0#?]{1}[^:.]*$/.test(bare.replace(/\.0+$/, ""));
}

const day = 86_400_000;
/** 1 January 1970 in either of Excel's two calendars. */
const epoch = { usual: 25_569, from1904: 24_107 } as const;

/** A day count as its format shows it; null outside Excel's calendar (1900 to 9999). */
export function shownDate(serial: number, section: string, from1904: boolean): string | null {
  if (serial < 0 || serial >= 2_958_466) return null;
  // Excel counts a 29 February 1900 that never was.
  const counted = !from1904 && serial < 60 ? serial + 1 : serial;
  const date = new Date(
    Math.round((counted - (from1904 ? epoch.from1904 : epoch.usual)) * (day / 1000)) * 1000,
  );
  let afterHour = false;
  return [...section.matchAll(pieces)]
    .map(([piece]) => {
      const shown = shownPiece(piece, date, afterHour, /AM\/PM/i.test(section));
      if (/[a-z]/i.test(piece)) afterHour = /^h/i.test(piece);
      return shown;
    })
    .join("")
    .trim();
}

const pieces = /"[^"]*"|\\.|[_*].|\[[^\]]*\]|AM\/PM|y+|m+|d+|h+|s+|a{3,4}|./gis;

function shownPiece(piece: string, date: Date, afterHour: boolean, halfDays: boolean): string {
  if (piece.startsWith('"')) return piece.slice(1, -1);
  if (piece.startsWith("\\")) return piece.slice(1);
  if (/^[_*[@]/.test(piece)) return "";
  const hours = date.getUTCHours();
  const padded = (value: number): string => String(value).padStart(piece.length > 1 ? 2 : 1, "0");
  switch (piece[0]?.toLowerCase()) {
    case "y":
      return String(date.getUTCFullYear()).slice(piece.length > 2 ? 0 : 2);
    case "m":
      return padded(afterHour ? date.getUTCMinutes() : date.getUTCMonth() + 1);
    case "d":
      return piece.length > 2 ? weekday(date) : padded(date.getUTCDate());
    case "h":
      return padded(halfDays ? hours % 12 || 12 : hours);
    case "s":
      return padded(date.getUTCSeconds());
    case "a":
      if (/^am/i.test(piece)) return hours < 12 ? "오전" : "오후";
      return piece.length > 2 ? weekday(date) : piece;
    default:
      return piece;
  }
}

const weekday = (date: Date): string => "일월화수목금토"[date.getUTCDay()] ?? "";
