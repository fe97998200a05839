import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { functionsMetadata } from "../../scripts/functions";
import { functions } from "../../src/functions/all-functions";
import { associateFunctions, functionIds } from "../../src/functions/associate";
import { excelGlobals, withExcel } from "./excel-functions";

const committed = (language: string): unknown =>
  JSON.parse(readFileSync(`assets/functions/functions.${language}.json`, "utf8"));

test("the committed metadata is what the sources say", async () => {
  const { ko, en } = await functionsMetadata();
  expect(committed("ko")).toEqual(ko);
  expect(committed("en")).toEqual(en);
});

test("metadata, association and exports name the same functions", async () => {
  withExcel();
  associateFunctions();
  const { ko } = await functionsMetadata();
  const ids = ko.functions.map(({ id }) => id).sort();
  expect(Object.keys(functions).sort()).toEqual(ids);
  expect([...functionIds].sort()).toEqual(ids);
  expect([...excelGlobals.associated.keys()].sort()).toEqual(ids);
  expect([...excelGlobals.associated.values()].every((run) => typeof run === "function")).toBe(
    true,
  );
});

test("a cell calculated before the code has arrived waits for it; later ones are answered at once", async () => {
  withExcel();
  associateFunctions();
  const run = excelGlobals.associated.get("SUMCHECK") as (...cells: unknown[]) => unknown;
  await expect(run(35000, [[24000, 2100, 8400]], null)).resolves.toBe(500);
  expect(run(35000, [[24000, 2100, 8400]], null)).toBe(500);
});

test("the rarely used are kept out of autocompletion", async () => {
  const { ko } = await functionsMetadata();
  const hidden = ko.functions.filter(
    ({ options }) =>
      (options as { excludeFromAutoComplete?: true } | undefined)?.excludeFromAutoComplete,
  );
  expect(hidden.map(({ id }) => id).sort()).toEqual(
    [
      "MATCHRATIO", "MATCHGAP", "REQUIREDMATCH", "ROUNDPLUG", "PROGRESSGAP", "SCENARIO", "SCENDIFF", "THRESHOLDGAP",
    ].sort(), // prettier-ignore
  );
});

test("each function takes as many arguments as its metadata says", async () => {
  const { ko } = await functionsMetadata();
  for (const { id, parameters } of ko.functions) {
    expect([id, Object.entries(functions).find(([name]) => name === id)?.[1].length]).toEqual([
      id,
      parameters.length,
    ]);
  }
});

test("help fits Excel's 255 characters and is there in both languages", async () => {
  const { ko, en } = await functionsMetadata();
  for (const { functions: each } of [ko, en]) {
    for (const text of each.flatMap((one) => [
      one.description,
      ...one.parameters.map((p) => p.description),
    ])) {
      expect(text).not.toBe("");
      expect(text.length).toBeLessThanOrEqual(255);
    }
  }
  expect(JSON.stringify(en)).not.toMatch(/[가-힣](니다|습니다)/);
});

test("functions are neither volatile nor ask for an address", () => {
  expect(JSON.stringify(committed("ko"))).not.toMatch(/volatile|requires|stream|allowCustomData/);
  expect(committed("ko")).toMatchObject({ allowErrorForDataTypeAny: true });
});

describe("the build refuses", () => {
  const folderOf = (files: Readonly<Record<string, string>>): string => {
    const folder = mkdtempSync(path.join(tmpdir(), "geomsan-test-"));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    return folder;
  };
  const generate = async (source: string, more: Readonly<Record<string, string>> = {}) => {
    const folder = folderOf({ "broken.ts": source, ...more });
    try {
      return await functionsMetadata(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  const comment = "/**\n * 무엇\n * @customfunction LOST\n * @param a 하나\n */\n";
  const kept = comment.replace("LOST", "SUMCHECK");
  const keptFunction = `${kept}export function kept(a: number): number { return a; }\n`;

  test("an arrow function, which the generator drops without a word", async () => {
    const source = `${keptFunction}${comment}export const lost = (a: number): number => a;\n`;
    await expect(generate(source)).rejects.toThrow("functions.json lacks LOST");
  });

  test("a function that is given away under another name", async () => {
    const source = `${keptFunction}${comment}export { kept as lost };\n`;
    await expect(generate(source)).rejects.toThrow("functions.json lacks LOST");
  });

  test("a function in a folder below", async () => {
    const source = `${comment}export const lost = (a: number): number => a;\n`;
    await expect(generate(keptFunction, { "native/lost.ts": source })).rejects.toThrow("LOST");
  });

  test("a function without an id", async () => {
    const source = keptFunction.replace("@customfunction SUMCHECK", "@customfunction");
    await expect(generate(source)).rejects.toThrow("has no id");
  });

  test("before webpack does anything", async () => {
    const folder = folderOf({ "broken.ts": `${keptFunction}${comment}export const lost = 1;\n` });
    try {
      const script = ["scripts/run.mjs", "scripts/functions-as-written.ts", folder];
      await expect(promisify(execFile)(process.execPath, script)).rejects.toMatchObject({
        code: 1,
        stderr: expect.stringContaining("functions.json lacks LOST") as string,
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
    expect(readFileSync("webpack.config.js", "utf8")).toContain("scripts/functions-as-written.ts");
  });

  test("a function without English wording", async () => {
    const source = `${comment}export function lost(a: number): number { return a; }\n`;
    await expect(generate(source)).rejects.toThrow("english.ts has no wording for LOST");
  });

  test("a type the generator cannot describe", async () => {
    const source = kept.concat(
      "export function kept(a: (number | string)[][]): number { return 1; }\n",
    );
    await expect(generate(source)).rejects.toThrow("functions.json:");
  });
});
