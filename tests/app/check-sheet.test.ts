import { marksOf } from "../../src/app/marks-of";
import type { CheckedView } from "../../src/app/view";
import { openApp, type OpenApp } from "./open-app";

/** A table that somebody else made, checked where it stands. */
let open: OpenApp;

beforeEach(async () => {
  open = await openApp();
  const rows: (string | number)[][] = [
    ["구분", "합계", "본예산", "추경"],
    ["도로", 4_812, 3_571, 1_241],
    ["하천", 7_369, 5_128, 2_241],
    ["공원", 6_045, 4_917, 1_128],
    ["상수도", 9_236, 7_423, 1_813],
    ["합계", 27_462, 21_039, 6_423],
  ];
  const [sheet = ""] = open.preview.snapshot().sheets.map(({ name }) => name);
  for (const [row, cells] of rows.entries()) {
    for (const [column, value] of cells.entries())
      await open.preview.person.types(`${sheet}!${"BCDE".charAt(column)}${row + 3}`, value);
  }
});
afterEach(() => open.preview.dispose());

const checked = (): CheckedView => {
  const { check, failure } = open.view();
  if (check.phase !== "checked") throw new Error(failure?.details ?? `not checked: ${check.phase}`);
  return check.result;
};

test("a sheet that is nobody's plan is checked, and its wrong cell named, marked, mended and found again", async () => {
  const [sheet = ""] = open.preview.snapshot().sheets.map(({ name }) => name);
  await open.actions.checkSheet();
  expect(checked()).toMatchObject({ holds: 8, all: 8, cards: [], documentName: sheet });
  await open.preview.person.types(`${sheet}!D5`, 5_218);
  await open.afterEdits();
  const [card, ...others] = checked().cards;
  expect(others).toEqual([]);
  expect(card?.rules).toEqual(["R01", "R02"]);
  expect(card?.cells.map(({ label }) => label)).toEqual([`${sheet}!D5`]);
  expect(card?.decision).toMatchObject({ label: "하천 본예산", before: "5,218", after: "5,128" });
  expect(open.actions.copyText(card?.id ?? "")).toContain(`${sheet}!C5`);
  await open.actions.applyFix(card?.id ?? "");
  expect(checked()).toMatchObject({ holds: 8, all: 8, cards: [] });
});

test("without a plan 검산 looks at the sheet in front", async () => {
  await open.actions.check();
  expect(checked()).toMatchObject({ holds: 8, all: 8 });
});

test("a formula that leaves out a row is found on the sheet, marked, and shown where it stands", async () => {
  const [sheet = ""] = open.preview.snapshot().sheets.map(({ name }) => name);
  for (const column of ["C", "D", "E"])
    await open.preview.person.types(`${sheet}!${column}8`, `=SUM(${column}4:${column}7)`);
  await open.actions.checkSheet();
  expect(checked()).toMatchObject({ holds: 8, all: 8, cards: [] });
  await open.preview.person.types(`${sheet}!D8`, "=SUM(D4:D6)");
  await open.afterEdits();
  const [card, ...others] = checked().cards;
  expect(others).toEqual([]);
  expect(card).toMatchObject({ severity: "error", decision: null });
  expect(card?.title).toContain("D8(‘합계’ 행 ‘본예산’)의 합계 수식이 D7을 빼고 일찍 끝납니다");
  expect(card?.todo.join(" ")).toContain("=SUM(D4:D7)");
  expect(card?.cells.map(({ label }) => label)).toContain(`${sheet}!D8`);
  const marks = marksOf(open.app.store.getState().checked ?? fail());
  expect(marks.find(({ look }) => look === "culprit")?.range).toMatchObject({ row: 7, column: 3 });
});

const fail = (): never => {
  throw new Error("nothing was checked");
};
