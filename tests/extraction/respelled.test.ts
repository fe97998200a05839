import fc from "fast-check";
import { readText } from "../../src/documents/text/read-text";
import { extractPlan } from "../../src/extraction/extract-plan";
import type { Amount } from "../../src/money/amount";
import { unitNamed, isMoney, type MoneyUnit } from "../../src/money/unit";
import { writeAmount } from "../../src/money/write-amount";
import type { PlanTable } from "../../src/plan/plan";

/** One project as facts; it is written in many ways and has to be read as the same facts. */
interface Facts {
  readonly sources: readonly string[];
  readonly columns: readonly string[];
  /** In 백만원, by source and period. */
  readonly figures: readonly (readonly number[])[];
}

interface Spelling {
  readonly unit: string;
  readonly order: number;
  readonly between: string;
  readonly mark: string;
  readonly title: "arabic" | "bracketed" | "marked" | "circled";
  readonly shares: "none" | "behind" | "in front";
  readonly wideNames: boolean;
  readonly unitAt: "line" | "heading" | "header";
  readonly spacedHeading: boolean;
  readonly wide: boolean;
  readonly transposed: boolean;
  readonly cells: "tabs" | "bars";
  readonly dashForZero: boolean;
}

const million = 1_000_000n;
const facts: fc.Arbitrary<Facts> = fc
  .record({
    sources: fc.subarray(["국비", "도비", "시비", "민간"], { minLength: 2 }),
    columns: fc.subarray(["기투자", "2026년", "2027년", "2028년 이후"], { minLength: 2 }),
  })
  .chain(({ sources, columns }) => {
    const row = fc.array(fc.integer({ min: 0, max: 99_999 }), {
      minLength: columns.length,
      maxLength: columns.length,
    });
    const figures = fc.array(row, { minLength: sources.length, maxLength: sources.length });
    return fc.record({ sources: fc.constant(sources), columns: fc.constant(columns), figures });
  });

const spelling: fc.Arbitrary<Spelling> = fc.record({
  unit: fc.constantFrom("원", "천원", "천 원", "백만원", "백만 원", "억원"),
  order: fc.integer({ min: 0, max: 3 }),
  between: fc.constantFrom(" / ", ", ", " + ", "，", " "),
  mark: fc.constantFrom("□", "■", "○", "Ⅰ.", "❏", "◈", "▶"),
  title: fc.constantFrom("arabic", "bracketed", "marked", "circled"),
  shares: fc.constantFrom("none", "behind", "in front"),
  wideNames: fc.boolean(),
  unitAt: fc.constantFrom("line", "heading", "header"),
  spacedHeading: fc.boolean(),
  wide: fc.boolean(),
  transposed: fc.boolean(),
  cells: fc.constantFrom("tabs" as const, "bars" as const),
  dashForZero: fc.boolean(),
});

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

function unitOf(label: string): MoneyUnit {
  const unit = unitNamed(label);
  if (!isMoney(unit)) throw new Error(`no unit of money: ${label}`);
  return unit;
}

