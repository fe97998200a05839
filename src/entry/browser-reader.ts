import type { PlanReader } from "../app/services";
import type { ReadPlan } from "../extraction/explain-numbers";
import { Unreadable } from "../outcome/unreadable";
import type { ReaderMessage } from "./reader-messages";

/** Longer a document never takes: 200 pages of PDF are read in seconds. In milliseconds. */
const longest = 60_000;

/** Every document is read by a worker of its own, which is ended when it has answered, when a person cancels, or late. */
export const readPlan: PlanReader = async (input, signal, told) => {
  signal.throwIfAborted();
  const worker = new Worker(
    new URL(/* webpackChunkName: "reader" */ "./reader.worker.ts", import.meta.url),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<ReadPlan>((resolve, reject) => {
      timer = setTimeout(() => reject(tookTooLong()), longest);
      signal.addEventListener("abort", () => reject(reasonOf(signal)));
      worker.addEventListener("error", (event) => reject(new Error(event.message)));
      worker.addEventListener("messageerror", () => reject(new Error("The answer was lost.")));
      worker.addEventListener("message", ({ data }: MessageEvent<ReaderMessage | PdfJsMessage>) => {
        if ("kind" in data) heard(data, { resolve, reject, told });
      });
      worker.postMessage(input);
    });
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
};

/** pdf.js talks in the same worker, to a half of its own that is not here: not to us. */
interface PdfJsMessage {
  readonly action: string;
}

interface Listener {
  readonly resolve: (read: ReadPlan) => void;
  readonly reject: (error: Error) => void;
  readonly told: Parameters<PlanReader>[2];
}

function heard(message: ReaderMessage, { resolve, reject, told }: Listener): void {
  switch (message.kind) {
    case "progress":
      told?.(message.share);
      break;
    case "read":
      resolve(message.outcome);
      break;
    case "unreadable":
      reject(new Unreadable(message.code, message.what, message.todo, { cause: message.detail }));
      break;
    case "broken":
      reject(new Error(message.detail));
      break;
  }
}

const reasonOf = ({ reason }: AbortSignal): Error =>
  reason instanceof Error ? reason : new Error(String(reason));

const tookTooLong = (): Unreadable =>
  new Unreadable(
    "took-too-long",
    {
      ko: "문서를 읽는 데 1분이 넘게 걸려 멈추었습니다.",
      en: "Reading took more than a minute and was stopped.",
    },
    {
      ko: "한 부서의 계획만 남긴 파일을 넣거나, 필요한 부분만 복사하여 붙여넣으십시오.",
      en: "Choose a file with the plan of one department only, or copy and paste the part you need.",
    },
  );
