import { openApp } from "../../app/open-app";
import { openPreview, type Preview } from "../../../preview/node/open-preview";
import { excelApis, knows, requirementMatrix } from "../../../preview/protocol/requirement-sets";

/** office.js asks for the sets once a realm: this file poses as Office LTSC 2021. */
let preview: Preview | null = null;
beforeAll(async () => {
  preview = await openPreview({ excelApi: "1.14" });
});
afterAll(() => preview?.dispose());

test("isSetSupported answers as the Excel that is posed as", () => {
  const has = (version: string) => Office.context.requirements.isSetSupported("ExcelApi", version);
  expect(["1.1", "1.9", "1.14", "1.15", "1.17"].map(has)).toEqual([true, true, true, false, false]);
  expect(Office.context.requirements.isSetSupported("ExcelApiOnline", "1.1")).toBe(false);
});

test("a newer member is refused as an older Excel refuses it, and it is said which", async () => {
  const asking = Excel.run(async (context) => {
    context.workbook.names.getItemOrNullObject("없음").load("name");
    context.workbook.worksheets.getActiveWorksheet().load("showHeadings");
    await context.sync();
    context.workbook.worksheets.getActiveWorksheet().onNameChanged.add(() => Promise.resolve());
    await context.sync();
  });
  await expect(asking).rejects.toMatchObject({
    code: "ApiNotFound",
    debugInfo: { errorLocation: "Worksheet._RegisterEventNameChanged" },
  });
});

test("the product's main job runs whole on 1.14", async () => {
  await preview?.dispose();
  preview = null;
  const open = await openApp({ excelApi: "1.14" });
  await open.actions.openSample();
  await open.actions.write();
  await open.actions.check();
  await open.actions.clearMarks();
  await open.preview.quiet();
  expect(open.view().failure).toBeNull();
  const refused = open.preview.batches.filter(
    ({ response }) => response.Error?.Code === "ApiNotFound",
  );
  expect(refused).toEqual([]);
  expect(open.preview.snapshot().sheets.map(({ name }) => name)).toContain("소요예산");
  await open.preview.dispose();
});

test.each([
  ["Range", "GetExtendedRange", ["1.14", "1.17", "current"]],
  ["Range", "Values", ["1.9", "1.14", "1.17", "current"]],
  ["Worksheet", "_RegisterDataChangedEvent", ["1.9", "1.14", "1.17", "current"]],
  ["Worksheet", "_RegisterFormulaChangedEvent", ["1.14", "1.17", "current"]],
  ["Worksheet", "_RegisterNameChangedEvent", ["1.17", "current"]],
  ["Worksheet", "Gridlines", ["1.9", "1.14", "1.17", "current"]],
  ["CustomFunctions", "SetInvocationArrayResults", ["1.9", "1.14", "1.17", "current"]],
])("%s.%s is known to %j", (type, member, known) => {
  expect(excelApis.filter((api) => knows(api, type, member))).toEqual(known);
});

test("today's Excel on the web has what only the web has", () => {
  expect(requirementMatrix("current")).toMatchObject({ ExcelApi: "1.20", ExcelApiOnline: "1.1" });
  expect(requirementMatrix("1.17")).not.toHaveProperty("ExcelApiOnline");
});
