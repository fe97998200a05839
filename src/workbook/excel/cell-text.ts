/** Excel's limit of characters in a cell. */
const longest = 32_767;

/**
 * Document text as it may stand in a cell: composed (NFC), line breaks as LF, no control characters but tab and line
 * break, no lone surrogates, at most 32,767 characters.
 */
export function cellText(text: string): string {
  const clean = text
    .replace(/\r\n?/g, "\n")
    .replace(controls, "")
    .replace(/\p{Cs}/gu, "\uFFFD")
    .normalize("NFC");
  return withoutHalf(clean.slice(0, longest));
}

/** A pair of halves that was cut through is no character. */
const withoutHalf = (text: string): string => text.replace(/[\uD800-\uDBFF]$/, "");

/**
 * The same text as `Range.values` must be given it, so that Excel never takes it for a formula: an apostrophe before
 * anything that could begin one (OWASP's list with its full-width forms), and before an apostrophe, which Excel eats.
 * With the apostrophe it is as long as a cell takes.
 */
export function literal(text: string): string {
  return couldBeginAFormula.test(text) ? `'${withoutHalf(text.slice(0, longest - 1))}` : text;
}

const couldBeginAFormula = /^(?:[\t\n\r]|[\s\u200B-\u200D\u2060]*[=+\-@'＝＋－＠])/u;

// C0 but tab and line feed, DEL, C1, and the two noncharacters XML refuses.
const controls = new RegExp(
  `[${range(0x00, 0x08)}${range(0x0b, 0x1f)}${range(0x7f, 0x9f)}${range(0xfffe, 0xffff)}]`,
  "g",
);

function range(first: number, last: number): string {
  const escape = (code: number) => `\\u${code.toString(16).padStart(4, "0")}`;
  return `${escape(first)}-${escape(last)}`;
}
