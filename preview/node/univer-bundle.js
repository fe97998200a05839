/**
 * Univer as one CommonJS file that Node and jest can load. The published packages cannot be loaded there (ESM without
 * extensions, lodash-es), so they are bundled once into node_modules/.cache/geomsan, keyed by version and content.
 */
const { execFileSync } = require("node:child_process");
const { createHash } = require("node:crypto");
const { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, statSync } = require("node:fs");
const path = require("node:path");

const root = path.resolve(__dirname, "../..");
const cache = path.join(root, "node_modules/.cache/geomsan");
const entry = path.join(root, "preview/engine/packages.ts");
const staleAfter = 120_000;

function bundlePath() {
  const key = createHash("sha256").update(readFileSync(entry)).update(readFileSync(__filename));
  for (const name of ["core", "engine-formula", "sheets", "sheets-table"]) {
    key.update(readFileSync(path.join(root, "node_modules/@univerjs", name, "package.json")));
  }
  return path.join(cache, `univer-${key.digest("hex").slice(0, 16)}.cjs`);
}

/** Bundles unless it is there; a second process waits for the first. Returns the file's path. */
function buildUniverBundle() {
  const target = bundlePath();
  mkdirSync(cache, { recursive: true });
  const lock = `${target}.lock`;
  while (!existsSync(target)) {
    if (takeLock(lock)) {
      try {
        const draft = `${target}.${process.pid}`;
        execFileSync(process.execPath, [__filename, draft], {
          stdio: ["ignore", "ignore", "inherit"],
        });
        renameSync(draft, target);
      } finally {
        rmdirSync(lock);
      }
    } else {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  return target;
}

function takeLock(lock) {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  const age = existsSync(lock) ? Date.now() - statSync(lock).mtimeMs : 0;
  if (age > staleAfter) rmdirSync(lock);
  return false;
}

function bundleInto(outfile) {
  require("esbuild").buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    mainFields: ["module", "main"],
    conditions: ["import"],
    logLevel: "error",
  });
}

if (require.main === module) bundleInto(process.argv[2]);

exports.buildUniverBundle = buildUniverBundle;
exports.loadUniver = () => require(buildUniverBundle());
