import type { PlanInput } from "../app/services";
import { openClipboard } from "../documents/open-clipboard";
import { withCoverage, type ReadPlan } from "../extraction/explain-numbers";
import { extractPlan } from "../extraction/extract-plan";
import { browserDecoder } from "./browser-decoder";
import { browserPdf } from "./browser-pdf";
import { inPercents, readBytes } from "./read-bytes";
import { answerOf } from "./reader-answer";
import type { ReaderMessage } from "./reader-messages";

/** Reads what the page handed to this worker, and says so: how far it is, then the plan or why there is none. */
export async function answer(input: PlanInput): Promise<void> {
  say(await answerOf(read(input)));
}

async function read(input: PlanInput): Promise<ReadPlan> {
  const told = inPercents((share) => say({ kind: "progress", share }));
  if (input.kind === "file")
    return readBytes(input.bytes, input.name, { decoder: browserDecoder, pdf: browserPdf, told });
  const document = openClipboard(input);
  return withCoverage(document, extractPlan(document, { fileName: input.name, told }));
}

const say = (message: ReaderMessage): void => self.postMessage(message);
