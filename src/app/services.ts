import type { ReadPlan } from "../extraction/explain-numbers";
import type { LiveWorkbook } from "../workbook/port";
import type { FunctionDesk } from "./functions/desk";

/** What the use cases need of the world: handed in by entry/, replaced in tests. */
export interface Services {
  readonly workbook: LiveWorkbook;
  readonly reader: PlanReader;
  readonly functions: FunctionDesk;
  /** The sample plan that ships with the add-in. */
  sample(): Promise<PlanInput>;
  readonly clock: Clock;
}

/** A document as a person hands it over. */
export type PlanInput =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  | {
      readonly kind: "text";
      readonly name: string;
      readonly text: string;
      /** The same as markup, where the program it was copied from gives it. */
      readonly html?: string;
    };

/**
 * Bytes or text → what was understood. Rejects with `Unreadable`, or when `signal` is aborted. `told` hears how much of
 * the work is behind, from 0 to 1.
 */
export type PlanReader = (
  input: PlanInput,
  signal: AbortSignal,
  told?: (share: number) => void,
) => Promise<ReadPlan>;

export interface Clock {
  now(): Date;
  /** Milliseconds since some start, for durations. */
  elapsed(): number;
  after(milliseconds: number, run: () => void): Cancel;
}

export type Cancel = () => void;
