import { withParticle } from "../../words/particle";

const two = (value: number): string => String(value).padStart(2, "0");

export const korean = {
  pastedName: "붙여넣은 글",
  cancelled: "취소했습니다",
  workbookUntouched: "통합 문서는 그대로입니다.",
  partLeft: "일부가 통합 문서에 남아 있을 수 있습니다.",
  valueLeft: "고친 값이 통합 문서에 남아 있을 수 있습니다.",
  valueLeftTodo: "그 셀의 값을 살펴보고 다시 검산하십시오.",
  unexpected: "끝내지 못했습니다",
  unexpectedTodo: "다시 해 보세요. 되풀이되면 아래 내용을 전산 담당자에게 보여 주세요.",
  readingTitle: "문서를 읽는 중입니다",
  readingNow: "사업과 예산표를 찾고 있습니다",
  readDone: (projects: number): string => `문서를 읽었습니다. 사업 ${projects}개`,
  writingTitle: "시트에 쓰는 중입니다",
  writingSubject: (file: string, projects: number): string => `${file}, 사업 ${projects}개`,
  writingStart: "쓸 준비를 합니다",
  writingNow: (sheet: string): string => `${sheet} 시트`,
  cancelRemark: "취소하면 지금까지 그린 시트를 지우고 시작하기 전으로 돌아갑니다.",
  stepRead: "문서 읽기",
  written: (sheets: readonly string[]): string => `시트 ${sheets.length}장을 썼습니다`,
  writtenMore: "이제 검산하면 맞지 않는 셀을 찾아 표시합니다.",
  undo: "되돌리기",
  writeUndone: "쓴 시트를 되돌렸습니다",
  marksCleared: "표시를 지웠습니다. 시트는 검산하기 전과 같습니다",
  checkAgain: "다시 검산",
  fixed: (label: string, after: string): string =>
    `${label} 값을 ${withParticle(after, "으로/로")} 고쳤습니다`,
  recallFailed: "이 통합 문서에 남은 검산 정보를 읽지 못했습니다",
  recallFailedTodo: "계획을 다시 가져오면 됩니다. 시트의 숫자는 그대로입니다.",
  spokenChecked: (all: number, good: number, open: number): string =>
    `검산을 마쳤습니다. 등식 ${all}개 중 ${good}개가 맞고 처리할 항목은 ${open}건입니다.`,
  dateTime: (at: Date): string =>
    `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`,
  time: (at: Date): string => `${two(at.getHours())}:${two(at.getMinutes())}`,

  facts: { contents: "차례", bodies: "본문", budgetTables: "예산표", otherTables: "실적표" },
  unit: (label: string): string => `단위: ${label}`,
  count: (count: number): string => `${count}개`,
  levels: {
    national: "국비",
    grant: "교부세",
    province: "도비",
    local: "시·군·구비",
    debt: "지방채",
    private: "민간",
    other: "기타",
  },
  noGroup: "사업",
  writeLabel: (sheets: number): string => `시트 ${sheets}장에 쓰기`,
  writeSum: (projects: number, sum: string, unit: string): string =>
    `사업 ${projects}개, 합계 ${sum}${unit}.`,
  noBudgetTable:
    "예산DB 시트의 표(tblBudget)가 없습니다. 먼저 계획을 가져와 시트를 쓰세요. 표가 필요 없는 함수는 지금도 쓸 수 있습니다.",
  functionPut: (cell: string): string => `${cell} 셀에 수식을 넣었습니다`,
  cellNotEmpty: (cell: string): string => `${cell} 셀이 비어 있지 않아 넣지 않았습니다`,
  chooseEmptyCell: "빈 셀을 고르고 다시 누르세요.",
  noFunctionInCell: "고른 셀에 BUDGET 함수가 없습니다. 함수가 든 셀을 고르고 다시 누르세요.",
  kinds: { table: "표", text: "본문만", noCost: "사업비 없음", noBody: "본문 없음" },
  recurring: "매년",
  line: (line: number): string => `${line}행`,
  page: (page: number): string => `${page}쪽`,
  paragraph: (block: number): string => `${block}번째 문단`,

  title: (all: number, good: number): string =>
    good === all ? `${all}개 등식이 모두 맞습니다` : `등식 ${all}개 중 ${good}개가 맞습니다`,
  nothingToCheck: "맞춰 볼 등식이 없습니다",
  sayClean: (time: string): string => `남은 지적이 없습니다. ${time} 검산.`,
  sayHolds: (open: number): string => `숫자는 모두 맞습니다. 확인할 항목 ${open}건이 남았습니다.`,
  sayFails: (failed: number, causes: number): string =>
    causes === 1
      ? `어긋난 ${failed}개의 원인은 한 곳입니다.`
      : `어긋난 ${failed}개의 원인은 ${causes}곳입니다.`,
  severities: {
    error: "오류",
    review: "검토",
    confirm: "확인 요청",
    note: "참고",
    rounding: "단수",
  },
  openCount: (open: number): string => `처리할 항목 ${open}건`,
  seconds: (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)}초 만에 다시 검산`,
  mapColumn: (project: number, all: number, good: number): string =>
    all === 0 ? `${project}번, 확인할 숫자 없음` : `${project}번, 등식 ${all}개 중 ${good}개 맞음`,
  projectNo: (no: number): string => `${no}번`,
  grouped: (findings: number): string => `지적 ${findings}건, 원인 1곳`,
  findings: (findings: number): string => `지적 ${findings}건`,
  text: "본문",
  table: "표",
  place: (name: string, line: string): string => (line === "" ? name : `${name} ${line}`),
  culpritTitle: (cell: string, by: string, more: boolean): string =>
    `${withParticle(cell, "이/가")} ${by} ${more ? "많습니다" : "적습니다"}`,
  total: "총사업비",
  holds: "맞음",
  short: (by: string): string => `${by} 부족`,
  over: (by: string): string => `${by} 초과`,
  then: (before: number, after: number): string =>
    after === 0
      ? "적용하면 등식이 모두 맞습니다."
      : `적용하면 어긋난 등식이 ${before}개에서 ${after}개로 줄어듭니다.`,
  copy: {
    place: "위치",
    printed: "적힌 값",
    expected: "있어야 할 값",
    difference: "차이",
    todo: "할 일",
  },
  mayBe: "제안하는 값",
};
