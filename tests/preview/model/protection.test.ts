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
const refused = (act: () => unknown) => {
  act();
  return expect(opened.client.sync()).rejects.toMatchObject({ code: "AccessDenied" });
};

test("a protected sheet refuses values, looks, marks and tables", async () => {
  cells("A1:A2").set("Values", [["머리"], [1]]);
  sheet.get("Protection").call("Protect");
  await opened.client.sync();
  await refused(() => cells("A2").set("Values", 2));
  await refused(() => cells("A2").set("Formulas", "=1"));
  await refused(() => cells("A2").get("Format", "Fill").set("Color", "#FF0000"));
  await refused(() => cells("A2").get("ConditionalFormats").at("Add", "Custom").make());
  await refused(() => sheet.get("Tables").at("Add", "A1:A2", true).make());
  await refused(() => cells("A2").call("Clear", "Contents"));
  expect(await cells("A2").ask("values")).toEqual({ Values: [[1]] });
});

test("unlocked cells of a protected sheet take values", async () => {
  cells("B2").get("Format", "Protection").set("Locked", false);
  sheet.get("Protection").call("Protect");
  cells("B2").set("Values", 5);
  expect(await cells("B2").ask("values")).toEqual({ Values: [[5]] });
  await refused(() => cells("B2:B3").set("Values", 5));
});

test("looks may be changed where protection allows it", async () => {
  sheet.get("Protection").call("Protect", { allowFormatCells: true });
  cells("A1").get("Format", "Font").set("Bold", true);
  expect(await cells("A1").get("Format", "Font").ask("bold")).toEqual({ Bold: true });
  expect(await sheet.get("Protection").ask()).toMatchObject({
    Protected: true,
    Options: { allowFormatCells: true, allowSort: false, selectionMode: "Normal" },
  });
});

test("only the right password opens a sheet, and it cannot be protected twice", async () => {
  sheet.get("Protection").call("Protect", {}, "열쇠");
  await opened.client.sync();
  await refused(() => sheet.get("Protection").call("Protect"));
  await refused(() => sheet.get("Protection").call("Unprotect", "틀림"));
  sheet.get("Protection").call("Unprotect", "열쇠");
  cells("A1").set("Values", 1);
  expect(await sheet.get("Protection").ask("protected")).toEqual({ Protected: false });
});

test("a protected structure keeps its sheets", async () => {
  workbook.get("Protection").call("Protect");
  expect(await workbook.get("Protection").ask("protected")).toEqual({ Protected: true });
  await refused(() => workbook.get("Worksheets").at("Add", "둘").make());
  await refused(() => sheet.set("Name", "둘"));
  await refused(() => sheet.set("Visibility", "Hidden"));
  await refused(() => sheet.call("Delete"));
  workbook.get("Protection").call("Unprotect");
  workbook.get("Worksheets").at("Add", "둘").make();
  expect(await workbook.get("Worksheets").item("둘").ask("position")).toEqual({ Position: 1 });
});
