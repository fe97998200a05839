import type { OpenApp } from "./open-app";
import { unseenParts, writtenIn } from "./syncs";

/** All that stands in the workbook, seen and unseen. */
export async function wholeBook({ preview }: OpenApp): Promise<object> {
  await preview.quiet();
  return { ...writtenIn(preview.snapshot()), unseen: await unseenParts() };
}

/**
 * Lets the first trip of a command fail, then the second, and so on, until it gets through. After each failure the
 * workbook must be what it was, and the person must have been told. How many failed.
 */
export async function failingAtEachStep(
  open: OpenApp,
  command: () => Promise<unknown>,
): Promise<number> {
  const before = await wholeBook(open);
  for (let step = 1; ; step += 1) {
    open.preview.faults.failSync(step);
    await command();
    await open.preview.quiet();
    open.preview.faults.end();
    const { failure } = open.view();
    if (!failure) return step - 1;
    expect(await wholeBook(open)).toEqual(before);
    if (step > 15) throw new Error(`never gets through: ${failure.title} ${failure.details}`);
    expect(failure).toMatchObject({ title: expect.stringMatching(/\S/) as string });
    expect(failure.steps.join("")).toMatch(/\S/);
    open.actions.dismissFailure();
  }
}
