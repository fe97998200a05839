import type { Fraction } from "../money/fraction";
import type { Operation } from "../scenario/operation";
import { withParticle } from "../words/particle";
import { cellText } from "./cell-value";
import { unitsAt } from "./exact";
import { figure } from "./figure-argument";
import { optionalYear } from "./period-argument";
import { projectNumber } from "./project-argument";
import { wrongValue } from "./refusal";
import { shareOf } from "./share-of-cell";
import { sourceChoice } from "./source-argument";
import type { TidyRange } from "./tidy-range";

/** The columns of a list of changes, in their order; the range may begin with this row or without it. */
export const operationHeaders = ["변경", "사업", "재원", "연도", "값", "대상", "켬"] as const;
type Header = (typeof operationHeaders)[number];

/** A change and the row of the range that asks for it, counted from 1. */
export interface AskedOperation {
  readonly line: number;
  readonly operation: Operation;
}

/**
 * The operations of a scenario, from a range with one change a row; rows that are empty or switched off (켬 is FALSE or
 * 끔) are passed over. `scale`: the decimals of the smallest unit that the table prints.
 */
export function operationsArgument(
  range: readonly (readonly unknown[])[],
  table: TidyRange,
  scale: number,
): readonly AskedOperation[] {
  const [first = []] = range;
  const names = first.map((cell) => cellText(cell)?.replaceAll(" ", ""));
  const hasHeader = names.includes("변경");
  const columnOf = (header: Header): number =>
    hasHeader ? names.indexOf(header) : operationHeaders.indexOf(header);
  return range.flatMap((cells, index) => {
    if (hasHeader && index === 0) return [];
    const row = new ChangeRow(cells, index + 1, columnOf, table, scale);
    return row.isUsed() ? [{ line: index + 1, operation: operationOf(row) }] : [];
  });
}

function operationOf(row: ChangeRow): Operation {
  const kind = row.text("변경");
  switch (kind) {
    case "삭감":
      return { kind: "cut", ...row.selection(), year: row.year(), share: row.share() };
    case "한도":
      return {
        kind: "ceiling",
        ...row.selection(),
        year: row.year(),
        ceiling: row.amount(),
        keeps: row.shareOr("대상", none),
      };
    case "고정":
      return { kind: "hold", ...row.selection(), year: row.yearOrNull("연도") };
    case "이월":
      return {
        kind: "defer",
        ...row.selection(),
        year: row.year(),
        toYear: row.year("대상"),
        share: row.share(),
      };
    case "비율":
      return { kind: "ratio", projects: row.projects(), share: row.share(), split: row.split() };
    case "미확정":
      return { kind: "not-approved", projects: row.projects(), year: row.year(), then: row.then() };
    case "재원":
      return {
        kind: "swap",
        ...row.selection(),
        year: row.year(),
        share: row.shareOr("값", all),
        toLabel: row.label(),
      };
    case "증액":
      return { kind: "increase", ...row.selection(), year: row.year(), share: row.share(false) };
    case "중단":
      return { kind: "stop", projects: row.projects(), year: row.year() };
    default:
      throw row.wrong("변경", operationKinds);
  }
}

const operationKinds = "삭감, 한도, 고정, 이월, 비율, 미확정, 재원, 증액, 중단";
const none: Fraction = { numerator: 0n, denominator: 1n };
const all: Fraction = { numerator: 1n, denominator: 1n };

/** One row of the list; every refusal names the row and the column. */
class ChangeRow {
  constructor(
    private readonly cells: readonly unknown[],
    private readonly line: number,
    private readonly columnOf: (header: Header) => number,
    private readonly table: TidyRange,
    private readonly scale: number,
  ) {}

  isUsed(): boolean {
    const isEmpty = this.cells.every((cell) => ["", "0"].includes(cellText(cell) ?? "?"));
    return !isEmpty && !["끔", "false", "off", "아니오"].includes(this.text("켬").toLowerCase());
  }

