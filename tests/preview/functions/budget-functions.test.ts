import { openPreview, type Preview } from "../../../preview/node/open-preview";
import { associateFunctions } from "../../../src/functions/associate";

let preview: Preview;
beforeAll(async () => {
  preview = await openPreview();
  associateFunctions();
  // office.js tells a moment after it has started.
  while (!preview.functions.isReady) await new Promise((resolve) => setTimeout(resolve, 10));
});
afterAll(() => preview.dispose());

const sheet = () => preview.engine.sheets.active();
const valueAt = (row: number, column: number) =>
  preview.engine.cells.read(sheet(), row, column).value;

test("two hundred cells of the product's own functions settle in one round through office.js", async () => {
  preview.engine.cells.write(
    sheet(),
    0,
    0,
    Array.from({ length: 200 }, (_, row) => [
      { value: 35_000 + row },
      { value: 24_500 },
      { value: 10_000 },
      { formula: `=BUDGET.SUMCHECK(A${row + 1},B${row + 1}:C${row + 1})` },
    ]),
  );
  await preview.settled();
  expect(preview.functions.rounds).toBe(1);
  expect(preview.batches.filter(carriesResults)).toHaveLength(1);
  expect([valueAt(0, 3), valueAt(7, 3), valueAt(199, 3)]).toEqual([500, 507, 699]);
});

test("editing a part recalculates the cell that checks it", async () => {
  await preview.person.types("Sheet1!C1", 10_500);
  expect(valueAt(0, 3)).toBe(0);
});

test("text where a figure belongs is #VALUE!, as in Excel", async () => {
  await preview.person.types("Sheet1!C1", "열");
  expect(valueAt(0, 3)).toBe("#VALUE!");
});

const carriesResults = ({ request }: Preview["batches"][number]) =>
  request.Actions.some(({ Name }) => Name === "SetInvocationArrayResults");
