import type { Engine } from "../engine/engine";

/** What tests and the demonstration may look at from outside the page; nothing in the page uses it. */
export interface PreviewHandle {
  readonly engine: Engine;
  /** The whole workbook as plain data. */
  snapshot(): unknown;
  /** Resolves when every formula is computed and no cell waits for a function of the add-in. */
  settled(): Promise<void>;
}

declare global {
  interface Window {
    geomsanPreview: PreviewHandle;
  }
}
