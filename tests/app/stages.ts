import { manyProjects, oneProject } from "./many-projects";
import type { OpenApp } from "./open-app";

/** How far somebody has come in the pane before a command is given. */
export const plan = manyProjects(2);
/** One figure of the table is wrong, and can be named. */
export const wrongPlan = plan.replace("국비\t601\t301\t300", "국비\t651\t301\t300");
/** A figure that changed, a project that went, and one that came. */
export const newerPlan = manyProjects(3)
  .replace("1. 생활권 1번 길 정비 2\n", "")
  .replace(oneProject(1), "")
  .replace("국비\t602\t302\t300", "국비\t602\t300\t302");

export async function written(open: OpenApp): Promise<void> {
  await open.actions.paste(wrongPlan);
  await open.actions.write();
}

export async function checked(open: OpenApp): Promise<void> {
  await written(open);
  await open.actions.check();
}

export async function checkedTwice(open: OpenApp): Promise<void> {
  await checked(open);
  await open.actions.clearMarks();
}

export async function checkedBook(open: OpenApp): Promise<void> {
  await usersTable();
  await open.actions.checkBook();
}

export async function fixed(open: OpenApp): Promise<void> {
  await checked(open);
  await applyFirstFix(open);
}

export async function compared(open: OpenApp): Promise<void> {
  await written(open);
  await open.actions.paste(newerPlan);
  await open.actions.compareAgain();
}

export async function imported(open: OpenApp): Promise<void> {
  await compared(open);
  await open.actions.importAgain();
}

export async function writtenOver(open: OpenApp): Promise<void> {
  await written(open);
  await open.actions.paste(newerPlan);
  await open.actions.write();
}

/** A table of a person on a sheet of theirs, in which one figure is wrong. */
export async function usersTable(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const table = sheet.getRange("B3:E8");
    table.values = [
      ["구분", "합계", "본예산", "추경"],
      ["도로", 4_812, 3_571, 1_241],
      ["하천", 7_369, 5_218, 2_241],
      ["공원", 6_045, 4_917, 1_128],
      ["상수도", 9_236, 7_423, 1_813],
      ["합계", 27_462, 21_039, 6_423],
    ];
    table.select();
    await context.sync();
  });
}

export async function functionsInCells(open: OpenApp): Promise<void> {
  await written(open);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("G2").formulas = [["=BUDGET.YEARTOTAL(tblBudget,2026)"]];
    sheet.getRange("G4").formulas = [['=BUDGET.PARSEAMOUNT("1억")']];
    await context.sync();
  });
}

export async function functionsReplaced(open: OpenApp): Promise<void> {
  await functionsInCells(open);
  await open.actions.replaceFunctions();
}

export async function panelOpen(open: OpenApp): Promise<void> {
  await written(open);
  open.actions.show("functions");
  while (open.view().functions === null) await soon();
  await open.actions.chooseFunction("PROJECTTOTAL");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.activate();
    sheet.getRange("J9").select();
    await context.sync();
  });
  while (!open.view().functions?.chosen?.target) await soon();
}

export async function functionInserted(open: OpenApp): Promise<void> {
  await panelOpen(open);
  await open.actions.insertFunction();
}

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

export function cards(open: OpenApp) {
  const { check } = open.view();
  return check.phase === "checked" ? check.result.cards : [];
}

export const applyFirstFix = (open: OpenApp): Promise<void> =>
  open.actions.applyFix(cards(open).find(({ decision }) => decision?.canApply)?.id ?? "");

export async function reveal(open: OpenApp): Promise<void> {
  const [cell] = cards(open).flatMap(({ cells }) => cells);
  if (cell) await open.actions.reveal(cell);
}

export async function openPanel(open: OpenApp): Promise<void> {
  open.actions.show("functions");
  await open.preview.quiet();
}
