import type { Cancellation } from "../../outcome/cancellation";
import type { Outcome } from "../../outcome/outcome";
import type { DocumentFormat, DocumentModel } from "./document-model";
import { refusal } from "./refusals";

/** What the first look at a file tells, enough to know its format without its name. */
export interface FileSigns {
  readonly bytes: Uint8Array;
  /** Names of the parts, where the file is a ZIP package or an OLE compound file. */
  readonly zip: readonly string[] | null;
  readonly compound: readonly string[] | null;
}

/** One format. The reader itself is loaded when a file of that format is opened. */
export interface LazyReader {
  readonly format: DocumentFormat;
  recognises(signs: FileSigns): boolean;
  load(): Promise<DocumentReader>;
}

/** Hears how much of the work is behind, from 0 to 1, never less than before. */
export type Told = (share: number) => void;

export const untold: Told = () => undefined;

/** Bytes → blocks. Rejects with `Unreadable`; looks at `signal` between the parts of a document. */
export type DocumentReader = (
  bytes: Uint8Array,
  signal: Cancellation,
  told: Told,
) => Promise<Outcome<DocumentModel>>;

/** The same told of one part of several. */
export const toldOfPart =
  (told: Told, index: number, count: number): Told =>
  (share) =>
    told((index + share) / count);

export function stopIfCancelled(signal: Cancellation): void {
  if (signal.aborted) throw refusal("cancelled");
}
