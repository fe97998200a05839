import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { randomBytes } from "node:crypto";
import { shippedFaults } from "../../scripts/check/shipped";
import { firstLoadBudget, sizeFaults } from "../../scripts/check/size";
import { runSteps } from "../../scripts/check/step";
import { addressesIn } from "../../scripts/manifest/faults";
import { readFileSync } from "node:fs";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "geomsan-check-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const write = (name: string, content: string | Buffer): void => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
};

/** All that our manifest names, empty. */
const built = (): void => {
  for (const url of addressesIn(readFileSync("manifest.xml", "utf8"))) {
    write(new URL(url).pathname.slice(1), "");
  }
};

test("a step that fails or throws does not keep the next from running", async () => {
  const told: string[] = [];
  const results = await runSteps(
    [
      { name: "throws", run: () => Promise.reject(new Error("no disk")) },
      { name: "fails", run: () => Promise.resolve(["a fault"]) },
      { name: "holds", run: () => Promise.resolve([]) },
    ],
    ({ name }) => told.push(name),
  );
  expect(told).toEqual(["throws", "fails", "holds"]);
  expect(results.map(({ faults }) => faults)).toEqual([["no disk"], ["a fault"], []]);
});

test("a pane within its budget passes, one byte of noise too many does not", async () => {
  write(
    "taskpane.html",
    '<script src="https://cdn/office.js"></script><script src="a.js"></script>',
  );
  write("a.js", "let a;");
  expect(await sizeFaults(folder)).toEqual([]);
  write("a.js", randomBytes(firstLoadBudget + 1));
  expect(await sizeFaults(folder)).toEqual([expect.stringContaining("the pane loads")]);
});

test("a page that loads no script of ours is not a small page but a broken one", async () => {
  write("taskpane.html", '<script src="https://cdn/office.js"></script>');
  expect(await sizeFaults(folder)).toHaveLength(1);
});

test("a build that holds what the manifest names and nothing foreign passes", async () => {
  built();
  expect(await shippedFaults(folder)).toEqual([]);
});

test.each([
  ["office.js", "OSF.DDA.x"],
  ["the preview", "window.geomsanPreview"],
  ["the preview's grid", '"@univerjs/core"'],
])("%s in a shipped file is a fault", async (what, code) => {
  built();
  write("chunk.js", code);
  expect(await shippedFaults(folder)).toEqual([
    `chunk.js contains ${what}, which is never shipped`,
  ]);
});

test("a page the manifest names and the build lacks is a fault", async () => {
  built();
  rmSync(path.join(folder, "support.html"));
  expect(await shippedFaults(folder)).toEqual(["the manifest names support.html: not built"]);
});
