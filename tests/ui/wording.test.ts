import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { english } from "../../src/ui/wording/en";
import { korean } from "../../src/ui/wording/ko";

const ids = Object.keys(korean) as (keyof typeof korean)[];

const said = (entry: string | ((...values: never[]) => string)): string =>
  typeof entry === "string" ? entry : (entry as (...values: unknown[]) => string)(3, "사업");

test("every text exists in both languages", () => {
  expect(Object.keys(english).sort()).toEqual([...ids].sort());
  for (const id of ids) {
    expect([id, said(korean[id]).trim()]).not.toEqual([id, ""]);
    expect([id, said(english[id]).trim()]).not.toEqual([id, ""]);
  }
});

test("no English text is left in Korean, but for the name of the language and what is filled in", () => {
  const left = ids.filter(
    (id) => id !== "settings.language.ko" && /[가-힣]/.test(said(english[id]).replace("사업", "")),
  );
  expect(left).toEqual([]);
});

test("every text is used somewhere", () => {
  const code = filesBelow("src/ui")
    .filter((file) => /\.tsx?$/.test(file) && !/wording\/(ko|en)\.ts$/.test(file))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const unused = ids.filter(
    (id) => !code.includes(`"${id}"`) && !code.includes(`\`${id.replace(/\.[^.]+$/, "")}.\${`),
  );
  expect(unused).toEqual([]);
});

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) =>
    path.join(folder, name),
  );
}
