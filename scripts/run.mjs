// Runs a TypeScript file of this project: `node scripts/run.mjs scripts/start.ts [arguments]`.
// Node 20 does not read TypeScript; esbuild bundles our own files and leaves every package outside.
import { build } from "esbuild";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [entry, ...rest] = process.argv.slice(2);
if (!entry) {
  console.error("usage: node scripts/run.mjs FILE.ts [arguments]");
  process.exit(64);
}
const folder = path.resolve("node_modules/.cache/geomsan/run");
mkdirSync(folder, { recursive: true });
const outfile = path.join(folder, `${path.basename(entry, ".ts")}-${process.pid}.mjs`);
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  sourcemap: "inline",
  logLevel: "warning",
  banner: {
    js: 'import { createRequire as requireFor } from "node:module"; const require = requireFor(import.meta.url);',
  },
});
process.argv = [process.argv[0], path.resolve(entry), ...rest];
process.on("exit", () => rmSync(outfile, { force: true }));
await import(pathToFileURL(outfile).href);
