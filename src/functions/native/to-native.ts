import { bases } from "../project-share";
import { choiceArgument } from "../choice-argument";
import { periodChoice, yearArgument, type PeriodChoice } from "../period-argument";
import { projectNumber } from "../project-argument";
import { FunctionRefusal } from "../refusal";
import { belongsTo, type ShareBase } from "../share";
import { oneSource, sourceChoice, type SourceChoice } from "../source-argument";
import type { TidyRange, TidyRow } from "../tidy-range";
import type { OpenMode } from "../year-amount";
import { modes } from "../year-total";
import type { FormulaCall } from "./formula-calls";
import { nativeArgument, type NativeArgument } from "./native-argument";
import { columnsOfTable, nativeSum, type TidyColumns } from "./native-sum";
import { areNumbers, nativeTool } from "./native-tool";

/** What the formula's first argument is: the tidy table under a name, with its present rows. */
export interface NativeTable {
  readonly name: string;
  readonly range: TidyRange;
}

/** What a formula stands in. */
export interface NativeContext {
  /** The tidy table that a first argument means; null for anything else. */
  readonly tableOf: (argument: string) => NativeTable | null;
  /** What the cells of a reference hold; null where nobody can look. */
  readonly cellsOf: (reference: string) => readonly (readonly unknown[])[] | null;
}

