import type { Faults } from "../faults/faults";
import type { HistoryEngine } from "../engine/engine";
import { field, parsed } from "./conversation";
import type { QuerySession } from "./process-query";
import type { BatchRequest, BatchResponse } from "./wire";

/** One batch on its way: when it arrived, how long it took (milliseconds), how much went each way (characters). */
export interface Passage {
  readonly at: Date;
  readonly took: number;
  readonly sent: number;
  readonly received: number;
}

/** Sees every batch with its answer, and what became of it. */
export type Tap = (request: BatchRequest, response: BatchResponse, passage: Passage) => void;

export interface BatchesHost {
  readonly session: QuerySession;
  readonly faults: Faults;
  readonly history: HistoryEngine;
  readonly tap: Tap | undefined;
}

/** The add-in's batches, as they come in and as they go out again; each is one step of undo. */
export class Batches {
  constructor(private readonly host: BatchesHost) {}

  /** `data`: the 13 slots of method 93, of which 4 is the batch and 6 the flags. */
  async answer(data: unknown): Promise<object> {
    const { session, faults, history, tap } = this.host;
    const body = String(field(data, 4));
    const request = batchIn(body);
    if (!request) return { Error: internalError };
    const passage = { at: new Date(), sent: body.length };
    const start = performance.now();
    const refusal = await faults.arriving(body, Number(field(data, 6)), request);
    if (refusal !== null) {
      const took = performance.now() - start;
      tap?.(request, refusedWith(refusal), { ...passage, took, received: 0 });
      return { Error: refusal };
    }
    const end = history.begin();
    try {
      const response = await session.execute(request);
      const answer = JSON.stringify(response);
      const took = performance.now() - start;
      tap?.(request, response, { ...passage, took, received: answer.length });
      const tooLarge = faults.leaving(answer);
      return tooLarge === null ? { Data: [200, [], answer] } : { Error: tooLarge };
    } finally {
      end();
    }
  }
}

const internalError = 5001;

/** A batch that was turned away before any action ran, by its number. */
const refusedWith = (code: number): BatchResponse => ({
  Results: [],
  Error: { Code: String(code), Message: "", ActionIndex: 0, HttpStatusCode: 503 },
});

function batchIn(body: string): BatchRequest | null {
  const request = parsed(body);
  return isBatch(request) ? request : null;
}

const isBatch = (value: unknown): value is BatchRequest =>
  Array.isArray(field(value, "Actions")) && typeof field(value, "ObjectPaths") === "object";
