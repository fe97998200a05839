import { spawn } from "node:child_process";
import path from "node:path";
import type { Step } from "./step";

/** A step that is an installed program of ours: it fails where the program does, with what the program says. */
export function program(name: string, script: string, ...parameters: readonly string[]): Step {
  return { name, run: () => outputOfFailure(script, parameters) };
}

function outputOfFailure(
  script: string,
  parameters: readonly string[],
): Promise<readonly string[]> {
  const child = spawn(process.execPath, [path.resolve("node_modules", script), ...parameters], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_OPTIONS: "--max-old-space-size=4096" },
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => said.push(chunk));
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      const report = Buffer.concat(said).toString("utf8").trim();
      resolve(code === 0 ? [] : [report || `${script} ended with ${String(code)}`]);
    });
  });
}
