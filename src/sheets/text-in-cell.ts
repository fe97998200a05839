/**
 * A text in the one form in which what was written into a cell and what is read from it are equal: a cell keeps no
 * control characters, no lone surrogates and 32,767 characters at most, and people do not see how it is spaced.
 */
export const textInCell = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, "")
    .replace(/\p{Cs}/gu, "\uFFFD")
    .normalize("NFC")
    .slice(0, 30_000)
    .replace(/\s+/g, " ")
    .trim();