  text(header: Header): string {
    const text = cellText(this.cell(header));
    if (text === null) throw this.wrong(header, "—");
    return text;
  }

  selection(): { projects: readonly number[] | null; labels: readonly string[] | null } {
    return { projects: this.projects(), labels: this.labels() };
  }

  /** Numbers or titles, several with commas; none for all. */
  projects(): readonly number[] | null {
    const asked = this.text("사업");
    if (asked === "" || asked === "0" || asked === "전체") return null;
    return asked.split(",").map((one) => projectNumber(one.trim(), this.table, this.at("사업")));
  }

  year(header: "연도" | "대상" = "연도"): number {
    const year = this.yearOrNull(header);
    if (year === null) throw this.wrong(header, "2026");
    return year;
  }

  yearOrNull(header: "연도" | "대상"): number | null {
    return optionalYear(this.cell(header), this.at(header));
  }

  amount(): bigint {
    const value = figure(this.cell("값"), ...this.says("값"));
    if (value.scale > this.scale) throw this.wrong("값", "12000");
    return unitsAt(value, this.scale);
  }

  share(isPart = true): Fraction {
    const share = shareOf(this.cell("값"));
    const isUsable = share && share.numerator > 0n;
    if (!isUsable || (isPart && share.numerator > share.denominator)) {
      throw this.wrong("값", "10%, 0.1, 24,000/35,000");
    }
    return share;
  }

  shareOr(header: "값" | "대상", fallback: Fraction): Fraction {
    if (["", "0"].includes(this.text(header))) return fallback;
    const share = shareOf(this.cell(header));
    if (!share || share.numerator < 0n || share.numerator > share.denominator) {
      throw this.wrong(header, "50%, 0.5");
    }
    return share;
  }

  split(): readonly [bigint, bigint] | null {
    const asked = this.text("대상");
    if (asked === "" || asked === "0") return null;
    const parts = /^(\d{1,6}):(\d{1,6})$/.exec(asked.replaceAll(" ", ""));
    const [province, local] = [BigInt(parts?.[1] ?? 0), BigInt(parts?.[2] ?? 0)];
    if (province + local === 0n) throw this.wrong("대상", "20:80");
    return [province, local];
  }

  then(): "stop" | "replace" | "reduce" {
    const asked = this.text("대상");
    if (asked === "중단") return "stop";
    if (asked === "대체") return "replace";
    if (asked === "축소") return "reduce";
    throw this.wrong("대상", "중단, 대체, 축소");
  }

  label(): string {
    const label = this.text("대상");
    if (label === "" || label === "0") throw this.wrong("대상", "시비");
    return label;
  }

  wrong(header: Header, examples: string) {
    const found = cellText(this.cell(header)) ?? "오류 값";
    return wrongValue(
      `변경 목록의 ${this.line}번째 행 ${header} 열에 ${withParticle(found === "" ? "빈칸" : `‘${found}’`, "이/가")} 있습니다. 쓸 수 있는 것: ${examples}.`,
      `Row ${this.line} of the changes has ${found === "" ? "nothing" : `"${found}"`} in column ${header}. It takes: ${examples}.`,
    );
  }

  private labels(): readonly string[] | null {
    const choice = sourceChoice(this.cell("재원"), this.table, this.at("재원"));
    if (choice.levels === null) return null;
    return this.table.labels.filter(choice.includes).map(({ label }) => label);
  }

  private cell(header: Header): unknown {
    return this.cells[this.columnOf(header)];
  }

  private at(header: Header): string {
    return `변경 목록 ${this.line}행 ${header}, row ${this.line} of the changes`;
  }

  private says(header: Header): readonly [string, string] {
    return [
      `변경 목록의 ${this.line}번째 행 ${header} 열`,
      `Row ${this.line} of the changes, column ${header},`,
    ];
  }
}
