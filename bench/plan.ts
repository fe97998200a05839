import { readFileSync } from "node:fs";
import { checkPlan } from "../src/app/use-cases/check-plan";
import { readText } from "../src/documents/text/read-text";
import { extractPlan } from "../src/extraction/extract-plan";
import { drawPlan } from "../src/sheets/draw-plan";

/** Median of many runs, in milliseconds. */
function median(work: () => unknown): number {
  const times = Array.from({ length: 25 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? NaN;
}

const fileName = "sample-plan.ko.txt";
const bytes = readFileSync(`assets/samples/${fileName}`);
const text = bytes.toString("utf8");
const { value: plan, notices } = extractPlan(readText(text), { fileName });
const result = checkPlan(plan);
const facts = { fileName, notices, language: "ko", checkedAt: "" } as const;

const rows = {
  "read the bytes once": () => bytes.reduce((sum, byte) => sum + byte, 0),
  "text to plan": () => extractPlan(readText(text), { fileName }),
  "all rules": () => checkPlan(plan),
  "plan to sheets": () => drawPlan(plan, result, facts),
};
for (const [name, work] of Object.entries(rows)) {
  console.log(`${name.padEnd(22)} ${median(work).toFixed(2)} ms`);
}
