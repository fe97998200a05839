import { HostCollection } from "../protocol/host-object";
import { itemNotFound } from "../protocol/host-error";
import type { Book } from "./book";
import { EventType, wholeWorkbook, type Events } from "./events";
import { listensTo, listensToNamed, namedSheetEvents, sheetEvents } from "./listening";
import { raiseAdded } from "./sheet-events";
import { freeSheetName, sheetNameFor } from "./sheet-name";
import { Worksheet } from "./worksheet";

export class WorksheetCollection extends HostCollection<Worksheet> {
  readonly typeName = "WorksheetCollection";

  constructor(private readonly book: Book) {
    super();
  }

  get events(): Events {
    return this.book.events;
  }
  get eventTarget(): string {
    return wholeWorkbook;
  }
  items(): readonly Worksheet[] {
    return this.sheets(false).map(({ id }) => this.worksheet(id));
  }
  find(key: unknown): Worksheet | null {
    const id = typeof key === "string" ? this.book.sheetNamed(key) : null;
    return id === null ? null : this.worksheet(id);
  }
  override GetCount(visibleOnly?: unknown): number {
    return this.sheets(visibleOnly === true).length;
  }
  GetActiveWorksheet(): Worksheet {
    return this.worksheet(this.book.engine.sheets.active());
  }
  GetFirst(visibleOnly: unknown): Worksheet {
    return this.ofMany(this.sheets(visibleOnly === true).at(0));
  }
  GetLast(visibleOnly: unknown): Worksheet {
    return this.ofMany(this.sheets(visibleOnly === true).at(-1));
  }
  /** At the end, and not activated. */
  Add(name: unknown): Worksheet {
    this.book.mayArrange();
    const { sheets } = this.book.engine;
    const given = name === undefined ? freeSheetName(this.book) : sheetNameFor(this.book, name);
    const active = sheets.active();
    const id = sheets.insert(given, sheets.list().length);
    if (sheets.active() !== active) sheets.activate(active);
    raiseAdded(this.book, id);
    return this.worksheet(id);
  }

  private sheets(visibleOnly: boolean) {
    return this.book.engine.sheets.list().filter(({ hidden }) => !visibleOnly || !hidden);
  }
  private worksheet(id: string): Worksheet {
    return new Worksheet(this.book, id);
  }
  private ofMany(sheet: { readonly id: string } | undefined): Worksheet {
    if (!sheet) throw itemNotFound();
    return this.worksheet(sheet.id);
  }
}

listensTo(WorksheetCollection, {
  ...sheetEvents,
  Added: EventType.added,
  Deleted: EventType.deleted,
});
listensToNamed(WorksheetCollection, { ...namedSheetEvents, Moved: EventType.moved });
