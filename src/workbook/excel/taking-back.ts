import { leftHalfDone } from "./refusals";

/**
 * Takes back what a command had done when `because` came; tried more than once, for a single lost request must not
 * leave half of it behind. Throws `half-done` where it stays.
 */
export async function takeBack(
  undo: () => Promise<unknown>,
  because: unknown,
  left: (because: unknown) => Error = leftHalfDone,
): Promise<void> {
  for (let tries = 3; tries > 0; tries -= 1) {
    const isBack = await undo().then(
      () => true,
      () => false, // `because` is the failure that is told
    );
    if (isBack) return;
  }
  throw left(because);
}
