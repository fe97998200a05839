import path from "node:path";

/**
 * Tests over real documents that are not part of this repository. GEOMSAN_DATA names their folder; without it the tests
 * are skipped, and the reason is printed with the results.
 *
 * @example withData("the plan of the sample department", (file) => { test("…", () => read(file("plan.txt"))); });
 */
export function withData(about: string, tests: (file: (name: string) => string) => void): void {
  const folder = process.env["GEOMSAN_DATA"];
  onlyWhere(folder !== undefined, "GEOMSAN_DATA does not name a folder of documents", about, () => {
    tests((name) => path.resolve(folder ?? "", name));
  });
}

/** Tests that need something of the machine (LibreOffice, data). Where it is missing they are skipped and say why. */
export function onlyWhere(
  available: boolean,
  reason: string,
  about: string,
  tests: () => void,
): void {
  if (available) {
    describe(about, tests);
    return;
  }
  process.stderr.write(`skipped: ${about} (${reason})\n`);
  test.skip(`${about} (${reason})`, () => undefined);
}
