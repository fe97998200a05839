import type { ReadPlan } from "../extraction/explain-numbers";
import { Unreadable } from "../outcome/unreadable";
import type { ReaderMessage } from "./reader-messages";

export type LastWord = Exclude<ReaderMessage, { readonly kind: "progress" }>;

/** How a reading ended, as data that go from one thread to another. */
export const answerOf = (reading: Promise<ReadPlan>): Promise<LastWord> =>
  reading.then((outcome) => ({ kind: "read", outcome }) as const, refused);

function refused(error: unknown): LastWord {
  if (error instanceof Unreadable) {
    const { code, what, todo } = error;
    const detail = error.cause instanceof Error ? error.cause.message : "";
    return { kind: "unreadable", code, what, todo, detail };
  }
  const detail = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  return { kind: "broken", detail };
}

/** The same on the other side: resolves or rejects as the reading did. */
export function readingOf(answer: LastWord): ReadPlan {
  switch (answer.kind) {
    case "read":
      return answer.outcome;
    case "unreadable":
      throw new Unreadable(answer.code, answer.what, answer.todo, { cause: answer.detail });
    case "broken":
      throw new Error(answer.detail);
  }
}
