import { build as bundle, type Plugin } from "esbuild";
import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";

/** Where the built preview page lies: beside the installed packages, because it is made of them and never deployed. */
export const previewFolder = path.resolve("node_modules/.cache/geomsan/preview");

/** Bundles preview/page with its grid. Minified it is half as large, which a browser reads and parses in half the time. */
export async function buildPreview(): Promise<void> {
  await mkdir(previewFolder, { recursive: true });
  await bundle({
    entryPoints: { main: "preview/page/main.ts" },
    outdir: previewFolder,
    bundle: true,
    minify: true,
    format: "esm",
    splitting: true,
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [withoutHyphenation],
    logLevel: "warning",
  });
  await copyFile("preview/page/index.html", path.join(previewFolder, "index.html"));
}

/** Univer's renderer brings 70 hyphenation dictionaries (4 MB) for documents; sheets never load one. */
const withoutHyphenation: Plugin = {
  name: "without-hyphenation",
  setup(build) {
    build.onLoad({ filter: /engine-render[\\/]lib[\\/]es[\\/][^\\/]+\.js$/ }, ({ path: file }) =>
      /^(index|facade)\.js$/.test(path.basename(file))
        ? null
        : { contents: "export default {};", loader: "js" },
    );
  },
};
