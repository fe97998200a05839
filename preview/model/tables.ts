import { intersection, sameArea, type Area } from "../engine/area";
import type { SheetId } from "../engine/engine";
import { invalidArgument, invalidOperation, itemNotFound } from "../protocol/host-error";
import { HostCollection } from "../protocol/host-object";
import { flag } from "./arguments";
import type { Book, RangeObject, TableEntry } from "./book";
import { EventType, wholeWorkbook, type Events } from "./events";
import { listensTo } from "./listening";
import { sameName } from "./references";
import { Table } from "./table";
import { insertCells } from "./restructure";
import { writeHeaders } from "./table-headers";

/** Tables of the workbook, or those of one sheet. */
export class TableCollection extends HostCollection<Table> {
  readonly typeName = "TableCollection";

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetId | null,
  ) {
    super();
  }

  get events(): Events {
    return this.book.events;
  }
  get eventTarget(): string {
    return wholeWorkbook;
  }
  items(): readonly Table[] {
    return this.entries().map((entry) => new Table(this.book, entry));
  }
  /** By name or id. */
  find(key: unknown): Table | null {
    const name = typeof key === "number" ? String(key) : key;
    if (typeof name !== "string") throw invalidArgument();
    const entry = this.entries().find((one) => sameName(one.name, name) || one.id === name);
    return entry ? new Table(this.book, entry) : null;
  }
  Add(address: unknown, hasHeaders: unknown): Table {
    let place = this.book.areaOf(address, this.sheet ?? this.book.engine.sheets.active());
    if (this.sheet !== null && place.sheet !== this.sheet) throw invalidArgument();
    if (!flag(hasHeaders)) {
      const top = { ...place.area, rows: 1 };
      insertCells(this.book, { sheet: place.sheet, area: top }, "Down");
      place = { ...place, area: { ...place.area, rows: place.area.rows + 1 } };
    }
    // A header alone gets a row for data.
    const area = { ...place.area, rows: Math.max(place.area.rows, 2) };
    this.book.mayEdit(place.sheet, area);
    this.refuseOverlap(place.sheet, area);
    const entry: TableEntry = {
      id: String(this.book.nextNumber()),
      sheet: place.sheet,
      name: freeTableName(this.book),
      area,
      style: "TableStyleMedium2",
      flags: { ...defaultFlags },
      filters: new Map(),
    };
    const headers = writeHeaders(this.book, entry);
    this.book.state.tables.push(entry);
    this.book.engine.tables.add({ ...entry, headers });
    const { id: tableId, sheet: worksheetId } = entry;
    this.book.events.raise(EventType.tableAdded, wholeWorkbook, () => ({
      source: "Local",
      tableId,
      worksheetId,
    }));
    return new Table(this.book, entry);
  }

  private entries(): readonly TableEntry[] {
    return this.book.state.tables.filter(
      ({ sheet }) => this.sheet === null || sheet === this.sheet,
    );
  }
  private refuseOverlap(sheet: SheetId, area: Area): void {
    const isTaken = this.book.state.tables.some(
      (table) => table.sheet === sheet && intersection(table.area, area),
    );
    if (isTaken) throw invalidOperation("A table can't overlap another table.");
  }
}

/** Tables that touch a range, or lie wholly in it. */
export class TableScopedCollection extends HostCollection<Table> {
  readonly typeName = "TableScopedCollection";
  constructor(
    private readonly book: Book,
    private readonly range: RangeObject,
    private readonly whole: boolean,
  ) {
    super();
  }
  items(): readonly Table[] {
    return this.book.state.tables
      .filter(({ sheet, area }) => sheet === this.range.sheet && this.touches(area))
      .map((entry) => new Table(this.book, entry));
  }
  find(key: unknown): Table | null {
    return this.items().find(({ Name, Id }) => Name === key || Id === key) ?? null;
  }
  GetFirst(): Table {
    const [first] = this.items();
    if (!first) throw itemNotFound();
    return first;
  }
  private touches(area: Area): boolean {
    const shared = intersection(area, this.range.area);
    return shared !== null && (!this.whole || sameArea(shared, area));
  }
}

listensTo(TableCollection, {
  Added: EventType.tableAdded,
  DataChanged: EventType.tableChanged,
  Deleted: EventType.tableDeleted,
});

const defaultFlags = {
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
  highlightFirstColumn: false,
  highlightLastColumn: false,
};

function freeTableName(book: Book): string {
  const taken = [...book.state.tables, ...book.state.names];
  let number = 1;
  while (taken.some(({ name }) => sameName(name, `Table${number}`))) number++;
  return `Table${number}`;
}
