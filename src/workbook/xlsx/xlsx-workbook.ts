import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { readRange, writeCell } from "../../grid/a1";
import type { RangeRef } from "../../grid/cell-address";
import type { Grid } from "../../grid/grid";
import type { Notice } from "../../outcome/notice";
import type { Outcome } from "../../outcome/outcome";
import type { Drawing } from "../../sheets/drawing";
import {
  type DrawOptions,
  type DrawReceipt,
  type ReadRequest,
  type WorkbookFile,
  WorkbookRefusal,
} from "../port";
import type {
  ChartSnapshot,
  NameSnapshot,
  SheetSnapshot,
  TableSnapshot,
  WorkbookSnapshot,
} from "../snapshot";
import { addSheet } from "./add-sheet";
import { lostOnOpening, textCut } from "./carried";
import { stopsOf } from "./conditional-formats";
import type { ValuesAt } from "./charts/chart-xml";
import { namesIn, sortedNames, withNames } from "./defined-names";
import { colorReader, type ColorReader } from "./file-colors";
import { fileText } from "./file-text";
import { gridOfSheet, usedRange } from "./grid-of-sheet";
import { guardXlsx } from "./guard";
import { Losses } from "./losses";
import { smallParts, withChangedParts } from "./package";
import { damaged } from "./refusals";
import { sheetOfDrawing } from "./sheet-of-drawing";
import { snapshotOfSheet, valuesIn } from "./sheet-snapshot";
import { digitPixels, standardDigit, withStandardFont } from "./standard";
import { stopsIn } from "./stop-if-true";
import { filtersIn, withFilters, withoutFilters, type FiltersInFile } from "./table-filters";

/** An .xlsx file in memory: opened from bytes or empty, read and drawn into, and written to bytes again. */
export class XlsxWorkbook implements WorkbookFile {
  private readonly workbook = new Workbook();
  private names: readonly NameSnapshot[] = [];
  /** By the table's name in small letters. */
  private readonly filters = new Map<string, FiltersInFile>();
  private texts = new Map<string, string>();
  /** By the name of their sheet. */
  private readonly charts = new Map<string, readonly ChartSnapshot[]>();
  private readonly stops = new Map<string, ReadonlySet<number>>();
  private color: ColorReader = colorReader(null);
  /** Of the default font; null for a workbook of our own making. */
  private fileDigit: number | null = null;

  private constructor() {}

  static empty(): XlsxWorkbook {
    return new XlsxWorkbook();
  }

  /** Throws `Unreadable` for what is no workbook; notices say what of the file is not carried. */
  static async open(bytes: Uint8Array): Promise<Outcome<XlsxWorkbook>> {
    const parts = guardXlsx(bytes);
    const opened = new XlsxWorkbook();
    let otherCharts = 0;
    try {
      otherCharts = await opened.load(bytes);
    } catch (cause) {
      throw damaged(cause);
    }
    return { value: opened, notices: lostOnOpening(parts, opened.workbook, otherCharts) };
  }

  /** A new file of a whole workbook. */
  static of({ sheets, names, active }: WorkbookSnapshot): XlsxWorkbook {
    const made = new XlsxWorkbook();
    for (const sheet of sheets) made.add(sheet);
    made.names = sortedNames(names);
    const front = sheets.findIndex(({ name }) => name === active);
    made.workbook.views = [{ ...window, firstSheet: 0, activeTab: Math.max(front, 0) }];
    return made;
  }

  /** Everything that snapshots have words for; notices say what they have none for. */
  snapshot(): Outcome<WorkbookSnapshot> {
    const losses = new Losses();
    const reading = {
      color: this.color,
      filters: this.filters,
      charts: this.charts,
      digit: this.digit,
      stops: this.stops,
      losses,
    };
    const sheets = this.workbook.worksheets.map((sheet) => snapshotOfSheet(sheet, reading));
    const names = this.names.filter(({ refersTo }) => !/\[\d+\]/.test(refersTo));
    losses.add("external-name", this.names.length - names.length);
    const active = sheets[activeTab(this.workbook)] ?? sheets[0];
    return { value: { active: active?.name ?? "", sheets, names }, notices: losses.notices() };
  }

  /** A text kept in the file under a key, by us or by the add-in; null where there is none. */
  setting(key: string): string | null {
    return this.texts.get(key) ?? null;
  }

  saveSetting(key: string, value: string): void {
    this.texts.set(key, value);
  }

  sheetNames(): readonly string[] {
    return this.workbook.worksheets.map(({ name }) => name);
  }

  /** "selection" and "active-sheet" mean the first sheet: nobody has the file open. */
  async read(requests: readonly ReadRequest[]): Promise<readonly (Grid | null)[]> {
    return Promise.resolve().then(() => requests.map((request) => this.answer(request)));
  }

  async draw(drawing: Drawing, options: DrawOptions = {}): Promise<DrawReceipt & WithNotices> {
    return Promise.resolve().then(() => this.drawNow(drawing, options));
  }

  async bytes(): Promise<Uint8Array> {
    const bytes = new Uint8Array(await this.workbook.xlsx.writeBuffer());
    const tables = new Map(
      this.workbook.worksheets
        .flatMap((sheet) => sheet.getTables())
        .flatMap(({ name, model }) => {
          const area = readRange(model.tableRef ?? model.ref)?.range;
          const filters = this.filters.get(name.toLowerCase())?.filters ?? [];
          return area && filters.length > 0
            ? [[name.toLowerCase(), { area, filters }] as const]
            : [];
        }),
    );
    const charts = [...this.charts].map(([sheet, all]) => ({ sheet, charts: all, valuesAt: this.valuesAt })); // prettier-ignore
    const sheets = this.sheetNames();
    const names = this.names.filter(({ scope }) => scope === null || sheets.includes(scope));
    return withChangedParts(bytes, {
      texts: this.texts,
      charts,
      stops: this.stops,
      ...(this.fileDigit === null && { styles: withStandardFont }),
      workbook: (xml) => withNames(xml, names, sheets),
      table: (xml) => {
        const table = tables.get(filtersIn(xml).table.toLowerCase());
        return table ? withFilters(xml, table) : xml;
      },
    });
  }

