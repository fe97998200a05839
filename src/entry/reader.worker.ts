import type { PlanInput } from "../app/services";
import type { ReaderMessage } from "./reader-messages";
import { allowOwnScripts } from "./script-urls";

/**
 * Reads one document away from the page, which stays responsive and can end this worker at any moment. Everything else
 * is loaded once the policy stands, without which a worker under Trusted Types may load nothing.
 */
allowOwnScripts();
// Loaded while the page hands over the document.
const core = import(/* webpackChunkName: "reader-core" */ "./answer-in-worker");
self.addEventListener("message", ({ data }: MessageEvent<PlanInput>) => void start(data), {
  once: true,
});

async function start(input: PlanInput): Promise<void> {
  try {
    const { answer } = await core;
    await answer(input);
  } catch (error) {
    self.postMessage({ kind: "broken", detail: String(error) } satisfies ReaderMessage);
  }
}
