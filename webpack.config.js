/**
 * dist/web: everything that is deployed, and nothing else. One page carries the pane, the commands and the functions
 * (shared runtime). No eval and no inline script: the page runs under the policy written into src/entry/taskpane.html.
 */
const { execFileSync } = require("node:child_process");
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { gzipSync } = require("node:zlib");
const CopyPlugin = require("copy-webpack-plugin");

const { version: pdfjs } = require("pdfjs-dist/package.json");

const fromRoot = (...parts) => path.resolve(__dirname, ...parts);

const typescript = {
  test: /\.tsx?$/,
  include: fromRoot("src"),
  loader: "swc-loader",
  options: {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
      // Amounts are bigint, so ES2020 is the floor: WebView2 and WKWebView, i.e. Office LTSC 2021 and newer.
      target: "es2020",
    },
  },
};

const pdfjsFile = (name) => `node_modules/pdfjs-dist/${name}`;

const copies = [
  // Served as written: the policy and the order of the scripts are meant to be read.
  { from: "src/entry/taskpane.html", to: "taskpane.html", info: { minimized: true } },
  { from: "assets/support.html", to: "support.html", info: { minimized: true } },
  { from: "assets/functions/functions.ko.json", to: "functions.json" },
  { from: "assets/functions/functions.en.json", to: "functions.en.json" },
  { from: "assets/icons/png", to: "assets/icons", noErrorOnMissing: true },
  { from: "assets/samples", to: "samples", noErrorOnMissing: true },
  // pdf.js as published, already minified; loaded by the reading worker when a PDF is opened (browser-pdf.ts). Servers
  // know .js and .bin, and refuse .mjs and .bcmap.
  {
    from: pdfjsFile("legacy/build/pdf.min.mjs"),
    to: `pdfjs-${pdfjs}/pdf.js`,
    info: { minimized: true },
  },
  {
    from: pdfjsFile("legacy/build/pdf.worker.min.mjs"),
    to: `pdfjs-${pdfjs}/pdf.worker.js`,
    info: { minimized: true },
  },
  {
    from: pdfjsFile("cmaps/{KSC*,*Korea1*,UniKS*}.bcmap"),
    to: `pdfjs-${pdfjs}/cmaps/[name].bin`,
  },
  { from: "manifest.xml", to: "manifest.xml", noErrorOnMissing: true },
  { from: "LICENSE", to: "LICENSE.txt", toType: "file", noErrorOnMissing: true },
  {
    from: "THIRD-PARTY-NOTICES",
    to: "THIRD-PARTY-NOTICES.txt",
    toType: "file",
    noErrorOnMissing: true,
  },
];

/** What opening a document may load, in bytes of gzip: the core (HTML, Markdown and what becomes of blocks), and a reader more. */
const readerBudgets = {
  "reader-core": 78_000,
  "read-hwpx": 6_000,
  "read-hwp": 5_000,
  "read-docx": 7_500,
  "read-xlsx": 9_000,
  "read-pdf": 10_000,
  "read-text": 3_000,
};

/** A build in which a reader is missing or over its budget fails. */
class ReaderBudgets {
  apply(compiler) {
    const { WebpackError } = compiler.webpack;
    compiler.hooks.afterEmit.tap("ReaderBudgets", (compilation) => {
      for (const [name, budget] of Object.entries(readerBudgets)) {
        const files = compilation.namedChunkGroups.get(name)?.getFiles() ?? [];
        const weights = files.map(
          (file) => gzipSync(readFileSync(path.join(compiler.outputPath, file))).byteLength,
        );
        const total = weights.reduce((sum, bytes) => sum + bytes, 0);
        if (files.length === 0 || total > budget)
          compilation.errors.push(
            new WebpackError(`${name} weighs ${total} bytes (gzip) of ${budget}`),
          );
      }
    });
  }
}

/** A build in which the generator drops a function, or functions.json is not what the sources say, fails at once. */
class FunctionsAsWritten {
  apply(compiler) {
    const check = ["scripts/run.mjs", "scripts/functions-as-written.ts"];
    compiler.hooks.run.tap("FunctionsAsWritten", () => {
      execFileSync(process.execPath, check, {
        cwd: __dirname,
        stdio: ["ignore", "ignore", "inherit"],
      });
    });
  }
}

/** @type {import("webpack").Configuration} */
module.exports = {
  mode: "production",
  target: ["web", "es2020"],
  devtool: false,
  entry: {
    "before-office": "./src/entry/before-office.ts",
    taskpane: "./src/entry/taskpane.tsx",
  },
  output: {
    path: fromRoot("dist/web"),
    filename: "[name].js",
    cssFilename: "[name].css",
    chunkFilename: "[name]-[contenthash:8].js",
    clean: true,
  },
  resolve: { extensions: [".tsx", ".ts", ".js", ".mjs"] },
  module: { rules: [typescript] },
  // Stylesheets are written out as files and linked from the page: no style loader, nothing inline of ours.
  experiments: { css: true },
  // The budget is kept by scripts/check-size.ts in gzip bytes; webpack's own counts raw bytes of all assets.
  performance: { hints: false },
  plugins: [new FunctionsAsWritten(), new CopyPlugin({ patterns: copies }), new ReaderBudgets()],
  stats: { preset: "errors-warnings", assets: true },
};
