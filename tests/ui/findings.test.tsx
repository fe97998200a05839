import { act } from "react";
import type { AppState } from "../../src/app/state";
import { states } from "./gallery/states";
import { closePane, nameOf, openPane } from "./open-pane";

afterEach(closePane);

test("the result is one figure, a sentence, and findings as articles named by their titles", () => {
  const pane = openPane(states.check);
  expect(pane.get("heading", /^등식 \d+개 중/).tagName).toBe("H1");
  expect(pane.all("article").map(nameOf)[0]).toMatch(/500/);
  expect(pane.get("tab", /오류 2건/)).toBeTruthy();
});

test("the sum is a table whose difference is spoken", () => {
  const pane = openPane(states.check);
  const table = pane.get("table");
  expect(table.textContent).toContain("24,000");
  expect([...table.querySelectorAll(".sr")].map((each) => each.textContent)).toEqual([
    expect.stringContaining("500"),
    "맞음",
  ]);
});

test("a click on a folded finding makes it the current one", () => {
  const pane = openPane(states.check);
  pane.click("button", /차례/);
  expect(pane.asked).toEqual([["makeCurrent", expect.anything()]]);
});

test("arrows lead along the findings, Home and End to the ends", () => {
  const pane = openPane(states.check);
  const heads = pane.all("button").filter((each) => each.hasAttribute("aria-expanded"));
  act(() => heads[0]!.focus());
  pane.press("ArrowDown");
  expect(document.activeElement).toBe(heads[1]);
  pane.press("End");
  expect(document.activeElement).toBe(heads.at(-1));
  pane.press("Home");
  expect(document.activeElement).toBe(heads[0]);
});

test("Ctrl+Alt and an arrow go to the next and the previous finding", () => {
  const pane = openPane(states.check);
  pane.press("ArrowDown", { ctrlKey: true, altKey: true });
  pane.press("ArrowUp", { ctrlKey: true, altKey: true });
  expect(pane.asked).toEqual([["next"], ["previous"]]);
});

test("severities are toggles that arrows lead along, with their counts in words", () => {
  const pane = openPane(states.check);
  pane.focus("button", "오류 2");
  pane.press("ArrowRight");
  expect(nameOf(document.activeElement as HTMLElement)).toBe("검토 0");
  pane.click("button", "오류 2");
  expect(pane.asked).toEqual([["toggleSeverity", "error"]]);
});

test("the wrong cell is shown before and after, A applies inside the current card and nowhere else", () => {
  const pane = openPane(states.edited);
  const card = pane.all("article").find((each) => each.classList.contains("current"));
  expect(card?.textContent).toContain("소요예산!");
  pane.press("a", { code: "KeyA" });
  expect(pane.asked).toEqual([]);
  pane.focus("button", "적용");
  pane.press("ㅁ", { code: "KeyA" });
  expect(pane.asked).toEqual([["applyFix", expect.anything()]]);
});

test("without evidence no value is suggested, and nothing can be applied", () => {
  const pane = openPane(states.current);
  expect(pane.text()).toContain("값을 제안하지 않습니다");
  expect(pane.all("button").map(nameOf)).not.toContain("적용");
});

test("복사 puts what the card says on the clipboard and says so", async () => {
  const written: string[] = [];
  Reflect.set(navigator, "clipboard", {
    writeText: (text: string) => Promise.resolve(void written.push(text)),
  });
  const pane = openPane(states.current);
  await act(async () => {
    pane.get("button", "복사").click();
    await Promise.resolve();
  });
  expect(written).toEqual(["what, where, printed, should be"]);
  expect(pane.text()).toContain("복사했습니다");
  Reflect.deleteProperty(navigator, "clipboard");
});

test("where nothing may be copied the text is shown to be copied by hand", async () => {
  const pane = openPane(states.current);
  await act(async () => {
    pane.get("button", "복사").click();
    await Promise.resolve();
  });
  const field = pane.get("textbox") as HTMLTextAreaElement;
  expect(field.value).toBe("what, where, printed, should be");
});

test("marks can be cleared while they are shown", () => {
  const pane = openPane(states.check);
  pane.click("button", "표시 지우기");
  expect(pane.asked).toEqual([["clearMarks"]]);
});

test("of five thousand findings only those near the view are drawn, and End still leads to the last", () => {
  const pane = openPane(many(5000));
  expect(pane.all("article").length).toBeLessThan(60);
  const slots = pane.all("listitem").filter((each) => each.hasAttribute("aria-setsize"));
  expect(slots[0]?.getAttribute("aria-setsize")).toBe("5000");
  pane.focus("button", /^오류: 1번째/);
  pane.press("End");
  expect(nameOf(document.activeElement as HTMLElement)).toContain("5000번째");
});

function many(count: number): AppState {
  const checked = states.check.checked!;
  const [finding] = checked.result.findings;
  const findings = Array.from({ length: count }, (_, index) => {
    const what = { ko: `${index + 1}번째`, en: `finding ${index + 1}` };
    return { ...finding!, what, cause: `cause ${index}` };
  });
  return {
    ...states.check,
    openCards: [],
    checked: { ...checked, result: { ...checked.result, findings } },
  };
}
