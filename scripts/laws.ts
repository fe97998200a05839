import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";

/**
 * `npm run laws [TIMES]`: all laws on random values that no run has seen, TIMES times (1 unless told). Prints the seed
 * of each round, so that a failure is repeated by `GEOMSAN_SEED=… npm test`.
 */
const times = Number(process.argv[2] ?? 1);
let failed = 0;
for (let round = 1; round <= times; round++) {
  const seed = String(randomInt(2 ** 31));
  console.log(`laws: round ${round} of ${times}, GEOMSAN_SEED=${seed}`);
  const run = spawnSync("npx", ["jest", "--selectProjects", "core", "office"], {
    stdio: "inherit",
    env: { ...process.env, GEOMSAN_SEED: seed },
  });
  if (run.status !== 0) failed += 1;
}
console.log(`laws: ${times - failed} of ${times} rounds hold`);
process.exitCode = failed === 0 ? 0 : 1;
