import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import path from "node:path";
import { checkPlan } from "../../../src/app/use-cases/check-plan";
import { readText } from "../../../src/documents/text/read-text";
import { extractPlan } from "../../../src/extraction/extract-plan";
import { decimalOf } from "../../../src/grid/decimal-of";
import type { Cell } from "../../../src/grid/grid";
import type { CellContent, Drawing, SheetDrawing } from "../../../src/sheets/drawing";
import { drawPlan } from "../../../src/sheets/draw-plan";
import { readXlsx } from "../../../src/workbook/xlsx/read-xlsx";
import { writeXlsx } from "../../../src/workbook/xlsx/write-xlsx";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook";

const sample = (): Drawing => {
  const text = readFileSync(path.resolve("assets/samples/sample-plan.ko.txt"), "utf8");
  const { value: plan, notices } = extractPlan(readText(text));
  const facts = { fileName: "계획.txt", notices, language: "ko", checkedAt: "2026-01-02" } as const;
  return drawPlan(plan, checkPlan(plan), facts);
};

const sheetOf = (contents: readonly CellContent[], more: Partial<SheetDrawing> = {}): Drawing => ({
  sheets: [
    {
      name: "시트",
      gridlines: true,
      frozen: { rows: 0, columns: 0 },
      columnWidths: [],
      rowHeights: new Map(),
      cells: contents.map((content, row) => ({ row, column: 0, content, style: "plain" })),
      tables: [],
      conditionalFormats: [],
      print: { landscape: false },
      ...more,
    },
  ],
  names: [],
  subjects: [],
});

/** What a cell that was drawn reads as. */
function expectedCell(content: CellContent): unknown {
  const value = content.kind === "formula" ? content.expected : valueOf(content);
  const formula = content.kind === "formula" ? { formula: content.formula } : {};
  if (value === null || value === "") return { kind: "blank" };
  return typeof value === "number"
    ? { kind: "number", value: decimalOf(value), ...formula }
    : { kind: "text", text: value, ...formula };
}

const valueOf = (content: Exclude<CellContent, { kind: "formula" }>): number | string | null =>
  content.kind === "number" ? content.value : content.kind === "text" ? content.text : null;

/** The text of a number is how it is shown: not a matter of this round trip. */
function seen(cell: Cell): unknown {
  if (cell.kind !== "number") return cell;
  const { kind, value, formula } = cell;
  return { kind, value, ...(formula === undefined ? {} : { formula }) };
}

const normal = (cell: unknown): unknown =>
  JSON.parse(
    JSON.stringify(cell, (key, value: unknown) => {
      if (key === "value" && value && typeof value === "object" && "units" in value) {
        const { units, scale } = value as { units: bigint; scale: number };
        return Number(`${units}e-${scale}`);
      }
      return value;
    }),
  );

async function expectReadBack(drawing: Drawing): Promise<void> {
  const { value: grids } = await readXlsx(await writeXlsx(drawing));
  for (const sheet of drawing.sheets) {
    const grid = grids.find((each) => each.sheet === sheet.name);
    for (const { row, column, content } of sheet.cells) {
      const wanted = normal(expectedCell(content)) as { kind: string };
      if (wanted.kind === "blank") continue;
      const { origin } = grid!;
      const cell = grid!.cellAt(row - origin.row, column - origin.column);
      expect(normal(seen(cell))).toEqual(wanted);
    }
  }
}

describe("what was drawn is read again", () => {
  test("every number, text and formula of the sample plan's sheets", async () => {
    await expectReadBack(sample());
  });

  test("any numbers, texts and formulas", async () => {
    const line = fc.string({ minLength: 1, unit: "grapheme" }).map((text) => `가${text}나`);
    const start = fc.constantFrom("=", "+", "-", "@", "'", "=1+1", "'26년", "-90", "_x0041_", " ");
    const content: fc.Arbitrary<CellContent> = fc.oneof(
      fc.integer().map((value) => ({ kind: "number", value }) as const),
      fc
        .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 5 }))
        .map(
          ([units, scale]) => ({ kind: "number", value: Number(`${units}e-${scale}`) }) as const,
        ),
      fc.tuple(start, line).map(([head, tail]) => ({
        kind: "text" as const,
        text: (head + tail).replace(/\p{Cc}/gu, ""),
      })),
      start.filter((text) => text !== " ").map((text) => ({ kind: "text", text }) as const),
      fc.integer().map((expected) => ({ kind: "formula", formula: "=A1*0", expected }) as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(content, { minLength: 1, maxLength: 20 }), (contents) =>
        expectReadBack(sheetOf(contents)),
      ),
      { numRuns: 60 },
    );
  });

  test("names and tblBudget are found by name", async () => {
    const { value: workbook } = await XlsxWorkbook.open(await writeXlsx(sample()));
    const [total, table, nothing] = await workbook.read([
      { kind: "name", name: "검산_전체" },
      { kind: "table", table: "TBLBUDGET" },
      { kind: "name", name: "없는_이름" },
    ]);
    expect(total?.rows).toBe(1);
    expect(table?.cellAt(0, 0)).toMatchObject({ kind: "text", text: "사업번호" });
    expect(nothing).toBeNull();
  });
});

