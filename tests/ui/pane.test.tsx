import { act } from "react";
import { states } from "./gallery/states";
import { korean } from "../../src/ui/wording/ko";
import { closePane, nameOf, openPane } from "./open-pane";

afterEach(closePane);

test("on the first run a file, pasted text and the sample are offered, and nothing that does not exist yet", () => {
  const pane = openPane(states["first-run"]);
  expect(pane.all("tab").map(nameOf)).toEqual(["가져오기", "검산", "함수", "설정"]);
  expect(pane.all("button").map(nameOf)).toEqual([
    "파일 고르기",
    "붙여넣기",
    expect.stringContaining("예시 계획으로 해 보기"),
    expect.stringContaining("지금 시트의 표를 바로 검산"),
    expect.stringContaining("통합 문서의 모든 표를 검산"),
  ]);
  pane.click("button", /예시 계획/);
  expect(pane.asked).toEqual([["openSample"]]);
});

test("text pasted anywhere on the first screen is read, an empty paste too, so that the person hears of it", () => {
  const pane = openPane(states["first-run"]);
  paste({ text: "차례" });
  paste({ text: "" });
  expect(pane.asked).toEqual([
    ["paste", "차례"],
    ["paste", ""],
  ]);
});

test("several files at once are not read, and the zone says why", () => {
  const pane = openPane(states["first-run"]);
  paste({ text: "", files: [new File(["a"], "a.txt"), new File(["b"], "b.txt")] });
  expect(pane.asked).toEqual([]);
  expect(pane.all("alert").map((each) => each.textContent)).toContain(
    "한 번에 한 파일만 읽습니다. 파일 하나만 놓으세요.",
  );
});

test("the review shows every project, and one without a body cannot be chosen", () => {
  const pane = openPane(states.review);
  const boxes = pane.all("checkbox").filter((each) => /^\d+\. /.test(nameOf(each)));
  expect(boxes).toHaveLength(16);
  expect(boxes.filter((each) => (each as HTMLInputElement).disabled).map(nameOf)).toEqual([
    expect.stringMatching(/^6\. /),
  ]);
  pane.click("checkbox", /^3\. /);
  expect(pane.asked).toEqual([["chooseProject", 3, false]]);
});

test("another plan year can be chosen in the review", () => {
  const pane = openPane(states.review);
  const year = pane.get("combobox", "올해로 볼 연도") as HTMLSelectElement;
  expect(year.value).toBe("2026");
  year.value = "2027";
  act(() => void year.dispatchEvent(new Event("change", { bubbles: true })));
  expect(pane.asked).toEqual([["setPlanYear", 2027]]);
});

test("Ctrl+Enter is the primary action of the foot", () => {
  const pane = openPane(states.review);
  pane.press("Enter", { ctrlKey: true });
  expect(pane.asked).toEqual([["write"]]);
});

test("before the first check the pane offers it only where there is something to check", () => {
  const pane = openPane(states.empty);
  expect(pane.all("button").map(nameOf)).toEqual(["가져오기"]);
  pane.show(states.ready);
  pane.click("button", "검산");
  expect(pane.asked).toEqual([["check"]]);
});

test("long work can be left by Esc, a failure too", () => {
  const pane = openPane(states.busy);
  pane.press("Escape");
  pane.show(states.failure);
  expect(pane.get("heading", /보호되어/).tagName).toBe("H1");
  pane.press("Escape");
  expect(pane.asked).toEqual([["cancel"], ["dismissFailure"]]);
});

test("language and theme are chosen by arrows", async () => {
  const pane = openPane(states.settings);
  await pane.arrived();
  pane.focus("radio", "한국어");
  pane.press("ArrowRight");
  pane.focus("radio", "Excel과 같게");
  pane.press("ArrowLeft");
  expect(pane.asked).toEqual([
    ["setLanguage", "en"],
    ["setTheme", "dark"],
  ]);
});

test.each(Object.entries(states))("%s in English shows no Korean label", (_, state) => {
  const pane = openPane({ ...state, language: "en", busy: null, failure: null, message: null });
  const labels = Object.entries(korean).flatMap(([id, label]) =>
    typeof label === "string" && !id.startsWith("settings.language") && label.length > 2
      ? [label]
      : [],
  );
  expect(labels.filter((label) => pane.text().includes(label))).toEqual([]);
  expect(document.documentElement.lang).toBe("en");
});

test.each(Object.entries(states))(
  "%s: every control has a name, every picture is named or hidden",
  (_, state) => {
    const pane = openPane(state);
    for (const role of ["button", "tab", "checkbox", "combobox", "radio", "img", "article"]) {
      expect(pane.all(role).map(nameOf)).not.toContain("");
    }
    const loose = [...document.querySelectorAll("svg")].filter(
      (svg) => svg.getAttribute("aria-hidden") !== "true",
    );
    expect(loose).toEqual([]);
  },
);

test("markup goes along with the text that is pasted, and a picture of the same is no file to open", () => {
  const pane = openPane(states["first-run"]);
  const picture = new File(["a"], "image.png", { type: "image/png" });
  paste({ text: "차례", html: "<table>", files: [picture] });
  expect(pane.asked).toEqual([["paste", "차례", "<table>"]]);
});

interface PastedData {
  readonly text: string;
  readonly html?: string;
  readonly files?: readonly File[];
}

function paste({ text, html = "", files = [] }: PastedData): void {
  const event = new Event("paste", { bubbles: true, cancelable: true });
  Reflect.set(event, "clipboardData", {
    files,
    getData: (type: string) => (type === "text/html" ? html : text),
  });
  act(() => void document.dispatchEvent(event));
}
