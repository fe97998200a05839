import type { Language } from "../outcome/language";
import type { Severity } from "../rules/engine/finding";
import type { SheetKind } from "./sheet-kinds";

/** What the sheets say. Titles, labels and lines of the document are never translated. */
export interface SheetWords {
  readonly sheets: Record<SheetKind, string>;
  readonly unit: (label: string) => string;
  readonly join: string;
  readonly group: Record<"new" | "continuing" | "other", string>;
  readonly year: (year: number) => string;
  readonly severity: Record<Severity, string>;
  readonly budget: Record<
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
  readonly findings: Record<
    | "title"
    | "number"
    | "severity"
    | "project"
    | "what"
    | "why"
    | "todo"
    | "cell"
    | "source"
    | "printed"
    | "expected"
    | "difference"
    | "tally"
    | "same"
    | "none"
    | "notRun"
    | "uncheckedTitle"
    | "unreadTitle"
    | "unreadFigure"
    | "unreadTodo"
    | "rule",
    string
  > & {
    readonly subtitle: (file: string, checkedAt: string) => string;
    readonly flagHolds: readonly [string, string];
    readonly flagFails: readonly [string, string, string];
    readonly flagNone: string;
    readonly count: (count: number) => string;
    readonly unchecked: (count: number) => string;
    readonly place: (page: number | undefined, line: number | undefined) => string;
    readonly projectNo: (no: number) => string;
  };
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
  budget: {
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
  },
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
  findings: {
    title: "검산결과",
    number: "번호",
    severity: "심각도",
    project: "사업",
    what: "무엇이",
    why: "왜",
    todo: "할 일",
    cell: "셀",
    source: "원문",
    printed: "이 값",
    expected: "대조 값",
    difference: "차이",
    tally: "지적",
    same: "↑ 같은 원인",
    none: "지적이 없습니다.",
    notRun:
      "아직 검산하지 않았습니다. 검산을 실행하면 지적이 여기에 적힙니다. 위의 ✓와 ≠는 수식이므로 지금 숫자를 보여 줍니다.",
    uncheckedTitle: "검산하지 못한 것",
    unreadTitle: "읽지 못한 것",
    unreadFigure: "금액을 읽지 못해 예산DB에 넣지 않았습니다",
    unreadTodo: "원문을 보고 소요예산 시트의 셀에 숫자로 적으십시오.",
    rule: "규칙",
    subtitle: (file, checkedAt) =>
      [file, checkedAt && `${checkedAt} 검산`].filter(Boolean).join(" · "),
    flagHolds: ["✓ 검산식 ", "개가 모두 맞습니다"],
    flagFails: ["≠ 검산식 ", "개 중 ", "개가 어긋납니다"],
    flagNone: "– 대조할 숫자가 없습니다",
    count: (count) => `${count}건`,
    unchecked: (count) => `검산하지 못함 ${count}건`,
    place: (number, line) =>
      [number && `${number}쪽`, line && `${line}행`].filter(Boolean).join(" "),
    projectNo: (no) => `${no}번`,
  },
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
  budget: {
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
  },
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
  findings: {
    title: "Findings",
    number: "No.",
    severity: "Severity",
    project: "Project",
    what: "What",
    why: "Why",
    todo: "What to do",
    cell: "Cell",
    source: "Source",
    printed: "This value",
    expected: "Held against",
    difference: "Difference",
    tally: "Findings",
    same: "↑ same cause",
    none: "Nothing was found.",
    notRun:
      "Not checked yet. Run the check and its findings are written here. ✓ and ≠ above are formulas and show the figures as they are now.",
    uncheckedTitle: "Could not be checked",
    unreadTitle: "Could not be read",
    unreadFigure: "The amount was not read and has no row on the data sheet",
    unreadTodo: "See the document and enter the number in its cell on the budget sheet.",
    rule: "Rule",
    subtitle: (file, checkedAt) =>
      [file, checkedAt && `checked ${checkedAt}`].filter(Boolean).join(" · "),
    flagHolds: ["✓ all ", " check formulas hold"],
    flagFails: ["≠ of ", " check formulas, ", " fail"],
    flagNone: "– nothing to hold against each other",
    count: (count) => String(count),
    unchecked: (count) => `Not checked ${count}`,
    place: (number, line) =>
      [number && `p. ${number}`, line && `line ${line}`].filter(Boolean).join(", "),
    projectNo: (no) => `No. ${no}`,
  },
};

export const sheetWords: Readonly<Record<Language, SheetWords>> = { ko, en };
