import { EventType, wholeWorkbook } from "../../../preview/model/events";
import { open, type Opened, type Path } from "./open";

let opened: Opened;
let sheets: Path;
let sheet: Path;
beforeEach(() => {
  opened = open();
  sheets = opened.client.root.get("Worksheets");
  sheet = sheets.item("Sheet1");
});
afterEach(() => opened.close());

const sync = () => opened.client.sync();
const heard = () => opened.workbook.book.events.take();
const changed = { type: EventType.changed, target: wholeWorkbook };

test("the add-in's own write is told with what was there before, and as its own", async () => {
  sheets.call("_RegisterDataChangedEvent");
  sheet.at("GetRange", "B2").set("Values", 5);
  await sync();
  expect(heard()).toEqual([
    {
      ...changed,
      message: {
        changeType: "RangeEdited",
        source: "Local",
        worksheetId: "sheet-1",
        address: "B2",
        shiftDirection: "None",
        referenceId: "sheet-1!B2",
        triggerSource: "ThisLocalAddin",
        valueBefore: "",
        valueAfter: 5,
        valueTypeBefore: "Empty",
        valueTypeAfter: "Double",
      },
    },
  ]);
});

test("what a person types is told as not the add-in's", async () => {
  sheets.call("_RegisterDataChangedEvent");
  await sync();
  await opened.person.types("B2", "글");
  expect(heard()).toMatchObject([
    { ...changed, message: { address: "B2", triggerSource: "Unknown", valueAfter: "글" } },
  ]);
});

test("many cells at once come without details", async () => {
  sheet.call("_RegisterDataChangedEvent");
  sheet.at("GetRange", "A1:B2").set("Values", 1);
  await sync();
  const [event] = heard();
  expect(event).toMatchObject({ target: "sheet-1", message: { address: "A1:B2" } });
  expect(event?.message).not.toHaveProperty("valueAfter");
});

test("who has stopped listening hears nothing", async () => {
  sheet.call("_RegisterDataChangedEvent").call("_UnregisterDataChangedEvent");
  sheet.at("GetRange", "A1").set("Values", 1);
  await sync();
  expect(heard()).toEqual([]);
});

test("the range of an event is found by its reference id", async () => {
  const range = opened.client.root.at("_GetRangeForEventByReferenceId", "sheet-1!C3:D4");
  expect(await range.ask("address")).toEqual({ Address: "Sheet1!C3:D4" });
});

test("selection, activation, added and deleted sheets are told", async () => {
  sheets
    .call("_RegisterSelectionChangedEvent")
    .call("_RegisterActivatedEvent")
    .call("_RegisterDeactivatedEvent")
    .call("_RegisterAddedEvent")
    .call("_RegisterDeletedEvent");
  sheet.at("GetRange", "B2:C3").call("Select");
  sheets.at("Add", "둘").make();
  sheets.item("둘").call("Activate").call("Delete");
  await sync();
  const events = heard();
  expect(events.map((event) => event.type)).toEqual([
    EventType.selectionChanged,
    EventType.added,
    EventType.deactivated,
    EventType.activated,
    EventType.deactivated,
    EventType.activated,
    EventType.deleted,
  ]);
  expect(events[0]?.message).toEqual({ worksheetId: "sheet-1", address: "B2:C3" });
});

test("what is selected is the add-in's selected range, each sheet keeping its own", async () => {
  const { root } = opened.client;
  sheet.at("GetRange", "B2:C3").call("Select");
  expect(await root.at("GetSelectedRange").ask("address")).toEqual({ Address: "Sheet1!B2:C3" });
  expect(await root.at("GetActiveCell").ask("address")).toEqual({ Address: "Sheet1!B2" });
  sheets.at("Add", "둘").call("Activate");
  expect(await root.at("GetSelectedRange").ask("address")).toEqual({ Address: "둘!A1" });
  sheet.call("Activate");
  expect(await root.at("GetSelectedRange").ask("address")).toEqual({ Address: "Sheet1!B2:C3" });
});

test("a table tells of changes in its cells only", async () => {
  sheet.at("GetRange", "A1:A2").set("Values", [["머리"], [1]]);
  sheet.get("Tables").at("Add", "A1:A2", true).call("_RegisterDataChangedEvent");
  await sync();
  sheet.at("GetRange", "C9").set("Values", 1);
  sheet.at("GetRange", "A2").set("Values", 2);
  await sync();
  expect(heard()).toMatchObject([{ type: EventType.tableChanged, message: { address: "A2" } }]);
});

test("rows a person puts in move names and tables, and are told as such", async () => {
  sheet.at("GetRange", "A2:A3").set("Values", [["머리"], [1]]);
  sheet.get("Tables").at("Add", "A2:A3", true).make();
  opened.client.root.get("Names").at("Add", "예산", "=Sheet1!$A$3").make();
  sheets.call("_RegisterDataChangedEvent");
  await sync();
  heard();
  await opened.person.insertsRows("Sheet1", 1, 2);
  expect(heard()).toMatchObject([
    { message: { changeType: "RowInserted", address: "2:3", shiftDirection: "Down" } },
  ]);
  expect(await opened.client.root.get("Names").item("예산").ask("formula")).toEqual({
    Formula: "=Sheet1!$A$5",
  });
  const table = sheet.get("Tables").item("Table1");
  expect(await table.at("GetRange").ask("address")).toEqual({ Address: "Sheet1!A4:A5" });
});

test("names follow a sheet that a person renames", async () => {
  opened.client.root.get("Names").at("Add", "예산", "=Sheet1!$A$3").make();
  await sync();
  await opened.person.renames("Sheet1", "총괄");
  expect(await opened.client.root.get("Names").item("예산").ask("formula")).toEqual({
    Formula: "=총괄!$A$3",
  });
});

test("what a person selects is the add-in's selected range", async () => {
  sheets.call("_RegisterSelectionChangedEvent");
  await sync();
  await opened.person.selects("D4:E5");
  expect(heard()).toMatchObject([{ message: { address: "D4:E5" } }]);
  const selected = opened.client.root.at("GetSelectedRange");
  expect(await selected.ask("address")).toEqual({ Address: "Sheet1!D4:E5" });
});
