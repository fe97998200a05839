import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { checkPlan } from "../../../src/app/use-cases/check-plan";
import { readText } from "../../../src/documents/text/read-text";
import { nodePdf } from "../../../src/entry/cli/node-pdf";
import { extractPlan } from "../../../src/extraction/extract-plan";
import { drawPlan } from "../../../src/sheets/draw-plan";
import type { CellContent, Drawing } from "../../../src/sheets/drawing";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook";
import { writeSnapshot } from "../../../src/workbook/xlsx/write-snapshot";
import { onlyWhere } from "../../data";

const office = ["/usr/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"].find(
  (file) => existsSync(file),
);

onlyWhere(office !== undefined, "LibreOffice is not installed", "in LibreOffice", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "geomsan-office-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Every sheet as LibreOffice calculates it: our own results are taken out before. */
  async function calculated(name: string, drawing: Drawing) {
    const workbook = XlsxWorkbook.empty();
    await workbook.draw(drawing);
    const { value: snapshot } = workbook.snapshot();
    const bare = {
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map(({ value, ...cell }) =>
          cell.formula !== undefined || value === undefined ? cell : { ...cell, value },
        ),
      })),
    };
    const file = path.join(folder, `${name}.xlsx`);
    writeFileSync(file, await writeSnapshot(bare));
    // Comma, quotation mark, UTF-8, from row 1, in American English; figures as they are and not as they are shown; every sheet a file.
    const csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false,false,false,false,-1";
    convert(file, csv);
    return (sheet: string) =>
      rowsOf(readFileSync(path.join(folder, `${name}-${sheet}.csv`), "utf8"));
  }

  function convert(file: string, to: string): void {
    const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
    const options = [profile, "--headless", "--convert-to", to, "--outdir", folder, file];
    execFileSync(office ?? "", options, { stdio: "ignore", timeout: 150_000 });
  }

  /** How many pages one sheet has on paper. */
  async function pagesOf(drawing: Drawing, name: string): Promise<number> {
    const workbook = XlsxWorkbook.empty();
    await workbook.draw(drawing);
    const { value: snapshot } = workbook.snapshot();
    const alone = {
      ...snapshot,
      active: name,
      sheets: snapshot.sheets.map((sheet) =>
        sheet.name === name ? sheet : ({ ...sheet, visibility: "Hidden" } as const),
      ),
    };
    const file = path.join(folder, "pages.xlsx");
    writeFileSync(file, await writeSnapshot(alone));
    convert(file, "pdf");
    const engine = await nodePdf(path.resolve("node_modules/pdfjs-dist/cmaps"));
    const opening = engine.open(new Uint8Array(readFileSync(path.join(folder, "pages.pdf"))));
    const { numPages } = await opening.promise;
    await opening.destroy();
    return numPages;
  }

  test.each(["총괄", "소요예산"])(
    "%s has the pages that were drawn, and no more, whatever font stands in for 맑은 고딕",
    async (name) => {
      const drawing = sample();
      const { columnBreaks = [], breaks = [] } =
        drawing.sheets.find((sheet) => sheet.name === name)?.print ?? {};
      // What the charts of 총괄 show stands below its first columns only: beside it there is no page.
      expect(await pagesOf(drawing, name)).toBe(1 + columnBreaks.length + breaks.length);
    },
    180_000,
  );

  test("every formula of the sample plan gives the value that was drawn with it", async () => {
    const drawing = sample();
    const sheet = await calculated("sample", drawing);
    const wrong = drawing.sheets.flatMap(({ name, cells }) => {
      const rows = sheet(name);
      return cells.flatMap(({ row, column, content }) => {
        if (content.kind !== "formula") return [];
        const found = rows[row]?.[column] ?? "";
        return isSame(found, content.expected) ? [] : [[name, row, column, content, found]];
      });
    });
    expect(wrong).toEqual([]);
  }, 180_000);

  test("in 억원 all money of 총괄 is a hundredth of what it is in 백만원, shares and checks stay", async () => {
    const drawing = sample();
    const [, before] = drawing.sheets;
    const choice = before?.validations?.[0];
    const inHundredMillions: CellContent = { kind: "text", text: "억원" };
    const switched: Drawing = {
      ...drawing,
      sheets: drawing.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) =>
          sheet === before && cell.row === choice?.row && cell.column === choice.column
            ? { ...cell, content: inHundredMillions }
            : cell,
        ),
      })),
    };
    const rows = (await calculated("unit", switched))(before?.name ?? "");
    const wrong = (before?.cells ?? []).flatMap(({ row, column, content, style }) => {
      if (content.kind !== "formula" || typeof content.expected !== "number" || row < 5) return [];
      const isMoney = /^(figure|difference)/.test(style);
      const expected = isMoney ? content.expected / 100 : content.expected;
      const found = rows[row]?.[column] ?? "";
      return isSame(found, expected) ? [] : [[row, column, content, found]];
    });
    expect(wrong).toEqual([]);
  }, 180_000);
});

function sample(): Drawing {
  const text = readFileSync(path.resolve("assets/samples/sample-plan.ko.txt"), "utf8");
  const { value: plan, notices } = extractPlan(readText(text));
  const facts = { fileName: "계획.txt", notices, language: "ko", checkedAt: "2026-01-02" } as const;
  return drawPlan(plan, checkPlan(plan), facts);
}

const isSame = (found: string, expected: number | string): boolean =>
  typeof expected === "number"
    ? Math.abs(numberIn(found) - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
    : found === expected;

/** Shares come as per cents and days as dates, whatever is asked for. */
function numberIn(found: string): number {
  if (found.endsWith("%")) return Number(found.slice(0, -1)) / 100;
  const [, month, day, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(found) ?? [];
  if (year === undefined) return Number(found);
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
}

/** CSV with quotation marks where a text has a comma, a line break or a mark. */
function rowsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let [field, quoted] = ["", false];
  const end = (): void => {
    rows.at(-1)?.push(field);
    field = "";
  };
  for (let at = 0; at < csv.length; at += 1) {
    const sign = csv.charAt(at);
    if (quoted && sign === '"' && csv.charAt(at + 1) === '"') {
      field += '"';
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (sign === "," && !quoted) end();
    else if (sign === "\n" && !quoted) {
      end();
      rows.push([]);
    } else field += sign;
  }
  end();
  return rows;
}
