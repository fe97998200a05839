import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Block } from "../../src/documents/model/document-model";
import { readText } from "../../src/documents/text/read-text";
import { hwpParagraph, smallHwp } from "../../tests/documents/small/small-hwp";
import {
  hwpxLine,
  sheetRows,
  smallDocx,
  smallHwpx,
  smallXlsx,
  wordLine,
} from "../../tests/documents/small/small-zip";

/** Documents of about 200 pages, and the seconds that may pass until their plan is there. */
export const limits = { hwpx: 1, hwp: 1, docx: 1, xlsx: 1, pdf: 4 } as const;
export type Format = keyof typeof limits;

const copies = 13;

/** Thirteen times the sample plan, in paragraphs; GEOMSAN_DATA names a folder with real ones, tables and all. */
export function longDocument(format: Exclude<Format, "pdf">): Uint8Array {
  const real = path.join(process.env["GEOMSAN_DATA"] ?? "", "documents", `long.${format}`);
  if (existsSync(real)) return readFileSync(real);
  const lines = Array.from({ length: copies }, sample)
    .flatMap((text) => text.split("\n"))
    .map((line) => line.replace(/[&<\t\r]/g, " "));
  return {
    hwpx: () => smallHwpx(lines.map((line) => hwpxLine(line)).join("")),
    hwp: () => smallHwp(Buffer.concat(lines.map((line) => hwpParagraph(line)))),
    docx: () => smallDocx(lines.map((line) => wordLine(line)).join("")),
    xlsx: () => smallXlsx([{ name: "계획", xml: sheetRows(lines.map((line) => [line])) }]),
  }[format]();
}

/** The same as a page to print, tables ruled, every copy a part that begins on a new sheet. */
export function longPage(): string {
  const parts = Array.from({ length: copies }, () => {
    const blocks = readText(sample()).blocks.map(markup).join("");
    return `<section style="break-before:page">${blocks}</section>`;
  });
  return `<style>body{font:14px/1.6 "NanumGothic","Nanum Gothic",sans-serif}p{margin:6px 0}table{border-collapse:collapse}td{border:1px solid;padding:3px}</style>${parts.join("")}`;
}

const sample = (): string => readFileSync("assets/samples/sample-plan.ko.txt", "utf8");

function markup(block: Block): string {
  if (block.kind === "paragraph") {
    const begins = /^\d+\. /.test(block.text) ? ' style="break-before:page"' : "";
    return `<p${begins}>${escaped(block.text)}</p>`;
  }
  const rows = block.rows.map((row) => row.map((cell) => `<td>${escaped(cell?.text ?? "")}</td>`));
  return `<table>${rows.map((cells) => `<tr>${cells.join("")}</tr>`).join("")}</table>`;
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