function written({ sources, columns, figures }: Facts, how: Spelling): string {
  const unit = unitOf(how.unit);
  const turned = <T>(list: readonly T[]): readonly T[] => [
    ...list.slice(how.order % list.length),
    ...list.slice(0, how.order % list.length),
  ];
  const figure = (value: number): string => writeAmount(BigInt(value) * million, unit);
  const cell = (value: number): string => (value === 0 && how.dashForZero ? "-" : figure(value));
  const rows = turned(sources.map((source, at) => ({ source, figures: figures[at] ?? [] })));
  const all = sum(figures.map(sum));
  const parts = rows.map((row) => {
    const own = sum(row.figures);
    const share = all === 0 ? 0 : Math.round((own * 100) / all);
    const name = how.wideNames ? row.source.split("").join("  ") : row.source;
    if (how.shares === "none") return `${how.wideNames ? `${name}:` : name} ${figure(own)}`;
    return how.shares === "behind"
      ? `${row.source} ${figure(own)}(${share}%)`
      : `${row.source} ${share}% ${figure(own)}`;
  });
  const total = figure(sum(figures.map(sum)));
  const totals = columns.map((_, at) => sum(figures.map((row) => row[at] ?? 0)));
  const table = [
    [how.unitAt === "header" ? `구분(${how.unit})` : "구분", "총사업비", ...columns],
    ["계", total, ...totals.map(cell)],
    ...rows.map((row) => [row.source, cell(sum(row.figures)), ...row.figures.map(cell)]),
  ];
  const heading = (word: string): string =>
    `${how.mark} ${how.spacedHeading ? word.split(/(?=.)/u).join(" ") : word}`;
  const text = [
    titles[how.title],
    heading("사업개요"),
    "- 사업기간: 2025.~2029.",
    `- 사업비: ${total}${how.unit}(${parts.join(how.between)})`,
    heading("소요예산") + (how.unitAt === "heading" ? ` (단위: ${how.unit})` : ""),
    ...(how.unitAt === "line" ? [`(단위: ${how.unit})`] : []),
    ...lined(how.transposed ? turnedOver(table) : table, how.cells),
  ].join("\n");
  return how.wide ? text.replace(/[0-9(),:]/g, wideOf) : text;
}

const titles = {
  arabic: "1. 다리 놓기",
  bracketed: "<사업 1> 다리 놓기",
  marked: "◈ 1. 다리 놓기",
  circled: "① 다리 놓기",
} as const;

const wideOf = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
const turnedOver = (table: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? ""));
const lined = (
  table: readonly (readonly string[])[],
  cells: Spelling["cells"],
): readonly string[] =>
  table.map((row) => (cells === "tabs" ? row.join("\t") : `| ${row.join(" | ")} |`));

/** What was read, in won, without the order of the sources. */
function told(text: string): unknown {
  const { value, notices } = extractPlan(readText(text));
  const [project] = value.projects;
  const inOrder = (list: readonly (readonly [string, unknown])[]): unknown =>
    Object.fromEntries([...list].sort(([a], [b]) => a.localeCompare(b)));
  const rowsOf = (table: PlanTable): unknown =>
    inOrder(table.rows.map(({ source, amounts }) => [source ?? "", amounts.map(textOf)] as const));
  return {
    projects: value.projects.map(({ no, title }) => `${no}. ${title}`),
    total: textOf(project?.cost?.total ?? null),
    parts: inOrder(
      (project?.cost?.parts ?? []).map(({ source, amount }) => [source, textOf(amount)] as const),
    ),
    tables: project?.tables.map((table) => ({
      kind: table.kind,
      columns: table.columns.map((column) => column.kind),
      rows: rowsOf(table),
    })),
    notices: notices.map(({ code }) => code).sort(),
  };
}

const textOf = (amount: Amount | null): string => (amount === null ? "?" : amount.toString());

const plainest: Spelling = {
  unit: "백만원",
  order: 0,
  between: " / ",
  mark: "□",
  title: "arabic",
  shares: "none",
  wideNames: false,
  unitAt: "line",
  spacedHeading: false,
  wide: false,
  transposed: false,
  cells: "tabs",
  dashForZero: false,
};

describe("a plan spelled otherwise", () => {
  it("is the same plan: units, spaces, widths, marks, order of sources, tables turned over", () => {
    fc.assert(
      fc.property(facts, spelling, (of, how) => {
        expect(told(written(of, how))).toEqual(told(written(of, plainest)));
      }),
      { numRuns: 300 },
    );
  });

  it("is read to the figures that were written", () => {
    fc.assert(
      fc.property(facts, (of) => {
        const { value } = extractPlan(readText(written(of, plainest)));
        const table = value.projects[0]?.tables[0];
        const read = table?.rows.slice(1).map(({ amounts }) => amounts.slice(1).map(textOf));
        const meant = of.figures.map((row) => row.map((each) => textOf(BigInt(each) * million)));
        expect(read).toEqual(meant);
      }),
      { numRuns: 300 },
    );
  });
});
