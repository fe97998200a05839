import { readRange } from "../../grid/a1";

/**
 * Counts, chunk by chunk, the cells that the merges of a sheet or the names of the workbook span: the library makes
 * an object of every one, so one short line of XML could ask for billions. Other parts count nothing.
 */
export function spansIn(part: string): (chunk: Uint8Array) => number {
  const pattern = patternFor(part);
  if (!pattern) return () => 0;
  const decoder = new TextDecoder();
  let kept = "";
  return (chunk) => {
    const text = kept + decoder.decode(chunk, { stream: true });
    // A tag and what follows it stay together, whatever chunk they end in.
    const cut = Math.max(text.lastIndexOf("<"), 0);
    kept = text.slice(cut).slice(-longestTag);
    return areas(text.slice(0, cut), pattern);
  };
}

const longestTag = 10_000;

function patternFor(part: string): RegExp | null {
  if (part === "xl/workbook.xml") return />([^<>]*![^<>]*)/g;
  return /^xl\/worksheets\/[^/]+\.xml$/.test(part)
    ? /<(?:\w+:)?mergeCell\s[^>]*?ref\s*=\s*["']([^"']*)/g
    : null;
}

const areas = (xml: string, pattern: RegExp): number =>
  [...xml.matchAll(pattern)].reduce((sum, [, text = ""]) => sum + areaOf(text), 0);

const areaOf = (text: string): number =>
  text.split(",").reduce((sum, part) => {
    const cells = /[A-Z]\$?\d/i.test(part); // whole rows and columns are no cells to the library
    const found = cells ? readRange(part.replaceAll("&apos;", "'")) : null;
    return sum + (found ? found.range.rows * found.range.columns : 0);
  }, 0);
