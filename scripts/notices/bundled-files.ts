import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";
import webpack, { type Configuration, type Module } from "webpack";

/** Every file whose code stands in the built pane or command line, as the bundlers themselves say. */
export async function bundledFiles(): Promise<readonly string[]> {
  return [...new Set([...(await filesOfWeb()), ...(await filesOfCli())])].sort();
}

/** The modules that are left after tree shaking, of the build's own configuration but unminified and without copies. */
async function filesOfWeb(): Promise<readonly string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "geomsan-notices-"));
  try {
    const compiler = webpack({
      ...webConfiguration(),
      plugins: [],
      output: { path: folder },
      optimization: { minimize: false },
    });
    const modules = await new Promise<Iterable<Module>>((resolve, reject) => {
      compiler.run((error, stats) => {
        if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
        else resolve(stats?.compilation.modules ?? []);
      });
    });
    return [...modules].flatMap(resourcesOf);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function webConfiguration(): Configuration {
  const fromHere = createRequire(path.resolve("package.json"));
  return fromHere("./webpack.config.js") as Configuration;
}

/** A module's file, or those of the modules it was joined from. */
function resourcesOf(module: Module): readonly string[] {
  if (module instanceof webpack.NormalModule) return [module.resource];
  const joined = "modules" in module ? module.modules : null;
  return Array.isArray(joined) || joined instanceof Set
    ? [...(joined as Iterable<Module>)].flatMap(resourcesOf)
    : [];
}

async function filesOfCli(): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: ["src/entry/cli.ts"],
    outdir: "out",
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    write: false,
    metafile: true,
    logLevel: "error",
  });
  return Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => path.resolve(file));
}
