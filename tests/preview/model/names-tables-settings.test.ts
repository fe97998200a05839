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

const sync = () => opened.client.sync();
const cells = (address: string) => sheet.at("GetRange", address);

describe("names", () => {
  test("a name for a range is its absolute reference, and leads back to it", async () => {
    workbook.get("Names").at("Add", "예산", cells("B2:C3"), "본예산").make();
    const name = workbook.get("Names").item("예산");
    expect(await name.ask()).toEqual({
      Comment: "본예산",
      Formula: "=Sheet1!$B$2:$C$3",
      Name: "예산",
      Scope: "Workbook",
      Type: "Range",
      Value: "Sheet1!$B$2:$C$3",
      Visible: true,
    });
    expect(await name.at("GetRange").ask("address")).toEqual({ Address: "Sheet1!B2:C3" });
    expect(await cells("예산").ask("address")).toEqual({ Address: "Sheet1!B2:C3" });
  });

  test("formulas use a name, also after it points elsewhere", async () => {
    cells("A1:B1").set("Values", [[10, 20]]);
    workbook.get("Names").at("Add", "단가", "=Sheet1!$A$1").make();
    cells("D1").set("Formulas", "=단가*2");
    expect(await cells("D1").ask("values")).toEqual({ Values: [[20]] });
    workbook.get("Names").item("단가").set("Formula", "=Sheet1!$B$1");
    expect(await cells("D1").ask("values")).toEqual({ Values: [[40]] });
  });

  test("a constant has its own type and no range", async () => {
    workbook.get("Names").at("Add", "율", "=0.5").make();
    workbook.get("Names").at("Add", "글", "가").make();
    expect(await workbook.get("Names").ask("items/type", "items/value")).toMatchObject({
      _Items: [
        { Type: "String", Value: "가" },
        { Type: "Double", Value: 0.5 },
      ],
    });
    const range = workbook.get("Names").item("율").at("GetRangeOrNullObject");
    expect(await range.ask("address")).toBeNull();
  });

  test("a name of a sheet is not a name of the workbook", async () => {
    sheet.get("Names").at("Add", "여기", cells("A1")).make();
    const outer = workbook.get("Names").at("GetItemOrNullObject", "여기");
    expect(await outer.ask("name")).toBeNull();
    expect(await sheet.get("Names").item("여기").ask("scope")).toEqual({ Scope: "Worksheet" });
    const home = sheet.get("Names").item("여기").get("Worksheet");
    expect(await home.ask("name")).toEqual({ Name: "Sheet1" });
  });

  test.each(["A1", "1예산", "예 산", "", "R1C1"])("Excel takes no name like %j", async (name) => {
    workbook.get("Names").at("Add", name, "=1").make();
    await expect(sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("a deleted name is free again", async () => {
    workbook.get("Names").at("Add", "율", "=1").make();
    workbook.get("Names").at("Add", "율", "=2").make();
    await expect(sync()).rejects.toMatchObject({ code: "ItemAlreadyExists" });
    workbook.get("Names").item("율").call("Delete");
    workbook.get("Names").at("Add", "율", "=2").make();
    expect(await workbook.get("Names").item("율").ask("value")).toEqual({ Value: 2 });
  });
});

describe("tables", () => {
  beforeEach(() => {
    cells("A1:B4").set("Values", [
      ["부서", "금액"],
      ["교무", 100],
      ["학생", 200],
      ["교무", 300],
    ]);
  });
  const add = (address = "A1:B4") => sheet.get("Tables").at("Add", address, true).make();
  const table = (name: string) => workbook.get("Tables").item(name);

  test("a table knows its parts, its columns and its look", async () => {
    add().set("Name", "예산표").set("Style", "TableStyleLight9").set("ShowBandedRows", false);
    expect(await table("예산표").ask()).toMatchObject({
      Name: "예산표",
      Style: "TableStyleLight9",
      ShowBandedRows: false,
      ShowFilterButton: true,
      ShowHeaders: true,
      ShowTotals: false,
    });
    const part = async (name: string) => table("예산표").at(name).ask("address");
    expect(await part("GetRange")).toEqual({ Address: "Sheet1!A1:B4" });
    expect(await part("GetHeaderRowRange")).toEqual({ Address: "Sheet1!A1:B1" });
    expect(await part("GetDataBodyRange")).toEqual({ Address: "Sheet1!A2:B4" });
    const column = table("예산표").get("Columns").item("금액");
    expect(await column.ask()).toEqual({
      Id: 2,
      Index: 1,
      Name: "금액",
      Values: [["금액"], [100], [200], [300]],
    });
    expect(await column.at("GetDataBodyRange").ask("address")).toEqual({ Address: "Sheet1!B2:B4" });
    expect(await table("예산표").get("Worksheet").ask("name")).toEqual({ Name: "Sheet1" });
  });

  test("structured references follow the name of the table and of its columns", async () => {
    add().set("Name", "예산표");
    cells("D1").set("Formulas", "=SUM(예산표[금액])");
    expect(await cells("D1").ask("values")).toEqual({ Values: [[600]] });
    table("예산표").set("Name", "지난예산");
    expect(await cells("D1").ask("values", "formulas")).toEqual({
      Values: [[600]],
      Formulas: [["=SUM(지난예산[금액])"]],
    });
    table("지난예산").set("Name", "예산표_이전");
    table("예산표_이전").set("Name", "예산표");
    expect(await cells("D1").ask("values")).toEqual({ Values: [[600]] });
    table("예산표").get("Columns").item("금액").set("Name", "액수");
    cells("D2").set("Formulas", "=SUM(예산표[액수])");
    expect(await cells("D2").ask("values")).toEqual({ Values: [[600]] });
  });

  test("headers become text, blanks and doubles get names of their own", async () => {
    cells("A1:C1").set("Values", [[2026, "", "2026"]]);
    add("A1:C4");
    expect(await cells("A1:C1").ask("values")).toEqual({ Values: [["2026", "Column2", "20262"]] });
  });

  test("a filter by values hides the other rows until it is cleared", async () => {
    add().set("Name", "예산표");
    const filter = table("예산표").get("Columns").item("부서").get("Filter");
    filter.call("ApplyValuesFilter", ["교무"]);
    const hidden = () => [1, 2, 3].map((row) => opened.engine.cells.hidden("sheet-1", "row", row));
    expect(await filter.ask("criteria")).toEqual({
      Criteria: { filterOn: "Values", values: ["교무"] },
    });
    expect(hidden()).toEqual([false, true, false]);
    filter.call("Clear");
    expect(await filter.ask("criteria")).toEqual({ Criteria: null });
    expect(hidden()).toEqual([false, false, false]);
    filter.call("ApplyValuesFilter", ["학생"]);
    table("예산표").call("ClearFilters");
    await sync();
    expect(hidden()).toEqual([false, false, false]);
  });

  test("tables neither overlap nor share a name", async () => {
    add();
    add("B2:C5");
    await expect(sync()).rejects.toMatchObject({ code: "InvalidOperation" });
    cells("F1:F2").set("Values", [["가"], [1]]);
    add("F1:F2").set("Name", "table1");
    await expect(sync()).rejects.toMatchObject({
      code: "ItemAlreadyExists",
      location: "Table.name",
    });
  });

  test("converted, a table leaves its cells; deleted, it takes them along", async () => {
    add().set("Name", "가표");
    table("가표").at("ConvertToRange").make();
    expect(await cells("A2").ask("values")).toEqual({ Values: [["교무"]] });
    add().set("Name", "나표");
    table("나표").call("Delete");
    expect(await cells("A2").ask("values")).toEqual({ Values: [[""]] });
    const gone = workbook.get("Tables").at("GetItemOrNullObject", "나표");
    expect(await gone.ask("name")).toBeNull();
  });

  test("a resized table reaches further", async () => {
    add().set("Name", "예산표");
    cells("A5:B5").set("Values", [["연구", 400]]);
    table("예산표").call("Resize", "A1:B5");
    cells("D1").set("Formulas", "=SUM(예산표[금액])");
    expect(await cells("D1").ask("values")).toEqual({ Values: [[1000]] });
  });

  test("a row of totals stands below the data and goes again", async () => {
    add().set("Name", "합계표").set("ShowTotals", true);
    expect(await table("합계표").at("GetTotalRowRange").ask("rowCount")).toEqual({ RowCount: 1 });
    table("합계표").set("ShowTotals", false).at("GetTotalRowRange").load("rowCount");
    await expect(sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

describe("settings", () => {
  const settings = () => workbook.get("Settings");

  test("a setting keeps any JSON, is replaced by another add, and goes when deleted", async () => {
    settings()
      .at("Add", "표시", { a: [1, null] })
      .make();
    expect(await settings().item("표시").ask()).toEqual({ Key: "표시", Value: { a: [1, null] } });
    settings().at("Add", "표시", "둘").make();
    expect(await settings().ask("items/key", "items/value")).toMatchObject({
      _Items: [{ Key: "표시", Value: "둘" }],
    });
    settings().item("표시").set("Value", 3);
    expect(await settings().item("표시").ask("value")).toEqual({ Value: 3 });
    settings().item("표시").call("Delete");
    expect(await settings().at("GetItemOrNullObject", "표시").ask("value")).toBeNull();
  });
});
