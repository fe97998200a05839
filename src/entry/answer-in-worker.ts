import type { PlanInput } from "../app/services";
import { openClipboard } from "../documents/open-clipboard";
import type { Told } from "../documents/model/document-reader";
import { openDocument } from "../documents/open-document";
import { withCoverage, type ReadPlan } from "../extraction/explain-numbers";
import { extractPlan } from "../extraction/extract-plan";
import { understood } from "../outcome/outcome";
import { Unreadable } from "../outcome/unreadable";
import { browserDecoder } from "./browser-decoder";
import { browserPdf } from "./browser-pdf";
import type { ReaderMessage } from "./reader-messages";

/** Reads what the page handed to this worker, and says so: how far it is, then the plan or why there is none. */
export async function answer(input: PlanInput): Promise<void> {
  say(await read(input).then((outcome) => ({ kind: "read", outcome }) as const, refused));
}

async function read(input: PlanInput): Promise<ReadPlan> {
  const told = inPercents();
  const document =
    input.kind === "text"
      ? understood(openClipboard(input))
      : await openDocument(input.bytes, {
          decoder: browserDecoder,
          signal: { aborted: false }, // the page ends the whole worker
          pdf: browserPdf,
          told: (share) => told(reading * share),
        });
  const { value, notices } = extractPlan(document.value, {
    fileName: input.name,
    told: (share) => told(reading + (1 - reading) * share),
  });
  return withCoverage(document.value, { value, notices: [...document.notices, ...notices] });
}

/** How much of the time goes by until the blocks are there; the rest makes a plan of them. */
const reading = 0.6;

/** Says how far it is, once for each percent. */
function inPercents(): Told {
  let said = -1;
  return (share) => {
    const percent = Math.floor(share * 100);
    if (percent <= said) return;
    said = percent;
    say({ kind: "progress", share });
  };
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
