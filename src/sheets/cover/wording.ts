import type { Language } from "../../outcome/language";
import type { SheetNames } from "../studio";

/** What 표지 says. */
export interface CoverWords {
  readonly title: (department: string, year: number | null) => string;
  readonly document: string;
  readonly department: string;
  readonly year: string;
  readonly inferred: string;
  readonly date: string;
  readonly unit: string;
  readonly projects: string;
  readonly projectsText: (entries: number, bodies: number) => string;
  readonly state: string;
  readonly how: string;
  readonly howLines: readonly string[];
  readonly legend: string;
  readonly legendLines: Readonly<
    Record<"doc" | "formula" | "ok" | "bad" | "none" | "ask" | "wrong", readonly [string, string]>
  >;
  readonly sheets: string;
  readonly about: Readonly<Record<Exclude<keyof SheetNames, "cover" | "budgets">, string>>;
}

const ko: CoverWords = {
  title: (department, year) =>
    [department, year === null ? "" : `${year}년`, "주요업무계획 예산 검토"]
      .filter(Boolean)
      .join(" "),
  document: "문서",
  department: "부서",
  year: "계획 연도",
  inferred: "(표의 연도로 짐작)",
  date: "가져온 때",
  unit: "단위",
  projects: "사업",
  projectsText: (entries, bodies) => `차례 ${entries}개, 본문 ${bodies}개`,
  state: "검산",
  how: "읽는 법",
  howLines: [
    "소요예산이 바탕입니다. 여기서 숫자를 고치면 총괄, 예산DB와 모든 검산이 수식으로 따라갑니다.",
    "차이는 언제나 적힌 값에서 있어야 할 값을 뺀 것입니다. ✓는 맞음, ≠는 어긋남입니다.",
    "행과 열을 넣거나 시트의 이름과 자리를 바꾸어도 됩니다. 추가 기능은 이름으로 다시 찾습니다.",
    "추가 기능이 없어도 수식, 검산과 강조는 그대로 움직입니다.",
  ],
  legend: "범례",
  legendLines: {
    doc: ["1,000", "문서에 적힌 그대로의 숫자"],
    formula: ["1,000", "수식"],
    ok: ["✓", "맞음"],
    bad: ["≠ +500", "어긋남. 적힌 값이 500 많음"],
    none: ["", "문서에 없는 자리"],
    ask: ["–", "사람이 확인할 것"],
    wrong: ["1,000", "추가 기능이 표시한 틀린 숫자"],
  },
  sheets: "시트",
  about: {
    summary: "차례의 사업마다 한 줄, 본문과 표의 총사업비, 차이, 연도와 재원",
    budget: "사업마다 문서의 표를 그대로, 옆과 아래에 검산식",
    data: "피벗 테이블과 함수를 위한 한 줄 한 금액의 표(tblBudget)",
    schedule: "추진상황과 추진계획의 날짜를 달력으로",
    results: "예산이 아닌 표, 적힌 그대로",
    findings: "검산에서 나온 지적과 확인하지 못한 것",
  },
};

const en: CoverWords = {
  title: (department, year) =>
    [department, "work plan", year, "budget review"].filter(Boolean).join(" "),
  document: "Document",
  department: "Department",
  year: "Plan year",
  inferred: "(inferred from the tables)",
  date: "Imported",
  unit: "Unit",
  projects: "Projects",
  projectsText: (entries, bodies) => `${entries} in the contents, ${bodies} with a body`,
  state: "Checks",
  how: "How to read this",
  howLines: [
    "Budgets is the ground. Change a figure there and the summary, the data and all checks follow by formula.",
    "A difference is what is printed less what it should be. ✓ holds, ≠ fails.",
    "Rows and columns may be inserted, sheets renamed and moved: the add-in finds its blocks by name.",
    "Formulas, checks and highlighting work without the add-in.",
  ],
  legend: "Legend",
  legendLines: {
    doc: ["1,000", "a figure as printed in the document"],
    formula: ["1,000", "a formula"],
    ok: ["✓", "holds"],
    bad: ["≠ +500", "fails: 500 more is printed"],
    none: ["", "not in the document"],
    ask: ["–", "for a person to look at"],
    wrong: ["1,000", "a wrong figure, marked by the add-in"],
  },
  sheets: "Sheets",
  about: {
    summary: "one line a project: totals in text and table, differences, years and sources",
    budget: "every table as printed, with check formulas beside and below",
    data: "one amount a row, for PivotTables and functions (tblBudget)",
    schedule: "dated steps as a calendar",
    results: "tables that are no budget, as printed",
    findings: "what the check found, and what could not be checked",
  },
};

export const coverWords: Readonly<Record<Language, CoverWords>> = { ko, en };
