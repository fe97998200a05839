import type { PlanReader } from "../app/services";
import { Unreadable } from "../outcome/unreadable";
import type { ReaderMessage } from "./reader-messages";

/** Longer a document never takes: 200 pages of PDF are read in seconds. In milliseconds. */
const longest = 60_000;

/** Every document is read by a worker of its own, which is ended when it has answered, when a person cancels, or late. */
export const readPlan: PlanReader = (input, signal, onPage) => {
  signal.throwIfAborted();
  const worker = new Worker(
    new URL(/* webpackChunkName: "reader" */ "./reader.worker.ts", import.meta.url),
  );
  const answer = new Promise<Awaited<ReturnType<PlanReader>>>((resolve, reject) => {
    signal.addEventListener("abort", () => reject(reasonOf(signal)));
    const timer = setTimeout(() => reject(tookTooLong()), longest);
    signal.addEventListener("abort", () => clearTimeout(timer));
    worker.addEventListener("error", (event) => reject(new Error(event.message)));
    worker.addEventListener("messageerror", () => reject(new Error("The answer was lost.")));
    worker.addEventListener("message", ({ data }: MessageEvent<ReaderMessage>) => {
      switch (data.kind) {
        case "page":
          onPage?.(data.done, data.all);
          return;
        case "read":
          resolve(data.outcome);
          break;
        case "unreadable":
          reject(new Unreadable(data.code, data.what, data.todo, { cause: data.detail }));
          break;
        case "broken":
          reject(new Error(data.detail));
          break;
      }
      clearTimeout(timer);
    });
  });
  worker.postMessage(input);
  return answer.finally(() => worker.terminate());
};

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
