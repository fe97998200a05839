import path from "node:path";
import type { CheckedFile } from "../../app/reports/checked-file";
import { errorsOf } from "../../app/reports/checked-file";
import { fileDocument } from "../../app/reports/findings-document";
import type { FindingsDocument } from "../../app/reports/findings-document.schema";
import { planDocument } from "../../app/reports/plan-document";
import type { ErrorDocument } from "../../app/reports/plan-document.schema";
import { drawnBy, textsToKeep } from "../../app/kept-plan";
import { checkPlan } from "../../app/use-cases/check-plan";
import { wordsIn } from "../../app/wording/words";
import type { Language } from "../../outcome/language";
import { Unreadable } from "../../outcome/unreadable";
import { drawPlan } from "../../sheets/draw-plan";
import { writeXlsx } from "../../workbook/xlsx/write-xlsx";
import { mostBytes } from "../../documents/open-document";
import type { CheckResult } from "../../rules/engine/finding";
import { checkForeignBook, withSheets } from "./check-foreign-book";
import {
  readCommandLine,
  type CheckCommand,
  type PlanCommand,
  type WriteCommand,
} from "./command-line";
import { compareCommand } from "./compare-command";
import { findingsText } from "./findings-text";
import { planText } from "./plan-text";
import { readPlanFile, type FileReader } from "./read-plan-file";
import { sumsCommand } from "./sums-command";
import { cliWords, oneLine } from "./wording";

/** All that the command line asks of the world. */
export interface CliIo extends FileReader {
  write(file: string, bytes: Uint8Array): Promise<void>;
  out(text: string): void;
  err(text: string): void;
  now(): Date;
  readonly version: string;
}

/**
 * Runs one command line and resolves to its exit code: 0 no finding of severity 오류, 1 at least one, 2 at least one
 * file could not be read (or written), 64 wrong usage.
 */
export async function runCli(argv: readonly string[], io: CliIo): Promise<number> {
  if (argv[0] === "sums") return sumsCommand(argv.slice(1), io);
  if (argv[0] === "compare") return compareCommand(argv.slice(1), io);
  const command = readCommandLine(argv);
  switch (command.kind) {
    case "help":
      io.out(cliWords[command.language].help);
      return exit.fine;
    case "version":
      io.out(`geomsan ${io.version}\n`);
      return exit.fine;
    case "wrong-usage":
      io.err(cliWords[command.language].wrongUsage(command));
      return exit.usage;
    case "plan":
      return runPlan(command, io);
    case "check":
      return runCheck(command, io);
    case "write":
      return runWrite(command, io);
  }
}

const exit = { fine: 0, errors: 1, unreadable: 2, usage: 64 } as const;

async function runPlan({ file, json, language }: PlanCommand, io: CliIo): Promise<number> {
  try {
    const outcome = await readPlanFile(file, io);
    io.out(json ? jsonText(planDocument(outcome, language)) : planText(file, outcome, language));
    return exit.fine;
  } catch (error) {
    const unreadable = known(error);
    sayUnreadable(file, unreadable, language, io);
    if (json) io.out(jsonText(errorDocument(file, unreadable, language)));
    return exit.unreadable;
  }
}

async function runCheck({ files, json, language }: CheckCommand, io: CliIo): Promise<number> {
  const checked: CheckedFile[] = [];
  const documents: FindingsDocument["files"] = [];
  for (const file of files) {
    const one = await checkFile(file, json, language, io);
    if (one.checked.kind === "unreadable") sayUnreadable(file, one.checked.error, language, io);
    else if (!json) io.out(findingsText(one.checked, language));
    checked.push(one.checked);
    documents.push(one.document);
  }
  if (json) io.out(jsonText({ schema: "geomsan/findings@1", files: documents }));
  if (checked.some(({ kind }) => kind === "unreadable")) return exit.unreadable;
  return checked.some((file) => errorsOf(file).length > 0) ? exit.errors : exit.fine;
}

