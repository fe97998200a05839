import type { Language } from "../../outcome/language";

/** What 총괄 says beside its list: of the unit, the flag, the charts and their figures. */
export interface SummaryFurtherWords {
  readonly shownUnit: string;
  readonly shownUnitHint: string;
  readonly documentUnit: string;
  readonly flagHolds: string;
  readonly flagFails: readonly [string, string];
  readonly rank: string;
  readonly figures: string;
  /** Titles of the charts; the unit that is shown stands at the end, by formula. */
  readonly byYear: (tables: number) => string;
  readonly largest: (year: number) => string;
  readonly mix: string;
  readonly period: string;
  readonly sum: string;
  readonly prior: string;
  readonly onward: (year: number) => string;
  readonly amount: string;
  readonly share: string;
}

const ko: SummaryFurtherWords = {
  shownUnit: "표시 단위",
  shownUnitHint: "← 고르면 이 시트의 금액과 차트가 바뀝니다",
  documentUnit: "문서 단위(원), 배율",
  flagHolds: "✓ 모두 맞음",
  flagFails: ["≠ ", "개 어긋남"],
  rank: "순위",
  figures: "차트의 숫자",
  byYear: (tables) => `연도별 사업비와 재원: 예산표 ${tables}개`,
  largest: (year) => `${year}년 사업비가 큰 사업`,
  mix: "재원 구성: 예산표의 총사업비",
  period: "연도",
  sum: "합계",
  prior: "기투자",
  onward: (year) => `${year}년 이후`,
  amount: "사업비",
  share: "비율",
};

const en: SummaryFurtherWords = {
  shownUnit: "Shown in",
  shownUnitHint: "← choose: the money and charts of this sheet follow",
  documentUnit: "Document unit (won), factor",
  flagHolds: "✓ all hold",
  flagFails: ["≠ ", " fail"],
  rank: "Rank",
  figures: "Figures of the charts",
  byYear: (tables) => `Cost by year and source, ${tables} budget tables`,
  largest: (year) => `Largest projects of ${year}`,
  mix: "Sources of the total cost in the tables",
  period: "Year",
  sum: "Sum",
  prior: "Prior",
  onward: (year) => `${year} onward`,
  amount: "Cost",
  share: "Share",
};

export const summaryFurtherWords: Readonly<Record<Language, SummaryFurtherWords>> = { ko, en };
