import * as fc from "fast-check";
import { open, type Opened, type Path } from "./open";

let opened: Opened;
let sheet: Path;
beforeAll(() => {
  opened = open();
  sheet = opened.client.root.get("Worksheets").item("Sheet1");
});
beforeEach(async () => {
  sheet.at("GetRange").call("Clear");
  await opened.client.sync();
});
afterAll(() => opened.close());

const cells = (address: string) => sheet.at("GetRange", address);
const one = async (value: unknown, ...what: string[]) => {
  cells("A1").set("Values", [[value]]);
  return cells("A1").ask(...(what.length > 0 ? what : ["values", "formulas"]));
};

test.each([
  ["=1+1", 2, "=1+1"],
  ["+2*3", 6, "=+2*3"],
  ["-5", -5, -5],
  ["'=1+1", "=1+1", "=1+1"],
  ["'007", "007", "007"],
  ["1,234", 1234, 1234],
  ["(12)", -12, -12],
  ["5%", 0.05, 0.05],
  ["1e3", 1000, 1000],
  ["true", true, true],
  ["2026-01-02", 46024, 46024],
  ["3월", "3월", "3월"],
  ["#N/A", "#N/A", "#N/A"],
  ["1,2345", "1,2345", "1,2345"],
])("%j written into a cell is %j, and %j as a formula", async (written, value, formula) => {
  expect(await one(written)).toEqual({ Values: [[value]], Formulas: [[formula]] });
});

test("text that reads as a number brings its format, unless the cell has one", async () => {
  expect(await one("5%", "numberFormat", "text")).toEqual({
    NumberFormat: [["0%"]],
    Text: [["5%"]],
  });
  cells("B1").set("NumberFormat", "#,##0.0").set("Values", "1,234");
  expect(await cells("B1").ask("numberFormat", "text")).toEqual({
    NumberFormat: [["#,##0.0"]],
    Text: [["1,234.0"]],
  });
});

test("a cell formatted as text keeps what is written, formulas too", async () => {
  cells("A1:B1")
    .set("NumberFormat", "@")
    .set("Values", [["=1+1", 7]]);
  expect(await cells("A1:B1").ask("values")).toEqual({ Values: [["=1+1", "7"]] });
});

test("null leaves a cell alone, an empty text empties it", async () => {
  cells("A1:B1").set("Values", [[1, 2]]);
  cells("A1:B1").set("Values", [[null, ""]]);
  expect(await cells("A1:B1").ask("values", "valueTypes")).toEqual({
    Values: [[1, ""]],
    ValueTypes: [["Double", "Empty"]],
  });
});

test("values of another shape than the range are refused", async () => {
  cells("A1:B2").set("Values", [[1, 2]]);
  await expect(opened.client.sync()).rejects.toMatchObject({
    code: "InvalidArgument",
    location: "Range.values",
  });
});

test("what was written before a refusal stays", async () => {
  cells("A1").set("Values", 1);
  cells("A1").set("Values", [[1, 2]]);
  cells("A1").set("Values", 3);
  await expect(opened.client.sync()).rejects.toThrow();
  expect(await cells("A1").ask("values")).toEqual({ Values: [[1]] });
});

test("numbers and plain words are read as they were written", async () => {
  const word = fc
    .stringMatching(/^[가-힣a-z]{1,9}$/)
    .filter((text) => !/^(true|false)$/.test(text));
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0);
  await fc.assert(
    fc.asyncProperty(fc.oneof(word, number), async (value) => {
      expect(await one(value, "values")).toEqual({ Values: [[value]] });
    }),
    { numRuns: 200 },
  );
});