/** With `json`, a file whose figures no JSON number can hold counts as unreadable, and the others are reported. */
async function checkFile(file: string, json: boolean, language: Language, io: CliIo) {
  try {
    const { value: plan, notices, coverage } = await readPlanFile(file, io);
    const isOurs = coverage === undefined;
    const bytes = await bytesOf(file, io);
    const planned = checkPlan(plan);
    if (!isOurs && saysNothing(planned)) {
      const book = await checkForeignBook(file, bytes);
      if (book) return { checked: book, document: fileDocument(book, language) };
    }
    const result = await withSheets(planned, bytes, { sums: !isOurs });
    const checked: CheckedFile = { kind: "checked", file, plan, notices, result };
    return { checked, document: json ? fileDocument(checked, language) : emptyDocument(file) };
  } catch (error) {
    const unreadable = known(error);
    const foreign = unreadable.code === "no-projects" ? await foreignBook(file, io) : null;
    const checked = foreign ?? ({ kind: "unreadable", file, error: unreadable } as const);
    return { checked, document: fileDocument(checked, language) };
  }
}

/** A list whose rows read as projects without amounts is no plan: the tables on its sheets are what can be checked. */
const saysNothing = ({ equalities, findings }: CheckResult): boolean =>
  findings.length === 0 && equalities.every(({ checked }) => checked === 0);

const bytesOf = (file: string, io: CliIo): Promise<Uint8Array> => io.read(file, mostBytes);

/** Anybody's workbook: its tables are checked where they stand. */
const foreignBook = async (file: string, io: CliIo): Promise<CheckedFile | null> =>
  checkForeignBook(file, await bytesOf(file, io));

const emptyDocument = (file: string): FindingsDocument["files"][number] => ({
  file,
  status: "checked",
  findings: [],
  unchecked: [],
});

async function runWrite(command: WriteCommand, io: CliIo): Promise<number> {
  const { file, output, language } = command;
  try {
    const { value: plan, notices } = await readPlanFile(file, io);
    const result = checkPlan(plan);
    const checkedAt = wordsIn(language).dateTime(io.now());
    const drawing = drawPlan(plan, result, {
      fileName: path.basename(file),
      notices,
      language,
      checkedAt,
    });
    const bytes = await writeXlsx(
      drawing,
      textsToKeep(drawnBy(plan, drawing, path.basename(file))),
    );
    try {
      await io.write(output, bytes);
    } catch (cause) {
      sayUnreadable(output, notWritten(cause), language, io);
      return exit.unreadable;
    }
    const errors = errorsOf({ kind: "checked", file, plan, notices, result }).length;
    io.out(cliWords[language].wrote(output, drawing.sheets.length, errors));
    return errors > 0 ? exit.errors : exit.fine;
  } catch (error) {
    sayUnreadable(file, known(error), language, io);
    return exit.unreadable;
  }
}

/** One line a file: which, what is wrong, what to do. */
function sayUnreadable(file: string, error: Unreadable, language: Language, io: CliIo): void {
  io.err(`${oneLine(`${file}: ${error.what[language]} ${error.todo[language]}`)}\n`);
}

const errorDocument = (file: string, error: Unreadable, language: Language): ErrorDocument => ({
  schema: "geomsan/error@1",
  file,
  error: { code: error.code, message: error.what[language], todo: error.todo[language] },
});

const jsonText = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;

/** Anything else is a mistake of ours: it ends the command with its stack. */
function known(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error;
  throw error;
}

const notWritten = (cause: unknown): Unreadable =>
  new Unreadable(
    "not-written",
    {
      ko: `파일을 쓰지 못했습니다(${String(cause)}).`,
      en: `The file could not be written (${String(cause)}).`,
    },
    {
      ko: "열려 있으면 닫고, 쓸 수 있는 폴더인지 확인하세요.",
      en: "Close it where it is open, and see whether you may write to the folder.",
    },
    { cause },
  );
