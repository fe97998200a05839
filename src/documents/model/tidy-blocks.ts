import type { Block, TableBlock } from "./document-model";

/**
 * Blocks without what only lays out a page: tables that frame other tables give way to what stands in them, and page
 * numbers set as lines of their own ("- 3 -") are left out.
 */
export function tidyBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    if (block.kind === "paragraph") return isPageNumber(block.text) ? [] : [block];
    return isFrameOfTables(block) ? tidyBlocks(insideOf(block)) : [block];
  });
}

const isPageNumber = (text: string): boolean => /^\s*[-–—]\s*\d{1,4}\s*[-–—]\s*$/.test(text);

/** One cell, or cells below one another, with a table in one of them at least. */
const isFrameOfTables = ({ rows }: TableBlock): boolean =>
  rows.every(
    (row) => row.filter((cell) => cell && (cell.text !== "" || cell.blocks)).length <= 1,
  ) && rows.some((row) => row.some((cell) => cell?.blocks?.some(({ kind }) => kind === "table")));

function insideOf(frame: TableBlock): readonly Block[] {
  const at = {
    ...(frame.line !== undefined && { line: frame.line }),
    ...(frame.page !== undefined && { page: frame.page }),
  };
  return frame.rows.flat().flatMap((cell): readonly Block[] => {
    if (cell?.blocks) return cell.blocks.map((block) => ({ ...at, ...block }));
    return cell && cell.text !== "" ? [{ kind: "paragraph", text: cell.text, ...at }] : [];
  });
}
