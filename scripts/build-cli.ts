import { build } from "esbuild";
import { chmod, cp, mkdir, readdir } from "node:fs/promises";
import path from "node:path";

/** Where the command line lies once it is built. */
export const cliFile = path.resolve("dist/cli/geomsan.js");

/** Bundles `geomsan` into one file that needs Node 20, and the tables for Korean fonts in PDFs beside it. */
export async function buildCli(outfile = cliFile): Promise<string> {
  await build({
    entryPoints: ["src/entry/cli.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    banner: { js: "#!/usr/bin/env node" },
    legalComments: "none",
    // pdf.js asks where it lies, to find what it draws with: nothing is drawn here.
    define: { "import.meta.url": '"file:///geomsan.js"' },
    logLevel: "warning",
  });
  await chmod(outfile, 0o755);
  await copyCMaps(path.join(path.dirname(outfile), "cmaps"));
  return outfile;
}

/** The tables for Korean alone: they are a tenth of all. */
async function copyCMaps(folder: string): Promise<void> {
  const from = path.resolve("node_modules/pdfjs-dist/cmaps");
  const korean = (await readdir(from)).filter((name) => /^KSC|Korea1|^UniKS/.test(name));
  await mkdir(folder, { recursive: true });
  await Promise.all(korean.map((name) => cp(path.join(from, name), path.join(folder, name))));
}

const asked = process.argv[1];
if (asked !== undefined && path.basename(asked) === "build-cli.ts") {
  void buildCli().then((file) => console.log(`built ${path.relative(process.cwd(), file)}`));
}
