import type { Cancellation } from "../../outcome/cancellation";
import type { Notice } from "../../outcome/notice";
import { understood, type Outcome } from "../../outcome/outcome";
import type { Block, DocumentModel } from "../model/document-model";
import { stopIfCancelled, toldOfPart, type Told, untold } from "../model/document-reader";
import { openZip } from "../package/zip-package";
import { blocksOfRows } from "./blocks-of-rows";
import { hiddenCells, hiddenSheets, unknownResults } from "./notices";
import { readSheetCells, type SheetCells } from "./sheet-cells";
import { visibleRows } from "./visible-cells";
import { readWorkbook } from "./workbook";

/** A .xlsx of Excel: what a person sees on its sheets, as blocks. `line` is the row in its sheet. */
export function readXlsx(
  bytes: Uint8Array,
  signal: Cancellation,
  told: Told = untold,
): Promise<Outcome<DocumentModel>> {
  return Promise.resolve().then(() => {
    const zip = openZip(bytes);
    const { sheets, facts } = readWorkbook(zip);
    const notices: Notice[] = [];
    const hidden = sheets.filter((sheet) => sheet.hidden).map(({ name }) => name);
    if (hidden.length > 0) notices.push(hiddenSheets(hidden));
    const read: { name: string; blocks: readonly Block[] }[] = [];
    for (const [index, { name, part, hidden: isHidden }] of sheets.entries()) {
      stopIfCancelled(signal);
      const xml = isHidden || part === null ? null : zip.text(part);
      if (xml === null) continue;
      const cells = readSheetCells(xml, facts, toldOfPart(told, index, sheets.length));
      notices.push(...noticesOf(name, cells));
      read.push({ name, blocks: blocksOfRows(visibleRows(cells)) });
    }
    return understood({ format: "xlsx", blocks: joined(read) }, notices);
  });
}

function noticesOf(name: string, cells: SheetCells): readonly Notice[] {
  const [first] = cells.unknown;
  const isHidden = cells.cells.some(
    ({ row, column, text }) =>
      text !== "" && (cells.hiddenRows.has(row) || cells.hiddenColumns.has(column)),
  );
  return [
    ...(isHidden ? [hiddenCells(name)] : []),
    ...(first ? [unknownResults(name, first, cells.unknown.length)] : []),
  ];
}

/** The names of the sheets are headings where there are several. */
function joined(sheets: readonly { name: string; blocks: readonly Block[] }[]): readonly Block[] {
  const filled = sheets.filter(({ blocks }) => blocks.length > 0);
  if (filled.length === 1) return filled[0]?.blocks ?? [];
  return filled.flatMap(({ name, blocks }): readonly Block[] => [
    { kind: "paragraph", text: name, level: 1 },
    ...blocks,
  ]);
}
