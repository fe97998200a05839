import { act } from "react";
import type { AgainLine, AgainView } from "../../src/app/view";
import type { AppState } from "../../src/app/state";
import { states } from "./gallery/states";
import { closePane, nameOf, openPane } from "./open-pane";

afterEach(closePane);

const line = (id: string, label: string, values: readonly [string, string, string]): AgainLine => ({
  id,
  project: "3. 디지털헬스케어 기반 AI융합혁신교육허브 조성 사업",
  label,
  cell: {
    label: `소요예산!${id}`,
    sheet: "소요예산",
    range: { row: 0, column: 0, rows: 1, columns: 1 },
  },
  base: values[0],
  now: values[1],
  document: values[2],
});

const view: AgainView = {
  fileName: "plan-2.txt",
  possible: true,
  title: "계획 문서가 새로 왔습니다. 바뀐 곳 3",
  say: "시트에서 고친 셀 1개는 그대로 둡니다. 겹치는 1개는 아래에서 고르세요.",
  facts: [{ label: "문서", count: 2 }],
  projects: [{ kind: "new", label: "새 사업", text: "17. 스마트 물류 실증단지 조성" }],
  conflicts: [
    { ...line("D19", "국비 × 2026년", ["3,500", "3,600", "3,400"]), takesDocument: false },
  ],
  document: [line("E19", "국비 × 2027년", ["5,600", "5,600", "5,700"])],
  yours: [line("D21", "시비 × 2026년", ["1,200", "1,234", "1,200"])],
  left: [],
  others: null,
  applyLabel: "바뀐 곳 2개만 고쳐 쓰기",
  applySum: "",
  anewLabel: "시트를 새로 쓰기",
  canApply: true,
};

/** The panel shows a view that was made when the document was compared. */
async function openAgain(change: Partial<AgainView> = {}) {
  const newer: AppState = states["review-newer"];
  const plan = newer.drawn?.plan;
  if (!plan) throw new Error("nothing is drawn");
  const again: AppState["again"] = {
    fileName: view.fileName,
    former: plan,
    plan,
    drawing: { sheets: [], names: [], subjects: [] },
    merge: null,
    last: null,
    takesDocument: [],
    view: { ...view, ...change },
  };
  const pane = openPane({ ...newer, again });
  // The panel is loaded when it is first shown.
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  return pane;
}

test("a newer document is compared before it can be written, and writing anew is the other way", () => {
  const pane = openPane(states["review-newer"]);
  pane.click("button", "바뀐 곳 보기");
  pane.click("button", "시트를 새로 쓰기");
  expect(pane.asked).toEqual([["compareAgain"], ["write"]]);
});

test("one's own value stands until the document's is chosen, by click or by arrow", async () => {
  const pane = await openAgain();
  const choices = pane.all("radio");
  expect(choices.map((each) => [nameOf(each), each.getAttribute("aria-checked")])).toEqual([
    ["내 값 3,600", "true"],
    ["문서 3,400", "false"],
  ]);
  pane.focus("radio", "내 값 3,600");
  pane.press("ArrowRight");
  expect(pane.asked).toEqual([["chooseDocument", "D19", true]]);
});

test("what the document changed and what was changed by hand are told apart, each with its cell", async () => {
  const pane = await openAgain();
  expect(pane.get("region", "문서가 바꾼 금액").textContent).toContain("5,600 → 5,700");
  expect(pane.get("region", /직접 고친/).textContent).toContain("1,200 → 1,234");
  pane.click("button", "소요예산!E19");
  pane.click("button", "바뀐 곳 2개만 고쳐 쓰기");
  expect(pane.asked.map(([name]) => name)).toEqual(["reveal", "importAgain"]);
});

test("where sheets cannot be changed where they stand, they are written anew", async () => {
  const pane = await openAgain({ possible: false, conflicts: [], document: [], yours: [] });
  pane.click("button", "시트를 새로 쓰기");
  expect(pane.asked).toEqual([["write"]]);
});
