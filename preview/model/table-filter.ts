import { accessDenied, invalidArgument } from "../protocol/host-error";
import { HostObject } from "../protocol/host-object";
import { number } from "./arguments";
import type { Book, Criteria, TableEntry } from "./book";
import { criteriaIn, showRows as show } from "./filter-criteria";
import { bodyOf } from "./table-areas";

/** The filter of one column. */
export class Filter extends HostObject {
  readonly typeName = "Filter";
  override readonly scalars = ["Criteria"];
  /** What a formula shows decides which rows stay. */
  override readonly readsOnCall = new Set([
    "Apply",
    "ApplyBottomItemsFilter",
    "ApplyBottomPercentFilter",
    "ApplyCustomFilter",
    "ApplyDynamicFilter",
    "ApplyTopItemsFilter",
    "ApplyTopPercentFilter",
    "ApplyValuesFilter",
  ]);

  constructor(
    private readonly book: Book,
    private readonly table: TableEntry,
    private readonly column: number,
  ) {
    super();
  }

  get Criteria(): unknown {
    return tableFilters(this.table).get(this.column) ?? null;
  }
  Apply(criteria: unknown): void {
    setFilter(this.table, this.column, criteriaIn(criteria));
    this.shown();
  }
  ApplyValuesFilter(values: unknown): void {
    if (!Array.isArray(values)) throw invalidArgument();
    this.Apply({ filterOn: "Values", values });
  }
  ApplyCustomFilter(criterion1: unknown, criterion2: unknown, operator: unknown): void {
    this.Apply({ filterOn: "Custom", criterion1, criterion2, operator: operator ?? "And" });
  }
  ApplyDynamicFilter(dynamicCriteria: unknown): void {
    this.Apply({ filterOn: "Dynamic", dynamicCriteria });
  }
  ApplyTopItemsFilter(count: unknown): void {
    this.Apply({ filterOn: "TopItems", criterion1: number(count) });
  }
  ApplyTopPercentFilter(percent: unknown): void {
    this.Apply({ filterOn: "TopPercent", criterion1: number(percent) });
  }
  ApplyBottomItemsFilter(count: unknown): void {
    this.Apply({ filterOn: "BottomItems", criterion1: number(count) });
  }
  ApplyBottomPercentFilter(percent: unknown): void {
    this.Apply({ filterOn: "BottomPercent", criterion1: number(percent) });
  }
  ApplyCellColorFilter(color: unknown): void {
    this.Apply({ filterOn: "CellColor", color });
  }
  ApplyFontColorFilter(color: unknown): void {
    this.Apply({ filterOn: "FontColor", color });
  }
  Clear(): void {
    setFilter(this.table, this.column, null);
    this.shown();
  }

  private shown(): void {
    const { protection } = this.book.extras(this.table.sheet);
    if (protection && protection.options["allowAutoFilter"] !== true) throw accessDenied();
    showRows(this.book, this.table);
  }
}

/** Shows the rows that pass all filters and hides the others. */
export function showRows(book: Book, table: TableEntry): void {
  show(book, table.sheet, bodyOf(table), tableFilters(table));
}

/** Filters on texts and all others. */
export const tableFilters = (table: TableEntry): ReadonlyMap<number, Criteria> =>
  new Map([
    ...[...table.filters].map(([at, values]) => [at, { filterOn: "Values", values }] as const),
    ...(table.rules ?? []),
  ]);

export function setFilter(table: TableEntry, column: number, criteria: Criteria | null): void {
  const rules = new Map(table.rules);
  table.filters.delete(column);
  rules.delete(column);
  const values = criteria?.["values"];
  if (criteria?.["filterOn"] === "Values" && Array.isArray(values))
    table.filters.set(column, values.map(String));
  else if (criteria) rules.set(column, criteria);
  table.rules = rules;
}

export function clearFilters(book: Book, table: TableEntry): void {
  table.filters.clear();
  table.rules = new Map();
  showRows(book, table);
}