test("several ranges are dressed together and read null where they differ", async () => {
  const areas = sheet.at("GetRanges", "A1:B1,D3");
  areas.get("Format", "Fill").set("Pattern", "LightUp").set("PatternColor", "#C00000");
  areas.get("Format", "Borders").at("GetItem", "EdgeBottom").set("Style", "Double");
  areas.get("Format").set("ColumnWidth", 90).set("WrapText", true);
  cells("D3").get("Format", "Font").set("Bold", true);
  expect(await areas.ask()).toEqual({
    Address: "Sheet1!A1:B1,Sheet1!D3",
    AreaCount: 2,
    CellCount: 3,
  });
  expect(await cells("D3").get("Format", "Fill").ask("pattern", "patternColor")).toEqual({
    Pattern: "LightUp",
    PatternColor: "#C00000",
  });
  expect(await areas.get("Format").ask("wrapText", "font/bold")).toEqual({
    WrapText: true,
    Font: { Bold: null },
  });
  const edge = cells("A1").get("Format", "Borders").at("GetItem", "EdgeBottom");
  expect(await edge.ask("style")).toEqual({ Style: "Double" });
  expect(await cells("B1").get("Format").ask("columnWidth")).toEqual({ ColumnWidth: 90 });
});

test("a conditional format goes with its range and is taken away by its id", async () => {
  const formats = cells("B2:C3").get("ConditionalFormats");
  const added = formats.at("Add", "Custom");
  added.get("Custom", "Rule").set("Formula", "=$B2>1");
  added.get("Custom", "Format", "Fill").set("Color", "#FFC7CE");
  added.set("StopIfTrue", true);
  const { Id } = (await added.ask("id")) as { Id: string };
  const found = sheet.at("GetRange").get("ConditionalFormats").at("GetItemOrNullObject", Id);
  expect(await found.at("GetRangeOrNullObject").ask("address")).toEqual({
    Address: "Sheet1!B2:C3",
  });
  expect(await found.get("Custom", "Rule").ask("formula")).toEqual({ Formula: "=$B2>1" });
  sheet.at("GetRange").get("ConditionalFormats").item(Id).call("Delete");
  expect(await found.ask("id")).toBeNull();
});

test("a range is found by intersection, offset, last cell and used part", async () => {
  cells("B2:D4").set("Values", 1);
  const at = async (path: Path) => path.ask("address");
  expect(await at(cells("A1:C3").at("GetIntersection", "B2:F9"))).toEqual({
    Address: "Sheet1!B2:C3",
  });
  expect(await at(cells("A1").at("GetIntersectionOrNullObject", "B2"))).toBeNull();
  expect(await at(cells("B:C").at("GetUsedRangeOrNullObject", true))).toEqual({
    Address: "Sheet1!B2:C4",
  });
  expect(await at(cells("B2:D4").at("GetLastCell"))).toEqual({ Address: "Sheet1!D4" });
  expect(await at(cells("B2").at("GetOffsetRange", 1, 2))).toEqual({ Address: "Sheet1!D3" });
});

test("calculation by hand waits for Calculate", async () => {
  const application = opened.client.root.get("Application");
  cells("A1").set("Values", 1);
  cells("B1").set("Formulas", "=A1*10");
  expect(await cells("B1").ask("values")).toEqual({ Values: [[10]] });
  application.set("CalculationMode", "Manual");
  cells("A1").set("Values", 2);
  expect(await cells("B1").ask("values")).toEqual({ Values: [[10]] });
  application.call("Calculate", "Recalculate");
  expect(await cells("B1").ask("values")).toEqual({ Values: [[20]] });
  expect(await application.ask("calculationMode")).toEqual({ CalculationMode: "Manual" });
  application.set("CalculationMode", "Automatic").call("Calculate", "Full");
  application.call("SuspendApiCalculationUntilNextSync").call("SuspendScreenUpdatingUntilNextSync");
  expect(await application.ask("calculationMode", "cultureInfo/name")).toEqual({
    CalculationMode: "Automatic",
    CultureInfo: { Name: "ko-KR" },
  });
});

test("a member nobody has built yet says which one it is", async () => {
  opened.client.root.get("Slicers").load("items/name");
  await expect(opened.client.sync()).rejects.toMatchObject({
    code: "ApiNotFound",
    message: "Workbook.Slicers is not implemented by the preview workbook.",
  });
});
