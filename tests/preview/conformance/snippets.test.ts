import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openPreview } from "../../../preview/node/open-preview";
import { chartLooks } from "./chart-looks";
import { charts } from "./charts";
import { commentsAndFormats } from "./comments-and-formats";
import type { Exercise } from "./exercise";
import { partsAndRules } from "./parts-and-rules";
import { rangePlaces } from "./range-places";
import { ranges } from "./ranges";
import { tables } from "./tables";
import { worksheets } from "./worksheets";

const file = path.resolve(__dirname, "../../../docs/preview-conformance.md");
const exercises = [
  ...[...charts, ...chartLooks, ...commentsAndFormats, ...partsAndRules],
  ...[...ranges, ...rangePlaces, ...tables, ...worksheets],
].sort((a, b) => (a.snippet < b.snippet ? -1 : 1));

test("the list of public snippets says of each what happens here", async () => {
  const lines: string[] = [];
  for (const exercise of exercises) lines.push(await lineOf(exercise));
  const text = page(lines);
  if (process.env["GEOMSAN_UPDATE"]) writeFileSync(file, text);
  expect(readFileSync(file, "utf8")).toBe(text);
}, 300_000);

async function lineOf({ snippet, exercised, run }: Exercise): Promise<string> {
  const preview = await openPreview({ excelApi: "current" });
  let outcome = "passes";
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Sample");
      await context.sync();
      await run(context, sheet);
    });
  } catch (error) {
    outcome = `fails: ${error instanceof Error ? error.message.replaceAll("|", "/") : "no error"}`;
  }
  await preview.dispose();
  return `| ${snippet} | ${exercised} | ${outcome} |`;
}

const page = (lines: readonly string[]): string => `# Public snippets on the preview workbook

What public snippets of \`OfficeDev/office-js-snippets\` (folder \`samples/excel\`) exercise, re-expressed as short calls of
our own and run through the unmodified office.js on the preview workbook. No text of theirs is kept here. An entry
covers the calls named, not every line of the snippet. Written by
\`GEOMSAN_UPDATE=1 npx jest --selectProjects office --testPathPatterns preview/conformance\`.

${String(lines.filter((line) => line.includes("| passes |")).length)} of ${String(lines.length)} pass.

| Snippet | Exercised | Outcome |
| --- | --- | --- |
${lines.join("\n")}
`;
