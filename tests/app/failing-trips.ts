import { wordsIn } from "../../src/app/wording/words";
import type { OpenApp } from "./open-app";
import { differences, wholeBook } from "./whole-book";

/**
 * Lets the first trip of a command fail, then the second, and so on, until it gets through: each of them as it begins,
 * halfway and at its last action. After each failure the workbook must be what it was, and the person must have been
 * told. How many trips failed.
 */
export async function failingAtEachStep(
  open: OpenApp,
  command: () => unknown,
  { onlyAsItBegins = false } = {},
): Promise<number> {
  const before = await wholeBook(open);
  for (let trip = 1; trip < 20; trip += 1) {
    const actions = await failed(trip, 0);
    if (actions === null) return trip - 1;
    const later = onlyAsItBegins ? [] : [Math.floor(actions / 2), actions - 1];
    for (const action of new Set(later))
      // A command that takes something away goes on to its end where it can: it got through.
      if (action > 0 && (await failed(trip, action)) === null) return trip;
  }
  throw new Error("never gets through");

  /** How many actions that trip had; null where the command got through. */
  async function failed(trip: number, action: number): Promise<number | null> {
    open.preview.batches.length = 0;
    open.preview.faults.failSync(trip, action);
    await command();
    await open.preview.quiet();
    open.preview.faults.end();
    const { failure } = open.view();
    if (!failure) return null;
    const refused = open.preview.batches.find(({ response }) =>
      isAskedFor(response.Error?.Message),
    );
    const changed = differences(before, await wholeBook(open)).slice(0, 20);
    expect({ trip, action, changed }).toEqual({ trip, action, changed: [] });
    expect(failure.title).toMatch(/\S/);
    expect(failure.state).toBe(wordsIn("ko").workbookUntouched);
    expect(failure.steps.join("")).toMatch(/\S/);
    open.actions.dismissFailure();
    return refused?.request.Actions.length ?? 1;
  }
}

const isAskedFor = (message: string | undefined): boolean =>
  message === "The preview was asked to fail here.";
