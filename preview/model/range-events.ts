import type { Area } from "../engine/area";
import type { SheetId } from "../engine/engine";
import { writeArea } from "./a1";
import type { Book } from "./book";
import { EventType } from "./events";

export function raiseFormatChanged(book: Book, sheet: SheetId, area: Area): void {
  book.events.raise(EventType.formatChanged, sheet, () => ({
    address: writeArea(area),
    referenceId: `${sheet}!${writeArea(area)}`,
    source: "Local",
    worksheetId: sheet,
  }));
}

export function raiseRowsHidden(book: Book, sheet: SheetId, area: Area, hidden: boolean): void {
  book.events.raise(EventType.rowHiddenChanged, sheet, () => ({
    address: writeArea({ ...area, column: 0, columns: 16_384 }),
    changeType: hidden ? "Hidden" : "Unhidden",
    source: "Local",
    worksheetId: sheet,
  }));
}
