import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildCli } from "../../scripts/build-cli";
import { hostileFiles, type HostileFile } from "../../tests/documents/hostile/hostile-files";

/** What a file may cost before its sentence is there: seconds, and MB of the whole process at its peak. */
const most = { seconds: 10, megabytes: 500 } as const;

/** Each hostile file in a process of its own, as a person at the command line would meet it. */
export async function benchHostile(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "geomsan-hostile-"));
  try {
    const cli = await buildCli(path.join(folder, "geomsan.js"));
    console.log(
      `\nHostile files, geomsan plan (limits ${most.seconds} s, ${most.megabytes} MB; an idle start is in each):`,
    );
    const worst = { seconds: 0, megabytes: 0 };
    for (const file of hostileFiles) {
      const taken = meet(cli, folder, file);
      worst.seconds = Math.max(worst.seconds, taken.seconds);
      worst.megabytes = Math.max(worst.megabytes, taken.megabytes);
    }
    console.log(`worst: ${worst.seconds.toFixed(2)} s, ${worst.megabytes.toFixed(0)} MB`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function meet(cli: string, folder: string, { about, name, code, make }: HostileFile) {
  const file = path.join(folder, name);
  const peak = path.join(folder, "peak");
  const watch = path.join(folder, "watch.cjs");
  writeFileSync(file, make());
  writeFileSync(
    watch,
    // resourceUsage() begins with what its parent had at the time; this is the process itself.
    `const { readFileSync, writeFileSync } = require("fs");
    const peak = () => /VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? "Infinity";
    process.on("exit", () => writeFileSync(${JSON.stringify(peak)}, peak()));`,
  );
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--require", watch, cli, "plan", "--json", file],
    { encoding: "utf8", timeout: 60_000 },
  );
  const seconds = (performance.now() - start) / 1_000;
  const megabytes = status === null ? Infinity : Number(readFileSync(peak, "utf8")) / 1_024;
  rmSync(file);
  const right = status === 2 && stdout.includes(`"code": "${code}"`);
  const small = seconds <= most.seconds && megabytes <= most.megabytes;
  console.log(
    `${right && small ? "ok  " : "OVER"} ${about.padEnd(52)} ${code.padEnd(12)} exit ${status} ` +
      `${seconds.toFixed(2).padStart(5)} s ${megabytes.toFixed(0).padStart(4)} MB` +
      (right ? "" : `  ${stderr.trim()}`),
  );
  return { seconds, megabytes };
}
