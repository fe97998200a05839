import type { SheetId } from "../engine/engine";
import {
  accessDenied,
  invalidArgument,
  invalidOperation,
  itemNotFound,
} from "../protocol/host-error";
import { HostObject } from "../protocol/host-object";
import type { Area } from "../engine/area";
import { whole } from "./arguments";
import type { Book, Criteria, RangeObject, TableEntry } from "./book";
import { criteriaIn, showRows } from "./filter-criteria";
import { bodyOf } from "./table-areas";
import { setFilter, tableFilters } from "./table-filter";

interface Filtered {
  readonly area: Area;
  readonly filters: ReadonlyMap<number, Criteria>;
}

/** The arrows over a block of cells: of a sheet, or of a table. */
export class AutoFilter extends HostObject {
  readonly typeName = "AutoFilter";
  override readonly scalars = ["Criteria", "Enabled", "IsDataFiltered"];
  override readonly readsOnCall = new Set(["Apply", "Reapply"]);

  constructor(
    private readonly book: Book,
    private readonly owner: { readonly sheet: SheetId; readonly table?: TableEntry },
  ) {
    super();
  }

  get Enabled(): boolean {
    return this.state !== null;
  }
  get IsDataFiltered(): boolean {
    return (this.state?.filters.size ?? 0) > 0;
  }
  /** One entry a column; null where it has no filter. */
  get Criteria(): readonly unknown[] {
    const { state } = this;
    if (!state) return [];
    return Array.from({ length: state.area.columns }, (_, i) => state.filters.get(i) ?? null);
  }
  Apply(range: unknown, column: unknown, criteria: unknown): void {
    const { sheet, table } = this.owner;
    this.mayFilter();
    if (!table) {
      const place = this.book.areaOf(range, sheet);
      if (place.sheet !== sheet) throw invalidArgument();
      const before = this.book.extras(sheet).autoFilter;
      const isSame = before && JSON.stringify(before.area) === JSON.stringify(place.area);
      if (!isSame) this.clearRows();
      const filters = isSame ? before.filters : new Map<number, Criteria>();
      this.book.extras(sheet).autoFilter = { area: place.area, filters };
    }
    const { state } = this;
    if (!state || column === undefined) return;
    const index = whole(column);
    if (index < 0 || index >= state.area.columns) throw invalidArgument();
    this.put(index, criteria === undefined ? null : criteriaIn(criteria));
    this.show();
  }
  ClearCriteria(): void {
    this.mayFilter();
    this.clearRows();
  }
  ClearColumnCriteria(column: unknown): void {
    this.mayFilter();
    this.put(whole(column), null);
    this.show();
  }
  Reapply(): void {
    this.show();
  }
  Remove(): void {
    if (this.owner.table) throw invalidOperation("A table keeps its filter; hide its button.");
    this.mayFilter();
    this.clearRows();
    this.book.extras(this.owner.sheet).autoFilter = null;
  }
  GetRange(): RangeObject {
    const range = this.GetRangeOrNullObject();
    if (!range) throw itemNotFound();
    return range;
  }
  GetRangeOrNullObject(): RangeObject | null {
    const { state } = this;
    return state && this.book.range(this.owner.sheet, state.area);
  }

  private get state(): Filtered | null {
    const { table, sheet } = this.owner;
    return table
      ? { area: table.area, filters: tableFilters(table) }
      : this.book.extras(sheet).autoFilter;
  }
  private put(column: number, criteria: Criteria | null): void {
    const { table, sheet } = this.owner;
    const filters = this.book.extras(sheet).autoFilter?.filters;
    if (table) setFilter(table, column, criteria);
    else if (criteria) filters?.set(column, criteria);
    else filters?.delete(column);
  }
  private show(): void {
    const { state } = this;
    const { sheet, table } = this.owner;
    if (!state) return;
    const { area } = state;
    const body = table ? bodyOf(table) : { ...area, row: area.row + 1, rows: area.rows - 1 };
    showRows(this.book, sheet, body, state.filters);
  }
  private clearRows(): void {
    if (this.state) for (const column of [...this.state.filters.keys()]) this.put(column, null);
    this.show();
  }
  private mayFilter(): void {
    const { protection } = this.book.extras(this.owner.sheet);
    if (protection && protection.options["allowAutoFilter"] !== true) throw accessDenied();
  }
}
