import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { buildCli } from "./build-cli";
import { buildPreview } from "./build-preview";
import { buildWeb, webFolder } from "./build-web";
import { generatedFaults } from "./check/generated";
import { program } from "./check/program";
import { shippedFaults } from "./check/shipped";
import { sizeFaults } from "./check/size";
import { runSteps, type Step } from "./check/step";
import { manifestFaults } from "./manifest/faults";
import { schemaFaults } from "./manifest/schema";

/** `npm run check`: every net that is not a test, once. Words after it choose steps: `npm run check -- lint types`. */
const wanted = process.argv.slice(2);
const layers = (await readdir(".")).filter((name) => /^tsconfig\.(?!base\.)\w+\.json$/.test(name));
const steps: readonly Step[] = [
  program("format", "prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."),
  program("lint", "eslint/bin/eslint.js", "--max-warnings", "0", "."),
  ...layers.map((file) =>
    program(`types ${file.split(".")[1] ?? ""}`, "typescript/bin/tsc", "-p", file),
  ),
  program("boundaries", "dependency-cruiser/bin/dependency-cruise.mjs", "src", "preview"),
  program("dead code", "knip/bin/knip.js", "--no-progress"),
  { name: "build cli", run: () => nothingOf(buildCli()) },
  { name: "build preview", run: () => nothingOf(buildPreview()) },
  { name: "build web", run: () => nothingOf(buildWeb()) },
  { name: "size", run: () => sizeFaults(webFolder) },
  { name: "shipped files", run: () => shippedFaults(webFolder) },
  { name: "generated files", run: generatedFaults },
  { name: "manifest", run: faultsOfManifest },
].filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));

const results = await runSteps(steps, ({ name, faults, seconds }) => {
  console.log(`${faults.length === 0 ? "ok    " : "FAILED"} ${name} (${seconds.toFixed(1)} s)`);
  for (const fault of faults) console.log(indented(fault));
});
const failed = results.filter(({ faults }) => faults.length > 0);
const passed = results.length - failed.length;
await mkdir("out", { recursive: true });
await writeFile("out/check.json", JSON.stringify({ passed, failed: failed.length }));
const names = failed.map(({ name }) => name).join(", ");
console.log(
  failed.length === 0
    ? `check: all ${passed} steps hold`
    : `check: ${failed.length} of ${results.length} steps failed: ${names}`,
);
process.exit(failed.length === 0 && results.length > 0 ? 0 : 1);

async function nothingOf(work: Promise<unknown>): Promise<readonly string[]> {
  await work;
  return [];
}

async function faultsOfManifest(): Promise<readonly string[]> {
  const xml = await readFile("manifest.xml", "utf8");
  return [...(await schemaFaults(xml)), ...manifestFaults(xml, { production: false })];
}

function indented(text: string): string {
  return text
    .split("\n")
    .map((line) => `       ${line}`)
    .join("\n");
}
