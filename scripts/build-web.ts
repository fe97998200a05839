import { spawn } from "node:child_process";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";

/** Where the build puts all that is deployed. */
export const webFolder = path.resolve("dist/web");

const sources = ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json"];

/** Builds the add-in where it is missing or older than what it is made of; aborting ends the build. */
export async function buildWebIfStale(signal?: AbortSignal): Promise<void> {
  const built = await newest(path.join(webFolder, "taskpane.html"));
  const changed = Math.max(...(await Promise.all(sources.map(newest))));
  if (built < changed) await buildWeb(signal);
}

export function buildWeb(signal?: AbortSignal): Promise<void> {
  const webpack = path.resolve("node_modules/webpack/bin/webpack.js");
  const build = spawn(process.execPath, [webpack, "--stats", "errors-only"], {
    stdio: "inherit",
    ...(signal ? { signal } : {}),
  });
  return new Promise((resolve, reject) => {
    build.once("error", reject);
    build.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error("The add-in could not be built; webpack says above what is wrong."));
    });
  });
}

/** The latest change at or below a path, in milliseconds; 0 where nothing is. */
async function newest(place: string): Promise<number> {
  const found = await stat(place).catch(() => null);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const below = await readdir(place);
  return Math.max(0, ...(await Promise.all(below.map((name) => newest(path.join(place, name))))));
}
