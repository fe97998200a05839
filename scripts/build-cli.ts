import { build } from "esbuild";
import { chmod } from "node:fs/promises";
import path from "node:path";

/** Where the command line lies once it is built. */
export const cliFile = path.resolve("dist/cli/geomsan.js");

/** Bundles `geomsan` into one file that needs Node 20 and nothing else. */
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
    logLevel: "warning",
  });
  await chmod(outfile, 0o755);
  return outfile;
}

const asked = process.argv[1];
if (asked !== undefined && path.basename(asked) === "build-cli.ts") {
  void buildCli().then((file) => console.log(`built ${path.relative(process.cwd(), file)}`));
}
