import type { PlanInput } from "../app/services";
import { openClipboard } from "../documents/open-clipboard";
import { openDocument } from "../documents/open-document";
import { withCoverage, type ReadPlan } from "../extraction/explain-numbers";
import { extractPlan } from "../extraction/extract-plan";
import { understood } from "../outcome/outcome";
import { Unreadable } from "../outcome/unreadable";
import { browserDecoder } from "./browser-decoder";
import { browserPdf } from "./browser-pdf";
import type { ReaderMessage } from "./reader-messages";

/** Reads what the page handed to this worker, and says so: pages as they are read, then the plan or why there is none. */
export async function answer(input: PlanInput): Promise<void> {
  say(await read(input).then((outcome) => ({ kind: "read", outcome }) as const, refused));
}

async function read(input: PlanInput): Promise<ReadPlan> {
  const document =
    input.kind === "text"
      ? understood(openClipboard(input))
      : await openDocument(input.bytes, {
          decoder: browserDecoder,
          signal: { aborted: false }, // the page ends the whole worker
          pdf: browserPdf,
          onPage: (done, all) => say({ kind: "page", done, all }),
        });
  const { value, notices } = extractPlan(document.value, { fileName: input.name });
  return withCoverage(document.value, { value, notices: [...document.notices, ...notices] });
}

function refused(error: unknown): ReaderMessage {
  if (error instanceof Unreadable) {
    const { code, what, todo } = error;
    const detail = error.cause instanceof Error ? error.cause.message : "";
    return { kind: "unreadable", code, what, todo, detail };
  }
  const detail = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  return { kind: "broken", detail };
}

const say = (message: ReaderMessage): void => self.postMessage(message);
