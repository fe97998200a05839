import type { SheetId } from "../engine/engine";
import { HostCollection, HostObject } from "../protocol/host-object";
import type { Book, RangeObject } from "./book";

export type BreakAxis = "row" | "column";

/** Page breaks a person set, before a row or a column. Kept, not drawn: the preview prints nothing. */
export class PageBreakCollection extends HostCollection<PageBreak> {
  readonly typeName = "PageBreakCollection";
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetId,
    private readonly axis: BreakAxis,
  ) {
    super();
  }
  items(): readonly PageBreak[] {
    return this.kept.map((index) => new PageBreak(this.book, this.sheet, this.axis, index));
  }
  find(key: unknown): PageBreak | null {
    return typeof key === "number" ? (this.items()[key] ?? null) : null;
  }
  Add(range: unknown): PageBreak {
    const { area } = this.book.areaOf(range, this.sheet);
    const index = area[this.axis];
    this.keep([...this.kept.filter((one) => one !== index), index].sort((a, b) => a - b));
    return new PageBreak(this.book, this.sheet, this.axis, index);
  }
  RemovePageBreaks(): void {
    this.keep([]);
  }

  private get kept(): readonly number[] {
    return pageBreaksIn(this.book.extras(this.sheet).page, this.axis);
  }
  private keep(indexes: readonly number[]): void {
    keepPageBreaks(this.book.extras(this.sheet).page, this.axis, indexes);
  }
}

class PageBreak extends HostObject {
  readonly typeName = "PageBreak";
  override readonly scalars = ["ColumnIndex", "RowIndex"];
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetId,
    private readonly axis: BreakAxis,
    private readonly index: number,
  ) {
    super();
  }
  get ColumnIndex(): number {
    return this.axis === "column" ? this.index : 0;
  }
  get RowIndex(): number {
    return this.axis === "row" ? this.index : 0;
  }
  GetCellAfterBreak(): RangeObject {
    const area = { row: this.RowIndex, column: this.ColumnIndex, rows: 1, columns: 1 };
    return this.book.range(this.sheet, area);
  }
  Delete(): void {
    const { page } = this.book.extras(this.sheet);
    const left = pageBreaksIn(page, this.axis).filter((one) => one !== this.index);
    keepPageBreaks(page, this.axis, left);
  }
}

export function pageBreaksIn(
  page: ReadonlyMap<string, unknown>,
  axis: BreakAxis,
): readonly number[] {
  const kept = page.get(`${axis}Breaks`);
  return Array.isArray(kept) ? kept.filter((one) => typeof one === "number") : [];
}

/** None are not kept: a sheet whose breaks were taken away is as one that never had any. */
export function keepPageBreaks(
  page: Map<string, unknown>,
  axis: BreakAxis,
  indexes: readonly number[],
): void {
  if (indexes.length === 0) page.delete(`${axis}Breaks`);
  else page.set(`${axis}Breaks`, indexes);
}
