import { open, type Opened, type Path } from "./open";

let opened: Opened;
let workbook: Path;
let sheets: Path;
beforeEach(() => {
  opened = open();
  workbook = opened.client.root;
  sheets = workbook.get("Worksheets");
});
afterEach(() => opened.close());

const sync = () => opened.client.sync();
const named = (name: string) => sheets.item(name);
const names = async () => {
  const answer = await sheets.ask("items/name");
  return (answer as { _Items: { Name: string }[] })._Items.map(({ Name }) => Name);
};

test("a new sheet stands at the end and is not the active one", async () => {
  sheets.at("Add", "총괄").make();
  expect(await names()).toEqual(["Sheet1", "총괄"]);
  expect(await sheets.at("GetActiveWorksheet").ask("name")).toEqual({ Name: "Sheet1" });
});

test("a sheet without a name gets the first number that is free", async () => {
  sheets.at("Add", null).make();
  sheets.at("Add", null).make();
  expect(await names()).toEqual(["Sheet1", "Sheet2", "Sheet3"]);
});

test.each(["", "a/b", "[1]", "'총괄", "history", "가".repeat(32)])(
  "Excel takes no sheet called %j",
  async (name) => {
    sheets.at("Add", name).make();
    await expect(sync()).rejects.toMatchObject({
      code: "InvalidArgument",
      location: "WorksheetCollection.add",
    });
  },
);

test("two sheets cannot share a name, whatever its capitals", async () => {
  sheets.at("Add", "SHEET1").make();
  await expect(sync()).rejects.toMatchObject({ code: "ItemAlreadyExists" });
});

test("a sheet that is not there is a null object, and so is all that hangs on it", async () => {
  const missing = sheets.at("GetItemOrNullObject", "없음");
  expect(await missing.at("GetRange", "A1").ask("values")).toBeNull();
  named("없음").load("name");
  await expect(sync()).rejects.toMatchObject({ code: "ItemNotFound" });
});

test("a sheet is found by its id and by its name in any capitals", async () => {
  const { Id } = (await named("SHEET1").ask("id")) as { Id: string };
  expect(await named(Id).ask("name")).toEqual({ Name: "Sheet1" });
});

test("a sheet moves, gets a tab, loses its gridlines and headings", async () => {
  sheets.at("Add", "둘").make();
  named("둘")
    .set("Position", 0)
    .set("TabColor", "#1a5fb4")
    .set("ShowGridlines", false)
    .set("ShowHeadings", false);
  expect(await names()).toEqual(["둘", "Sheet1"]);
  expect(await named("둘").ask()).toMatchObject({
    Position: 0,
    TabColor: "#1A5FB4",
    ShowGridlines: false,
    ShowHeadings: false,
    Visibility: "Visible",
  });
});

test("moved to the end, a sheet is the last one", async () => {
  for (const name of ["둘", "셋"]) sheets.at("Add", name).make();
  named("Sheet1").set("Position", 2);
  expect(await names()).toEqual(["둘", "셋", "Sheet1"]);
  named("셋").set("Position", 0);
  expect(await names()).toEqual(["셋", "둘", "Sheet1"]);
});

test("formulas and names follow a sheet that gets another name", async () => {
  named("Sheet1").at("GetRange", "A1").set("Values", 7);
  workbook.get("Names").at("Add", "합계", named("Sheet1").at("GetRange", "A1")).make();
  sheets.at("Add", "둘").at("GetRange", "A1").set("Formulas", "=Sheet1!A1+1");
  await sync();
  named("Sheet1").set("Name", "2026 예산");
  expect(await named("둘").at("GetRange", "A1").ask("values", "formulas")).toEqual({
    Values: [[8]],
    Formulas: [["='2026 예산'!A1+1"]],
  });
  expect(await workbook.get("Names").item("합계").ask("formula")).toEqual({
    Formula: "='2026 예산'!$A$1",
  });
});

test("a sheet that is deleted takes its tables and names along, and leaves #REF! behind", async () => {
  const two = sheets.at("Add", "둘");
  two.at("GetRange", "A1:A2").set("Values", [["머리"], [1]]);
  two.get("Tables").at("Add", "A1:A2", true).make();
  two.get("Names").at("Add", "안", "=둘!$A$2").make();
  workbook.get("Names").at("Add", "밖", "=둘!$A$2").make();
  await sync();
  named("둘").call("Delete");
  expect(await names()).toEqual(["Sheet1"]);
  expect(await workbook.get("Tables").ask("items/name")).toMatchObject({ _Items: [] });
  expect(await workbook.get("Names").ask("items/formula", "items/type")).toMatchObject({
    _Items: [{ Formula: "=#REF!", Type: "Error" }],
  });
});

