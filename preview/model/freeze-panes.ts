import type { Area } from "../engine/area";
import { lastColumn, lastRow } from "../engine/area";
import type { SheetId } from "../engine/engine";
import { invalidArgument } from "../protocol/host-error";
import { HostObject } from "../protocol/host-object";
import { maxColumns, maxRows } from "./a1";
import { whole } from "./arguments";
import type { Book, RangeObject } from "./book";

/** Rows at the top and columns at the left that stay in view. */
export class WorksheetFreezePanes extends HostObject {
  readonly typeName = "WorksheetFreezePanes";

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetId,
  ) {
    super();
  }

  FreezeRows(count: unknown): void {
    this.freeze(whole(count, 1), 0);
  }
  FreezeColumns(count: unknown): void {
    this.freeze(0, whole(count, 1));
  }
  /** The range is what stays: everything above and left of its last cell. */
  FreezeAt(range: unknown): void {
    const { area } = this.book.areaOf(range, this.sheet);
    const rows = area.rows === maxRows ? 0 : lastRow(area) + 1;
    const columns = area.columns === maxColumns ? 0 : lastColumn(area) + 1;
    this.freeze(rows, columns);
  }
  Unfreeze(): void {
    this.freeze(0, 0);
  }
  GetLocation(): RangeObject {
    const location = this.GetLocationOrNullObject();
    if (!location) throw invalidArgument();
    return location;
  }
  GetLocationOrNullObject(): RangeObject | null {
    const { rows, columns } = this.frozen;
    if (rows === 0 && columns === 0) return null;
    const area: Area = {
      row: 0,
      column: 0,
      rows: rows || maxRows,
      columns: columns || maxColumns,
    };
    return this.book.range(this.sheet, area);
  }

  private freeze(rows: number, columns: number): void {
    if (rows < 0 || columns < 0) throw invalidArgument();
    this.book.engine.sheets.freeze(this.sheet, rows, columns);
  }
  private get frozen() {
    const state = this.book.engine.sheets.list().find(({ id }) => id === this.sheet);
    return state?.frozen ?? { rows: 0, columns: 0 };
  }
}
