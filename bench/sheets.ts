import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * `npm run bench:sheets [150,500]`: plans of that many projects drawn through office.js in the preview and read
 * back, and through .xlsx: trips, bytes and times.
 */
interface Row {
  readonly count: number;
  readonly write: Counted;
  readonly check: Counted;
  readonly file: { readonly bytes: number; readonly drawn: number; readonly written: number; readonly read: number }; // prettier-ignore
  readonly isSame: boolean;
}

interface Counted {
  readonly syncs: number;
  readonly sent: number;
  readonly largest: number;
  readonly took: number;
}

const [sizes = "150,500"] = process.argv.slice(2);
const jest = ["node_modules/jest/bin/jest.js", "--silent", "--config", "bench/preview.jest.config.js", "--testPathPatterns", "bench/sheets"]; // prettier-ignore
const { status } = spawnSync(process.execPath, ["--max-old-space-size=8000", ...jest], {
  env: { ...process.env, GEOMSAN_PROJECTS: sizes },
  stdio: ["ignore", "ignore", "inherit"],
});
const rows = JSON.parse(readFileSync("out/bench-sheets.json", "utf8")) as readonly Row[];
for (const { count, write, check, file, isSame } of rows) {
  const megabytes = write.sent / 1e6;
  console.log(`${count} projects, ${isSame ? "read back the same" : "NOT the same"}`);
  console.log(
    `  written: ${write.syncs} trips for ${megabytes.toFixed(1)} MB (${(write.syncs / megabytes).toFixed(2)} a megabyte), the largest ${(write.largest / 1e6).toFixed(2)} MB, ${seconds(write.took)}`,
  );
  console.log(`  checked: ${check.syncs} trips, ${seconds(check.took)}`);
  console.log(
    `  .xlsx: drawn ${seconds(file.drawn)}, written ${seconds(file.written)} (${(file.bytes / 1e6).toFixed(2)} MB), read back ${seconds(file.read)}`,
  );
}
process.exitCode = status ?? 1;

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
