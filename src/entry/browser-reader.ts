import type { PlanReader } from "../app/services";
import { readingOf, type LastWord } from "./reader-answer";
import type { ReaderMessage } from "./reader-messages";
import { panePatience, waitFor, type Wait } from "./took-too-long";

/** Every document is read by a worker of its own, which is ended when it has answered, when a person cancels, or late. */
export const readPlan: PlanReader = async (input, signal, told) => {
  signal.throwIfAborted();
  const worker = new Worker(
    new URL(/* webpackChunkName: "reader" */ "./reader.worker.ts", import.meta.url),
  );
  let wait: Wait | undefined;
  try {
    const answer = await new Promise<LastWord>((resolve, reject) => {
      wait = waitFor(reject, panePatience);
      signal.addEventListener("abort", () => reject(reasonOf(signal)));
      worker.addEventListener("error", (event) => reject(new Error(event.message)));
      worker.addEventListener("messageerror", () => reject(new Error("The answer was lost.")));
      worker.addEventListener("message", ({ data }: MessageEvent<ReaderMessage | PdfJsMessage>) => {
        if (!("kind" in data)) return;
        wait?.heard();
        if (data.kind === "progress") told?.(data.share);
        else resolve(data);
      });
      worker.postMessage(input);
    });
    return readingOf(answer);
  } finally {
    wait?.end();
    worker.terminate();
  }
};

/** pdf.js talks in the same worker, to a half of its own that is not here: not to us. */
interface PdfJsMessage {
  readonly action: string;
}

const reasonOf = ({ reason }: AbortSignal): Error =>
  reason instanceof Error ? reason : new Error(String(reason));
