import type { Language } from "../../outcome/language";

/** What 검산결과 says. */
export type FindingsWords = Record<
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

const ko: FindingsWords = {
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
  place: (number, line) => [number && `${number}쪽`, line && `${line}행`].filter(Boolean).join(" "),
  projectNo: (no) => `${no}번`,
};

const en: FindingsWords = {
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
};

export const findingsWords: Readonly<Record<Language, FindingsWords>> = { ko, en };
