import { columnName } from "../../../src/grid/a1";
import { openPreview, type Preview } from "../../../preview/node/open-preview";
import { functions } from "../../../src/functions/all-functions";
import { associateFunctions } from "../../../src/functions/associate";
import { goldenDecimals, goldenRefusals, goldenValues } from "../../functions/golden-values";
import { sampleTable } from "../../functions/sample-table";

/** Every golden value as a formula in a cell, through the real office.js, however an empty cell is handed over. */
jest.setTimeout(180_000);

const values: readonly Asked[] = [
  ...goldenValues.map(([id, cells, value]) => ({ id, cells, value, decimals: 12 })),
  ...goldenDecimals.map(([id, cells, value, decimals]) => ({ id, cells, value, decimals })),
];
const refusals: readonly Asked[] = goldenRefusals.map(([id, cells, message]) => ({
  id,
  cells,
  value: message.source.replaceAll("\\", "").slice(1).split(" ")[0],
  decimals: 0,
}));

interface Asked {
  readonly id: string;
  readonly cells: readonly unknown[];
  readonly value: unknown;
  readonly decimals: number;
}

/** office.js keeps what was associated, whichever workbook is behind it. */
let isAssociated = false;

/** No result is higher. */
const step = 6;

test("every function has a golden value", () => {
  expect([...new Set(values.map(({ id }) => id))].sort()).toEqual(Object.keys(functions).sort());
});

describe.each(["null", "zero"] as const)("an empty cell arriving as %s", (blanks) => {
  let preview: Preview;
  let formulas: readonly string[];
  const asked = [...values, ...refusals];

  beforeAll(async () => {
    preview = await openPreview({ blanks });
    if (!isAssociated) associateFunctions();
    isAssociated = true;
    // office.js tells a moment after it has started.
    while (!preview.functions.isReady) await new Promise((resolve) => setTimeout(resolve, 10));
    const addresses = await writeArguments(asked.flatMap(({ cells }) => cells));
    formulas = asked.map(({ id, cells }) => formulaOf(id, cells, addresses));
    preview.engine.cells.write(
      preview.engine.sheets.active(),
      0,
      0,
      formulas.flatMap((formula) => [[{ formula }], ...emptyRows]),
    );
    await preview.settled();
  });
  afterAll(() => preview.dispose());

  const shown = (row: number, column: number): unknown =>
    preview.engine.cells.read(preview.engine.sheets.active(), row, column).value;

  test("every golden value stands in its cell, and a spilled one in the cells beside it", () => {
    const found = values.map(({ value, decimals }, at) => {
      const rows = Array.isArray(value) ? (value as unknown[][]) : [[value]];
      return [
        formulas[at],
        rows.map((row, r) => row.map((_, c) => rounded(shown(at * step + r, c), decimals))),
      ];
    });
    const expected = values.map(({ value, decimals }, at) => {
      const rows = Array.isArray(value) ? (value as unknown[][]) : [[value]];
      // An empty text in a spilled result is an empty cell.
      return [
        formulas[at],
        rows.map((row) => row.map((cell) => (cell === "" ? "" : rounded(cell, decimals)))),
      ];
    });
    expect(found).toEqual(expected);
  });

  test("what no function answers is the error in the cell, never a number", () => {
    const found = refusals.map((_, at) => {
      const row = values.length + at;
      return [formulas[row], shown(row * step, 0)];
    });
    expect(found).toEqual(refusals.map(({ value }, at) => [formulas[values.length + at], value]));
  });
});

const emptyRows = Array.from({ length: step - 1 }, () => [{ value: null }]);

const rounded = (value: unknown, decimals: number): unknown =>
  typeof value === "number" ? Number(value.toFixed(decimals)) : value;

/** Ranges on sheets of their own: the tidy table as tblBudget, every other range where there is room. */
async function writeArguments(cells: readonly unknown[]): Promise<ReadonlyMap<unknown, string>> {
  const others = [...new Set(cells.filter(Array.isArray))].filter((each) => each !== sampleTable);
  return Excel.run(async (context) => {
    const database = context.workbook.worksheets.add("예산DB");
    const size = `A1:${columnName((sampleTable[0]?.length ?? 1) - 1)}${sampleTable.length}`;
    database.getRange(size).values = sampleTable;
    database.tables.add(size, true).name = "tblBudget";
    const sheet = context.workbook.worksheets.add("자료");
    const addresses = new Map<unknown, string>([[sampleTable, "tblBudget[#All]"]]);
    let row = 1;
    for (const range of others as unknown[][][]) {
      const width = Math.max(...range.map((line) => line.length));
      const address = `A${row}:${columnName(width - 1)}${row + range.length - 1}`;
      sheet.getRange(address).values = range.map((line) =>
        Array.from({ length: width }, (_, column) => line[column] ?? ""),
      );
      addresses.set(range, `자료!${address}`);
      row += range.length + 1;
    }
    await context.sync();
    return addresses;
  });
}

function formulaOf(
  id: string,
  cells: readonly unknown[],
  addresses: ReadonlyMap<unknown, string>,
): string {
  const args = cells.map((cell) => {
    if (cell === null) return "";
    if (typeof cell === "string") return `"${cell.replaceAll('"', '""')}"`;
    return addresses.get(cell) ?? JSON.stringify(cell);
  });
  return `=BUDGET.${id}(${args.join(",")})`;
}
