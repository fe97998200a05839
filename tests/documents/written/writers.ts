import type {
  Block,
  DocumentModel,
  TableBlock,
  TableCell,
} from "../../../src/documents/model/document-model";
import { readDocx } from "../../../src/documents/docx/read-docx";
import { readHtml } from "../../../src/documents/html/read-html";
import { readHwp } from "../../../src/documents/hwp/read-hwp";
import { readHwpx } from "../../../src/documents/hwpx/read-hwpx";
import { readXlsx } from "../../../src/documents/xlsx/read-xlsx";
import { hwpCell, hwpControl, hwpParagraph, record, smallHwp } from "../small/small-hwp";
import {
  hwpxLine,
  hwpxTable,
  sheetRows,
  smallDocx,
  smallHwpx,
  smallXlsx,
  wordLine,
} from "../small/small-zip";

type Blocks = readonly Block[];

interface Format {
  /** Writes blocks as a document of this format and reads it again. */
  through(blocks: Blocks): Promise<DocumentModel>;
  /** What the format can hold of them. */
  holds(blocks: Blocks): Blocks;
}

const everything = (blocks: Blocks): Blocks => blocks;

export const throughFormats = {
  html: { through: (blocks) => Promise.resolve(readHtml(asHtml(blocks))), holds: everything },
  docx: {
    through: async (blocks) => (await readDocx(asDocx(blocks), notCancelled)).value,
    holds: everything,
  },
  hwpx: {
    through: async (blocks) => (await readHwpx(asHwpx(blocks), notCancelled)).value,
    holds: everything,
  },
  hwp: {
    through: async (blocks) => (await readHwp(asHwp(blocks), notCancelled)).value,
    holds: everything,
  },
  xlsx: {
    through: async (blocks) => (await readXlsx(asXlsx(blocks), notCancelled)).value,
    holds: (blocks) => blocks.flatMap(asOnSheet),
  },
} satisfies Readonly<Record<string, Format>>;

/** On a sheet a first row of a single text, without frames, is a line above the table. */
function asOnSheet(block: Block): Blocks {
  if (block.kind === "paragraph") return [block];
  const [first, ...rest] = block.rows;
  const texts = first?.flatMap((cell) => (cell?.text ? [cell.text] : [])) ?? [];
  const [only] = texts;
  if (texts.length !== 1 || only === undefined) return [block];
  const { line } = block;
  return [
    { kind: "paragraph", text: only, ...(line && { line }) },
    { ...block, rows: rest },
  ];
}

const notCancelled = { aborted: false };

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

function cellsOf({ rows }: TableBlock) {
  return rows.flatMap((row, r) =>
    row.flatMap((cell, c) => (cell ? [{ ...cell, row: r, column: c }] : [])),
  );
}

/** What stands in a cell: its blocks, else its text, a line a paragraph. */
const insideOf = ({ text, blocks }: TableCell): Blocks =>
  blocks ?? text.split("\n").map((line) => ({ kind: "paragraph", text: line }));

const asHtml = (blocks: Blocks): string =>
  `<html><body>${blocks.map(htmlOf).join("\n")}</body></html>`;

function htmlOf(block: Block): string {
  if (block.kind === "paragraph") {
    const name = block.level === undefined ? "p" : `h${block.level}`;
    const text = escaped(block.text).replace(/^ +| {2,}/g, (run) => "&nbsp;".repeat(run.length));
    return `<${name}>${text}</${name}>`;
  }
  const rows = block.rows.map((row) =>
    row.flatMap((cell) => {
      if (!cell) return [];
      const spans = `rowspan="${cell.rowSpan}" colspan="${cell.columnSpan}"`;
      return `<td ${spans}>${insideOf(cell).map(htmlOf).join("")}</td>`;
    }),
  );
  return `<table>${rows.map((cells) => `<tr>${cells.join("")}</tr>`).join("")}</table>`;
}

const asDocx = (blocks: Blocks): Uint8Array => smallDocx(blocks.map(wordOf).join(""));

function wordOf(block: Block): string {
  if (block.kind === "paragraph")
    return wordLine(
      escaped(block.text),
      block.level === undefined ? "" : `<w:outlineLvl w:val="${block.level - 1}"/>`,
    );
  const rows = block.rows.map((row) =>
    row.map((cell) => `<w:tc>${cell ? insideOf(cell).map(wordOf).join("") : ""}</w:tc>`),
  );
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join("")}</w:tr>`).join("")}</w:tbl>`;
}

const asHwpx = (blocks: Blocks): Uint8Array => smallHwpx(blocks.map(hwpxOf).join(""));

function hwpxOf(block: Block): string {
  if (block.kind === "paragraph") return hwpxLine(escaped(block.text));
  const cells = cellsOf(block).map((cell) => {
    const { row, column, rowSpan, columnSpan } = cell;
    return [row, column, rowSpan, columnSpan, insideOf(cell).map(hwpxOf).join("")] as const;
  });
  return hwpxLine("", "", hwpxTable(cells));
}

function asHwp(blocks: Blocks): Uint8Array {
  const records = blocks.flatMap((block) => {
    if (block.kind === "paragraph") return [hwpParagraph(block.text)];
    return [
      hwpParagraph("\u000b"),
      hwpControl("tbl ", 1),
      record(77, 2, new Uint8Array(22)),
      ...cellsOf(block).map(({ row, column, rowSpan, columnSpan, text }) =>
        hwpCell(2, [row, column, rowSpan, columnSpan], text),
      ),
    ];
  });
  return smallHwp(Buffer.concat(records));
}

/** A line a row; an empty row before and after each table. */
function asXlsx(blocks: Blocks): Uint8Array {
  const rows = blocks.flatMap((block): (readonly (string | null)[])[] =>
    block.kind === "paragraph"
      ? [[escaped(block.text)]]
      : [
          [],
          ...block.rows.map((row) => row.map((cell) => (cell?.text ? escaped(cell.text) : null))),
          [],
        ],
  );
  return smallXlsx([{ name: "계획", xml: sheetRows(rows) }]);
}
