import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * `npm run preview:surface`: runs all that the product does in a workbook through office.js on the preview, prints
 * the members it used, and keeps them in tests/golden.
 */
const golden = "tests/golden/preview-surface.txt";
const before = readFileSync(golden, "utf8");
const { status } = spawnSync(
  process.execPath,
  [
    "node_modules/jest/bin/jest.js",
    "--selectProjects",
    "office",
    "--testPathPatterns",
    "preview/protocol/surface",
  ],
  { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, GEOMSAN_UPDATE: "1" } },
);
if (status !== 0) throw new Error("the run that uses the workbook failed");
const surface = readFileSync(golden, "utf8");
process.stdout.write(surface);
console.error(
  `${surface.split("\n").length - 1} members; ${golden} ${surface === before ? "as it was" : "written"}`,
);