describe("how it looks", () => {
  // The library alone refuses a workbook with charts.
  beforeAll(() => installChartSupport());

  const opened = async (drawing: Drawing): Promise<Workbook> =>
    new Workbook().xlsx.load(Buffer.from(await writeXlsx(drawing)));

  test("panes, gridlines, tab, widths, print and conditional formats are those of the drawing", async () => {
    const drawing = sample();
    const workbook = await opened(drawing);
    for (const sheet of drawing.sheets) {
      const written = workbook.getWorksheet(sheet.name)!;
      const { rows, columns } = sheet.frozen;
      const [view] = written.views;
      expect(view?.showGridLines ?? true).toBe(sheet.gridlines);
      if (rows + columns > 0)
        expect(view).toMatchObject({ state: "frozen", xSplit: columns, ySplit: rows });
      expect(written.pageSetup.orientation).toBe(sheet.print.landscape ? "landscape" : "portrait");
      const formulas = written.conditionalFormattings.flatMap(({ rules }) =>
        rules.flatMap((rule) => ("formulae" in rule ? (rule.formulae ?? []) : [])),
      );
      expect(formulas.map((formula) => `=${formula}`).sort()).toEqual(
        sheet.conditionalFormats.map(({ formula }) => formula).sort(),
      );
      sheet.columnWidths.forEach((pixels, column) => {
        expect(Math.round((written.getColumn(column + 1).width ?? 72 / 8) * 8)).toBe(pixels);
      });
    }
  });

  test("charts are found by a reader that is not ours, with the values of their cells", async () => {
    const [, summary] = (await opened(sample())).worksheets;
    const charts = summary!.getCharts();
    expect(charts.map(({ chartModel }) => chartModel?.chart.plotArea.chartTypes[0]?.type)).toEqual([
      "bar",
      "bar",
      "pie",
    ]);
    expect(charts.map(({ title }) => title)).toEqual(
      expect.arrayContaining([expect.stringContaining("(백만원)")]),
    );
  });

  test("figures have the number format of their style, also inside the table", async () => {
    const drawing = sample();
    const workbook = await opened(drawing);
    const data = drawing.sheets.find(({ tables }) => tables.length > 0)!;
    const figure = data.cells.find(({ content, row }) => content.kind === "formula" && row > 4)!;
    const cell = workbook.getWorksheet(data.name)!.getCell(figure.row + 1, figure.column + 1);
    expect(cell.numFmt).toContain("#,##0");
    expect(cell.font?.name).toBe("맑은 고딕");
  });

  test("rows that the filter of the table does not show are hidden", async () => {
    const drawing = sample();
    const data = drawing.sheets.find(({ tables }) => tables.length > 0)!;
    const sheet = (await opened(drawing)).getWorksheet(data.name)!;
    const shown = data.tables[0]!.filter!.values;
    const column = data.cells.find(
      ({ content }) => content.kind === "text" && content.text === data.tables[0]!.filter!.column,
    )!;
    for (let row = column.row + 2; row <= sheet.rowCount; row += 1) {
      const kind = sheet.getCell(row, column.column + 1).text;
      expect([kind, sheet.getRow(row).hidden]).toEqual([kind, !shown.includes(kind)]);
    }
  });
});

describe("drawing into a file", () => {
  test("a sheet that is there already is refused, or replaced when asked", async () => {
    const { value: workbook } = await XlsxWorkbook.open(
      await writeXlsx(sheetOf([{ kind: "text", text: "전" }])),
    );
    const again = sheetOf([{ kind: "text", text: "후" }]);
    await expect(workbook.draw(again)).rejects.toThrow("There is a sheet “시트” already.");
    await workbook.draw(again, { existing: "replace" });
    const [grid] = await workbook.read([{ kind: "sheet", sheet: "시트" }]);
    expect(grid?.cellAt(0, 0)).toEqual({ kind: "text", text: "후" });
  });

  test("what the file cannot hold is said: a text longer than a cell", async () => {
    const text = (content: string): CellContent => ({ kind: "text", text: content });
    const { notices } = await XlsxWorkbook.empty().draw(
      sheetOf(["머리", "길".repeat(40_000)].map(text)),
    );
    expect(notices.map(({ code }) => code)).toEqual(["text-cut"]);
  });
});
