/** Runs commands one after another: a re-check that begins while marks are being put on waits for them. */
export function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return function inTurn<T>(command: () => Promise<T>): Promise<T> {
    const result = last.then(command);
    last = result.catch(() => null); // its caller hears of the failure; the next command does not
    return result;
  };
}
