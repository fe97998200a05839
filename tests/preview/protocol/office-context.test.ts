import { openPreview, type Preview } from "../../../preview/node/open-preview";

/** The older, common API. */
let preview: Preview;
beforeEach(async () => {
  preview = await openPreview();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B2:C3").values = [
      ["가", 1200],
      ["나", 0.5],
    ];
    sheet.getRange("C2:C3").numberFormat = [["#,##0"], ["0%"]];
    sheet.getRange("B2:C3").select();
    await context.sync();
  });
});
afterEach(() => preview.dispose());

const asked = <T>(ask: (answer: (result: Office.AsyncResult<T>) => void) => void) =>
  new Promise<Office.AsyncResult<T>>((resolve) => ask(resolve));

test("the selection is read as a matrix, or as text as it is shown", async () => {
  const matrix = await asked<unknown>((answer) =>
    Office.context.document.getSelectedDataAsync(Office.CoercionType.Matrix, answer),
  );
  expect(matrix.value).toEqual([
    ["가", 1200],
    ["나", 0.5],
  ]);
  const text = await asked<unknown>((answer) =>
    Office.context.document.getSelectedDataAsync(
      Office.CoercionType.Text,
      { valueFormat: Office.ValueFormat.Formatted },
      answer,
    ),
  );
  expect(text.value).toBe("가\t1,200\r\n나\t50%");
});

test("data are written from the selected cell on, whatever was selected", async () => {
  const result = await asked<unknown>((answer) =>
    Office.context.document.setSelectedDataAsync([["a", "b", "c"]], answer),
  );
  expect(result.status).toBe("succeeded");
  const one = await asked<unknown>((answer) =>
    Office.context.document.setSelectedDataAsync("한 칸", answer),
  );
  expect(one.status).toBe("succeeded");
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2:D2").load("values");
    await context.sync();
    return range.values as unknown;
  });
  expect(values).toEqual([["한 칸", "b", "c"]]);
});

test("a protected sheet and a kind of data that a sheet has not are errors, not silence", async () => {
  preview.faults.protectSheet("Sheet1");
  const refused = await asked<unknown>((answer) =>
    Office.context.document.setSelectedDataAsync([[1]], answer),
  );
  const html = await asked<unknown>((answer) =>
    Office.context.document.getSelectedDataAsync(Office.CoercionType.Ooxml, answer),
  );
  expect([refused.status, html.status]).toEqual(["failed", "failed"]);
});
