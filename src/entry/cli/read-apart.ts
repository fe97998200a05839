import { Worker } from "node:worker_threads";
import { refusal } from "../../documents/model/refusals";
import type { ReadPlan } from "../../extraction/explain-numbers";
import { readingOf, type LastWord } from "../reader-answer";
import type { ReaderMessage } from "../reader-messages";
import { commandPatience, waitFor, type Patience, type Wait } from "../took-too-long";
import { errorCode } from "./error-code";

/** What the thread is told: it is there to read this. */
export interface ReadingJob {
  readonly kind: "reading";
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export interface ReadingLimits extends Patience {
  /** Of the thread's own memory, the document's bytes aside. */
  readonly megabytes: number;
}

/** Memory that 1,000 pages do not need. */
const usual: ReadingLimits = { ...commandPatience, megabytes: 320 };

/**
 * Reads a document in a thread of its own, which is ended when it takes too long or too much: a PDF can have its library
 * draw without end, and nothing on the same thread could stop it. `script` says what `ReaderMessage` lists.
 */
export async function readApart(
  script: string,
  job: ReadingJob,
  { megabytes, ...patience }: ReadingLimits = usual,
): Promise<ReadPlan> {
  const thread = new Worker(script, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  let wait: Wait | undefined;
  try {
    const answer = await new Promise<LastWord>((resolve, reject) => {
      wait = waitFor(reject, patience);
      thread.on("message", (message: ReaderMessage) => {
        wait?.heard();
        if (message.kind !== "progress") resolve(message);
      });
      thread.once("messageerror", reject);
      thread.once("error", (error) => reject(tooMuch(error)));
    });
    return readingOf(answer);
  } finally {
    wait?.end();
    await thread.terminate();
  }
}

const tooMuch = (error: Error): Error =>
  errorCode(error) === "ERR_WORKER_OUT_OF_MEMORY" ? refusal("too-large", error.message) : error;
