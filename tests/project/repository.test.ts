import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { linesMatching, trackedFiles } from "./tracked-files";

const files = trackedFiles();
const texts = files.filter((name) =>
  /\.(ts|tsx|js|mjs|cjs|json|md|html|css|xml|txt)$|^LICENSE|\/run$/.test(name),
);
const sources = files.filter((name) => /^(src|preview|scripts)\/.*\.(ts|tsx|js|mjs)$/.test(name));
const thisFile = "tests/project/repository.test.ts";

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;

test("README begins with the two commands a stranger needs", () => {
  const readme = readFileSync("README.md", "utf8");
  expect(readme).toContain("npm ci && npm start");
  expect(readme).toContain("npm ci && npm test");
});

test("every npm command README and the documents name is there", () => {
  const documents = files.filter((name) => name.endsWith(".md"));
  const named = documents.flatMap((name) =>
    [...readFileSync(name, "utf8").matchAll(/npm run ([\w:]+)/g)].map(([, script = ""]) => script),
  );
  expect(named).toContain("excel");
  expect([...new Set(named)].filter((script) => !(script in manifest.scripts))).toEqual([]);
});

test("every file a document links to is there", () => {
  const documents = files.filter((name) => name.endsWith(".md"));
  const broken = documents.flatMap((name) =>
    [...readFileSync(name, "utf8").matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
      .map(([, target = ""]) => target)
      .filter((target) => !/^(https?|mailto):/.test(target))
      .map((target) => path.posix.join(path.posix.dirname(name), target))
      .filter((target) => !files.some((file) => file === target || file.startsWith(`${target}/`)))
      .map((target) => `${name} → ${target}`),
  );
  expect(broken).toEqual([]);
});

test("the product knows no folder of the machine it was made on", () => {
  const own = texts.filter((name) => !/^(tests|bench|\.ci)\//.test(name));
  expect(linesMatching(own, /(^|[\s"'`(=])\/work\/|\.\.\/shared\b/)).toEqual([]);
});

test("nothing of office.js is in the repository", () => {
  const scripts = files.filter((name) => /\.(js|mjs|cjs)$/.test(name));
  expect(scripts.filter((name) => /(^|\/)(office|excel-)[\w.-]*\.debug\.js$/.test(name))).toEqual(
    [],
  );
  expect(scripts.filter((name) => /(^|\/)office\.js$/.test(name))).toEqual([]);
  expect(linesMatching(scripts, /OSF\.DDA|Office JavaScript API library/)).toEqual([]);
});

test("nothing built, and no font, is in the repository", () => {
  expect(
    files.filter((name) =>
      /^(dist|out|coverage|node_modules)\/|\.(woff2?|ttf|otf|map)$/.test(name),
    ),
  ).toEqual([]);
});

test("no file weighs more than half a megabyte, but the lockfile", () => {
  const heavy = files.filter((name) => statSync(name).size > 512 * 1024);
  expect(heavy.filter((name) => name !== "package-lock.json")).toEqual([]);
});

test("no net is cut: no rule is switched off in the code, nothing is put off, no test is left out", () => {
  const code = files.filter(
    (name) => /\.(ts|tsx|js|mjs)$/.test(name) && name !== thisFile && name !== "tests/data.ts",
  );
  expect(
    linesMatching(code, /eslint-disable|@ts-(ignore|nocheck|expect-error)|\bTODO\b|\bFIXME\b/),
  ).toEqual([]);
  expect(
    linesMatching(code, /\b(test|it|describe)\.(skip|only|todo)\b|\bx(test|it|describe)\(/),
  ).toEqual([]);
});

test("the product writes nothing to the console", () => {
  const product = sources.filter(
    (name) => name.startsWith("src/") && !name.startsWith("src/entry/cli"),
  );
  expect(linesMatching(product, /\bconsole\./)).toEqual([]);
});

test("a file holds one idea: none has more than 350 lines, but for lists of words", () => {
  const ideas = sources.filter((name) => !/wording/.test(name));
  const long = ideas.filter((name) => readFileSync(name, "utf8").split("\n").length > 350);
  expect(long).toEqual([]);
});

test("files are named in lower case with hyphens, components in PascalCase", () => {
  const odd = sources.filter(
    (name) =>
      !/^[a-z0-9.-]+$/.test(path.basename(name)) && !/^[A-Z]\w+\.tsx$/.test(path.basename(name)),
  );
  expect(odd).toEqual([]);
});

test("every version is pinned", () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies };
  const loose = Object.entries(all).filter(
    ([, version]) => !/^(npm:@?[\w/-]+@)?\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});

test("every file of the product is compiled under one layer's types", () => {
  const layers = files.filter((name) => /^tsconfig\.(?!base)\w+\.json$/.test(name));
  const compiled = new Map<string, string[]>();
  for (const layer of layers) {
    for (const file of filesOf(layer)) compiled.set(file, [...(compiled.get(file) ?? []), layer]);
  }
  const product = files.filter((name) => /^(src|preview|scripts|tests)\/.*\.tsx?$/.test(name));
  expect(product.filter((name) => !compiled.has(name) && !name.endsWith(".d.ts"))).toEqual([]);
  const pure = product.filter((name) => (compiled.get(name) ?? []).includes("tsconfig.pure.json"));
  expect(pure.filter((name) => (compiled.get(name) ?? []).length > 1)).toEqual([]);
});

function filesOf(layer: string): readonly string[] {
  const { config } = ts.readConfigFile(layer, (name) => ts.sys.readFile(name)) as {
    config: unknown;
  };
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  return parsed.fileNames.map((name) =>
    path.relative(process.cwd(), name).split(path.sep).join("/"),
  );
}
