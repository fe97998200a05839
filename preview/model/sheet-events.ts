import type { Area } from "../engine/area";
import type { SheetId } from "../engine/engine";
import { writeArea } from "./a1";
import type { Book } from "./book";
import { EventType } from "./events";

export function raiseSelected(book: Book, sheet: SheetId, areas: readonly Area[]): void {
  book.events.raise(EventType.selectionChanged, sheet, () => ({
    worksheetId: sheet,
    address: areas.map((area) => writeArea(area)).join(","),
  }));
}

export function raiseActivated(book: Book, former: SheetId, sheet: SheetId): void {
  book.events.raise(EventType.deactivated, former, () => ({ worksheetId: former }));
  book.events.raise(EventType.activated, sheet, () => ({ worksheetId: sheet }));
}

export function raiseAdded(book: Book, sheet: SheetId): void {
  book.events.raise(EventType.added, sheet, () => ({ worksheetId: sheet, source: "Local" }));
}
