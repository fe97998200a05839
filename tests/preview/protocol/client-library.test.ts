import { openPreview, type Preview } from "../../../preview/node/open-preview";

/** What office.js makes of one call, and whether this host understands it. */
let preview: Preview;
beforeEach(async () => {
  preview = await openPreview();
});
afterEach(() => preview.dispose());

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

test("nested loads bring objects of objects, and as an option bag the same", async () => {
  await Excel.run(async (context) => {
    sheetOf(context).getRange("A1").format.fill.color = "#FFC7CE";
    context.workbook.worksheets.add("둘").tabColor = "#00FF00";
    await context.sync();
    const range = sheetOf(context).getRange("A1");
    range.load({ address: true, format: { fill: { color: true }, font: { bold: true } } });
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/tabColor,items/protection/protected");
    await context.sync();
    expect([range.address, range.format.fill.color, range.format.font.bold]).toEqual([
      "Sheet1!A1",
      "#FFC7CE",
      false,
    ]);
    expect(
      worksheets.items.map(({ name, tabColor, protection }) => [
        name,
        tabColor,
        protection.protected,
      ]),
    ).toEqual([
      ["Sheet1", "", false],
      ["둘", "#00FF00", false],
    ]);
  });
});

test("$top and $skip bring a page of a collection, and its items can be used", async () => {
  await Excel.run(async (context) => {
    for (const name of ["둘", "셋", "넷"]) context.workbook.worksheets.add(name);
    const { worksheets } = context.workbook;
    worksheets.load({ $top: 2, $skip: 1, name: true });
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(["둘", "셋"]);
    worksheets.items[1]?.getRange("A1").set({ values: [["셋째"]] });
    const cell = context.workbook.worksheets.getItem("셋").getRange("A1").load("values");
    await context.sync();
    expect(cell.values).toEqual([["셋째"]]);
  });
});

test("Excel.run over an earlier object goes on with it, and what was tracked lives until it is let go", async () => {
  const range = await Excel.run(async (context) => {
    const made = sheetOf(context).getRange("B2");
    context.trackedObjects.add(made);
    await context.sync();
    return made;
  });
  await Excel.run(range, async (context) => {
    range.values = [[11]];
    range.load("values,address");
    await context.sync();
    expect([range.values, range.address]).toEqual([[[11]], "Sheet1!B2"]);
    context.trackedObjects.remove(range);
    await context.sync();
  });
  await preview.quiet();
  const late = Excel.run(range, async (context) => {
    range.load("values");
    await context.sync();
  });
  await expect(late).rejects.toMatchObject({ code: "InvalidReference" });
});

test("what was not tracked is gone after the run", async () => {
  const range = await Excel.run((context) => Promise.resolve(sheetOf(context).getRange("B2")));
  await preview.quiet();
  const use = () => range.load("address");
  expect(use).toThrow(expect.objectContaining({ code: "InvalidObjectPath" }) as Error);
});

test("a large write comes in chunks of rows and arrives whole", async () => {
  const rows = Array.from({ length: 2000 }, (_, row) => [row, row * 2, `행 ${row}`]);
  preview.batches.length = 0;
  await Excel.run(async (context) => {
    sheetOf(context).getRange("A1:C2000").values = rows;
    await context.sync();
  });
  const actions = preview.batches.flatMap(({ request }) => request.Actions);
  const paths = preview.batches.flatMap(({ request }) => Object.values(request.ObjectPaths));
  expect(actions.filter(({ Name }) => Name === "_ValidateArraySize")).toHaveLength(1);
  expect(actions.filter(({ Name }) => Name === "Values").length).toBeGreaterThan(1);
  expect(paths.some(({ Name }) => Name === "GetBoundingRect")).toBe(true);
  const read = await Excel.run(async (context) => {
    const range = sheetOf(context).getUsedRange().load("values");
    await context.sync();
    return range.values as unknown;
  });
  expect(read).toEqual(rows);
});

test("a handler of the older kind is registered because its trace came back", async () => {
  let heard = 0;
  await Excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(() => {
      heard++;
      return Promise.resolve();
    });
    await context.sync();
  });
  const traced = preview.batches.filter(({ response }) => (response.TraceIds?.length ?? 0) > 0);
  expect(traced.length).toBeGreaterThan(0);
  await preview.person.selects("Sheet1!C3");
  await preview.quiet();
  expect(heard).toBe(1);
});

test("an option bag may hold objects, however deep", async () => {
  await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("C1:C2").values = [["가"], ["나"]];
    const { dataValidation } = sheet.getRange("A1");
    dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("C1:C2") } };
    dataValidation.load("rule");
    await context.sync();
    expect(dataValidation.rule.list?.source).toBe("=Sheet1!$C$1:$C$2");
  });
});
