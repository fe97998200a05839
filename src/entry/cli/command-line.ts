import { parseArgs } from "node:util";
import type { Language } from "../../outcome/language";
import { errorCode } from "./error-code";

export type Command =
  | { readonly kind: "help"; readonly language: Language }
  | { readonly kind: "version" }
  | PlanCommand
  | CheckCommand
  | WriteCommand;

export interface PlanCommand {
  readonly kind: "plan";
  readonly file: string;
  readonly json: boolean;
  readonly language: Language;
}

export interface CheckCommand {
  readonly kind: "check";
  readonly files: readonly string[];
  readonly json: boolean;
  readonly language: Language;
}

export interface WriteCommand {
  readonly kind: "write";
  readonly file: string;
  readonly output: string;
  readonly language: Language;
}

/** What is wrong with a command line. `detail` is the word it is about. */
export interface WrongUsage {
  readonly kind: "wrong-usage";
  readonly reason: UsageReason;
  readonly detail: string;
  readonly language: Language;
}

export type UsageReason =
  | "no-command"
  | "unknown-command"
  | "unknown-option"
  | "no-file"
  | "one-file"
  | "no-output"
  | "output-is-input"
  | "not-for-command"
  | "unknown-language";

export function readCommandLine(argv: readonly string[]): Command | WrongUsage {
  const parsed = parse(argv);
  if (typeof parsed === "string") return wrong("unknown-option", parsed, "ko");
  const { values, positionals } = parsed;
  const language = languageOf(values.lang);
  if (!language) return wrong("unknown-language", values.lang ?? "", "ko");
  if (values.help === true) return { kind: "help", language };
  if (values.version === true) return { kind: "version" };
  const [name, ...files] = positionals;
  const usage = (reason: UsageReason, detail = name ?? ""): WrongUsage =>
    wrong(reason, detail, language);
  if (name === undefined) return usage("no-command");
  if (name !== "plan" && name !== "check" && name !== "write") return usage("unknown-command");
  const [file, second] = files;
  if (file === undefined || files.includes("")) return usage("no-file");
  if (name !== "write" && values.output !== undefined) return usage("not-for-command", "-o");
  const json = values.json ?? false;
  if (name === "check") return { kind: "check", files, json, language };
  if (second !== undefined) return usage("one-file");
  if (name === "plan") return { kind: "plan", file, json, language };
  const { output } = values;
  if (json) return usage("not-for-command", "--json");
  if (output === undefined || output === "") return usage("no-output");
  return output === file
    ? usage("output-is-input", file)
    : { kind: "write", file, output, language };
}

const options = {
  json: { type: "boolean" },
  lang: { type: "string" },
  output: { type: "string", short: "o" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

/** The option that is not understood, as a text, where there is one. */
function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!errorCode(error).startsWith("ERR_PARSE_ARGS")) throw error;
    return /'([^']+)'/.exec(String(error))?.[1] ?? "";
  }
}

const languageOf = (text: string | undefined): Language | null =>
  text === undefined ? "ko" : text === "ko" || text === "en" ? text : null;

const wrong = (reason: UsageReason, detail: string, language: Language): WrongUsage => ({
  kind: "wrong-usage",
  reason,
  detail,
  language,
});
