import { openPreview, type Preview } from "../../../preview/node/open-preview";

let preview: Preview;
beforeEach(async () => {
  preview = await openPreview();
});
afterEach(() => preview.dispose());

const merged = async (values: (string | number)[][], across = false) => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2:C3");
    range.values = values;
    range.merge(across);
    await context.sync();
  });
  const cells = preview.snapshot().sheets[0]?.cells ?? {};
  return Object.entries(cells).flatMap(([at, { value, formula }]) =>
    value === undefined && formula === undefined ? [] : [`${at} ${formula ?? String(value)}`],
  );
};

test("of cells that are merged the first is kept", async () => {
  expect(await merged([[1, 2], [3, 4]])).toEqual(["B2 1"]); // prettier-ignore
});

test("the first that holds something comes into the corner", async () => {
  expect(await merged([["", "=1+1"], [3, 4]])).toEqual(["B2 =1+1"]); // prettier-ignore
});

test("across, each row keeps its first", async () => {
  expect(await merged([[1, 2], [3, 4]], true)).toEqual(["B2 1", "B3 3"]); // prettier-ignore
});
