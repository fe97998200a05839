/** Excel's limit of characters in a cell: a file with more is "repaired". */
const longest = 32_767;

/** Text as a cell of a file may hold it, and whether anything had to be cut off. Control characters cannot be written. */
export function fileText(text: string): { readonly text: string; readonly cut: boolean } {
  const clean = text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\t\n]/gu, "")
    .replace(/[\p{Surrogate}\uFFFE\uFFFF]/gu, "\uFFFD");
  if (clean.length <= longest) return { text: clean, cut: false };
  const kept = clean.slice(0, longest);
  // Half a surrogate pair at the end would not be a character.
  return { text: /[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept, cut: true };
}
