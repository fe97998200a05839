import { parseArgs } from "node:util";
import { comparisonDocument } from "../../app/reports/comparison-document";
import type { ErrorDocument } from "../../app/reports/plan-document.schema";
import type { Bilingual, Language } from "../../outcome/language";
import { Unreadable } from "../../outcome/unreadable";
import { comparePlans } from "../../plan/compare";
import { comparisonText } from "./comparison-text";
import { errorCode } from "./error-code";
import { readPlanFile, type FileReader } from "./read-plan-file";
import { oneLine } from "./wording";

export interface CompareIo extends FileReader {
  out(text: string): void;
  err(text: string): void;
}

/**
 * `geomsan compare OLD NEW [--json] [--lang ko|en]`. Resolves to the exit code: 0 no difference, 1 differences, 2 a file
 * that could not be read, 64 wrong usage.
 */
export async function compareCommand(argv: readonly string[], io: CompareIo): Promise<number> {
  const command = commandOf(argv);
  if (command.kind === "wrong") {
    io.err(`geomsan: ${oneLine(command.reason[command.language])}\n${usage[command.language]}\n`);
    return 64;
  }
  const { before, after, json, language } = command;
  let file = before;
  try {
    const old = (await readPlanFile(before, io)).value;
    file = after;
    const now = (await readPlanFile(after, io)).value;
    const comparison = comparePlans(old, now);
    io.out(
      json
        ? jsonText(comparisonDocument(comparison, before, after))
        : comparisonText(comparison, { before, after, plans: [old, now] }, language),
    );
    return comparison.projects.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { code, what, todo } = error;
    io.err(`${oneLine(`${file}: ${what[language]} ${todo[language]}`)}\n`);
    if (json) {
      io.out(
        jsonText({
          schema: "geomsan/error@1",
          file,
          error: { code, message: what[language], todo: todo[language] },
        } satisfies ErrorDocument),
      );
    }
    return 2;
  }
}

interface CompareCommand {
  readonly kind: "compare";
  readonly before: string;
  readonly after: string;
  readonly json: boolean;
  readonly language: Language;
}

interface WrongCompare {
  readonly kind: "wrong";
  readonly reason: Bilingual;
  readonly language: Language;
}

function commandOf(argv: readonly string[]): CompareCommand | WrongCompare {
  const parsed = parse(argv);
  if (typeof parsed === "string")
    return wrong("ko", `선택을 이해하지 못했습니다: ${parsed}`, `Option not understood: ${parsed}`);
  const { values, positionals } = parsed;
  const language = languageOf(values.lang);
  if (!language) {
    const given = values.lang ?? "";
    return wrong("ko", `--lang에는 ko나 en을 적으세요: ${given}`, `--lang is ko or en: ${given}`);
  }
  const [before = "", after = "", ...more] = positionals;
  if (before === "" || after === "" || more.length > 0) {
    return wrong(language, "compare: 견줄 파일을 둘 적으세요.", "compare: name two files.");
  }
  return { kind: "compare", before, after, json: values.json ?? false, language };
}

/** The option that is not understood, as a text, where there is one. */
function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: { json: { type: "boolean" }, lang: { type: "string" } },
      allowPositionals: true,
    });
  } catch (error) {
    if (!errorCode(error).startsWith("ERR_PARSE_ARGS")) throw error;
    return /'([^']+)'/.exec(String(error))?.[1] ?? "";
  }
}

const languageOf = (text: string | undefined): Language | null =>
  text === undefined ? "ko" : text === "ko" || text === "en" ? text : null;

const wrong = (language: Language, ko: string, en: string): WrongCompare => ({
  kind: "wrong",
  reason: { ko, en },
  language,
});

const usage: Bilingual = {
  ko: "도움말: geomsan --help",
  en: "See geomsan --help --lang en",
};

const jsonText = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;
