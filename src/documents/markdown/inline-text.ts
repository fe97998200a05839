/**
 * One line of Markdown as the text a person sees: marks of emphasis, code and links gone, escapes undone, "<br>" a
 * line end. Longer lines than plans have stay as they are.
 */
export function inlineText(line: string): string {
  if (line.length > longest) return line;
  return line
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/<!--.*?-->/g, "")
    .replace(/!?\[([^[\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g, "$1")
    .replace(/(\*\*|__)(?=\S)([^*_]*[^*_\s])\1/g, "$2")
    .replace(/`([^`]+)`/g, "$1")
    .replace(/<\/?(?:b|strong|em|i|u|s|sup|sub|span|mark|font|p|div)(?:\s[^<>]*)?>/gi, "")
    .replace(/&(nbsp|lt|gt|quot|middot|amp);/g, (_, name: string) => entities[name] ?? "")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .trimEnd();
}

const longest = 4_000;
const entities: Readonly<Record<string, string>> = {
  nbsp: " ",
  lt: "<",
  gt: ">",
  quot: '"',
  middot: "·",
  amp: "&",
};
