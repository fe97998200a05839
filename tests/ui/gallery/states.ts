import { readFileSync } from "node:fs";
import { causeOf } from "../../../src/app/causes";
import { initialState, type AppState, type Checked } from "../../../src/app/state";
import { checkPlan } from "../../../src/app/use-cases/check-plan";
import { readText } from "../../../src/documents/text/read-text";
import { extractPlan } from "../../../src/extraction/extract-plan";
import { amountAt, withAmount } from "../../../src/plan/places";
import type { Plan } from "../../../src/plan/plan";
import type { Subject } from "../../../src/plan/subject";
import { drawPlan } from "../../../src/sheets/draw-plan";
import { indexOf } from "../../../src/sheets/drawing-index";

const fileName = "sample-plan.ko.txt";
const { value: plan, notices } = extractPlan(
  readText(readFileSync(`assets/samples/${fileName}`, "utf8")),
  { fileName },
);
const drawing = drawPlan(plan, checkPlan(plan), {
  fileName,
  notices,
  language: "ko",
  checkedAt: "2026-01-05 14:20",
});

const checkedOf = (of: Plan, edit: Checked["edit"] = null): Checked => ({
  plan: of,
  subjects: drawing.subjects,
  result: checkPlan(of),
  checkPlan,
  notices: [],
  at: new Date(2026, 0, 5, 14, 20),
  edit,
  fresh: [],
});

const drawn: AppState = {
  ...initialState,
  screen: "check",
  reading: {
    fileName,
    plan,
    notices,
    chosen: plan.projects.map((project) => project.no),
  },
  drawn: { fileName, plan, index: indexOf(drawing), book: null },
};

const openFirst = (checked: Checked): Pick<AppState, "checked" | "openCards" | "marksShown"> => ({
  checked,
  openCards: checked.result.findings.slice(0, 1).map(causeOf),
  marksShown: true,
});

/** The same figure as in the design: 도비 2026년 of project 12, 450 → 540. */
function edited(): AppState {
  const subject: Subject = { project: 12, at: "cell", table: 0, row: 2, column: 2 };
  const before = amountAt(plan, subject) ?? 0n;
  const after = (before * 12n) / 10n;
  const checked = checkedOf(withAmount(plan, subject, after), {
    cell: "소요예산!E94",
    before: "450",
    after: "540",
    milliseconds: 200,
  });
  const culprit = checked.result.findings.find((finding) => finding.culprit);
  const cause = culprit ? causeOf(culprit) : "";
  return {
    ...drawn,
    ...openFirst({ ...checked, fresh: [cause] }),
    openCards: [cause],
    currentCard: cause,
  };
}

const checked = { ...drawn, ...openFirst(checkedOf(plan)) };
const oneGood = { ...plan, contents: [], projects: plan.projects.filter(({ no }) => no === 9) };

/** Every screen of the pane, from the sample plan. */
export const states = {
  "first-run": initialState,
  review: { ...drawn, screen: "import", drawn: null },
  "review-newer": { ...drawn, screen: "import" },
  empty: { ...initialState, screen: "check" },
  ready: {
    ...drawn,
    message: {
      look: "ok",
      title: "시트 4장을 썼습니다",
      more: "이제 검산하면 맞지 않는 셀을 찾아 표시합니다.",
      action: { label: "되돌리기", run: "undo-write" },
    },
  },
  check: checked,
  current: { ...checked, currentCard: checked.openCards[0] ?? null },
  edited: edited(),
  clean: { ...drawn, checked: checkedOf(oneGood) },
  settings: { ...initialState, screen: "settings" },
  busy: {
    ...drawn,
    screen: "import",
    busy: {
      title: "시트에 쓰는 중입니다",
      subject: `${fileName}, 사업 15개`,
      now: "소요예산 시트",
      percent: 58,
      steps: [
        { label: "문서 읽기", state: "done" },
        { label: "총괄", state: "done" },
        { label: "소요예산", state: "now" },
        { label: "예산DB", state: "later" },
        { label: "검산결과", state: "later" },
      ],
      cancellable: true,
      cancelRemark: "취소하면 지금까지 그린 시트를 지우고 시작하기 전으로 돌아갑니다.",
    },
  },
  failure: {
    ...drawn,
    screen: "import",
    failure: {
      retry: "write",
      view: {
        title: "소요예산 시트가 보호되어 있어 쓰지 못했습니다",
        state: "통합 문서는 그대로입니다.",
        steps: ["Excel의 검토 탭에서 시트 보호 해제를 누르고 돌아와서 다시 하기를 누르십시오."],
        retry: true,
        details: "WorkbookRefusal [protected]: 소요예산!A1:N140",
      },
    },
  },
} as const satisfies Readonly<Record<string, AppState>>;
