/** English wording of the functions, by id. Ids, parameter names and values are the same in every language. */
export interface FunctionWording {
  readonly description: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const table = "The table on sheet 예산DB (tblBudget), with or without its header row.";

export const englishFunctions: Readonly<Record<string, FunctionWording>> = {
  PROJECTSHARE: {
    description:
      'Share (0 to 1) of one source of funding in one project. The base is the sum of the sources, not the printed total; a project without a table is counted by the cost in its text. Example: =BUDGET.PROJECTSHARE(tblBudget,3,"국비")',
    parameters: {
      data: table,
      project: "Number or title of the project; a part of the title will do if it fits only one.",
      source:
        "Source. 국비, 도비, 시비 and 민간 mean the whole level (국비 includes 기금 and 균특); any other name, such as 기금, that source alone.",
      period: 'Period: 총사업비 (the default), 기투자, a year (2026), or "2027이후".',
      base: "Base: 총액 (the default), 공공 (without 민간), or 지방비.",
    },
  },
  YEARTOTAL: {
    description:
      'What a year costs, in the unit of the table. 기투자 never counts, even where it covers one year, and neither do projects without a table. Example: =BUDGET.YEARTOTAL(tblBudget,2028,"국비","기간")',
    parameters: {
      data: table,
      year: "Year, four digits.",
      source: "Source; all sources if left out.",
      open: "How an 이후 (onward) column counts: 라벨 (the default: only columns of that very year), 기간 (also an 이후 column with one year left), 균등 (spread evenly over its years), 최대 (all of it in that year).",
      projects: "Range with numbers or titles of projects; all projects if left out.",
    },
  },
  SUMCHECK: {
    description:
      "Printed total less the sum of its parts (printed − added up); 0 if they agree. Example: =BUDGET.SUMCHECK(C18,C19:C21)",
    parameters: {
      total: "The printed total. An empty cell counts as 0.",
      parts:
        "The cells that should add up to it. Empty cells and - count as 0; text gives #VALUE!.",
      tolerance: "Differences up to this size give 0. 0 if left out.",
    },
  },
};

export const englishChoices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  SOURCE: {
    국비: "National funding, 기금 and 균특 included.",
    도비: "Provincial funding.",
    시비: "City, county and district funding.",
    민간: "Private funding.",
    기금: "National funds alone.",
  },
  BASE: {
    총액: "All sources.",
    공공: "All sources but private funding.",
    지방비: "Province, city, county and district.",
  },
  OPEN: {
    라벨: "Only columns of that very year.",
    기간: "Also an 이후 column with one year left.",
    균등: "이후 columns spread evenly over their years.",
    최대: "이후 columns as if all of it fell in that year.",
  },
};
