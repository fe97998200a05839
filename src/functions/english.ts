/** English wording of the functions, by id. Ids, parameter names and values are the same in every language. */
export interface FunctionWording {
  readonly description: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly returns: string;
}

const data =
  "The table on sheet 예산DB (tblBudget, with or without its header), or one budget table as it stands on a sheet.";
const named = "Number or title of the project; a part of the title will do if it fits only one.";
const project = `${named} Leave it empty for a budget table as it stands.`;
const period = 'Period: 총사업비 (the default), 기투자, a year (2026), or "2027이후".';
const source = "Source; all sources if left out.";
const year = "Year, four digits.";
const base = "Base: 총액 (the default), 공공 (without 민간), or 지방비.";
const ops =
  "List of changes, one a row: 변경, 사업, 재원, 연도, 값, 대상, 켬. 변경 is 삭감 (cut), 한도 (ceiling), 고정 (hold), 이월 (defer), 비율 (matching ratio), 미확정 (not approved), 재원 (swap source), 증액 (increase) or 중단 (stop).";
const item = (list: string): string => `For one cell only: ${list}.`;

export const englishFunctions: Readonly<Record<string, FunctionWording>> = {
  PROJECTSHARE: {
    description:
      'Share (0 to 1) of one source of funding in one project. The base is the sum of the sources, not the printed total; a project without a table is counted by the cost in its text. Example: =BUDGET.PROJECTSHARE(tblBudget,3,"국비") → 0.7',
    parameters: {
      data,
      project,
      source:
        "Source. 국비, 도비, 시비 and 민간 mean the whole level (국비 includes 기금 and 균특); any other name, such as 기금, that source alone.",
      period,
      base,
    },
    returns: "The share. #N/A without figures for that period, or where the base is 0.",
  },
  YEARTOTAL: {
    description:
      'What a year costs, in the unit of the table. 기투자 never counts, even where it covers one year, and neither do projects without a table. Example: =BUDGET.YEARTOTAL(tblBudget,2028,"국비","기간") → 8600',
    parameters: {
      data,
      year,
      source,
      open: "How an 이후 (onward) column counts: 라벨 (the default: only columns of that very year), 기간 (also an 이후 column with one year left), 균등 (spread evenly over its years), 최대 (all of it in that year).",
      projects: "Range with numbers or titles of projects; all projects if left out.",
    },
    returns: "The amount. #N/A, not 0, where no column counts for that year.",
  },
  YEARRANGE: {
    description:
      "The low, even and high amount a year can cost: YEARTOTAL with 기간, 균등 and 최대. Spills over three cells. Example: =BUDGET.YEARRANGE(tblBudget,2028) → {12664,23128,33592}",
    parameters: { data, year, source, item: item("낮음 (low), 고름 (even), 높음 (high)") },
    returns: "Low, even, high. #N/A where no column counts for that year.",
  },
  PROJECTTOTAL: {
    description:
      "The amount of one project, in the unit of the table: the sum of its sources, not the printed total. 총사업비 of a project without a table is the cost in its text. Example: =BUDGET.PROJECTTOTAL(tblBudget,11) → 23959",
    parameters: { data, project, source, period },
    returns: "The amount. 0 for a source the project does not have; #N/A without such a column.",
  },
  PORTFOLIOSHARE: {
    description:
      "Share (0 to 1) of one project in the sum of all projects. A year counts only columns of that very year. Example: =ROUND(BUDGET.PORTFOLIOSHARE(tblBudget,11,2026),6) → 0.384142",
    parameters: { data, project, period, source },
    returns: "The share. #N/A where the project has no such column, or the sum is 0.",
  },
  INVESTED: {
    description:
      "What has been invested up to the end of a year (기투자 and the year columns after it), so that projects whose 기투자 ends in different years can be compared. Example: =BUDGET.INVESTED(tblBudget,15,2025) → 8277",
    parameters: {
      data,
      project,
      throughYear: "The last year that counts; as far as the printed 기투자 goes if left out.",
    },
    returns:
      "The amount. #N/A where a column straddles that year, or there are no amounts by year.",
  },
  REMAINING: {
    description:
      "What is left of 총사업비 after all that was invested before a year. Example: =BUDGET.REMAINING(tblBudget,11,2026) → 17024",
    parameters: {
      data,
      project,
      fromYear: "What is left from this year on; after the printed 기투자 if left out.",
      source,
    },
    returns: "The amount. #N/A where the money before that year cannot be told.",
  },
  LOCALBURDEN: {
    description:
      'What local government pays: 시 (city, county, district), 도 (province), 지방비 (both). Example: =BUDGET.LOCALBURDEN(tblBudget,10,,"지방비") → 5000',
    parameters: {
      data,
      project: `${named} All projects if left out.`,
      period,
      level: "Who pays: 시 (the default), 도, 지방비.",
    },
    returns: "The amount. #N/A without such a column.",
  },
  MATCHRATIO: {
    description:
      'The ratio of the sources as text (national:grant:province:city:debt:private:other; absent ones left out), with ~ in front where it is rounded. Example: =BUDGET.MATCHRATIO(tblBudget,15,,"공공") → "50:15:35"',
    parameters: { data, project, period, base },
    returns: "Text. #N/A where the base is 0 or there is no such column.",
  },
  MATCHGAP: {
    description:
      'By how many percentage points the share of a source in a period differs from a target (its share in 총사업비 if left out): period − target. Example: =ROUND(BUDGET.MATCHGAP(tblBudget,16,2026,"국비"),4) → 45.247',
    parameters: {
      data,
      project,
      period: 'Period: 기투자, a year (2026), or "2027이후".',
      source: "One source.",
      targetShare: "Target, 0 to 1. Left out or 0: the share of that source in 총사업비.",
    },
    returns: "Percentage points. #N/A where a base is 0.",
  },
  REQUIREDMATCH: {
    description:
      "The provincial and the city money that a sum of national money calls for at its share. Spills over two cells. Example: =BUDGET.REQUIREDMATCH(3500,0.7,0.3) → {450,1050}",
    parameters: {
      national: "National money.",
      nationalShare: "National share, above 0 and at most 1 (70 % is 0.7).",
      doShareOfLocal:
        "Share of the province in local money, 0 to 1. Left out: 0, all of it the city's.",
      item: item("도 (province), 시 (city)"),
    },
    returns: "Province, city. Not rounded.",
  },
  SUMCHECK: {
    description:
      "Printed total less the sum of its parts (printed − added up); 0 if they agree. Example: =BUDGET.SUMCHECK(35000,{24000,2100,8400}) → 500",
    parameters: {
      total: "The printed total. An empty cell counts as 0.",
      parts:
        "The cells that should add up to it. Empty cells and - count as 0; text gives #VALUE!.",
      tolerance: "Differences up to this size give 0. 0 if left out.",
    },
    returns: "The difference: above 0 where the total is too large.",
  },
  TABLECHECK: {
    description:
      'Checks a budget table across and down. Spills to the size of the table without its header row and first column: printed − added up in the place of each total. Example: =BUDGET.TABLECHECK({"구분","계",2026;"계",5,5;"국비",3,3;"시비",2,1}) → {0,1;0,0;1,0}',
    parameters: {
      table:
        "The table: headings in its first row (총사업비, 2026년 …), sources in its first column (계, 국비 …). Empty cells count as 0.",
      tolerance: "Differences up to this size give 0.",
      item: item("개수 (how many differences are not 0)"),
    },
    returns:
      "Differences; 0 where no total stands, empty where a subtotal does not say of what. #N/A without totals.",
  },
  PARSECOST: {
    description:
      'Reads a cost written as text, in 백만원. Spills over eight cells. Example: =BUDGET.PARSECOST("35,000백만 원(국 24,000 / 도 2,100 / 시 8,400)") → {35000,24000,2100,8400,0,0,34500,500}',
    parameters: {
      text: "The text of the cost, with its unit.",
      item: item("총액, 국, 도, 시, 민간, 기타, 합, 차"),
    },
    returns:
      "Total, national, province, local, private, other (grants and debt too), sum of the sources, total − sum. #VALUE! where an amount cannot be read.",
  },
  PARSEAMOUNT: {
    description:
      'An amount written with its unit, as a number. Example: =BUDGET.PARSEAMOUNT("143억 원") → 14300',
    parameters: {
      text: "The amount as text: 143억 원, 1조 2,340억 원, △70백만 원.",
      toUnit: "Unit of the answer: 백만원 (the default), 원, 천원, 억원, 조원.",
    },
    returns: "A number. #VALUE! for a text without a unit, or that is not one amount.",
  },
  CONVERTUNIT: {
    description:
      'Converts an amount to another unit; exactly, unless digits or a way of rounding are given. Example: =BUDGET.CONVERTUNIT(24500,"백만원","억원") → 245',
    parameters: {
      value: "The amount.",
      from: "Its unit: 원, 천원, 백만원, 억원, 조원.",
      to: "The unit wanted.",
      digits:
        "Decimals to keep; below 0 tens, hundreds. 0 if left out; without a way of rounding either, nothing is rounded.",
      mode: "반올림 (half up), 절사 (towards 0), 절상 (away from 0).",
    },
    returns: "A number.",
  },
  ROUNDPLUG: {
    description:
      "Rounds values to a unit so that they add up to the target exactly. Spills to the same size. Example: =BUDGET.ROUNDPLUG({6352.2,157.5,5202},1) → {6352,158,5202}",
    parameters: {
      values: "The values. Empty cells count as 0.",
      unit: "Unit to round to: 1, 10, 100.",
      target: "The sum. Left out or 0: the sum of the values, rounded to the unit.",
      method:
        "Who takes the difference: 최대잔여 (the default: largest remainders first), 최대항목 (the largest value), 마지막 (the last one).",
      item: item("its place, counted from 1 along the rows"),
    },
    returns: "The values. #VALUE! where the target is further away than rounding can mend.",
  },
  PERIOD: {
    description:
      'Reads a period written as text. Spills over six cells. Years without months run from January to December. Example: =BUDGET.PERIOD("2026. 1.~2027. 2.") → {2026,1,2027,2,14,2}',
    parameters: {
      text: "The text of the period.",
      item: item("시작년, 시작월, 끝년, 끝월, 개월, 연수"),
    },
    returns:
      "First year and month, last year and month, months (both ends included), calendar years touched. #VALUE! without a beginning or an end.",
  },
  PROGRESSGAP: {
    description:
      'Share invested less share of the time gone (by months), in percentage points; below 0 the money lags behind. Example: =ROUND(BUDGET.PROGRESSGAP(tblBudget,11,2025,"2022. 1.~2026. 12."),4) → -51.0547',
    parameters: {
      data,
      project,
      asOfYear: "As of the end of this year.",
      periodText: "The text of the period. The table has years only: #N/A without it.",
    },
    returns: "Percentage points, −100 to 100.",
  },
  LEVERAGE: {
    description:
      "National money for each 1 of city (county, district) money. Example: =BUDGET.LEVERAGE(tblBudget,13,2026) → 4",
    parameters: { data, project, year: "Year (2026); 총사업비 or 기투자 will do, too." },
    returns: "National ÷ city. #N/A without city money or without such a column.",
  },
  REVIEWTIER: {
    description:
      'The tier of investment review (지방재정 투자심사) of a city project, and the rule it rests on. Spills over two cells. A help for confirming, no legal advice. Example: =BUDGET.REVIEWTIER(23239,0.6455,,,"단계") → "중앙 의뢰"',
    parameters: {
      total: "Total cost in 백만원.",
      nationalShare: "National share of the total, 0 to 1.",
      kind: "Kind of project: 일반 (the default), 자체재원 (own money), 행사 (event), 홍보관 (exhibition hall).",
      date: "The day that counts; the newest rule if left out.",
      item: item("단계 (tier), 근거 (rule)"),
    },
    returns:
      "Tier, and rule with its day and source. 확인 필요 (to be confirmed) where there is no rule for that day and kind.",
  },
  THRESHOLDGAP: {
    description:
      'How far a value is from a gate (value − gate). Example: =BUDGET.THRESHOLDGAP(0.6993,"국비제외") → -0.0007',
    parameters: {
      value: "The value: a share (0 to 1), or an amount in 백만원.",
      gateId:
        "The gate: 국비제외, 자체, 시도의뢰, 중앙의뢰, 행사자체, 행사시도, 행사중앙, 타당성조사, 영향평가행사, 영향평가공모, 영향평가지방비.",
      date: "The day that counts; the newest rule if left out.",
    },
    returns: "Value − gate. #N/A (to be confirmed) without a rule for that day.",
  },
  SCENARIO: {
    description:
      'The amount of one project after the listed changes, applied from the top. Example: =BUDGET.SCENARIO(tblBudget,{"삭감","","시비",2026,"10%"},11,"시비",2026) → 6352',
    parameters: { data, ops, project, source, period },
    returns: "The amount. #N/A where a change fits no amount of the table.",
  },
  SCENDIFF: {
    description:
      'The amount after the listed changes less the amount now: below 0 where it falls. Example: =BUDGET.SCENDIFF(tblBudget,{"삭감","","시비",2026,"10%"},2026,"시비") → -1301',
    parameters: { data, ops, year: "Year, four digits; 총사업비 if left out.", source },
    returns: "After − now. #N/A without a column of that year.",
  },
  CEILINGGAP: {
    description:
      'A ceiling less what a year costs (YEARTOTAL with 라벨): above 0 there is room, below 0 it is exceeded. Example: =BUDGET.CEILINGGAP(tblBudget,12000,2026,"시비") → -1013',
    parameters: {
      data,
      ceiling: "The ceiling, in the unit of the table.",
      year,
      source: "The source it holds for; all sources if left out.",
      ops: "List of changes (see SCENARIO) to apply first.",
    },
    returns: "Ceiling − amount. #N/A without a column of that year.",
  },
  CHECKCOUNT: {
    description:
      'Counts the findings on sheet 검산결과. Example: =BUDGET.CHECKCOUNT({"번호","심각도","사업";1,"≠ 오류","3번";2,"! 검토","11번"},"오류") → 1',
    parameters: {
      findings: "The list on sheet 검산결과, with its header row.",
      severity: "전체 (all, the default), 오류, 검토, 확인, 참고, 단수.",
      project: "Number of the project; all projects if left out.",
    },
    returns: "How many.",
  },
};
