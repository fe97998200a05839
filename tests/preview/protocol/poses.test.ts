import { openPreview } from "../../../preview/node/open-preview";

/** What each Excel that can be posed as refuses: the first thing that came after it. */
type Ask = (context: Excel.RequestContext, sheet: Excel.Worksheet) => void;
const spill: Ask = (_context, sheet) => void sheet.getRange("A1").getSpillingToRangeOrNullObject();
const rename: Ask = (_context, sheet) => void sheet.onNameChanged.add(() => Promise.resolve());
const onlyOnline: Ask = (_context, sheet) => sheet.tables.getItem("표").rows.deleteRows([0]);
const areas: Ask = (_context, sheet) => void sheet.getRanges("A1,C3").load("address");

test.each([
  ["1.9", "1.12", spill, "Range.getSpillingToRangeOrNullObject"],
  ["1.14", "1.17", rename, "Worksheet._RegisterEventNameChanged"],
  ["1.17", "the web", onlyOnline, "TableRowCollection.deleteRows"],
] as const)(
  "an Excel of ExcelApi %s refuses what came with %s, and says what",
  async (api, _with, ask, place) => {
    const preview = await openPreview({ excelApi: api });
    const asking = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.tables.add("A1:B2", true).name = "표";
      sheet.getRange("D4").values = [["먼저"]];
      ask(context, sheet);
      await context.sync();
    });
    await expect(asking).rejects.toMatchObject({
      code: "ApiNotFound",
      debugInfo: { errorLocation: place },
    });
    expect(preview.engine.cells.read("sheet-1", 3, 3).value).toBe("먼저");
    await preview.dispose();
  },
);

test.each([
  ["1.9", areas],
  ["1.14", spill],
  ["1.17", rename],
  ["current", onlyOnline],
] as const)("an Excel of ExcelApi %s does what came with it", async (api, ask) => {
  const preview = await openPreview({ excelApi: api });
  const asking = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.tables.add("A1:B3", true).name = "표";
    ask(context, sheet);
    await context.sync();
    return "done";
  });
  await expect(asking).resolves.toBe("done");
  await preview.dispose();
});

test("a member that this host has not learnt is refused as too new, and names itself", async () => {
  const preview = await openPreview({ excelApi: "current" });
  const asking = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").shapes.load("items/name");
    await context.sync();
  });
  await expect(asking).rejects.toMatchObject({
    code: "ApiNotFound",
    message: expect.stringContaining("Worksheet.Shapes") as unknown,
  });
  await preview.dispose();
});
