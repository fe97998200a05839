import { openPreview, type Preview } from "../../../preview/node/open-preview";

let preview: Preview;
beforeEach(async () => {
  preview = await openPreview();
});
afterEach(() => preview.dispose());

test("the real office.js believes that it is in Excel on the web", async () => {
  const info = await Office.onReady();
  expect(info).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
  expect(Office.context.displayLanguage).toBe("ko-KR");
});

test("values written are values read, in this realm's own arrays", async () => {
  const values = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("계획");
    sheet.getRange("A1:B2").values = [
      [1, "글"],
      [true, "=A1+1"],
    ];
    const used = sheet.getUsedRange().load("values,address");
    await context.sync();
    expect(used.address).toBe("계획!A1:B2");
    return used.values as unknown;
  });
  expect(values).toEqual([
    [1, "글"],
    [true, 2],
  ]);
  expect(values).toBeInstanceOf(Array);
});

test("a missing sheet is a null object, or an error that says where", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("없는 시트");
    const range = sheet.getRange("A1").load("values");
    await context.sync();
    expect([sheet.isNullObject, range.isNullObject]).toEqual([true, true]);
  });
  const failure = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("없는 시트").load("name");
    await context.sync();
  });
  await expect(failure).rejects.toMatchObject({
    code: "ItemNotFound",
    debugInfo: { errorLocation: "WorksheetCollection.getItem" },
  });
});

test("each preview is a new workbook", async () => {
  const names = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
  expect(names).toEqual(["Sheet1"]);
});

test("what a person types is heard with the value before and after", async () => {
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      heard.push({
        address: event.address,
        changeType: event.changeType,
        before: event.details.valueBefore as unknown,
        after: event.details.valueAfter as unknown,
      });
      return Promise.resolve();
    });
    await context.sync();
  });
  await preview.person.types("Sheet1!B2", 7);
  await preview.person.types("Sheet1!B2", 8);
  await eventually(() => heard.length === 2);
  expect(heard).toEqual([
    { address: "B2", changeType: "RangeEdited", before: "", after: 7 },
    { address: "B2", changeType: "RangeEdited", before: 7, after: 8 },
  ]);
});

test("the selection of a person is heard by workbook and sheet", async () => {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(() => Promise.resolve(void heard.push("workbook")));
    context.workbook.worksheets.onSelectionChanged.add((event) =>
      Promise.resolve(void heard.push(event.address)),
    );
    await context.sync();
  });
  await preview.person.selects("Sheet1!C3:D4");
  await eventually(() => heard.length === 2);
  expect(heard.sort()).toEqual(["C3:D4", "workbook"]);
});

test("a ribbon button's function runs, and the press ends when it is completed", async () => {
  let isDone = false;
  Office.actions.associate("check", (event: Office.AddinCommands.Event) => {
    isDone = true;
    event.completed();
  });
  await preview.endpoint.invokeCommand("check");
  expect(isDone).toBe(true);
});

test("a ribbon button without a function fails", async () => {
  await expect(preview.endpoint.invokeCommand("nobody-has-this")).rejects.toThrow("status");
});

test.each([
  [5004, "InvalidOperationInCellEditMode"],
  [5012, "InvalidOrTimedOutSession"],
  [5103, "RequestPayloadSizeLimitExceeded"],
  [7000, "AccessDenied"],
])("a batch refused with %i is %s to the add-in", async (code, name) => {
  preview.endpoint.refuseNext(code);
  await expect(Excel.run((context) => context.sync())).rejects.toMatchObject({ code: name });
});

test("settings of the document are saved and come back", async () => {
  Office.context.document.settings.set("key", { a: 1 });
  await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
  const value = await Excel.run(async (context) => {
    const item = context.workbook.settings.getItem("key").load("value");
    await context.sync();
    return item.value as unknown;
  });
  expect(value).toEqual({ a: 1 });
});

async function eventually(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
