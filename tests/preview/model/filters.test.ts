import { open, type Opened } from "./open";

let opened: Opened;
beforeEach(() => (opened = open()));
afterEach(() => opened.close());

const hidden = () =>
  [1, 2, 3]
    .filter((row) => opened.engine.cells.hidden("sheet-1", "row", row))
    .map((row) => row + 1);

test("a person's edit does not apply a filter again; reapplying does", async () => {
  const { client, person } = opened;
  const sheet = client.root.get("Worksheets").item("Sheet1");
  sheet.at("GetRange", "A1:A4").set("Values", [["부서"], ["가"], ["나"], ["가"]]);
  sheet.get("Tables").at("Add", "A1:A4", true).make();
  await client.sync();
  const table = sheet.get("Tables").item("Table1");
  table.get("Columns").item("부서").get("Filter").call("ApplyValuesFilter", ["가"]);
  await client.sync();
  expect(hidden()).toEqual([3]);
  await person.types("Sheet1!A2", "나");
  expect(hidden()).toEqual([3]);
  table.call("ReapplyFilters");
  await client.sync();
  expect(hidden()).toEqual([2, 3]);
});
