import type { Bilingual, Language } from "../../outcome/language";
import type { CoverageView } from "../../app/view";
import type { UsageReason, WrongUsage } from "./command-line";

interface CliWords {
  readonly help: string;
  wrongUsage(usage: WrongUsage): string;
  wrote(file: string, sheets: number, errors: number): string;
  readonly plan: PlanWords;
  readonly findings: FindingsWords;
}

interface PlanWords {
  year(year: number, stated: boolean): string;
  readonly noYear: string;
  coverage(view: CoverageView): string;
  readonly columns: readonly [
    no: string,
    title: string,
    group: string,
    period: string,
    total: string,
    tables: string,
  ];
  readonly notices: string;
  readonly noBody: string;
  readonly noCost: string;
}

interface FindingsWords {
  readonly columns: readonly [
    severity: string,
    rule: string,
    project: string,
    what: string,
    where: string,
    printed: string,
    expected: string,
    difference: string,
    unit: string,
  ];
  readonly todo: string;
  readonly unchecked: string;
  readonly none: string;
  counts(all: number, good: number, errors: number): string;
}

export const cliWords: Readonly<Record<Language, CliWords>> = {
  ko: {
    help: `geomsan: 업무계획의 예산이 맞는지 검산합니다

사용법
  geomsan plan FILE [--json]                 읽은 계획을 보여 줍니다
  geomsan check FILE… [--json]               맞지 않는 곳을 찾습니다
  geomsan write FILE -o OUT.xlsx             계획과 지적을 엑셀 시트로 씁니다
  geomsan compare OLD NEW [--json]           두 계획에서 달라진 사업과 금액을 보여 줍니다
  geomsan sums FILE [--json]                 표(.csv, .json, .xlsx)에서 합계와 맞지 않는 칸을 찾습니다

선택
  --json           JSON 문서 하나만 출력합니다 (geomsan/plan@1, geomsan/findings@1,
                   geomsan/comparison@1)
  --lang ko|en     말 (처음 값 ko)
  -o, --output     쓸 파일. 이미 있으면 바꿔 씁니다
  -h, --help       이 도움말
  --version        판 번호

끝내는 값
  0   오류가 없음
  1   오류가 하나라도 있음 (check, write), 다른 곳이 있음 (compare)
  2   읽거나 쓰지 못한 파일이 하나라도 있음
  64  명령을 잘못 적음

FILE은 .hwpx, .hwp, .docx, .xlsx, .pdf, .html, .md, .txt(UTF-8, UTF-16, CP949)입니다.
이름이 아니라 내용으로 알아봅니다.
`,
    wrongUsage: (usage) => `geomsan: ${wrong(usage)}\n도움말: geomsan --help\n`,
    wrote: (file, sheets, errors) =>
      `${oneLine(file)}: 시트 ${sheets}장을 썼습니다. ${errors === 0 ? "오류가 없습니다." : `오류 ${errors}건.`}\n`,
    plan: {
      year: (year, stated) =>
        `계획 연도 ${year} (${stated ? "제목에 적힌 해" : "표의 연도로 미루어 정함"})`,
      noYear: "계획 연도를 알 수 없음",
      coverage: ({ all, read }) => `숫자 ${all}개 중 ${read}개를 읽었습니다`,
      columns: ["번호", "사업", "구분", "기간", "총사업비", "표"],
      notices: "살펴볼 것",
      noBody: "본문 없음",
      noCost: "–",
    },
    findings: {
      columns: ["등급", "규칙", "사업", "무엇", "어디", "적힌 값", "있어야 할 값", "차이", "단위"],
      todo: "할 일",
      unchecked: "검산하지 못한 것",
      none: "지적이 없습니다.",
      counts: (all, good, errors) => `등식 ${all}개 중 ${good}개가 맞습니다. 오류 ${errors}건.`,
    },
  },
  en: {
    help: `geomsan: checks whether the budgets of a work plan add up

Usage
  geomsan plan FILE [--json]                 show the plan as it was understood
  geomsan check FILE… [--json]               find what does not add up
  geomsan write FILE -o OUT.xlsx             write plan and findings as Excel sheets
  geomsan compare OLD NEW [--json]           show which projects and amounts of two plans differ
  geomsan sums FILE [--json]                 find the sums of any table (.csv, .json, .xlsx) and what fails

Options
  --json           print one JSON document only (geomsan/plan@1, geomsan/findings@1,
                   geomsan/comparison@1)
  --lang ko|en     language (ko unless told)
  -o, --output     the file to write; one that is there is replaced
  -h, --help       this help
  --version        the version

Exit codes
  0   no finding of severity error
  1   at least one error (check, write), a difference (compare)
  2   at least one file could not be read or written
  64  wrong usage

FILE is .hwpx, .hwp, .docx, .xlsx, .pdf, .html, .md or .txt (UTF-8, UTF-16, CP949);
contents tell, not the name.
`,
    wrongUsage: (usage) => `geomsan: ${wrong(usage)}\nSee geomsan --help --lang en\n`,
    wrote: (file, sheets, errors) =>
      `${oneLine(file)}: ${sheets} sheets written. ${errors === 0 ? "No errors." : `Errors: ${errors}.`}\n`,
    plan: {
      year: (year, stated) =>
        `Plan year ${year} (${stated ? "stated" : "inferred from the tables"})`,
      noYear: "Plan year unknown",
      coverage: ({ all, read }) => `${read} of ${all} numbers were read`,
      columns: ["No.", "Project", "Group", "Period", "Total cost", "Tables"],
      notices: "To look at",
      noBody: "no body",
      noCost: "–",
    },
    findings: {
      columns: [
        "Severity",
        "Rule",
        "Project",
        "What",
        "Where",
        "Printed",
        "Should be",
        "Difference",
        "Unit",
      ],
      todo: "What to do",
      unchecked: "Could not be checked",
      none: "No findings.",
      counts: (all, good, errors) => `${good} of ${all} equalities hold. Errors: ${errors}.`,
    },
  },
};

