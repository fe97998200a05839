import { snapshotOfBook } from "../../../preview/files/book-snapshot";
import { openFile, saveFile } from "../../../preview/files/files";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { readSnapshot } from "../../../src/workbook/xlsx/read-snapshot";
import { writeSnapshot } from "../../../src/workbook/xlsx/write-snapshot";
import { open, type Opened } from "../model/open";
import { everything } from "./everything";

let opened: Opened;
beforeEach(() => {
  opened = open();
});
afterEach(() => opened.close());

const book = () => opened.workbook.book;
const openSnapshot = async (snapshot: WorkbookSnapshot) =>
  openFile(book(), await writeSnapshot(snapshot));

test("a workbook that is opened and saved is the same, with all that a snapshot has words for", async () => {
  await openSnapshot(everything());
  expect(snapshotOfBook(book())).toEqual(everything());
  const { value: bytes, notices } = await saveFile(book());
  expect((await readSnapshot(bytes)).value).toEqual(everything());
  expect(notices).toEqual([]);
});

test("what was open before is gone: sheets, names, tables, settings and what could be undone", async () => {
  const { client } = opened;
  const sheet = client.root.get("Worksheets").item("Sheet1");
  sheet.at("GetRange", "A1:A2").set("Values", [["머리"], [1]]);
  sheet.get("Tables").at("Add", "A1:A2", true).make();
  client.root.get("Names").at("Add", "율", "=1").make();
  client.root.get("Settings").at("Add", "k", 1).make();
  await client.sync();
  await openSnapshot(everything());
  expect(opened.workbook.snapshot()).toMatchObject({ settings: {}, active: "둘째" });
  expect(snapshotOfBook(book())).toEqual(everything());
  await book().engine.history.undo();
  expect(snapshotOfBook(book())).toEqual(everything());
});

test("figures follow an edit after opening: formulas, names and tables live", async () => {
  await openSnapshot(everything());
  await opened.person.types("예산!B2", 10);
  await opened.workbook.beforeRead();
  const { cells } = snapshotOfBook(book()).sheets[0] ?? { cells: [] };
  const at = (row: number, column: number) =>
    cells.find((cell) => cell.row === row && cell.column === column)?.value;
  expect([at(4, 1), at(5, 1), at(6, 1)]).toEqual([30, 30, 15]);
});

test("a file that is refused leaves the open workbook alone", async () => {
  opened.client.root.get("Worksheets").item("Sheet1").at("GetRange", "A1").set("Values", 1);
  await opened.client.sync();
  const before = snapshotOfBook(book());
  await expect(openFile(book(), Buffer.from("PK\u0003\u0004"))).rejects.toMatchObject({
    code: "damaged",
  });
  expect(snapshotOfBook(book())).toEqual(before);
});

test("what no file holds is said when saving, each by its own word", async () => {
  const { client } = opened;
  const sheet = client.root.get("Worksheets").item("Sheet1");
  const cells = sheet.at("GetRange", "A1:B2");
  cells.set("Values", [
    ["구분", "금액"],
    ["국비", 1],
  ]);
  client.root.get("Settings").at("Add", "k", 1).make();
  client.root.get("Comments").at("Add", "Sheet1!A1", "확인").make();
  sheet.get("Charts").at("Add", "Radar", cells, "Auto").make();
  sheet.at("GetRange", "B2").get("DataValidation").set("Rule", { wholeNumber: { formula1: 0, formula2: 9, operator: "Between" } }); // prettier-ignore
  sheet.at("GetRange", "B2").set("Hyperlink", { address: "https://example.invalid", screenTip: "창", textToDisplay: 7 }); // prettier-ignore
  client.root.get("Protection").call("Protect");
  sheet.get("Protection").call("Protect", {}, "암호");
  await client.sync();
  const { value: saved, notices } = await saveFile(book());
  expect(notices.map(({ code }) => code)).toEqual([
    "settings-not-saved",
    "structure-not-saved",
    "passwords-not-saved",
    "comments-as-notes",
    "charts-not-saved",
    "validations-not-saved",
    "links-not-saved",
    "link-tips-not-saved",
  ]);
  await openFile(book(), saved);
  expect(await client.root.get("Comments").at("GetItemByCell", "Sheet1!A1").ask("Content")).toEqual(
    expect.objectContaining({ Content: "확인" }),
  );
  for (const { message } of notices) {
    expect(message.ko).toMatch(/[가-힣].*\(1곳\)\.$/);
    expect(message.en).toMatch(/^[A-Z].*\(1\)\.$/);
  }
});

test("a sheet whose last row is Excel's last is opened and saved", async () => {
  const [sheet] = everything().sheets;
  if (!sheet) throw new Error("no sheet");
  const cells = [
    { row: 0, column: 0, value: 1, look: {} },
    { row: 1_048_575, column: 3, value: "끝", look: {} },
  ];
  const far: WorkbookSnapshot = {
    active: "예산",
    names: [],
    sheets: [{ ...sheet, cells, tables: [], conditionalFormats: [], merged: [], hiddenRows: [] }],
  };
  await openSnapshot(far);
  expect((await readSnapshot((await saveFile(book())).value)).value.sheets[0]?.cells).toEqual(
    cells,
  );
});
