import type { Language } from "../outcome/language";
import type { Severity } from "../rules/engine/finding";
import { budgetWords, type BudgetWords } from "./budget/wording";
import { findingsWords, type FindingsWords } from "./findings/wording";
import type { SheetKind } from "./sheet-kinds";

/** What the sheets say. Titles, labels and lines of the document are never translated. */
export interface SheetWords {
  readonly sheets: Record<SheetKind, string>;
  readonly unit: (label: string) => string;
  readonly join: string;
  readonly group: Record<"new" | "continuing" | "other", string>;
  readonly year: (year: number) => string;
  readonly severity: Record<Severity, string>;
  readonly budget: BudgetWords;
  readonly summary: Record<
    | "number"
    | "project"
    | "kind"
    | "period"
    | "ofText"
    | "ofTable"
    | "gap"
    | "total"
    | "before"
    | "after"
    | "check"
    | "checks"
    | "basis"
    | "byTable"
    | "byText"
    | "unsplitBasis"
    | "noCost"
    | "missing"
    | "unsplit"
    | "unchecked"
    | "nothing"
    | "shares",
    string
  > & {
    readonly title: (department: string, year: number | null) => string;
    readonly origin: (file: string, day: string, entries: number, bodies: number) => string;
    readonly tables: (count: number) => string;
    readonly textOnly: (count: number) => string;
    readonly all: (count: number) => string;
    readonly unsplitLine: (count: number) => string;
    readonly unsplitWhy: (projects: string, year: number) => string;
    readonly noBody: (page: number | null) => string;
  };
  readonly data: { readonly note: string };
  readonly findings: FindingsWords;
}

/** A shape before the word, so that a severity is read without its colour. */
export const severityMark: Readonly<Record<Severity, string>> = {
  error: "≠",
  review: "!",
  confirm: "?",
  note: "i",
  rounding: "±",
};

const ko: SheetWords = {
  sheets: {
    cover: "표지",
    summary: "총괄",
    budget: "소요예산",
    data: "예산DB",
    schedule: "추진일정",
    results: "성과",
    findings: "검산결과",
  },
  unit: (label) => `(단위: ${label})`,
  join: " · ",
  group: { new: "신규", continuing: "계속", other: "" },
  year: (year) => `${year}년`,
  severity: { error: "오류", review: "검토", confirm: "확인 요청", note: "참고", rounding: "단수" },
  budget: budgetWords.ko,
  summary: {
    number: "번호",
    project: "사업명",
    kind: "구분",
    period: "사업기간",
    ofText: "총사업비: 본문(적힌 값)",
    ofTable: "총사업비: 표(소요예산)",
    gap: "차이(본문 − 표)",
    total: "계",
    before: "전년까지",
    after: "이후",
    check: "검산",
    checks: "검산식",
    basis: "근거",
    byTable: "표",
    byText: "본문",
    unsplitBasis: "미배분",
    noCost: "사업비 없음",
    missing: "≠ 본문",
    unsplit: "연도 미배분",
    unchecked: "확인 못 함",
    nothing: "대조 없음",
    shares: "재원 비율",
    title: (department, year) =>
      [department, year === null ? "" : `${year}년`, "주요업무계획 총괄"].filter(Boolean).join(" "),
    origin: (file, day, entries, bodies) =>
      [file && `원문 ${file}`, day, `사업 ${entries}개 중 ${bodies}개`].filter(Boolean).join(" · "),
    tables: (count) => `소요예산표 (사업 ${count}개)`,
    textOnly: (count) => `본문만 (사업 ${count}개)`,
    all: (count) => `계 (사업비가 있는 ${count}개)`,
    unsplitLine: (count) => `연도 미배분 (사업 ${count}개)`,
    unsplitWhy: (projects, year) =>
      `${projects}: 여러 해에 걸치지만 연도별 금액이 적혀 있지 않아 ${year}년 금액에 넣지 않았습니다.`,
    noBody: (number) => `본문 없음(차례${number === null ? "" : ` ${number}쪽`})`,
  },
  data: {
    note: "한 행이 한 사업의 한 재원, 한 열입니다. 금액은 소요예산의 셀을 따라갑니다. 다른 열의 합인 총사업비 행은 열종류 필터로 숨겨 두었습니다.",
  },
  findings: findingsWords.ko,
};

const en: SheetWords = {
  sheets: {
    cover: "Cover",
    summary: "Summary",
    budget: "Budgets",
    data: "Data",
    schedule: "Schedule",
    results: "Results",
    findings: "Findings",
  },
  unit: (label) => `(unit: ${label})`,
  join: " · ",
  group: { new: "New", continuing: "Cont.", other: "" },
  year: (year) => String(year),
  severity: {
    error: "Error",
    review: "Review",
    confirm: "Confirm",
    note: "Note",
    rounding: "Rounding",
  },
  budget: budgetWords.en,
  summary: {
    number: "No.",
    project: "Project",
    kind: "Kind",
    period: "Period",
    ofText: "Total: text (as printed)",
    ofTable: "Total: table",
    gap: "Difference (text − table)",
    total: "Total",
    before: "Before",
    after: "Later",
    check: "Check",
    checks: "Checks",
    basis: "Basis",
    byTable: "table",
    byText: "text",
    unsplitBasis: "unsplit",
    noCost: "no cost",
    missing: "≠ body",
    unsplit: "not split",
    unchecked: "not checked",
    nothing: "nothing to check",
    shares: "Share of each source",
    title: (department, year) =>
      [[department, "work plan", year].filter(Boolean).join(" "), "summary"].join(": "),
    origin: (file, day, entries, bodies) =>
      [file && `From ${file}`, day, `${bodies} of ${entries} projects`].filter(Boolean).join(" · "),
    tables: (count) => `Budget tables (${count} projects)`,
    textOnly: (count) => `Text only (${count} projects)`,
    all: (count) => `Total (${count} projects with a cost)`,
    unsplitLine: (count) => `Not split by year (${count} projects)`,
    unsplitWhy: (projects, year) =>
      `${projects}: runs over several years and no yearly amounts are stated, so nothing of it is counted in ${year}.`,
    noBody: (number) => `no body (contents${number === null ? "" : ` p. ${number}`})`,
  },
  data: {
    note: "One row for each project, source and column. Amounts follow their cells on Budgets. Rows of 총사업비, the sum of the others, are hidden by the filter on 열종류.",
  },
  findings: findingsWords.en,
};

export const sheetWords: Readonly<Record<Language, SheetWords>> = { ko, en };