/** The name in `tblBudget` or `tblBudget[#All]`; null for anything else. */
export const tableNamed = (argument: string): string | null =>
  /^([\p{L}_][\p{L}\d_.]*)(?:\[(?:#All|#모두)?\])?$/u.exec(argument)?.[1] ?? null;

/**
 * The native formula that gives what a call gives now and follows the table as it does, without the leading =. It uses
 * nothing newer than Excel 2016. null where there is none: a budget table as it stands, an argument that is itself
 * calculated, a function that reads text or rules, and what SUMIFS would count otherwise: figures written as text, a
 * project named by its title in a cell. Where the custom function would answer #N/A for a period that the table lacks,
 * the native one answers 0.
 */
export function toNative(call: FormulaCall, context: NativeContext): string | null {
  const tool = nativeTool(call, context.cellsOf);
  if (tool !== null) return tool;
  const table = context.tableOf(call.args[0] ?? "");
  if (table === null || !isCountedAlike(table.range)) return null;
  try {
    return overTable(call.id, new CallReader(table, call.args, context.cellsOf));
  } catch (error) {
    // What the function refuses has no native form either; the cell shows its error already.
    if (error instanceof FunctionRefusal || error instanceof NotNative) return null;
    throw error;
  }
}

function overTable(id: string, call: CallReader): string | null {
  switch (id) {
    case "PROJECTTOTAL":
      return call.sum({ project: call.project(1), source: call.source(2), period: call.period(3) });
    case "YEARTOTAL":
      if (call.choice<OpenMode>(3, modes, "라벨") !== "라벨" || !call.isOmitted(4)) return null;
      return call.sum({ project: null, source: call.source(2), period: call.year(1) });
    case "LOCALBURDEN": {
      const source = call.levelSource(3);
      const project = call.isOmitted(1) ? null : call.project(1);
      return call.sum({ project, source, period: call.period(2) });
    }
    case "PORTFOLIOSHARE": {
      const [source, period] = [call.source(3), call.period(2)];
      const part = call.sum({ project: call.project(1), source, period });
      return `${part}/${call.sum({ project: null, source, period })}`;
    }
    case "PROJECTSHARE": {
      const [project, period] = [call.project(1), call.period(3)];
      const part = call.sum({ project, source: call.oneSource(2), period });
      return `${part}/${call.sum({ project, source: call.base(4), period })}`;
    }
    case "LEVERAGE": {
      const [project, period] = [call.project(1), call.period(2)];
      const of = (source: string) =>
        call.sum({ project, source: call.sourceNamed(source), period });
      return `${of("국비")}/${of("시비")}`;
    }
    case "CEILINGGAP":
      if (!call.isOmitted(4)) return null;
      return `${call.figure(1)}-${call.sum({ project: null, source: call.source(3), period: call.year(2) })}`;
    default:
      return null;
  }
}

/** A project with 총사업비 and 본문 is counted once by the functions, and a SUMIFS knows no upper and lower case. */
function isCountedAlike({ isAsWritten, ofProject, labels }: TidyRange): boolean {
  const has = (rows: readonly TidyRow[], kind: string) =>
    rows.some(({ column }) => column === kind);
  return (
    isAsWritten &&
    new Set(labels.map(({ label }) => label.toLowerCase())).size === labels.length &&
    [...ofProject.values()].every((rows) => !has(rows, "본문") || !has(rows, "총사업비"))
  );
}

class NotNative extends Error {}

interface AskedSum {
  readonly project: string | null;
  readonly source: readonly string[] | null;
  readonly period: PeriodChoice;
}

/** The arguments of one call, read by the same code as the function reads them. */
class CallReader {
  private readonly columns: TidyColumns;

  constructor(
    private readonly table: NativeTable,
    private readonly args: readonly string[],
    private readonly cellsOf: NativeContext["cellsOf"],
  ) {
    this.columns = columnsOfTable(table.name);
  }

  sum({ project, source, period }: AskedSum): string {
    return nativeSum(this.columns, { project, labels: source, period });
  }

  isOmitted(at: number): boolean {
    return this.argument(at).kind === "omitted";
  }

  /** A cell stays a cell, where it holds the number and not the title. */
  project(at: number): string {
    const argument = this.argument(at);
    if (argument.kind === "cell") {
      const number = this.cellsOf(argument.reference)?.[0]?.[0];
      if (typeof number !== "number" || !this.table.range.ofProject.has(number))
        throw new NotNative();
      return argument.reference;
    }
    return String(projectNumber(this.value(at), this.table.range, ""));
  }

  source(at: number): readonly string[] | null {
    return this.labels(sourceChoice(this.value(at), this.table.range, ""));
  }

  oneSource(at: number): readonly string[] | null {
    return this.labels(oneSource(this.value(at), this.table.range, ""));
  }

  sourceNamed(name: string): readonly string[] | null {
    return this.labels(sourceChoice(name, this.table.range, ""));
  }

  levelSource(at: number): readonly string[] | null {
    const level = this.choice<"시" | "도" | "지방비">(
      at,
      { 시: "city", 도: "province", 지방비: "local" },
      "시",
    );
    return this.sourceNamed({ 시: "시비", 도: "도비", 지방비: "지방비" }[level]);
  }

  base(at: number): readonly string[] | null {
    const base = this.choice<ShareBase>(at, bases, "총액");
    if (base === "총액") return null;
    const { labels } = this.table.range;
    return labels.filter((row) => belongsTo(row, base)).map(({ label }) => label);
  }

  period(at: number): PeriodChoice {
    return periodChoice(this.value(at), "");
  }

  year(at: number): PeriodChoice {
    return { kind: "year", year: yearArgument(this.value(at), "") };
  }

  choice<Choice extends string>(
    at: number,
    choices: Readonly<Record<Choice, string>>,
    fallback: Choice,
  ): Choice {
    return choiceArgument(this.value(at), choices, fallback, "");
  }

  figure(at: number): string {
    const argument = this.argument(at);
    if (argument.kind === "cell") {
      if (!areNumbers(this.cellsOf(argument.reference))) throw new NotNative();
      return argument.reference;
    }
    if (argument.kind === "value" && typeof argument.value === "number") {
      return String(argument.value);
    }
    throw new NotNative();
  }

  private labels(choice: SourceChoice): readonly string[] | null {
    if (choice.levels === null) return null;
    const { labels } = this.table.range;
    const included = labels.filter(choice.includes).map(({ label }) => label);
    if (included.length === 0) throw new NotNative();
    return included;
  }

  private value(at: number): number | string | null {
    const argument = this.argument(at);
    if (argument.kind === "omitted") return null;
    if (argument.kind === "value") return argument.value;
    throw new NotNative();
  }

  private argument(at: number): NativeArgument {
    return nativeArgument(this.args[at]);
  }
}
