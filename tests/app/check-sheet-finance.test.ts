import { checkGrids } from "../../src/app/check-grids";
import { writeCell } from "../../src/grid/a1";
import type { Subject } from "../../src/plan/subject";
import { changed, sheetOf } from "../sums/formulas/foreign-sheets";
import { openApp, type OpenApp } from "./open-app";
import { financeSheets, type Cells } from "./finance-sheets";

const where = (subject: Subject): string => ("sheet" in subject ? writeCell(subject.cell) : "");
const found = (cells: Cells) => checkGrids([sheetOf(cells, "예산")]).findings;

test.each(financeSheets.map(({ name, cells }) => [name, cells] as const))(
  "%s: nothing is wrong, and nothing is found",
  (_, cells) => {
    const { findings, equalities } = checkGrids([sheetOf(cells, "예산")]);
    expect(findings.map(({ what }) => what.ko)).toEqual([]);
    expect(equalities[0]?.checked).toBeGreaterThan(6);
  },
);

const injected = financeSheets.flatMap(({ name, cells, wrong }) =>
  wrong.map((each) => [`${name}: ${each.cell} ${each.content}`, cells, each] as const),
);

test.each(injected)("%s is found and named", (_, cells, { cell, content }) => {
  const findings = found(changed(cells, cell, content));
  const named = findings.map(({ culprit, subject }) => where(culprit?.subject ?? subject));
  expect(new Set(named)).toEqual(new Set([cell]));
});

/** The same in the pane: every sheet as somebody has it open, one of them with a wrong cell. */
describe("in a workbook of such sheets", () => {
  let open: OpenApp;
  beforeEach(async () => {
    open = await openApp();
    await Excel.run(async (context) => {
      for (const [index, { cells }] of financeSheets.entries()) {
        const sheet = context.workbook.worksheets.add(`표${index + 1}`);
        const width = Math.max(...cells.map((line) => line.length));
        const range = sheet.getRangeByIndexes(2, 1, cells.length, width);
        range.values = cells.map((line) => [
          ...line.map((cell) => (typeof cell === "string" ? `'${cell}` : (cell ?? ""))),
          ...Array.from({ length: width - line.length }, () => ""),
        ]);
      }
      context.workbook.worksheets.getItem("표2").getRange("7:8").rowHidden = true;
      context.workbook.worksheets.getItem("표6").getRange("B4:B6").merge();
      await context.sync();
    });
  });
  afterEach(() => open.preview.dispose());

  const cards = () => {
    const { check, failure } = open.view();
    if (check.phase !== "checked") throw new Error(failure?.details ?? check.phase);
    return check.result.cards.map(({ cells, decision }) => [cells[0]?.label, decision?.after]);
  };

  test("nothing is found where nothing is wrong; a wrong cell of any sheet is named, and mended by 적용", async () => {
    await open.actions.checkBook();
    expect(cards()).toEqual([]);
    await open.preview.person.types("표2!D7", 2_670);
    await open.afterEdits();
    expect(cards()).toEqual([["표2!D7", "2,607"]]);
    const { check } = open.view();
    await open.actions.applyFix(check.phase === "checked" ? (check.result.cards[0]?.id ?? "") : "");
    expect(cards()).toEqual([]);
  });

  test("a wrong text among texts is mended by a number in the unit of the table", async () => {
    await open.preview.person.types("표7!D5", "1,910천원");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("표7").getRange("B3:E7").select();
      await context.sync();
    });
    await open.actions.checkSheet();
    expect(cards()).toEqual([["표7!D5", "1,190"]]);
    const { check } = open.view();
    await open.actions.applyFix(check.phase === "checked" ? (check.result.cards[0]?.id ?? "") : "");
    expect(cards()).toEqual([]);
  });
});
