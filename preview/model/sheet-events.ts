import { intersection, type Area } from "../engine/area";
import type { SheetId } from "../engine/engine";
import { writeArea } from "./a1";
import type { Book } from "./book";
import { EventType } from "./events";

export function raiseSelected(book: Book, sheet: SheetId, areas: readonly Area[]): void {
  const address = areas.map((area) => writeArea(area)).join(",");
  book.events.raise(EventType.selectionChanged, sheet, () => ({ worksheetId: sheet, address }));
  for (const table of book.state.tables.filter((one) => one.sheet === sheet)) {
    const isInsideTable = areas.some((area) => intersection(area, table.area));
    book.events.raise(EventType.tableSelectionChanged, table.id, () => ({
      address: isInsideTable ? address : "",
      isInsideTable,
      tableId: table.id,
      worksheetId: sheet,
    }));
  }
}

export function raiseActivated(book: Book, former: SheetId, sheet: SheetId): void {
  book.events.raise(EventType.deactivated, former, () => ({ worksheetId: former }));
  book.events.raise(EventType.activated, sheet, () => ({ worksheetId: sheet }));
}

/** `details` is what changed. */
export function raiseSheet(book: Book, type: EventType, sheet: SheetId, details: object): void {
  book.events.raise(type, sheet, () => ({ ...details, source: "Local", worksheetId: sheet }));
}

export function raiseAdded(book: Book, sheet: SheetId): void {
  book.events.raise(EventType.added, sheet, () => ({ worksheetId: sheet, source: "Local" }));
}
