import { openPreview, type Preview } from "../../../preview/node/open-preview";

let preview: Preview;
let heard: [string, Record<string, unknown>][];
beforeEach(async () => {
  preview = await openPreview();
  // Handlers stay with office.js beyond their workbook: each notes for its own test.
  const mine: typeof heard = [];
  heard = mine;
  await Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    const note = (name: string) => (event: object) => {
      mine.push([name, { ...event }]);
      return Promise.resolve();
    };
    worksheets.onChanged.add(note("changed"));
    worksheets.onFormulaChanged.add(note("formula"));
    worksheets.onCalculated.add(note("calculated"));
    worksheets.onSelectionChanged.add(note("selected"));
    worksheets.onActivated.add(note("activated"));
    worksheets.onDeactivated.add(note("deactivated"));
    worksheets.onAdded.add(note("added"));
    worksheets.onDeleted.add(note("deleted"));
    tables.onAdded.add(note("table added"));
    tables.onChanged.add(note("table changed"));
    await context.sync();
  });
});
afterEach(() => preview.dispose());

const names = () => heard.map(([name]) => name);
const onSheet = (act: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });

test("one cell: what it was, what it is, of which type, whose doing", async () => {
  await onSheet((sheet) => (sheet.getRange("B2").values = [[5]]));
  await preview.quiet();
  await preview.person.types("Sheet1!B2", "글");
  await preview.quiet();
  expect(heard).toMatchObject([
    [
      "changed",
      {
        changeType: "RangeEdited",
        source: "Local",
        triggerSource: "ThisLocalAddin",
        address: "B2",
        details: {
          valueBefore: "",
          valueAfter: 5,
          valueTypeBefore: "Empty",
          valueTypeAfter: "Double",
        },
      },
    ],
    [
      "changed",
      {
        triggerSource: "Unknown",
        details: { valueBefore: 5, valueAfter: "글", valueTypeAfter: "String" },
      },
    ],
  ]);
});

test("a formula is told as changed before its cell is", async () => {
  await onSheet((sheet) => (sheet.getRange("C1").formulas = [["=1+1"]]));
  await preview.quiet();
  const formulas = heard.filter(([name]) => name === "formula").map(([, event]) => event);
  expect(formulas).toMatchObject([
    { formulaDetails: [{ cellAddress: "C1", previousFormula: "" }] },
  ]);
  expect(names().indexOf("formula")).toBeLessThan(names().indexOf("changed"));
  expect(names()).toContain("calculated");
});

test("kinds of change: rows and cells put in and taken out", async () => {
  await onSheet((sheet) => {
    sheet.getRange("A1:A4").values = [[1], [2], [3], [4]];
    sheet.getRange("2:2").insert("Down");
    sheet.getRange("B1").insert("Right");
    sheet.getRange("2:2").delete("Up");
    sheet.getRange("B:B").delete("Left");
  });
  await preview.quiet();
  expect(
    heard
      .filter(([name]) => name === "changed")
      .map(([, event]) => [event["changeType"], event["address"]]),
  ).toEqual([
    ["RangeEdited", "A1:A4"],
    ["RowInserted", "2:2"],
    ["CellInserted", "B1"],
    ["RowDeleted", "2:2"],
    ["ColumnDeleted", "B:B"],
  ]);
});

test("in the order of what was done: added, then left and entered, then deleted", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("둘");
    sheet.activate();
    sheet.getRange("A1").select();
    sheet.delete();
    await context.sync();
  });
  await preview.quiet();
  expect(names()).toEqual([
    ...["added", "deactivated", "activated", "selected"],
    ...["deactivated", "activated", "deleted"],
  ]);
});

test("a table is told once when it is made, and its cells as its own and as the sheet's", async () => {
  await onSheet((sheet) => {
    sheet.getRange("A1:A2").values = [["머리"], [1]];
    sheet.tables.add("A1:A2", true);
  });
  await preview.quiet();
  heard.length = 0;
  await onSheet((sheet) => (sheet.getRange("A2").values = [[2]]));
  await preview.quiet();
  expect(names().sort()).toEqual(["changed", "table changed"]);
});

test("nobody hears of a change before the sync that made it has resolved", async () => {
  let order = "";
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").onChanged.add(() => {
      order += "event ";
      return Promise.resolve();
    });
    await context.sync();
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
    await context.sync();
    order += "sync ";
  });
  await preview.quiet();
  expect(order).toBe("sync event ");
});
