import type { Line } from "./lines";
import type { PageLayout } from "./page-layout";

/**
 * The pages without what is printed on each of them anew: page numbers, and lines in the upper or lower margin that
 * stand at the same height on three pages or more with the same words.
 */
export function withoutRunningLines(pages: readonly PageLayout[]): readonly PageLayout[] {
  const seen = new Map<string, number>();
  for (const page of pages)
    for (const sign of new Set(marginLines(page).map(signOf)))
      seen.set(sign, (seen.get(sign) ?? 0) + 1);
  return pages.map((page) => {
    const running = new Set(
      marginLines(page).filter((line) => isPageNumber(line) || (seen.get(signOf(line)) ?? 0) >= 3),
    );
    return running.size === 0
      ? page
      : { ...page, lines: page.lines.filter((line) => !running.has(line)) };
  });
}

const marginLines = ({ lines, height }: PageLayout): readonly Line[] =>
  lines.filter(({ y }) => y < height * 0.09 || y > height * 0.93);

/** Page numbers differ in their digits alone. */
const signOf = ({ text, y }: Line): string => `${Math.round(y / 3)} ${text.replace(/\d+/g, "#")}`;

const isPageNumber = ({ text }: Line): boolean =>
  /^(?:[-–—\s]*\d{1,4}[-–—\s]*|\d{1,4}\s*\/\s*\d{1,4}|(?:page|p\.)\s*\d{1,4})$/i.test(text);
