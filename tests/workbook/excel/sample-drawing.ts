import { readFileSync } from "node:fs";
import path from "node:path";
import { checkPlan } from "../../../src/app/use-cases/check-plan";
import { readText } from "../../../src/documents/text/read-text";
import { extractPlan } from "../../../src/extraction/extract-plan";
import { drawPlan } from "../../../src/sheets/draw-plan";
import type { Drawing } from "../../../src/sheets/drawing";

/** All four sheets of the sample plan that ships with the product. */
export function sampleDrawing(): Drawing {
  const file = path.resolve("assets/samples/sample-plan.ko.txt");
  const { value: plan, notices } = extractPlan(readText(readFileSync(file, "utf8")));
  return drawPlan(plan, checkPlan(plan), {
    fileName: path.basename(file),
    notices,
    language: "ko",
    checkedAt: "2026. 1. 2. 09:30",
  });
}
