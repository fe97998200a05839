import type { Block, TableCell } from "./document-model";

/**
 * Whether these are the texts of a row of a sheet that belongs to no table: a heading, a unit, or one beside the
 * other. On a sheet everything stands in cells, a copied range of one is a single table.
 */
export const isLooseRow = (texts: readonly string[]): boolean => {
  const [first = "", ...rest] = texts;
  return (heading.test(first) || unit.test(first)) && rest.every((text) => unit.test(text));
};

const heading =
  /^\s*(?:[□■○●◦❍◇◆※▶▷]\s*\S|\d{1,2}\.\s*[^\d\s]|[가-하]\.\s*\S|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]\s*\.?\s*\S)/;
const unit = /^\s*[(（[<]?\s*단위\s*[:：]?\s*\S/;

type Row = readonly (TableCell | null)[];

/** A copied range of a sheet: its loose rows as paragraphs, what stands between them as tables. */
export function splitAtLooseRows(rows: readonly Row[]): readonly Block[] {
  const blocks: Block[] = [];
  let table: Row[] = [];
  const close = (): void => {
    if (table.some((row) => textsOf(row).length > 0)) blocks.push({ kind: "table", rows: table });
    table = [];
  };
  for (const row of rows) {
    const texts = textsOf(row);
    const alone = Boolean(row[0]) && row.every((cell) => cell === null || cell.rowSpan === 1);
    const isTitle = texts.length === 1 && !table.some((above) => textsOf(above).length > 1);
    const isLoose = texts.length > 0 && (isLooseRow(texts) || isTitle);
    if (alone && isLoose) {
      close();
      for (const text of texts) blocks.push({ kind: "paragraph", text });
    } else if (texts.length === 0 && row.every((cell) => cell !== null)) close();
    else table.push(row);
  }
  close();
  return blocks;
}

const textsOf = (row: Row): readonly string[] =>
  row.flatMap((cell) => (cell && cell.text.trim() !== "" ? [cell.text] : []));
