// Prints what jest and `npm run check` counted as one line, and ends with 1 unless both ended well.
import { readFileSync } from "node:fs";

const [testsFile, testsCode, checkFile, checkCode] = process.argv.slice(2);
const tests = read(testsFile);
const check = read(checkFile);
const passed = (tests?.numPassedTests ?? 0) + (check?.passed ?? 0);
const skipped = (tests?.numPendingTests ?? 0) + (tests?.numTodoTests ?? 0);
// A suite that could not be loaded has no tests to count; it failed all the same.
let failed =
  (tests?.numFailedTests ?? 0) + (tests?.numRuntimeErrorTestSuites ?? 0) + (check?.failed ?? 0);
for (const [name, counted, code] of [
  ["npm test", tests, testsCode],
  ["npm run check", check, checkCode],
]) {
  const saidSo =
    counted && (counted.failed || counted.numFailedTests || counted.numFailedTestSuites);
  if (code === "0" && counted) continue;
  console.log(`${name} ended with ${code}${counted ? "" : " and counted nothing"}`);
  if (!saidSo) failed += 1;
}
for (const suite of tests?.testResults ?? []) {
  for (const { status, fullName } of suite.assertionResults) {
    if (status === "pending" || status === "todo") console.log(`skipped: ${fullName}`);
    if (status === "failed") console.log(`failed: ${fullName}`);
  }
}
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null; // the step ended before it could write it
  }
}
