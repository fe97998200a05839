import type { PlanInput, PlanReader } from "../app/services";
import { decodeText, type Decoder } from "../documents/text/decode-text";
import { readText } from "../documents/text/read-text";
import { extractPlan } from "../extraction/extract-plan";

/** Text files and pasted text, read in the browser. The page is drawn once before the work begins. */
export const readPlan: PlanReader = async (input, signal) => {
  await nextTask();
  signal.throwIfAborted();
  return extractPlan(readText(textOf(input)), { fileName: input.name });
};

const textOf = (input: PlanInput): string =>
  input.kind === "text" ? input.text : decodeText(input.bytes, decode);

/** The browser's "euc-kr" is CP949, the code page Korean Windows writes. */
const decode: Decoder = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: encoding !== "euc-kr" }).decode(bytes);
  } catch {
    // Bytes that are not valid in this encoding: the caller tries the next.
    return null;
  }
};

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
