import type { Block, TableBlock, TableCell } from "../model/document-model";
import type { PageLayout } from "./page-layout";
import { blocksOf } from "./page-layout";

/** The blocks of all pages; a table that goes on over the next page is one table, its repeated heading dropped. */
export function joinedPages(pages: readonly PageLayout[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const [at, page] of pages.entries()) {
    const own = blocksOf(page);
    const [first, ...others] = own;
    const last = blocks.at(-1);
    const before = pages[at - 1];
    if (first?.kind === "table" && last?.kind === "table" && before && goesOn(before, page)) {
      blocks[blocks.length - 1] = { ...last, rows: [...last.rows, ...withoutHeading(last, first)] };
      blocks.push(...others);
    } else blocks.push(...own);
  }
  return blocks;
}

/** The lowest thing on one page and the highest on the next are ruled tables with the same edges. */
function goesOn(before: PageLayout, page: PageLayout): boolean {
  const above = [...before.tables].sort((a, b) => a.box.bottom - b.box.bottom)[0];
  const below = [...page.tables].sort((a, b) => b.box.top - a.box.top)[0];
  if (!above || !below) return false;
  const nothingUnder = before.lines.every(({ y }) => y > above.box.bottom);
  const nothingOver = page.lines.every(({ y }) => y < below.box.top);
  return (
    nothingUnder &&
    nothingOver &&
    above.block.rows[0]?.length === below.block.rows[0]?.length &&
    Math.abs(above.box.left - below.box.left) < 3 &&
    Math.abs(above.box.right - below.box.right) < 3
  );
}

/** Heading rows are printed again on every page; at most this many. */
const mostHeadingRows = 4;

function withoutHeading(first: TableBlock, next: TableBlock): TableBlock["rows"] {
  let same = 0;
  while (
    same < mostHeadingRows &&
    same < next.rows.length - 1 &&
    sameRow(first.rows[same], next.rows[same])
  )
    same += 1;
  const rows = next.rows.slice(same);
  // A row that did not fit on the page before leaves an empty box on it or on this one.
  return rows.filter((row) => row.some((cell) => cell === null || cell.text !== "" || cell.blocks));
}

type TableRow = readonly (TableCell | null)[];

const sameRow = (a: TableRow | undefined, b: TableRow | undefined): boolean =>
  textOf(a) === textOf(b) && textOf(a).replace(/[|\d\s.,-]/g, "") !== "";

const textOf = (row: TableRow | undefined): string =>
  (row ?? []).map((cell) => cell?.text.replace(/\s/g, "") ?? "").join("|");
