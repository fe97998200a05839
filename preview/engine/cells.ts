import type { CellValueType, ICellData, IRange, Nullable, Worksheet } from "@univerjs/core";
import { areaOf, ended, lastColumn, lastRow, type Area } from "./area";
import type { Commands } from "./commands";
import type { CellLook, CellsEngine, CellWrite, EngineCell, Scalar, SheetId } from "./engine";
import { asideOf, lookOf, styleOf } from "./looks";
import type { UniverContext } from "./univer";

type CellMatrix = Record<number, Record<number, Nullable<ICellData>>>;

/** Cells of a Univer workbook. Reads go to the stored values, never through the formatters of the screen. */
export class UniverCells implements CellsEngine {
  constructor(
    private readonly context: UniverContext,
    private readonly commands: Commands,
  ) {}

  read(sheet: SheetId, row: number, column: number): EngineCell {
    const cell = this.sheet(sheet).getCellMatrix().getValue(row, column);
    const formula = cell?.f ?? this.sharedFormula(sheet, row, column, cell);
    const value = scalarOf(cell) ?? this.spilled(sheet, row, column);
    return formula ? { value, formula } : { value };
  }

  look(sheet: SheetId, row: number, column: number): CellLook {
    const cell = this.sheet(sheet).getCellMatrix().getValue(row, column);
    return lookOf(this.context.workbook.getStyles().getStyleByCell(cell), cell);
  }

  write(
    sheet: SheetId,
    row: number,
    column: number,
    cells: readonly (readonly (CellWrite | null)[])[],
  ): void {
    const width = Math.max(0, ...cells.map((line) => line.length));
    this.grow(sheet, row + cells.length, column + width);
    const matrix: CellMatrix = {};
    cells.forEach((line, i) =>
      line.forEach((cell, j) => {
        if (cell)
          (matrix[row + i] ??= {})[column + j] = this.cellData(sheet, row + i, column + j, cell);
      }),
    );
    this.setValues(
      sheet,
      matrix,
      cells.every((line) => line.every(isLookOnly)),
    );
  }

  setLook(sheet: SheetId, area: Area, look: CellLook): void {
    const inside = isWhole(area) ? this.clip(sheet, area) : area;
    const line = Array.from({ length: inside.columns }, () => ({ look }));
    this.write(
      sheet,
      inside.row,
      inside.column,
      Array.from({ length: inside.rows }, () => line),
    );
  }