/** A name of a file can hold line breaks and codes that a terminal obeys. */
export const oneLine = (text: string): string => text.replace(controls, " ");

const controls = /\p{Cc}+/gu;

const wrong = ({ reason, detail, language }: WrongUsage): string =>
  oneLine(usageReasons[reason](detail)[language]);

const usageReasons: Readonly<Record<UsageReason, (detail: string) => Bilingual>> = {
  "no-command": () => ({
    ko: "명령이 없습니다. plan, check, write, compare 가운데 하나를 적으세요.",
    en: "No command. Use plan, check, write or compare.",
  }),
  "unknown-command": (detail) => ({
    ko: `모르는 명령입니다: ${detail}. plan, check, write, compare 가운데 하나를 적으세요.`,
    en: `Unknown command: ${detail}. Use plan, check, write or compare.`,
  }),
  "unknown-option": (detail) => ({
    ko: `선택을 이해하지 못했습니다: ${detail}`,
    en: `Option not understood: ${detail}`,
  }),
  "no-file": (detail) => ({
    ko: `${detail}: 파일을 적으세요.`,
    en: `${detail}: name a file.`,
  }),
  "one-file": (detail) => ({
    ko: `${detail}: 파일을 하나만 적으세요.`,
    en: `${detail}: name one file only.`,
  }),
  "no-output": (detail) => ({
    ko: `${detail}: -o 다음에 쓸 파일을 적으세요.`,
    en: `${detail}: name the file to write after -o.`,
  }),
  "output-is-input": (detail) => ({
    ko: `읽을 파일 위에 쓸 수 없습니다: ${detail}`,
    en: `The plan itself cannot be written over: ${detail}`,
  }),
  "not-for-command": (detail) => ({
    ko: `이 명령에는 쓸 수 없는 선택입니다: ${detail}`,
    en: `This command has no option ${detail}`,
  }),
  "unknown-language": (detail) => ({
    ko: `--lang에는 ko나 en을 적으세요: ${detail}`,
    en: `--lang is ko or en: ${detail}`,
  }),
};
