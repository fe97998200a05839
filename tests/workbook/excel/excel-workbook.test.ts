import { openPreview, type Preview } from "../../../preview/node/open-preview";
import { createExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import type { LiveWorkbook, WorkbookEdit } from "../../../src/workbook/port";
import { protect, usersWorkbook } from "./users-workbook";

let preview: Preview;
let workbook: LiveWorkbook;
beforeEach(async () => {
  preview = await openPreview();
  workbook = createExcelWorkbook();
  await usersWorkbook();
  await preview.settled();
});
afterEach(() => preview.dispose());

const valueOf = (address: string) => preview.snapshot().sheets[0]?.cells[address]?.value;
const edit = (row: number, column: number, value: number | string | null) => ({
  sheet: "내 시트",
  cell: { row, column },
  value,
});

test("any number of things is read in one trip, and what is missing is null", async () => {
  preview.batches.length = 0;
  const [sheet, name, table, range, missing] = await workbook.read([
    { kind: "sheet", sheet: "내 시트" },
    { kind: "name", name: "나의이름" },
    { kind: "table", table: "없는표" },
    { kind: "range", sheet: "내 시트", range: { row: 1, column: 0, rows: 2, columns: 2 } },
    { kind: "sheet", sheet: "없는 시트" },
  ]);
  expect(preview.batches.filter(isReading)).toHaveLength(1);
  expect(sheet?.cellAt(1, 1)).toMatchObject({ kind: "number", text: "100.0" });
  expect(sheet?.cellAt(1, 2)).toMatchObject({ kind: "text", text: "007" });
  expect(sheet?.cellAt(2, 1)).toMatchObject({
    kind: "number",
    value: { units: 200n, scale: 0 },
    formula: "=B2*2",
  });
  expect(name).toMatchObject({ origin: { row: 1, column: 1 }, rows: 1, columns: 1 });
  expect(range).toMatchObject({ rows: 2, columns: 2 });
  expect([table, missing]).toEqual([null, null]);
});

test("the active sheet and what is selected are read", async () => {
  await preview.person.selects("내 시트!B1:B3");
  const [active, selection] = await workbook.read([
    { kind: "active-sheet" },
    { kind: "selection" },
  ]);
  expect(active).toMatchObject({ sheet: "내 시트", rows: 3, columns: 3 });
  expect(selection).toMatchObject({ origin: { row: 0, column: 1 }, rows: 3, columns: 1 });
});

test("edits answer with what was there, and putting that back restores the workbook", async () => {
  const before = preview.snapshot();
  const former = await workbook.edit([edit(1, 1, 250), edit(2, 1, 9), edit(2, 2, "=SUM(A1)")]);
  await preview.settled();
  expect([valueOf("B2"), valueOf("B3"), valueOf("C3")]).toEqual([250, 9, "=SUM(A1)"]);
  expect(former.map(({ value }) => value)).toEqual([100, "=B2*2", null]);
  await workbook.edit(former);
  await preview.settled();
  expect(preview.snapshot()).toEqual(before);
});

test("a text that begins with = is never written as a formula", async () => {
  await workbook.edit([edit(1, 2, "=1+1"), edit(2, 2, "'quoted"), edit(0, 2, "+82")]);
  await preview.settled();
  const cells = preview.snapshot().sheets[0]?.cells;
  expect([cells?.["C2"], cells?.["C3"], cells?.["C1"]].map((cell) => cell?.formula)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect([valueOf("C2"), valueOf("C3"), valueOf("C1")]).toEqual(["=1+1", "'quoted", "+82"]);
});

test("an edit on a protected sheet is refused and changes nothing", async () => {
  await protect("내 시트");
  const before = preview.snapshot();
  await expect(workbook.edit([edit(1, 1, 1)])).rejects.toMatchObject({ code: "protected" });
  expect(preview.snapshot()).toEqual(before);
});

test("an edit on a sheet that is gone is refused", async () => {
  const edits = [{ ...edit(1, 1, 1), sheet: "없는 시트" }];
  await expect(workbook.edit(edits)).rejects.toMatchObject({ code: "unknown" });
});

test("while a person edits a cell, a command waits and then says so", async () => {
  const impatient = createExcelWorkbook({ patience: 300 });
  preview.endpoint.refuseNext(5004, 50);
  await expect(impatient.edit([edit(1, 1, 1)])).rejects.toMatchObject({ code: "cell-edit" });
  expect(valueOf("B2")).toBe(100);
});

test("a range is revealed: its sheet is active and it is selected", async () => {
  await workbook.reveal("내 시트", { row: 1, column: 1, rows: 2, columns: 1 });
  expect(preview.snapshot()).toMatchObject({ active: "내 시트" });
  expect(preview.snapshot().sheets[0]?.selection).toEqual(["B2:B3"]);
  await expect(
    workbook.reveal("없는 시트", { row: 0, column: 0, rows: 1, columns: 1 }),
  ).rejects.toMatchObject({ code: "unknown" });
});

test("settings of any length come back, and null takes them away", async () => {
  const before = preview.snapshot();
  const long = "가나다=1;\n".repeat(12_000);
  await workbook.saveSetting("plan", long);
  expect(await workbook.setting("plan")).toBe(long);
  await workbook.saveSetting("plan", "짧게");
  expect(await workbook.setting("plan")).toBe("짧게");
  await workbook.saveSetting("plan", null);
  expect(await workbook.setting("plan")).toBeNull();
  expect(preview.snapshot()).toEqual(before);
});

test("sheet names come in the order of the tabs", async () => {
  expect(await workbook.sheetNames()).toEqual(["내 시트", "숨은 시트"]);
});

test("edits of a person are heard, our own are not", async () => {
  const heard: WorkbookEdit[] = [];
  const stop = await workbook.onEdit((one) => heard.push(one));
  await workbook.edit([edit(1, 1, 5)]);
  await preview.settled();
  await preview.person.types("내 시트!B2", 7);
  await until(() => heard.length > 0);
  expect(heard).toEqual([
    {
      sheet: "내 시트",
      range: { row: 1, column: 1, rows: 1, columns: 1 },
      before: 5,
      after: 7,
    },
  ]);
  await stop();
  await preview.person.types("내 시트!B2", 8);
  await preview.settled();
  expect(heard).toHaveLength(1);
});

test("what a person selects is heard", async () => {
  const heard: unknown[] = [];
  const stop = await workbook.onSelect((one) => heard.push(one));
  await preview.person.selects("내 시트!B2:C3");
  await until(() => heard.length > 0);
  await stop();
  expect(heard).toEqual([{ sheet: "내 시트", range: { row: 1, column: 1, rows: 2, columns: 2 } }]);
});

const isReading = ({ request }: Preview["batches"][number]) =>
  request.Actions.some(({ ActionType }) => ActionType === 2);

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
