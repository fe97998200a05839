import { execFile } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** The three nets that keep the layers apart, each tried on a small tree in which everything is wrong. */
const wrong: Readonly<Record<string, string>> = {
  "src/money/a.ts": 'import { b } from "../app/b";\nexport const a = b;\n',
  "src/app/b.ts": 'import { c } from "../workbook/excel/c";\nexport const b = c;\n',
  "src/workbook/excel/c.ts": "export const c = 1;\n",
  "src/rules/r01-x/rule.ts": 'export { two } from "../r02-y/rule";\n',
  "src/rules/r02-y/rule.ts": "export const two = 2;\n",
  "src/grid/d.ts": 'export { e } from "./e";\nexport const f = 1;\n',
  "src/grid/e.ts": 'import { f } from "./d";\nexport const e = f;\n',
  "src/words/g.ts": 'export { h } from "../../preview/h";\n',
  "preview/h.ts": 'export { b as h } from "../src/app/b";\n',
  "src/sheets/i.ts": 'export { two as i } from "../rules/r02-y/rule";\n',
  "src/documents/hwpx/j.ts": 'export { k } from "../pdf/k";\n',
  "src/documents/pdf/k.ts": "export const k = 1;\n",
  "src/plan/excel.ts": "export const run = Excel.run;\n",
  "src/plan/page.ts": "export const title = document.title;\n",
  "src/plan/says.ts": 'console.log("said");\n',
  "src/ui/excel.ts": "export const run = Excel.run;\n",
  "src/entry/reader.worker.ts": "export const title = document.title;\n",
  "src/functions/file.ts":
    'import { readFileSync } from "node:fs";\nexport const r = readFileSync;\n',
  "src/workbook/excel/loop.ts": `export async function loop(context: Excel.RequestContext): Promise<void> {
  for (let i = 0; i < 3; i++) await context.sync();
}
`,
};
let tree: string;

beforeAll(() => {
  tree = mkdtempSync(path.join(tmpdir(), "geomsan-nets-"));
  for (const [name, code] of Object.entries(wrong)) {
    mkdirSync(path.dirname(path.join(tree, name)), { recursive: true });
    writeFileSync(path.join(tree, name), code);
  }
  const settings = readdirSync(".").filter((name) =>
    /^(\.dependency-cruiser\.js|eslint\.config\.mjs|package\.json|tsconfig[\w.]*\.json)$/.test(
      name,
    ),
  );
  for (const name of settings) cpSync(name, path.join(tree, name));
  symlinkSync(path.resolve("node_modules"), path.join(tree, "node_modules"), "dir");
});
afterAll(() => {
  rmSync(path.join(tree, "node_modules"));
  rmSync(tree, { recursive: true });
});

test("dependency-cruiser refuses an import that leads out of a layer", async () => {
  const report = await run(
    "dependency-cruiser/bin/dependency-cruise.mjs",
    ...["--output-type", "json", "src", "preview"],
  );
  const { summary } = JSON.parse(report) as {
    summary: { violations: readonly { rule: { name: string }; from: string }[] };
  };
  expect(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)).toEqual(
    expect.arrayContaining([
      "money-imports: src/money/a.ts",
      "app-knows-the-port-only: src/app/b.ts",
      "rule-to-rule: src/rules/r01-x/rule.ts",
      "no-circular: src/grid/d.ts",
      "src-never-imports-preview: src/words/g.ts",
      "preview-imports: preview/h.ts",
      "sheets-take-types-of-rules: src/sheets/i.ts",
      "format-to-format: src/documents/hwpx/j.ts",
    ]),
  );
});

test("ESLint refuses Excel and the page in the core, a word to the console, and a sync in a loop", async () => {
  const report = await run(
    "eslint/bin/eslint.js",
    ...["--format", "json", "src/plan", "src/ui", "src/workbook"],
  );
  const results = JSON.parse(report) as readonly {
    filePath: string;
    messages: readonly { ruleId: string }[];
  }[];
  const caught = results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId }) => `${path.basename(filePath)}: ${ruleId}`),
  );
  expect(caught).toEqual(
    expect.arrayContaining([
      "excel.ts: no-restricted-globals",
      "page.ts: no-restricted-globals",
      "says.ts: no-console",
      "loop.ts: office-addins/no-context-sync-in-loop",
    ]),
  );
}, 180_000);

test.each([
  ["pure", "src/plan/excel.ts", "Cannot find name 'Excel'"],
  ["pure", "src/plan/page.ts", "Cannot find name 'document'"],
  ["web", "src/ui/excel.ts", "Cannot find name 'Excel'"],
  ["worker", "src/entry/reader.worker.ts", "Cannot find name 'document'"],
  ["office", "src/functions/file.ts", "Cannot find module 'node:fs'"],
])(
  "the compiler refuses, in layer %s, %s",
  async (layer, file, message) => {
    const report = await run("typescript/bin/tsc", "-p", `tsconfig.${layer}.json`);
    const said = report.split("\n").filter((line) => line.startsWith(`${file}(`));
    expect(said.join("\n")).toContain(message);
  },
  120_000,
);

/** What an installed program says about the tree, whatever it thinks of it. */
function run(script: string, ...parameters: readonly string[]): Promise<string> {
  const program = path.resolve("node_modules", script);
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, ...parameters],
      { cwd: tree, maxBuffer: 64 * 1024 * 1024 },
      (_, stdout) => {
        resolve(stdout);
      },
    );
  });
}
