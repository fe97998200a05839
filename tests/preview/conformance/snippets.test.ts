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
import { workbookAndEvents } from "./workbook-and-events";
import { worksheets } from "./worksheets";

const file = path.resolve(__dirname, "../../../docs/preview-conformance.md");
const exercises = [
  ...[...charts, ...chartLooks, ...commentsAndFormats, ...partsAndRules],
  ...[...ranges, ...rangePlaces, ...tables, ...worksheets, ...workbookAndEvents],
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

What public snippets of \`OfficeDev/office-js-snippets\` (folder \`samples/excel\`) ask of Excel, re-expressed with data of
our own and run through the unmodified office.js 1.1.110 on the preview workbook, which poses as today's Excel on the
web. Each of the ${String(lines.length)} was read in full in November 2026, as far as stored versions go, and its exercise makes the
calls that the snippet makes, once each, and looks at what came of them. No text of theirs is kept here. Written by
\`GEOMSAN_UPDATE=1 npx jest --selectProjects office --testPathPatterns preview/conformance\`.

Left out of what a snippet does: buttons, console and page; \`load\` of a property that the object does not have
(10-chart/chart-axis). A failure names the member that is missing. Where it says "not in office.js 1.1.110", the
published package has no such member (\`ExcelApi\` 1.18 and 1.19 came later), so no request of it ever reaches a host.

${String(lines.filter((line) => line.includes("| passes |")).length)} of ${String(lines.length)} pass.

| Snippet | Exercised | Outcome |
| --- | --- | --- |
${lines.join("\n")}
`;
