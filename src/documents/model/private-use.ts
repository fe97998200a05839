/**
 * Bullets and boxed numbers that 한글 and Word store as code points of their own symbol fonts, as the Unicode
 * characters that look the same. Others stay as they are.
 */
export function withoutPrivateUse(text: string): string {
  return privateUse.test(text)
    ? text.replace(everyPrivateUse, (own) => publicOf(own.codePointAt(0) ?? 0) ?? own)
    : text;
}

/** A bullet has to be some mark, or the level of its line is lost. */
export function bulletOf(own: string): string {
  const code = own.codePointAt(0);
  if (code === undefined) return "•";
  return publicOf(code) ?? (code >= 0xe000 && code <= 0xf8ff ? "•" : String.fromCodePoint(code));
}

const privateUse = /[\ue000-\uf8ff\u{f0000}-\u{ffffd}]/u;
const everyPrivateUse = new RegExp(privateUse.source, "gu");

/** Wingdings and Symbol lie at U+F000 and up; 한글's white numbers in black boxes at U+F02B1. */
function publicOf(code: number): string | undefined {
  if (code >= 0xf02b1 && code <= 0xf02c4) return String.fromCodePoint(0x2460 + code - 0xf02b1);
  return symbols[code];
}

const symbols: Readonly<Record<number, string>> = {
  0xf02d: "-",
  0xf046: "☞",
  0xf06c: "●",
  0xf06d: "❍",
  0xf06e: "■",
  0xf06f: "□",
  0xf070: "□",
  0xf071: "❑",
  0xf072: "❒",
  0xf074: "◆",
  0xf075: "◆",
  0xf076: "❖",
  0xf077: "◆",
  0xf09e: "·",
  0xf09f: "•",
  0xf0a0: "▪",
  0xf0a1: "○",
  0xf0a4: "◉",
  0xf0a5: "◎",
  0xf0a7: "▪",
  0xf0a8: "◻",
  0xf0ab: "★",
  0xf0b2: "◇",
  0xf0b7: "•",
  0xf0d8: "▷",
  0xf0e0: "→",
  0xf0e8: "➔",
  0xf0f0: "⇨",
  0xf0fc: "✔",
  0xf0fe: "☑",
};
