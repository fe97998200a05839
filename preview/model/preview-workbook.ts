import type { Engine } from "../engine/engine";
import type { HostObject } from "../protocol/host-object";
import type { Book } from "./book";
import { LiveBook } from "./live-book";
import { hearPersons } from "./hear-persons";
import { snapshotOf, type WorkbookSnapshot } from "./snapshot";
import { undoState } from "./undo-state";
import { Workbook } from "./workbook";

/** A workbook that office.js can be let loose on. */
export interface PreviewWorkbook {
  /** Object path kind 1. */
  readonly root: HostObject;
  readonly book: Book;
  /** Resolves when every formula shows its value, unless the person has switched calculation to manual. */
  beforeRead(): Promise<void>;
  /** Resolves when no calculation runs that could write over what is changed next. */
  beforeChange(): Promise<void>;
  /** Everything that can be seen in it or is kept in it, as plain data. */
  snapshot(): WorkbookSnapshot;
  /** Ends listening; the engine lives on. */
  dispose(): void;
}

export function openWorkbook(engine: Engine): PreviewWorkbook {
  const book = new LiveBook(engine);
  const stop = hearPersons(book);
  engine.history.keep(undoState(book));
  return {
    root: new Workbook(book),
    book,
    beforeRead: () => engine.calculation.settle(),
    beforeChange: () => engine.calculation.rest(),
    snapshot: () => snapshotOf(book),
    dispose: stop,
  };
}
