import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type LaunchOptions } from "playwright-core";
import { fontSettings } from "./fonts";

/** Ours, not the npm package's: that list switches off the very security our pages are tested under. */
const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

/** A Chromium to test and demonstrate with: the one named, the one from npm (Linux x64), or an installed one. */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env["GEOMSAN_BROWSER"];
  if (named) return chromium.launch({ executablePath: named, args, env: withFonts(process.env) });
  if (process.platform === "linux" && process.arch === "x64") return chromium.launch(fromNpm());
  for (const channel of ["chrome", "msedge"]) {
    try {
      return await chromium.launch({ channel, args });
    } catch (error) {
      if (!notInstalled(error)) throw error;
    }
  }
  throw new NoBrowser();
}

export class NoBrowser extends Error {
  constructor() {
    super(
      "No browser to test with: install Google Chrome or Microsoft Edge, or set GEOMSAN_BROWSER to the program of a Chromium.",
    );
    this.name = "NoBrowser";
  }
}

/** Once a machine, before any test: two processes unpacking at the same time would spoil each other's program. */
export function unpackBrowser(): string {
  const folder = unpackedFolder();
  const program = path.join(folder, "chromium");
  if (existsSync(program)) return program;
  const unfinished = `${folder}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(path.dirname(folder), { recursive: true });
  execFileSync(process.execPath, [path.resolve("scripts/unpack-chromium.mjs"), unfinished], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(program)) throw error; // else another process was quicker
  }
  return program;
}

function fromNpm(): LaunchOptions {
  const executablePath = unpackBrowser();
  const libraries = path.join(unpackedFolder(), "al2023", "lib");
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: [libraries, process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":"),
  };
  return { executablePath, args, env: withFonts(env) };
}

function unpackedFolder(): string {
  const { version } = JSON.parse(
    readFileSync(path.resolve("node_modules/@sparticuz/chromium/package.json"), "utf8"),
  ) as { version: string };
  return path.resolve(`node_modules/.cache/geomsan/chromium-${version}`);
}

type Environment = Readonly<Record<string, string | undefined>>;

const withFonts = (env: Environment): Record<string, string> =>
  Object.fromEntries(
    Object.entries<string | undefined>({ ...fontSettings(), ...env }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
  );

const notInstalled = (error: unknown): boolean =>
  error instanceof Error &&
  /is not found|not installed|doesn't exist|Executable doesn/i.test(error.message);
