import { open, type Opened, type Path } from "./open";

let opened: Opened;
let workbook: Path;
let sheet: Path;
beforeEach(() => {
  opened = open();
  workbook = opened.client.root;
  sheet = workbook.get("Worksheets").item("Sheet1");
});
afterEach(() => opened.close());

const cells = (address: string) => sheet.at("GetRange", address);

const changes: readonly (readonly [string, () => unknown, () => unknown])[] = [
  ["a value", () => cells("A1").set("Values", 2), () => cells("A1").set("Values", 1)],
  [
    "a fill",
    () => cells("A1").get("Format", "Fill").set("Color", "#FF0000"),
    () => cells("A1").get("Format", "Fill").call("Clear"),
  ],
  [
    "a width",
    () => cells("B:B").get("Format").set("ColumnWidth", 90),
    () => cells("B:B").get("Format").set("ColumnWidth", 54),
  ],
  [
    "a conditional format",
    () => cells("A1").get("ConditionalFormats").at("Add", "Custom").make(),
    () => cells("A1").get("ConditionalFormats").call("ClearAll"),
  ],
  [
    "frozen panes",
    () => sheet.get("FreezePanes").call("FreezeRows", 1),
    () => sheet.get("FreezePanes").call("Unfreeze"),
  ],
  [
    "a name",
    () => workbook.get("Names").at("Add", "율", "=1").make(),
    () => workbook.get("Names").item("율").call("Delete"),
  ],
  [
    "a table",
    () => sheet.get("Tables").at("Add", "A2:A3", true).make(),
    () => sheet.get("Tables").item("Table1").at("ConvertToRange").make(),
  ],
  [
    "a setting",
    () => workbook.get("Settings").at("Add", "k", 1).make(),
    () => workbook.get("Settings").item("k").call("Delete"),
  ],
  [
    "a sheet",
    () => workbook.get("Worksheets").at("Add", "둘").make(),
    () => workbook.get("Worksheets").item("둘").call("Delete"),
  ],
  [
    "protection",
    () => sheet.get("Protection").call("Protect"),
    () => sheet.get("Protection").call("Unprotect"),
  ],
  ["a tab", () => sheet.set("TabColor", "#FF0000"), () => sheet.set("TabColor", "")],
  [
    "a sheet's name",
    () => sheet.set("Name", "총괄"),
    () => workbook.get("Worksheets").item("총괄").set("Name", "Sheet1"),
  ],
];

test.each(changes)(
  "%s is seen, and its undoing leaves the workbook as before",
  async (_, act, undo) => {
    cells("A1:A3").set("Values", [[1], ["머리"], [2]]);
    cells("B1").set("Formulas", "=A1+1");
    await opened.client.sync();
    await opened.workbook.beforeRead();
    const before = opened.workbook.snapshot();
    act();
    await opened.client.sync();
    await opened.workbook.beforeRead();
    expect(opened.workbook.snapshot()).not.toEqual(before);
    undo();
    await opened.client.sync();
    await opened.workbook.beforeRead();
    expect(opened.workbook.snapshot()).toEqual(before);
  },
);

test("a snapshot is plain data that survives JSON", async () => {
  cells("A1").set("Values", "글").get("Format", "Font").set("Bold", true);
  await opened.client.sync();
  const snapshot = opened.workbook.snapshot();
  expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
  expect(snapshot.sheets[0]?.cells).toEqual({ A1: { value: "글", look: { bold: true } } });
});
