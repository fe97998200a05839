import { readdirSync } from "node:fs";
import path from "node:path";
import { allRules } from "../../src/rules";
import { runRules } from "../../src/rules/engine/run-rules";
import { inputOf, planFrom } from "./plan-builder";
import { examplesOf } from "./readme-examples";

const folders = readdirSync(path.join(__dirname, "../../src/rules")).filter((name) =>
  /^r\d/.test(name),
);

test("every rule has a folder and every folder a rule", () => {
  expect([...allRules.map((rule) => rule.name.toLowerCase())].sort()).toEqual([...folders].sort());
});

describe.each(folders)("%s", (folder) => {
  const rule = allRules.find((each) => each.name.toLowerCase() === folder)!;
  const examples = examplesOf(folder);

  test("its README shows a plan it finds something in and one it does not", () => {
    expect(examples.some((example) => example.finds.length > 0)).toBe(true);
    expect(examples.some((example) => example.finds.length === 0)).toBe(true);
  });

  test.each(examples.map((example) => [example.heading, example] as const))("%s", (_, example) => {
    const { findings } = runRules(allRules, inputOf(planFrom(example.plan)));
    const lines = findings
      .filter((finding) => finding.rule === rule.name)
      .map(({ severity, project, what }) => `${severity} ${project}: ${what.ko}`);
    expect(lines).toEqual(example.finds);
  });

  test("its examples show every message, with words in both languages", () => {
    const found = examples.flatMap(({ plan }) =>
      runRules(allRules, inputOf(planFrom(plan))).findings.filter(
        (finding) => finding.rule === rule.name,
      ),
    );
    expect(new Set(found.map(({ message }) => message))).toEqual(
      new Set(Object.keys(rule.messages)),
    );
    for (const { what, why, todo } of found) {
      for (const text of [what, why, todo].flatMap(({ ko, en }) => [ko, en])) {
        expect(text).toMatch(/^\S.{8,}$/u);
        expect(text).not.toMatch(/undefined|null|NaN|\bobject\b/);
      }
      expect(what.en).not.toMatch(/[.!]$/);
      expect(todo.en).toMatch(/\.$/);
    }
  });
});
