import { parseArgs } from "node:util";
import * as z from "zod";
import { sumsDocument, sumsLine } from "../../app/reports/sums-document";
import type { Grid } from "../../grid/grid";
import { gridOf } from "../../grid/grid-of";
import { Unreadable } from "../../outcome/unreadable";
import { gridOfTexts } from "../../sums/reading/grid-of-texts";
import { readCsv } from "../../sums/reading/read-csv";
import { readXlsx } from "../../workbook/xlsx/read-xlsx";
import { decodeText } from "../../documents/text/decode-text";
import { errorCode } from "./error-code";
import type { FileReader } from "./read-plan-file";

export interface SumsIo extends FileReader {
  out(text: string): void;
  err(text: string): void;
}

/**
 * `geomsan sums FILE [--json]` (.csv, .tsv, .json grid, .xlsx) and `geomsan sums --jl FILE` (a corpus, one JSON table a
 * line). Resolves to the exit code: 0 nothing fails, 1 something does, 2 not readable, 64 wrong usage.
 */
export async function sumsCommand(argv: readonly string[], io: SumsIo): Promise<number> {
  const command = commandOf(argv);
  if (command === null) {
    io.err("geomsan sums FILE [--json] | geomsan sums --jl FILE\n");
    return 64;
  }
  try {
    const bytes = await io.read(command.file, mostBytes);
    if (command.jl) {
      for (const line of linesOf(decodeText(bytes, io.decoder)))
        io.out(`${JSON.stringify(line)}\n`);
      return 0;
    }
    const document = sumsDocument(await gridsOf(command.file, bytes, io));
    io.out(command.json ? `${JSON.stringify(document, null, 2)}\n` : summary(document));
    return document.tables.some(({ sums }) => sums.some(({ status }) => status === "fails"))
      ? 1
      : 0;
  } catch (error) {
    io.err(`${command.file}: ${whyNot(error)}\n`);
    return 2;
  }
}

const mostBytes = 512 * 1024 * 1024;

function commandOf(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { json: { type: "boolean" }, jl: { type: "boolean" }, lang: { type: "string" } },
      allowPositionals: true,
    });
    const [file, second] = positionals;
    if (file === undefined || second !== undefined) return null;
    return { file, json: values.json ?? false, jl: values.jl ?? false };
  } catch (error) {
    if (!errorCode(error).startsWith("ERR_PARSE_ARGS")) throw error;
    return null;
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

function* linesOf(text: string) {
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    // Corpora written by Python carry NaN, which JSON does not know.
    const table = corpusTable.parse(JSON.parse(line.replace(/\bNaN\b(?=\s*[,}\]])/g, "null")));
    const { file_name, table_id, seed } = table;
    yield sumsLine(
      { file_name, table_id, ...(seed === undefined ? {} : { seed }) },
      gridOfCells(table.table_array),
    );
  }
}

async function gridsOf(file: string, bytes: Uint8Array, io: SumsIo): Promise<readonly Grid[]> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return (await readXlsx(bytes)).value;
  const text = decodeText(bytes, io.decoder);
  if (!/\.json$/i.test(file)) return [gridOfTexts(readCsv(text))];
  const parsed: unknown = JSON.parse(text);
  const grid = z.union([matrix, z.object({ table_array: matrix })]).parse(parsed);
  return [gridOfCells("table_array" in grid ? grid.table_array : grid)];
}

/** All as text is read by notation; a grid with JSON numbers is taken as it is. */
function gridOfCells(cells: z.infer<typeof matrix>): Grid {
  const texts = cells.map((row) => row.map((each) => (typeof each === "string" ? each : "")));
  if (cells.every((row) => row.every((each) => typeof each === "string" || each === null)))
    return gridOfTexts(texts);
  return gridOf({ sheet: "", values: cells });
}

function summary({ tables }: ReturnType<typeof sumsDocument>): string {
  return tables
    .map(({ sheet, sums, culprits }) => {
      const failing = sums.filter(({ status }) => status === "fails");
      const lines = failing.map(
        ({ total: [row, column], difference }) => `  R${row + 1}C${column + 1}: ${difference}`,
      );
      const named = culprits.map(
        ({ cell: [row, column], printed, suggested }) =>
          `  R${row + 1}C${column + 1}: ${printed} → ${suggested}`,
      );
      const heading = `${sheet ?? ""} 합계 ${sums.length}, 불일치 ${failing.length}`.trim();
      return `${[heading, ...lines, ...named].join("\n")}\n`;
    })
    .join("");
}

function whyNot(error: unknown): string {
  if (error instanceof Unreadable) return `${error.what.ko} ${error.todo.ko}`;
  if (error instanceof SyntaxError || error instanceof z.ZodError)
    return "표가 아닙니다. 행과 칸의 JSON 배열이어야 합니다.";
  const code = errorCode(error);
  if (code !== "") return `파일을 열지 못했습니다(${code}).`;
  throw error;
}
