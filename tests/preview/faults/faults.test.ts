import { openPreview, type Preview } from "../../../preview/node/open-preview";
import { refusals } from "../../../preview/faults/faults";

let preview: Preview;
beforeEach(async () => {
  preview = await openPreview();
});
afterEach(async () => {
  preview.faults.end();
  await preview.dispose();
});

const write = (address: string, value: unknown, options: object = {}): Promise<void> =>
  Excel.run(options, async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange(address).values = [[value]];
    await context.sync();
  });
const valueAt = (row: number, column: number): unknown =>
  preview.engine.cells.read(preview.engine.sheets.active(), row, column).value;

test.each([
  ["cellEdit", "InvalidOperationInCellEditMode"],
  ["sessionLost", "InvalidOrTimedOutSession"],
  ["throttled", "ActivityLimitReached"],
  ["requestTooLarge", "RequestPayloadSizeLimitExceeded"],
  ["responseTooLarge", "ResponsePayloadSizeLimitExceeded"],
  ["accessDenied", "AccessDenied"],
] as const)(
  "a batch refused for %s is %s to the add-in, and nothing is written",
  async (why, code) => {
    preview.faults.refuseNext(why);
    await expect(write("A1", 1)).rejects.toMatchObject({ code });
    expect(valueAt(0, 0)).toBeNull();
    await write("A1", 2);
    expect(valueAt(0, 0)).toBe(2);
    expect(refusals[why]).toBeGreaterThan(5000);
  },
);

test("while a cell is edited batches are refused, or wait where the add-in asks for it", async () => {
  preview.faults.cellEdit = true;
  await expect(write("A1", 1)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  const patient = write("A1", 3, { delayForCellEdit: true });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(valueAt(0, 0)).toBeNull();
  preview.faults.cellEdit = false;
  await patient;
  expect(valueAt(0, 0)).toBe(3);
});

test("the session stays lost until it is found again", async () => {
  preview.faults.sessionLost = true;
  for (const value of [1, 2]) {
    await expect(write("A1", value)).rejects.toMatchObject({ code: "InvalidOrTimedOutSession" });
  }
  preview.faults.sessionLost = false;
  await write("A1", 3);
  expect(valueAt(0, 0)).toBe(3);
});

test("more than 5 MB is refused on the way there, and on the way back", async () => {
  const rows = Array.from({ length: 60 }, () => ["가".repeat(30_000)]);
  const writing = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:A60").values = rows;
    await context.sync();
  });
  await expect(writing).rejects.toMatchObject({
    code: "RequestPayloadSizeLimitExceeded",
  });
  preview.faults.payloadLimit = 10_000_000;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:A60").values = rows;
    await context.sync();
  });
  preview.faults.payloadLimit = 5 * 1024 * 1024;
  const reading = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:A60").load("values");
    await context.sync();
  });
  await expect(reading).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
});

test("the second of three syncs fails at its third action: what stands before it is kept", async () => {
  preview.faults.failSync(2, 5, "GeneralException");
  const writing = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (const row of [1, 2, 3]) {
      sheet.getCell(row - 1, 0).values = [[row]];
      sheet.getCell(row - 1, 1).values = [[row]];
      await context.sync();
    }
  });
  await expect(writing).rejects.toMatchObject({ code: "GeneralException" });
  expect([valueAt(0, 0), valueAt(0, 1)]).toEqual([1, 1]);
  expect(valueAt(2, 0)).toBeNull();
});

test("a slow host answers all the same", async () => {
  preview.faults.delay = 30;
  await write("A1", 1);
  expect(valueAt(0, 0)).toBe(1);
});

test("a file opened for reading can be read and not be written", async () => {
  await write("A1", 1);
  preview.faults.readOnly = true;
  await expect(write("A1", 2)).rejects.toMatchObject({ code: "AccessDenied" });
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
    await context.sync();
    return range.values as unknown;
  });
  expect(read).toEqual([[1]]);
});

test("a protected sheet refuses writes until its protection is taken off", async () => {
  preview.faults.protectSheet("Sheet1");
  await expect(write("A1", 1)).rejects.toMatchObject({ code: "AccessDenied" });
  preview.faults.unprotectSheet("Sheet1");
  await write("A1", 2);
  expect(valueAt(0, 0)).toBe(2);
});

test("a sheet renamed between two syncs is still the add-in's sheet, a deleted one is not found", async () => {
  const name = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("내 시트");
    await context.sync();
    preview.faults.renameSheetBetweenSyncs("내 시트", "네 시트");
    sheet.load("name");
    await context.sync();
    return sheet.name;
  });
  expect(name).toBe("네 시트");
  const losing = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("네 시트");
    sheet.load("id");
    await context.sync();
    preview.faults.deleteSheetBetweenSyncs("네 시트");
    sheet.load("name");
    await context.sync();
  });
  await expect(losing).rejects.toMatchObject({ code: "ItemNotFound" });
});
