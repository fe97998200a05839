import fc from "fast-check";
import { undoState } from "../../../preview/model/undo-state";
import { open, type Opened } from "./open";

let opened: Opened;
beforeEach(() => (opened = open()));
afterEach(() => opened.close());

type Act = (opened: Opened) => unknown;

const sheetOf = ({ client }: Opened) => client.root.get("Worksheets").item("Sheet1");
const range = (on: Opened, address: string) => sheetOf(on).at("GetRange", address);

/** What an add-in may do; each is one batch, and so one step. */
const byAddIn: Readonly<Record<string, Act>> = {
  values: (on) =>
    range(on, "A1:B2").set("Values", [
      [counter++, "글"],
      [true, null],
    ]),
  formulas: (on) => range(on, "C1").set("Formulas", "=SUM(A1:A2)+1"),
  "a fill": (on) => range(on, "A1:C1").get("Format", "Fill").set("Color", "#FFC7CE"),
  "a number format": (on) => range(on, "A1").set("NumberFormat", "#,##0"),
  "a merge": (on) => range(on, "B3:C4").call("Merge", false),
  "a width": (on) => range(on, "B1").get("Format").set("ColumnWidth", 120),
  "a height": (on) => range(on, "A2").get("Format").set("RowHeight", 40),
  "a hidden row": (on) => range(on, "5:5").set("RowHidden", true),
  "rows put in": (on) => range(on, "2:3").call("Insert", "Down"),
  "columns taken out": (on) => range(on, "B:B").call("Delete", "Left"),
  "cells cleared": (on) => range(on, "A1:C3").call("Clear", "All"),
  "a sheet": (on) => on.client.root.get("Worksheets").at("Add").make(),
  "a sheet's name": (on) => sheetOf(on).set("TabColor", "#FF0000"),
  "a table": (on) => on.client.root.get("Tables").at("Add", "Sheet1!E1:F3", true).make(),
  "a name": (on) =>
    on.client.root.get("Names").at("Add", `이름${counter++}`, "=Sheet1!$A$1").make(),
  "a conditional format": (on) =>
    range(on, "A1:B9")
      .get("ConditionalFormats")
      .at("Add", "Custom")
      .get("Custom", "Rule")
      .set("Formula", "=$A1>2"),
  "a validation": (on) =>
    range(on, "D1:D5")
      .get("DataValidation")
      .set("Rule", { list: { inCellDropDown: true, source: "가,나" } }),
  "frozen panes": (on) => sheetOf(on).get("FreezePanes").call("FreezeRows", 1),
  "a chart": (on) => {
    const chart = sheetOf(on)
      .get("Charts")
      .at("Add", "ColumnClustered", range(on, "A1:B2"), "Auto");
    return chart.get("Title").set("Text", "예산");
  },
  "a comment": (on) =>
    on.client.root.get("Comments").at("Add", `Sheet1!J${counter++}`, "여기", undefined).make(),
  "a link": (on) => range(on, "A9").set("Hyperlink", { address: "https://example.invalid" }),
  "a setting": (on) => on.client.root.get("Settings").at("Add", "key", counter++).make(),
};
let counter = 1;

const byPerson: Readonly<Record<string, (on: Opened) => Promise<void>>> = {
  "a person types": (on) => on.person.types("Sheet1!A2", counter++),
  "a person types a formula": (on) => on.person.types("Sheet1!D2", "=A1*2"),
  "a person puts rows in": (on) => on.person.insertsRows("Sheet1", 1, 2),
};

/** But where the selection is: that goes to what was undone, as in Excel. */
const everything = ({ workbook }: Opened) => {
  const snapshot = workbook.snapshot();
  const sheets = snapshot.sheets.map((sheet) => ({ ...sheet, selection: [] }));
  return { ...snapshot, sheets, kept: Object.fromEntries(undoState(workbook.book).image()) };
};

async function does(name: string): Promise<void> {
  const person = byPerson[name];
  if (person) return person(opened);
  const end = opened.engine.history.begin();
  try {
    byAddIn[name]?.(opened);
    await opened.client.sync();
  } finally {
    end();
  }
  await opened.engine.calculation.settle();
}

async function back(): Promise<void> {
  await opened.engine.history.undo();
  await opened.engine.calculation.settle();
}
async function forth(): Promise<void> {
  await opened.engine.history.redo();
  await opened.engine.calculation.settle();
}

test.each([...Object.keys(byAddIn), ...Object.keys(byPerson)])(
  "%s: undone nothing of it is left, redone it is as it was",
  async (name) => {
    await does("values");
    const before = everything(opened);
    await does(name);
    const after = everything(opened);
    expect(after).not.toEqual(before);
    await back();
    expect(everything(opened)).toEqual(before);
    await forth();
    expect(everything(opened)).toEqual(after);
  },
);

test("whatever is done in whatever order, undo goes all the way back and redo all the way forth", async () => {
  const names = fc.constantFrom(...Object.keys(byAddIn), ...Object.keys(byPerson));
  await fc.assert(
    fc.asyncProperty(fc.array(names, { minLength: 1, maxLength: 6 }), async (steps) => {
      opened.close();
      opened = open();
      const moments = [everything(opened)];
      for (const step of steps) {
        await does(step).catch(() => undefined);
        const now = everything(opened);
        if (JSON.stringify(now) !== JSON.stringify(moments.at(-1))) moments.push(now);
      }
      for (const moment of moments.slice(0, -1).reverse()) {
        await back();
        expect(everything(opened)).toEqual(moment);
      }
      for (const moment of moments.slice(1)) {
        await forth();
        expect(everything(opened)).toEqual(moment);
      }
    }),
    { numRuns: 15 },
  );
});
