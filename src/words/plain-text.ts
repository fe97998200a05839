/**
 * Folds the variants of one character that Korean documents mix (full width, non-breaking, typographic) into one.
 * Every UTF-16 unit stays one unit, so a span in the folded text is the same span in the text as printed.
 */
export function plain(text: string): string {
  return text.replace(variants, foldOne);
}

/** Folded, without any space: for comparing words that are spaced freely (사업 개요, 구 분). */
export function squeezed(text: string): string {
  return plain(text).replace(/\s+/g, "");
}

const variants =
  /[\t\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\uff01-\uff5e\u2010-\u2015\u2212\uff0d\u223c\u301c\u2053\u02dc\u2018\u2019\u201b\u2032\u00b4\u0060\u201c\u201d\u2024\u2027\u22c5\u30fb\uff65\u318d\u119e\u2219\uffe6\u20a9\u25b3\u25b2\u25b5\u25b4\u3008-\u300b\u3014\u3015\u2329\u232a]/g;

const folded: Readonly<Record<string, string>> = {
  "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
  "∼": "~", "〜": "~", "⁓": "~", "˜": "~",
  "‘": "'", "’": "'", "‛": "'", "′": "'", "´": "'", "`": "'", "“": '"', "”": '"',
  "․": "·", "‧": "·", "⋅": "·", "・": "·", "･": "·", "ㆍ": "·", "ᆞ": "·", "∙": "·",
  "￦": "₩", "₩": "₩", "△": "△", "▲": "△", "▵": "△", "▴": "△",
  "〈": "<", "《": "<", "\u2329": "<", "〉": ">", "》": ">", "\u232a": ">", "〔": "[", "〕": "]",
}; // prettier-ignore

function foldOne(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return folded[character] ?? " ";
}
