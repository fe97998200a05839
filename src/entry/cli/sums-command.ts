import { parseArgs } from "node:util";
import { blamed, sumsDocument } from "../../app/reports/sums-document";
import type { SumsTable } from "../../app/reports/sums-document.schema";
import type { CellAddress } from "../../grid/cell-address";
import type { Grid } from "../../grid/grid";
import type { Amount } from "../../money/amount";
import type { Language } from "../../outcome/language";
import { Unreadable } from "../../outcome/unreadable";
import { discoverSums } from "../../sums/discover-sums";
import { findFlaws } from "../../sums/formulas/find-flaws";
import { isWrongNow } from "../../sums/formulas/flaw";
import { errorCode } from "./error-code";
import type { FileReader } from "./read-plan-file";
import { corpusAnswers, tablesOf } from "./sums-tables";
import { countsOf, lineWord, notOpened, tooLarge } from "./sums-wording";
import { oneLine } from "./wording";

export interface SumsIo extends FileReader {
  out(text: string): void;
  err(text: string): void;
}

/**
 * `geomsan sums FILE [--json]` (.csv, .tsv, .json grid, .xlsx) and `geomsan sums --jl FILE` (a corpus, one JSON table a
 * line). Resolves to the exit code: 0 nothing fails, 1 something does, 2 not readable (in a corpus: at least one line,
 * the others are answered), 64 wrong usage.
 */
export async function sumsCommand(argv: readonly string[], io: SumsIo): Promise<number> {
  const command = commandOf(argv);
  if (command === null) {
    io.err("geomsan sums FILE [--json] [--lang ko|en] | geomsan sums --jl FILE [--lang ko|en]\n");
    return 64;
  }
  const { file, language } = command;
  const sayWhy = (where: string, { what, todo }: Unreadable): void =>
    io.err(`${oneLine(`${where}: ${what[language]} ${todo[language]}`)}\n`);
  try {
    const bytes = await bytesOf(file, io);
    if (!command.jl) return await answerTables(command, bytes, io);
    let broken = 0;
    for (const answer of corpusAnswers(bytes, io.decoder)) {
      if (answer.kind === "read") io.out(`${JSON.stringify(answer.line)}\n`);
      else {
        broken += 1;
        sayWhy(`${file}, ${lineWord(answer.number)[language]}`, answer.why);
      }
    }
    return broken > 0 ? exit.unreadable : exit.fine;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    sayWhy(file, error);
    return exit.unreadable;
  }
}

const exit = { fine: 0, failing: 1, unreadable: 2 } as const;
/** A sum or a computed figure that fails, or a formula that gives a wrong figure now. */
const isWrong = ({ sums, derived = [], formulas = [] }: SumsTable): boolean =>
  [...sums, ...derived].some(({ status }) => status === "fails") ||
  formulas.some(({ printed, expected }) => expected !== undefined && printed !== expected);

const mostBytes = 512 * 1024 * 1024;

interface SumsCommand {
  readonly file: string;
  readonly json: boolean;
  readonly jl: boolean;
  readonly language: Language;
}

function commandOf(argv: readonly string[]): SumsCommand | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { json: { type: "boolean" }, jl: { type: "boolean" }, lang: { type: "string" } },
      allowPositionals: true,
    });
    const [file, second] = positionals;
    const language = values.lang ?? "ko";
    if (file === undefined || file === "" || second !== undefined) return null;
    if (language !== "ko" && language !== "en") return null;
    return { file, json: values.json ?? false, jl: values.jl ?? false, language };
  } catch (error) {
    if (!errorCode(error).startsWith("ERR_PARSE_ARGS")) throw error;
    return null;
  }
}

async function bytesOf(file: string, io: SumsIo): Promise<Uint8Array> {
  const bytes = await io.read(file, mostBytes + 1).catch((error: unknown) => {
    throw notOpened(errorCode(error) || "unknown", error);
  });
  if (bytes.length > mostBytes) throw tooLarge();
  return bytes;
}

async function answerTables(
  { file, json, language }: SumsCommand,
  bytes: Uint8Array,
  io: SumsIo,
): Promise<number> {
  const grids = await tablesOf(file, bytes, io.decoder);
  if (json) {
    const document = sumsDocument(grids);
    io.out(`${JSON.stringify(document, null, 2)}\n`);
    return document.tables.some(isWrong) ? exit.failing : exit.fine;
  }
  const summaries = grids.map((grid) => summaryOf(grid, language));
  io.out(summaries.map(({ text }) => text).join(""));
  return summaries.some(({ failing }) => failing > 0) ? exit.failing : exit.fine;
}

/**
 * One line a failing sum, one a doubtful formula and one a cell that explains what fails; amounts to the last digit,
 * however large.
 */
function summaryOf(grid: Grid, language: Language) {
  const discovery = discoverSums(grid);
  const { relations, scale } = discovery;
  const flaws = findFlaws(grid, discovery)?.flaws ?? [];
  const failing = relations.filter(({ status }) => status === "fails");
  const lines = [
    countsOf(grid.sheet, relations.length, failing.length)[language],
    ...failing.map(({ total, difference }) => `  ${nameOf(total)}: ${decimal(difference, scale)}`),
    ...flaws.map(
      ({ cell, written, likely }) =>
        `  ${nameOf(cell)}: ${written}${likely === null ? "" : ` → ${likely}`}`,
    ),
    ...blamed(grid, discovery, flaws).claims.map(
      ({ cell, printed, suggested }) =>
        `  ${nameOf(cell)}: ${decimal(printed, scale)} → ${decimal(suggested, scale)}`,
    ),
  ];
  return {
    failing: failing.length + flaws.filter(isWrongNow).length,
    text: `${lines.join("\n")}\n`,
  };
}

const nameOf = ({ row, column }: CellAddress): string => `R${row + 1}C${column + 1}`;

function decimal(amount: Amount, scale: number): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(scale + 1, "0");
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, "");
  const whole = digits.slice(0, digits.length - scale);
  return `${amount < 0n ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}
