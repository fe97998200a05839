/**
 * The formula with a word replaced: whole words only, none in text constants or in quoted names of sheets. With
 * `sheet` only where the word is said with that sheet (`계획!합계`), which is left out then.
 */
export function replaceWords(formula: string, word: string, by: string, sheet?: string): string {
  if (!formula.toLowerCase().includes(word.toLowerCase())) return formula;
  const plain = `${escaped(word)}(?![\\p{L}\\p{N}_.(!\\]])`;
  if (sheet !== undefined) {
    const quoted = `'${escaped(sheet.replaceAll("'", "''"))}'!`;
    const bare = `(?<![\\p{L}\\p{N}_.])${escaped(sheet)}!`;
    return outsideTexts(
      formula,
      new RegExp(`(?:${quoted}|${bare})${plain}`, "giu"),
      by,
      /("(?:[^"]|"")*")/,
    );
  }
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_.!\\[])${plain}`, "giu");
  return outsideTexts(formula, pattern, by, /("(?:[^"]|"")*"|'(?:[^']|'')*')/);
}

/** `texts` is what is left alone. */
const outsideTexts = (formula: string, pattern: RegExp, by: string, texts: RegExp): string =>
  formula
    .split(texts)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(pattern, () => by)))
    .join("");

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
