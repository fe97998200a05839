import type { SourceColumn } from "./source-columns";

/** A group of money columns: 계, then one a source. */
export interface MoneyGroup {
  readonly total: number;
  readonly sources: readonly { readonly source: SourceColumn; readonly column: number }[];
  readonly last: number;
}

export interface SummaryColumns {
  readonly number: number;
  readonly title: number;
  readonly kind: number;
  readonly period: number;
  readonly text: MoneyGroup;
  readonly table: MoneyGroup;
  readonly gap: MoneyGroup;
  /** Without a plan year there is none of these. */
  readonly years: {
    readonly before: number;
    readonly year: MoneyGroup;
    readonly after: number;
  } | null;
  readonly check: number;
  readonly checks: number;
  readonly basis: number;
  /** Place in the plan year, by formula. */
  readonly rank: number;
}

export function summaryColumns(
  sources: readonly SourceColumn[],
  planYear: boolean,
): SummaryColumns {
  let next = 5;
  const one = (): number => next++;
  const group = (): MoneyGroup => {
    const total = one();
    const each = sources.map((source) => ({ source, column: one() }));
    return { total, sources: each, last: next - 1 };
  };
  const [text, table, gap] = [group(), group(), group()];
  const years = planYear ? { before: one(), year: group(), after: one() } : null;
  return {
    number: 1,
    title: 2,
    kind: 3,
    period: 4,
    text,
    table,
    gap,
    years,
    check: one(),
    checks: one(),
    basis: one(),
    rank: one(),
  };
}

export const columnsOf = ({ total, sources }: MoneyGroup): readonly number[] => [
  total,
  ...sources.map(({ column }) => column),
];

/** Pixels at 100 %, from column A. */
export function summaryWidths({ text, years }: SummaryColumns): readonly number[] {
  const sources = text.sources.map(() => 58);
  const gaps = text.sources.map(() => 56);
  return [
    ...[18, 38, 270, 44, 112],
    ...[66, ...sources],
    ...[66, ...sources],
    ...[56, ...gaps],
    ...(years ? [62, 62, ...sources, 62] : []),
    ...[92, 56, 56, 44],
  ];
}
