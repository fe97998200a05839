import * as z from "zod";
import { sumsLine } from "../../app/reports/sums-document";
import type { SumsLine } from "../../app/reports/sums-document.schema";
import { decodeText, type Decoder } from "../../documents/text/decode-text";
import type { Grid } from "../../grid/grid";
import { gridOf } from "../../grid/grid-of";
import { Unreadable } from "../../outcome/unreadable";
import { gridOfTexts } from "../../sums/reading/grid-of-texts";
import { readCsv } from "../../sums/reading/read-csv";
import { readXlsx } from "../../workbook/xlsx/read-xlsx";
import { noCells, notCells, notCorpusLine } from "./sums-wording";

/** The tables of a .csv, .tsv, .json grid or .xlsx; what it is, the bytes and the name say. Throws `Unreadable`. */
export async function tablesOf(
  file: string,
  bytes: Uint8Array,
  decoder: Decoder,
): Promise<readonly Grid[]> {
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const grids = zip ? (await readXlsx(bytes)).value : [tableOf(file, decodeText(bytes, decoder))];
  if (grids.every(({ rows, columns }) => rows * columns === 0)) throw noCells();
  return grids;
}

function tableOf(file: string, text: string): Grid {
  if (text.includes("\u0000")) throw notCells();
  if (!/\.json$/i.test(file)) return gridOfTexts(readCsv(text));
  const parsed = z.union([matrix, z.object({ table_array: matrix })]).safeParse(jsonOf(text));
  if (!parsed.success) throw notCells();
  return gridOfCells("table_array" in parsed.data ? parsed.data.table_array : parsed.data);
}

export type CorpusAnswer =
  | { readonly kind: "read"; readonly line: SumsLine }
  | { readonly kind: "broken"; readonly number: number; readonly why: Unreadable };

/** Each line of a corpus on its own: one that is broken takes no other along, and a long corpus needs no long text. */
export function* corpusAnswers(bytes: Uint8Array, decoder: Decoder): Iterable<CorpusAnswer> {
  let number = 0;
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(lineFeed, from);
    const to = end < 0 ? bytes.length : end;
    number += 1;
    const answer = answerTo(bytes.subarray(from, to), number, decoder);
    if (answer) yield answer;
    from = to + 1;
  }
}

const lineFeed = 0x0a;

function answerTo(bytes: Uint8Array, number: number, decoder: Decoder): CorpusAnswer | null {
  try {
    const text = decodeText(bytes, decoder);
    if (text.trim() === "") return null;
    // Corpora written by Python carry NaN, which JSON does not know.
    const json = jsonOf(text.replace(/\bNaN\b(?=\s*[,}\]])/g, "null"));
    const parsed = corpusTable.safeParse(json);
    if (!parsed.success) throw notCorpusLine();
    const { file_name, table_id, seed, table_array } = parsed.data;
    const name = { file_name, table_id, ...(seed === undefined ? {} : { seed }) };
    return { kind: "read", line: sumsLine(name, gridOfCells(table_array)) };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: "broken", number, why: error };
    throw error;
  }
}

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const matrix = z.array(z.array(cell));
const corpusTable = z.object({
  file_name: z.string(),
  table_id: z.union([z.string(), z.number()]),
  table_array: matrix,
  seed: z.number().optional(),
});

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) throw notCells(error);
    throw error;
  }
}

/** All as text is read by notation; a grid with JSON numbers is taken as it is. */
function gridOfCells(cells: z.infer<typeof matrix>): Grid {
  const texts = cells.map((row) => row.map((each) => (typeof each === "string" ? each : "")));
  if (cells.every((row) => row.every((each) => typeof each === "string" || each === null)))
    return gridOfTexts(texts);
  return gridOf({ sheet: "", values: cells });
}
