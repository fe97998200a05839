import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { readRange, writeCell } from "../../grid/a1";
import type { RangeRef } from "../../grid/cell-address";
import type { Grid } from "../../grid/grid";
import type { Notice } from "../../outcome/notice";
import type { Outcome } from "../../outcome/outcome";
import type { Drawing } from "../../sheets/drawing";
import {
  WorkbookRefusal,
  type DrawOptions,
  type DrawReceipt,
  type ReadRequest,
  type WorkbookFile,
} from "../port";
import { filterNotCarried, lostOnOpening, textCut } from "./carried";
import { drawSheet } from "./draw-sheet";
import { drawTable } from "./draw-table";
import { fileText } from "./file-text";
import { gridOfSheet } from "./grid-of-sheet";
import { guardXlsx } from "./guard";
import { damaged } from "./refusals";

/** An .xlsx file in memory: opened from bytes or empty, read and drawn into, and written to bytes again. */
export class XlsxWorkbook implements WorkbookFile {
  private constructor(private readonly workbook: Workbook) {}

  static empty(): XlsxWorkbook {
    return new XlsxWorkbook(new Workbook());
  }

  /** Throws `Unreadable` for what is no workbook; notices say what of the file is not carried. */
  static async open(bytes: Uint8Array): Promise<Outcome<XlsxWorkbook>> {
    const parts = await guardXlsx(bytes);
    const workbook = new Workbook();
    try {
      await workbook.xlsx.load(bytes);
    } catch (cause) {
      throw damaged(cause);
    }
    return { value: new XlsxWorkbook(workbook), notices: lostOnOpening(parts, workbook) };
  }

  sheetNames(): readonly string[] {
    return this.workbook.worksheets.map(({ name }) => name);
  }

  /** "selection" and "active-sheet" mean the first sheet: nobody has the file open. */
  read(requests: readonly ReadRequest[]): Promise<readonly (Grid | null)[]> {
    return Promise.resolve(requests.map((request) => this.answer(request)));
  }

  draw(drawing: Drawing, options: DrawOptions = {}): Promise<DrawReceipt & WithNotices> {
    const { existing = "refuse", signal, progress } = options;
    const cellsInAll = drawing.sheets.reduce((sum, { cells }) => sum + cells.length, 0);
    this.makeRoom(drawing, existing);
    const notices: Notice[] = [];
    let cellsWritten = 0;
    for (const sheet of drawing.sheets) {
      if (signal?.aborted === true) throw cancelled();
      const drawn = drawSheet(this.workbook, sheet);
      for (const table of sheet.tables) {
        if (!drawTable(drawn, table).filterCarried) notices.push(filterNotCarried(table.name));
      }
      notices.push(...textsCut(sheet));
      cellsWritten += sheet.cells.length;
      progress?.({ sheet: sheet.name, cellsWritten, cellsInAll });
    }
    for (const { name, refersTo } of drawing.names)
      this.workbook.definedNames.add(refersTo.replace(/^=/, ""), name);
    return Promise.resolve({
      sheets: drawing.sheets.map(({ name }) => name),
      cells: cellsInAll,
      notices,
    });
  }

  async bytes(): Promise<Uint8Array> {
    return new Uint8Array(await this.workbook.xlsx.writeBuffer());
  }

  private answer(request: ReadRequest): Grid | null {
    switch (request.kind) {
      case "sheet":
        return this.gridIn(request.sheet, null);
      case "range":
        return this.gridIn(request.sheet, request.range);
      case "name":
        return this.gridOfName(request.name);
      case "table":
        return this.gridOfTable(request.table);
      case "selection":
      case "active-sheet": {
        const [first] = this.workbook.worksheets;
        return first ? gridOfSheet(first) : null;
      }
    }
  }

  private gridIn(name: string, range: RangeRef | null): Grid | null {
    const sheet = this.sheetNamed(name);
    if (!sheet) return null;
    return range ? gridOfSheet(sheet, range) : gridOfSheet(sheet);
  }

  /** null for a name of several areas, of a constant or of a formula: it is no range. */
  private gridOfName(name: string): Grid | null {
    const entry = this.workbook.definedNames.model.find((each) => sameName(each.name, name));
    const [only, ...more] = entry?.ranges ?? [];
    const found = only === undefined || more.length > 0 ? null : readRange(only);
    return found?.sheet ? this.gridIn(found.sheet, found.range) : null;
  }

  private gridOfTable(name: string): Grid | null {
    for (const sheet of this.workbook.worksheets) {
      const table = sheet.getTables().find((each) => sameName(each.name, name));
      const found = table ? readRange(table.model.tableRef ?? table.ref) : null;
      if (found) return gridOfSheet(sheet, found.range);
    }
    return null;
  }

  private makeRoom(drawing: Drawing, existing: NonNullable<DrawOptions["existing"]>): void {
    for (const { name } of drawing.sheets) {
      const there = this.sheetNamed(name);
      if (!there) continue;
      if (existing === "refuse") throw sheetExists(name);
      this.workbook.removeWorksheet(there.id);
    }
    const names = new Set(drawing.names.map(({ name }) => name.toLowerCase()));
    this.workbook.definedNames.model = this.workbook.definedNames.model.filter(
      ({ name }) => !names.has(name.toLowerCase()),
    );
  }

  private sheetNamed(name: string): Worksheet | undefined {
    return this.workbook.worksheets.find((sheet) => sameName(sheet.name, name));
  }
}

interface WithNotices {
  /** What the file cannot hold of the drawing. */
  readonly notices: readonly Notice[];
}

/** Excel does not tell capitals from small letters in names. */
const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const textsCut = ({ name, cells }: Drawing["sheets"][number]): readonly Notice[] =>
  cells
    .filter(({ content }) => content.kind === "text" && fileText(content.text).cut)
    .map((cell) => textCut(name, writeCell(cell)));

const sheetExists = (sheet: string): WorkbookRefusal =>
  new WorkbookRefusal(
    "sheet-exists",
    { ko: `시트 ‘${sheet}’가 이미 있습니다.`, en: `There is a sheet “${sheet}” already.` },
    {
      ko: "그 시트의 이름을 바꾸거나 바꿔 쓰기를 고르세요.",
      en: "Rename that sheet, or choose to replace it.",
    },
  );

const cancelled = (): WorkbookRefusal =>
  new WorkbookRefusal(
    "cancelled",
    { ko: "취소했습니다.", en: "Cancelled." },
    { ko: "파일은 그대로입니다.", en: "The file is as it was." },
  );
