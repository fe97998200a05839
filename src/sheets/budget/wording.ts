import type { Language } from "../../outcome/language";

/** What 소요예산 says. */
export type BudgetWords = Record<
  | "asPrinted"
  | "formula"
  | "holds"
  | "fails"
  | "ofTable"
  | "across"
  | "againstText"
  | "source"
  | "label"
  | "acrossSum"
  | "difference"
  | "text"
  | "textTable"
  | "textLine"
  | "textOnly"
  | "down"
  | "budgetLine"
  | "noTable"
  | "noTableAtAll"
  | "noCost"
  | "noBody"
  | "period"
  | "noPeriod",
  string
> & {
  readonly place: (line: number) => string;
  readonly contents: (page: number | null) => string;
  readonly tableUnit: (label: string) => string;
  readonly furtherTable: (number: number) => string;
  readonly downOf: (label: string) => string;
};

const ko: BudgetWords = {
  asPrinted: "파란 숫자 문서에 적힌 그대로",
  formula: "검은 숫자 수식",
  holds: "✓ 맞음",
  fails: "≠ 어긋남(적힌 값 − 더한 값)",
  ofTable: "문서의 표",
  across: "가로 검산",
  againstText: "본문 대조",
  source: "원문",
  label: "구분",
  acrossSum: "가로 합",
  difference: "차이",
  text: "본문",
  textTable: "본문 · 표(행)",
  textLine: "본문 · 예산(행)",
  textOnly: "본문(행)",
  down: "세로 합",
  budgetLine: "소요예산",
  noTable: "표 없음",
  noTableAtAll: "표가 없어 본문 안에서만 확인했습니다",
  noCost: "사업비가 적혀 있지 않아 검산하지 못했습니다.",
  noBody: "차례에는 있으나 본문이 없어 검산하지 못했습니다.",
  period: "사업기간",
  noPeriod: "사업기간 없음",
  place: (line) => `원문 ${line}행`,
  contents: (number) => (number === null ? "차례" : `차례 ${number}쪽`),
  tableUnit: (label) => `표의 단위 ${label}`,
  furtherTable: (number) => `표 ${number}`,
  downOf: (label) => `세로 합(${label})`,
};

const en: BudgetWords = {
  asPrinted: "Blue: as printed",
  formula: "Black: formula",
  holds: "✓ holds",
  fails: "≠ fails (printed less added)",
  ofTable: "Table as printed",
  across: "Across",
  againstText: "Against the text",
  source: "Source",
  label: "Source",
  acrossSum: "Across",
  difference: "Difference",
  text: "Text",
  textTable: "text · table (line)",
  textLine: "text · budget (line)",
  textOnly: "text (line)",
  down: "Down",
  budgetLine: "Budget line",
  noTable: "no table",
  noTableAtAll: "no table: checked within the text only",
  noCost: "No cost is stated, so nothing was checked.",
  noBody: "Listed in the contents, but the body is missing, so nothing was checked.",
  period: "Period",
  noPeriod: "no period",
  place: (line) => `Source line ${line}`,
  contents: (number) => (number === null ? "contents" : `contents p. ${number}`),
  tableUnit: (label) => `table in ${label}`,
  furtherTable: (number) => `Table ${number}`,
  downOf: (label) => `Down (${label})`,
};

export const budgetWords: Readonly<Record<Language, BudgetWords>> = { ko, en };
