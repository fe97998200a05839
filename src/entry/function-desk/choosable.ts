import type { Choosable, DeskTable } from "../../app/functions/desk";
import type { Language } from "../../outcome/language";
import type { FundingLevel } from "../../words/funding-source";
import { budgetTable } from "../../functions/budget-table";
import { FunctionRefusal } from "../../functions/refusal";
import type { TidyRange } from "../../functions/tidy-range";

/** What the lists of the panel offer for a table. */
export function choosableOf(cells: readonly (readonly unknown[])[], language: Language): DeskTable {
  try {
    const table = budgetTable(cells);
    return {
      kind: "table",
      projects: projectsOf(table),
      sources: sourcesOf(table),
      ...timesOf(table, language),
    };
  } catch (error) {
    if (error instanceof FunctionRefusal) return { kind: "refused", says: error.says[language] };
    throw error;
  }
}

function projectsOf({ titles }: TidyRange): readonly Choosable[] {
  return [...new Map(titles.map((row) => [row.project, row.title]))]
    .sort(([a], [b]) => a - b)
    .map(([project, title]) => ({ value: String(project), label: `${project}. ${title}` }));
}

/** The levels that the table has, then every source under its own name. */
function sourcesOf({ labels }: TidyRange): readonly Choosable[] {
  const known = new Set(labels.map(({ meaning }) => meaning?.level));
  const names = [
    ...levels.filter(([level]) => known.has(level)).map(([, name]) => name),
    ...labels.map(({ label }) => label),
  ];
  return [...new Set(names)].map((name) => ({
    value: `"${name.replaceAll('"', '""')}"`,
    label: name,
  }));
}

const levels: readonly (readonly [FundingLevel, string])[] = [
  ["national", "국비"],
  ["province", "도비"],
  ["local", "시비"],
  ["private", "민간"],
];

function timesOf({ rows }: TidyRange, language: Language) {
  const of = (kind: string): readonly number[] =>
    [
      ...new Set(
        rows.flatMap(({ column, from }) => (column === kind && from !== null ? [from] : [])),
      ),
    ].sort((a, b) => a - b);
  const named = (year: number): string => (language === "ko" ? `${year}년` : String(year));
  const years = of("연도").map((year) => ({ value: String(year), label: named(year) }));
  const onward = of("이후").map((year) => ({
    value: `"${year}이후"`,
    label: language === "ko" ? `${year}년 이후` : `${year} onward`,
  }));
  const word = (value: string, en: string): Choosable => ({
    value: `"${value}"`,
    label: language === "ko" ? value : en,
  });
  return {
    years,
    periods: [word("총사업비", "Total"), word("기투자", "Prior"), ...years, ...onward],
  };
}
