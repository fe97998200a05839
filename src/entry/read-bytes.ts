import type { Told } from "../documents/model/document-reader";
import { openDocument, type OpenOptions } from "../documents/open-document";
import { withCoverage, type ReadPlan } from "../extraction/explain-numbers";
import { extractPlan } from "../extraction/extract-plan";

/** How much of the time goes by until the blocks are there; the rest makes a plan of them. */
const untilBlocks = 0.6;

/** The bytes of a document as a plan, which may be without a project. */
export async function readBytes(
  bytes: Uint8Array,
  fileName: string,
  { told, ...ways }: Omit<OpenOptions, "signal">,
): Promise<ReadPlan> {
  const document = await openDocument(bytes, {
    ...ways,
    signal: { aborted: false }, // who waits for it ends the whole thread
    told: (share) => told?.(untilBlocks * share),
  });
  const { value, notices } = extractPlan(document.value, {
    fileName,
    told: (share) => told?.(untilBlocks + (1 - untilBlocks) * share),
  });
  return withCoverage(document.value, { value, notices: [...document.notices, ...notices] });
}

/** Says how far it is, once for each percent. */
export function inPercents(say: Told): Told {
  let said = -1;
  return (share) => {
    const percent = Math.floor(share * 100);
    if (percent <= said) return;
    said = percent;
    say(share);
  };
}
