import * as z from "zod";
import type { Block, TableBlock } from "../../src/documents/model/document-model";

/** The blocks a document was made from, as the list beside the sample documents tells them. */
const expected = z.array(
  z.union([
    z.object({
      type: z.literal("table"),
      rows: z.array(
        z.array(z.object({ text: z.string(), rs: z.number(), cs: z.number() }).nullable()),
      ),
    }),
    z.object({ type: z.enum(["para", "heading"]), text: z.string() }),
  ]),
);

/**
 * How many of the expected tables are there cell for cell, spans and all, and how many of the expected paragraphs, in
 * their order. Spaces count for nothing: a PDF does not know them for sure.
 */
export function blocksHeld(
  blocks: readonly Block[],
  truth: string,
): { readonly tables: number; readonly paragraphs: number } {
  const wanted = expected.parse(JSON.parse(truth));
  const tables = blocks
    .filter(({ kind }) => kind === "table")
    .map((table) => signOf(table as TableBlock));
  const texts = blocks.flatMap((block) => (block.kind === "paragraph" ? [bare(block.text)] : []));
  const held = { tables: 0, paragraphs: 0 };
  let from = 0;
  for (const block of wanted) {
    if (block.type === "table") {
      const at = tables.indexOf(
        signs(
          block.rows.map((row) => row.map((cell) => cell && [cell.rs, cell.cs, bare(cell.text)])),
        ),
      );
      if (at >= 0) tables.splice(at, 1);
      held.tables += at >= 0 ? 1 : 0;
    } else {
      const at = texts.indexOf(bare(block.text), from);
      if (at >= 0) from = at + 1;
      held.paragraphs += at >= 0 ? 1 : 0;
    }
  }
  return held;
}

const signOf = (table: TableBlock): string =>
  signs(
    table.rows.map((row) =>
      row.map((cell) => cell && [cell.rowSpan, cell.columnSpan, bare(cell.text)]),
    ),
  );
const signs = (rows: readonly (readonly unknown[])[]): string => JSON.stringify(rows);
const bare = (text: string): string => text.normalize("NFC").replace(/\s/g, "");