  clear(sheet: SheetId, area: Area, what: "all" | "contents" | "formats"): void {
    const inside = this.clip(sheet, area);
    const matrix: CellMatrix = {};
    this.sheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (!cell || !contains(inside, row, column)) return;
        (matrix[row] ??= {})[column] = {
          ...(what === "formats" ? {} : { v: null, f: null, si: null, p: null }),
          ...(what === "contents" ? {} : { s: null, custom: null }),
        };
      });
    this.setValues(sheet, matrix, what === "formats");
  }

  each(sheet: SheetId, visit: (row: number, column: number) => void): void {
    const cells = this.sheet(sheet).getCellMatrix();
    cells.forValue((row, column, cell) => {
      if (cell && (hasContent(cell) || cell.s || cell.custom)) visit(row, column);
    });
    for (const [row, line] of Object.entries(this.spills(sheet))) {
      for (const column of Object.keys(line).map(Number)) {
        if (!hasContent(cells.getValue(Number(row), column) ?? {})) visit(Number(row), column);
      }
    }
  }

  used(sheet: SheetId, valuesOnly: boolean): Area | null {
    const box = { startRow: Infinity, startColumn: Infinity, endRow: -1, endColumn: -1 };
    const include = (row: number, column: number) => {
      box.startRow = Math.min(box.startRow, row);
      box.startColumn = Math.min(box.startColumn, column);
      box.endRow = Math.max(box.endRow, row);
      box.endColumn = Math.max(box.endColumn, column);
    };
    this.sheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell && (hasContent(cell) || (!valuesOnly && cell.s))) include(row, column);
      });
    for (const [row, line] of Object.entries(this.spills(sheet))) {
      for (const column of Object.keys(line)) include(Number(row), Number(column));
    }
    return box.endRow < 0 ? null : areaOf(box);
  }

  hasFormulas(sheet: SheetId): boolean {
    const model = this.context.injector.get(this.context.packages.FormulaDataModel);
    const formulas = model.getFormulaData()[this.context.unitId]?.[sheet] ?? {};
    return Object.keys(formulas).length > 0;
  }

  spilledFrom(sheet: SheetId, row: number, column: number): Area | null {
    const range = this.arrays(sheet)[row]?.[column];
    return range ? areaOf(range) : null;
  }

  spillParent(sheet: SheetId, row: number, column: number): Area | null {
    for (const [parentRow, line] of Object.entries(this.arrays(sheet))) {
      for (const [parentColumn, range] of Object.entries(line)) {
        if (!range || !contains(areaOf(range), row, column)) continue;
        return { row: Number(parentRow), column: Number(parentColumn), rows: 1, columns: 1 };
      }
    }
    return null;
  }

  private arrays(
    sheet: SheetId,
  ): Readonly<Record<number, Readonly<Record<number, Nullable<IRange>>>>> {
    const model = this.context.injector.get(this.context.packages.FormulaDataModel);
    return model.getArrayFormulaRange()[this.context.unitId]?.[sheet] ?? {};
  }

  merge(sheet: SheetId, area: Area): void {
    this.grow(sheet, lastRow(area) + 1, lastColumn(area) + 1);
    const { AddWorksheetMergeMutation } = this.context.packages;
    this.commands.run(AddWorksheetMergeMutation.id, { subUnitId: sheet, ranges: [ended(area)] });
  }

  unmerge(sheet: SheetId, area: Area): void {
    const { RemoveWorksheetMergeMutation } = this.context.packages;
    this.commands.run(RemoveWorksheetMergeMutation.id, { subUnitId: sheet, ranges: [ended(area)] });
  }

  merged(sheet: SheetId): readonly Area[] {
    return this.sheet(sheet).getMergeData().map(areaOf);
  }

  columnWidth(sheet: SheetId, column: number): number {
    return this.sheet(sheet).getColumnManager().getColumnWidth(column);
  }

  setColumnWidth(sheet: SheetId, column: number, columns: number, pixels: number): void {
    const area = this.clip(sheet, { row: 0, column, rows: 1, columns });
    this.grow(sheet, 1, Math.min(column + columns, 1000));
    const { SetWorksheetColWidthMutation } = this.context.packages;
    const ranges = [
      { ...ended({ ...area, column, columns: Math.max(area.columns, Math.min(columns, 1000)) }) },
    ];
    this.commands.run(SetWorksheetColWidthMutation.id, {
      subUnitId: sheet,
      ranges,
      colWidth: pixels,
    });
  }

  rowHeight(sheet: SheetId, row: number): number {
    return this.sheet(sheet).getRowManager().getRowHeight(row);
  }

  setRowHeight(sheet: SheetId, row: number, rows: number, pixels: number): void {
    this.grow(sheet, Math.min(row + rows, 20_000), 1);
    const area = this.clip(sheet, { row, column: 0, rows, columns: 1 });
    const { SetWorksheetRowHeightMutation, SetWorksheetRowIsAutoHeightMutation } =
      this.context.packages;
    const ranges = [ended(area)];
    this.commands.run(SetWorksheetRowHeightMutation.id, {
      subUnitId: sheet,
      ranges,
      rowHeight: pixels,
    });
    this.commands.run(SetWorksheetRowIsAutoHeightMutation.id, {
      subUnitId: sheet,
      ranges,
      autoHeightInfo: 0,
    });
  }

  hidden(sheet: SheetId, axis: "row" | "column", index: number): boolean {
    const worksheet = this.sheet(sheet);
    return axis === "row" ? !worksheet.getRowRawVisible(index) : !worksheet.getColVisible(index);
  }

  setHidden(
    sheet: SheetId,
    axis: "row" | "column",
    index: number,
    count: number,
    hidden: boolean,
  ): void {
    const packages = this.context.packages;
    const rows = hidden ? packages.SetRowHiddenMutation : packages.SetRowVisibleMutation;
    const columns = hidden ? packages.SetColHiddenMutation : packages.SetColVisibleMutation;
    const area =
      axis === "row"
        ? { row: index, column: 0, rows: count, columns: 1 }
        : { row: 0, column: index, rows: 1, columns: count };
    const ranges = [ended(this.clip(sheet, area))];
    this.commands.run((axis === "row" ? rows : columns).id, { subUnitId: sheet, ranges });
  }

  /** Values that array formulas spilled; Univer keeps them apart from the cells. */
  private spills(sheet: SheetId): Record<number, Record<number, Nullable<ICellData>>> {
    const model = this.context.injector.get(this.context.packages.FormulaDataModel);
    return model.getArrayFormulaCellData()[this.context.unitId]?.[sheet] ?? {};
  }

  private spilled(sheet: SheetId, row: number, column: number): Scalar {
    return scalarOf(this.spills(sheet)[row]?.[column]);
  }

  /** Cells filled down in the grid share one formula under an id. */
  private sharedFormula(
    sheet: SheetId,
    row: number,
    column: number,
    cell: Nullable<ICellData>,
  ): string | undefined {
    if (!cell?.si) return undefined;
    const model = this.context.injector.get(this.context.packages.FormulaDataModel);
    return model.getFormulaStringByCell(row, column, sheet, this.context.unitId) ?? undefined;
  }

  private cellData(sheet: SheetId, row: number, column: number, write: CellWrite): ICellData {
    const out: ICellData = {};
    if (write.formula !== undefined || write.value !== undefined) {
      out.f = write.formula ?? null;
      out.si = null;
      out.p = null;
      out.v = write.formula ? null : plainValue(write.value ?? null);
      const type = write.formula ? undefined : this.typeOf(write.value ?? null);
      if (type !== undefined) out.t = type;
    }
    if (write.look) {
      out.s = styleOf(write.look);
      const aside = asideOf(write.look, this.look(sheet, row, column));
      if (aside) out.custom = { look: aside };
    }
    return out;
  }

  /** Without the word that only looks change, Univer reads all formulas of the workbook again at every write. */
  private typeOf(value: Scalar): CellValueType | undefined {
    const types = this.context.packages.CellValueType;
    if (value === null) return undefined;
    if (typeof value === "string") return types.STRING;
    return typeof value === "number" ? types.NUMBER : types.BOOLEAN;
  }

  private setValues(sheet: SheetId, cellValue: CellMatrix, looksOnly = false): void {
    const trigger = looksOnly ? { trigger: "sheet.command.set-style" } : {};
    const { SetRangeValuesMutation } = this.context.packages;
    this.commands.run(SetRangeValuesMutation.id, { subUnitId: sheet, cellValue, ...trigger });
  }

  /** Sheets of Univer have a fixed size and refuse what lies beyond. */
  private grow(sheet: SheetId, rows: number, columns: number): void {
    const worksheet = this.sheet(sheet);
    const { SetWorksheetRowCountMutation, SetWorksheetColumnCountMutation } = this.context.packages;
    if (rows > worksheet.getRowCount()) {
      this.commands.run(SetWorksheetRowCountMutation.id, {
        subUnitId: sheet,
        rowCount: rows + 100,
      });
    }
    if (columns > worksheet.getColumnCount()) {
      this.commands.run(SetWorksheetColumnCountMutation.id, {
        subUnitId: sheet,
        columnCount: columns + 5,
      });
    }
  }

  private clip(sheet: SheetId, area: Area): Area {
    const worksheet = this.sheet(sheet);
    const rows = Math.min(area.rows, Math.max(worksheet.getRowCount() - area.row, 0));
    const columns = Math.min(area.columns, Math.max(worksheet.getColumnCount() - area.column, 0));
    return { ...area, rows, columns };
  }

  private sheet(id: SheetId): Worksheet {
    const sheet = this.context.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`The engine has no sheet ${id}.`);
    return sheet;
  }
}

/** Whole rows and columns are dressed as far as the sheet goes; any other area makes room for itself. */
const isWhole = ({ rows, columns }: Area): boolean => rows >= 1_048_576 || columns >= 16_384;

const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row && column >= area.column && row <= lastRow(area) && column <= lastColumn(area);

const isLookOnly = (write: CellWrite | null): boolean =>
  write === null || (write.formula === undefined && write.value === undefined);

const hasContent = (cell: ICellData): boolean =>
  (cell.v !== undefined && cell.v !== null) ||
  Boolean(cell.f) ||
  Boolean(cell.si) ||
  Boolean(cell.p);

function scalarOf(cell: Nullable<ICellData>): Scalar {
  if (cell?.p) return cell.p.body?.dataStream.replace(/\r\n$/, "") ?? null;
  if (cell?.v === undefined || cell.v === null) return null;
  return Number(cell.t) === truthValue ? Boolean(cell.v) && cell.v !== "FALSE" : cell.v;
}

const plainValue = (value: Scalar): string | number | null =>
  typeof value === "boolean" ? Number(value) : value;

/** Univer's number for cells that hold a truth value. */
const truthValue = 3;
