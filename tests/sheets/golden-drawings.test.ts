import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkPlan } from "../../src/app/use-cases/check-plan";
import { readText } from "../../src/documents/text/read-text";
import { extractPlan } from "../../src/extraction/extract-plan";
import { drawPlan, type SheetChoice } from "../../src/sheets/draw-plan";
import { drawingAsText } from "./drawing-as-text";

const folder = path.resolve("tests/golden/drawings");

/** GEOMSAN_UPDATE=1 writes the drawings anew; the difference is then read in git. */
test.each([
  ["one budget sheet", "sample-plan.txt", "ko", {}],
  ["a sheet for each project, in English", "sample-plan.each.en.txt", "en", { budget: "each" }],
] as const satisfies readonly (readonly [string, string, "ko" | "en", SheetChoice])[])(
  "the sample plan is drawn as it was: %s",
  (_, name, language, choice) => {
    const text = readFileSync(path.resolve("assets/samples/sample-plan.ko.txt"), "utf8");
    const { value: plan, notices } = extractPlan(readText(text));
    const facts = { fileName: "sample-plan.ko.txt", notices, language, checkedAt: "2026-01-02" };
    const drawn = drawingAsText(drawPlan(plan, checkPlan(plan), facts, choice));
    const file = path.join(folder, name);
    if (process.env["GEOMSAN_UPDATE"] || !existsSync(file)) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, drawn);
    }
    expect(drawn).toBe(readFileSync(file, "utf8"));
  },
);