test("the last sheet in view can be neither deleted nor hidden", async () => {
  named("Sheet1").call("Delete");
  await expect(sync()).rejects.toMatchObject({ code: "InvalidOperation" });
  named("Sheet1").set("Visibility", "Hidden");
  await expect(sync()).rejects.toMatchObject({ location: "Worksheet.visibility" });
});

test("a hidden active sheet hands over to the next one, and cannot be activated", async () => {
  sheets.at("Add", "둘").make();
  named("Sheet1").set("Visibility", "VeryHidden");
  expect(await sheets.at("GetActiveWorksheet").ask("name")).toEqual({ Name: "둘" });
  expect(await named("Sheet1").ask("visibility")).toEqual({ Visibility: "VeryHidden" });
  expect(await sheets.at("GetFirst", true).ask("name")).toEqual({ Name: "둘" });
  named("Sheet1").call("Activate");
  await expect(sync()).rejects.toMatchObject({ code: "InvalidOperation" });
  named("Sheet1").call("Delete");
  await expect(sync()).rejects.toMatchObject({ code: "InvalidOperation" });
});

test("neighbours, first, last and count, all or only those in view", async () => {
  for (const name of ["둘", "셋"]) sheets.at("Add", name).make();
  named("둘").set("Visibility", "Hidden");
  expect(await named("Sheet1").at("GetNext", true).ask("name")).toEqual({ Name: "셋" });
  expect(await named("Sheet1").at("GetNext").ask("name")).toEqual({ Name: "둘" });
  expect(await named("셋").at("GetPrevious", true).ask("name")).toEqual({ Name: "Sheet1" });
  expect(await named("셋").at("GetNextOrNullObject").ask("name")).toBeNull();
  expect(await sheets.at("GetLast").ask("name")).toEqual({ Name: "셋" });
  sheets.call("GetCount", true).call("GetCount");
  expect(await sync()).toEqual([2, 3]);
});

test("the used range of an empty sheet is its first cell, or nothing", async () => {
  expect(await named("Sheet1").at("GetUsedRange").ask("address")).toEqual({ Address: "Sheet1!A1" });
  const none = named("Sheet1").at("GetUsedRangeOrNullObject", true);
  expect(await none.ask("address")).toBeNull();
  named("Sheet1").at("GetRangeByIndexes", 1, 1, 2, 2).set("Values", 1);
  expect(await none.ask("address")).toEqual({ Address: "Sheet1!B2:C3" });
});

test("frozen panes are set by rows, columns or a range, and taken away", async () => {
  const panes = named("Sheet1").get("FreezePanes");
  const location = panes.at("GetLocationOrNullObject");
  expect(await location.ask("address")).toBeNull();
  panes.call("FreezeRows", 2);
  expect(await location.ask("address")).toEqual({ Address: "Sheet1!1:2" });
  panes.call("FreezeColumns", 1);
  expect(await location.ask("address")).toEqual({ Address: "Sheet1!A:A" });
  panes.call("FreezeAt", "A1:B3");
  expect(await location.ask("address")).toEqual({ Address: "Sheet1!A1:B3" });
  panes.call("Unfreeze");
  expect(await location.ask("address")).toBeNull();
});

test("print set-up is kept as it was given, margins in points", async () => {
  const layout = named("Sheet1").get("PageLayout");
  layout
    .set("Orientation", "Landscape")
    .set("PaperSize", "A4")
    .set("Zoom", { horizontalFitToPages: 1 })
    .set("CenterHorizontally", true)
    .call("SetPrintMargins", "Centimeters", { top: 2.54, left: 1.27 })
    .call("SetPrintTitleRows", "$1:$3")
    .call("SetPrintArea", "A1:F40");
  layout.get("HeadersFooters", "DefaultForAllPages").set("CenterFooter", "&P / &N");
  expect(await layout.ask()).toMatchObject({
    Orientation: "Landscape",
    PaperSize: "A4",
    Zoom: { horizontalFitToPages: 1 },
    CenterHorizontally: true,
    TopMargin: 72,
    LeftMargin: 36,
  });
  expect(await layout.at("GetPrintTitleRows").ask("address")).toEqual({ Address: "Sheet1!1:3" });
  expect(await layout.at("GetPrintArea").ask("address")).toEqual({ Address: "Sheet1!A1:F40" });
  const pages = layout.get("HeadersFooters", "DefaultForAllPages");
  expect(await pages.ask()).toMatchObject({ CenterFooter: "&P / &N", LeftHeader: "" });
});