  private get digit(): number {
    return this.fileDigit ?? standardDigit;
  }

  /** Resolves to the number of charts that were not read. */
  private async load(bytes: Uint8Array): Promise<number> {
    const parts = smallParts(bytes);
    this.names = namesIn(parts.workbook);
    this.texts = parts.texts;
    this.color = colorReader(parts.theme);
    this.fileDigit = digitPixels(parts.styles);
    for (const [sheet, charts] of parts.charts) this.charts.set(sheet, charts);
    for (const xml of parts.tables) {
      const { table, ...filters } = filtersIn(xml);
      this.filters.set(table.toLowerCase(), filters);
    }
    // Names and filters are read above: the library knows neither whole rows nor conditions such as a colour.
    const isFiltered = parts.tables.some((xml) => xml.includes("filterColumn"));
    const isDrawnOn = parts.charts.size + parts.otherCharts > 0;
    const readable =
      isFiltered || isDrawnOn
        ? withChangedParts(bytes, { table: withoutFilters, withoutCharts: isDrawnOn })
        : bytes;
    await this.workbook.xlsx.load(readable);
    this.workbook.definedNames.model = [];
    if (this.workbook.worksheets.some((sheet) => sheet.conditionalFormattings.length > 0))
      for (const [sheet, priorities] of stopsIn(bytes)) this.stops.set(sheet, priorities);
    return parts.otherCharts;
  }

  private drawNow(
    drawing: Drawing,
    { existing = "refuse", keep = {}, signal, progress }: DrawOptions,
  ): DrawReceipt & WithNotices {
    const cellsInAll = drawing.sheets.reduce((sum, { cells }) => sum + cells.length, 0);
    this.makeRoom(drawing, existing);
    const notices: Notice[] = [];
    let cellsWritten = 0;
    for (const sheet of drawing.sheets) {
      if (signal?.aborted === true) throw cancelled();
      this.add(sheetOfDrawing(sheet));
      notices.push(...textsCut(sheet));
      cellsWritten += sheet.cells.length;
      progress?.({ sheet: sheet.name, cellsWritten, cellsInAll });
    }
    const drawn = drawing.names.map(({ name, refersTo }) => ({
      name,
      scope: null,
      refersTo,
      comment: "",
      visible: true,
    }));
    this.names = sortedNames([...this.names, ...drawn]);
    for (const [key, text] of Object.entries(keep)) this.saveSetting(key, text);
    return { sheets: drawing.sheets.map(({ name }) => name), cells: cellsInAll, notices };
  }

  private add(sheet: SheetSnapshot): void {
    addSheet(this.workbook, sheet, this.digit);
    for (const { name, filters } of sheet.tables) this.keepFilters(name, filters);
    if (sheet.charts.length > 0) this.charts.set(sheet.name, sheet.charts);
    this.stops.set(sheet.name, stopsOf(sheet.conditionalFormats));
  }

  /** What a chart shows of its cells where nobody calculates. */
  private readonly valuesAt: ValuesAt = (reference) => {
    const found = readRange(reference);
    const sheet = typeof found?.sheet !== "string" ? undefined : this.sheetNamed(found.sheet);
    return found && sheet ? valuesIn(sheet, found.range) : [];
  };

  private keepFilters(table: string, filters: TableSnapshot["filters"]): void {
    this.filters.set(table.toLowerCase(), { filters, others: 0 });
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
    return gridOfSheet(sheet, range ? insideUsed(range, sheet) : usedRange(sheet));
  }

  /** Whether a name of the whole workbook begins so. */
  hasName(start: string): boolean {
    return this.names.some(({ name, scope }) => scope === null && name.startsWith(start));
  }

  /** null for a name of several areas, of a constant or of a formula: it is no range. */
  private gridOfName(name: string): Grid | null {
    const entry = this.names.find((each) => sameName(each.name, name));
    const found = entry ? readRange(entry.refersTo) : null;
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
      this.charts.delete(there.name);
    }
    const names = new Set(drawing.names.map(({ name }) => name.toLowerCase()));
    this.names = this.names.filter(
      ({ name, scope }) => scope !== null || !names.has(name.toLowerCase()),
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

/** A file need not say which sheet is in front, whatever the library's types promise. */
const activeTab = ({ views }: { readonly views?: Workbook["views"] }): number =>
  views?.[0]?.activeTab ?? 0;

/** In twentieths of a point, as Excel opens a new one. */
const window = { x: 0, y: 0, width: 28_800, height: 17_620, visibility: "visible" } as const;

/** Excel does not tell capitals from small letters in names. */
const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Whole rows and columns go as far as there are cells. */
function insideUsed(range: RangeRef, sheet: Worksheet): RangeRef {
  const isWhole = range.rows > 1_000_000 || range.columns > 16_000;
  if (!isWhole) return range;
  const rows = Math.min(range.rows, Math.max(sheet.rowCount - range.row, 1));
  const columns = Math.min(range.columns, Math.max(sheet.columnCount - range.column, 1));
  return { ...range, rows, columns };
}

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
