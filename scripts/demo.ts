import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { checkPlan } from "../src/app/use-cases/check-plan";
import { wordsIn } from "../src/app/wording/words";
import { nodeDecoder } from "../src/entry/cli/node-decoder";
import { readPlanFile } from "../src/entry/cli/read-plan-file";
import { textTable } from "../src/entry/cli/text-table";
import { writeCell } from "../src/grid/a1";
import { drawPlan, type DrawingFacts } from "../src/sheets/draw-plan";
import { withParticle } from "../src/words/particle";
import { writeXlsx } from "../src/workbook/xlsx/write-xlsx";
import { launchBrowser } from "./browser";
import { buildPreview } from "./build-preview";
import { buildWebIfStale } from "./build-web";
import { breakOneFigure, type BrokenFigure } from "./demo/broken-figure";
import { Person, type ShownFinding } from "./demo/person";
import { serveSite } from "./site";

/**
 * `npm run demo`: the built add-in in the preview page, without a screen. Takes the sample plan, writes the sheets,
 * breaks one figure, checks, prints what the pane found, and leaves out/demo.png and out/demo.xlsx.
 */
const sample = "assets/samples/sample-plan.ko.txt";
/** For one step, in milliseconds: a busy machine needs a minute to draw the sheets. */
const patience = 120_000;
const { value: plan, notices } = await readPlanFile(sample, {
  read: (file) => readFile(file),
  decoder: nodeDecoder,
});
const facts: DrawingFacts = {
  fileName: path.basename(sample),
  notices,
  language: "ko",
  checkedAt: wordsIn("ko").dateTime(new Date()),
};
const broken = breakOneFigure(plan, drawPlan(plan, checkPlan(plan), facts));

console.log("만드는 중입니다. / Building.");
await Promise.all([buildWebIfStale(), buildPreview()]);
await mkdir("out", { recursive: true });
const findings = await asAPerson(broken);
await writeFile(
  "out/demo.xlsx",
  await writeXlsx(drawPlan(broken.plan, checkPlan(broken.plan), facts)),
);

const place = `${broken.sheet}!${writeCell(broken.cell)}`;
console.log(
  `\n${sample}: ${place}의 ${withParticle(String(broken.before), "을/를")} ${withParticle(String(broken.after), "으로/로")} 고쳐 적고 검산했습니다.\n`,
);
console.log(
  textTable(
    [
      { title: "심각도" },
      { title: "규칙" },
      { title: "사업", align: "right" },
      { title: "무엇이" },
      { title: "셀" },
    ],
    findings.map(({ severity, rules, project, what, cells }) => [
      severity,
      rules,
      project.replace(/\..*/, ""),
      what,
      cells,
    ]),
  ),
);
console.log("out/demo.png\nout/demo.xlsx");
// The broken cell must be among what was found: a demonstration that shows nothing has failed.
if (!findings.some(({ cells }) => cells.includes(writeCell(broken.cell)))) {
  console.error(`${place} is not among the findings.`);
  process.exitCode = 1;
}

async function asAPerson(figure: BrokenFigure): Promise<readonly ShownFinding[]> {
  const site = await serveSite(0);
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true, // the development certificate
      viewport: { width: 1280, height: 800 },
      locale: "ko-KR",
    });
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    await page.goto(`${site.origin}/preview/`);
    try {
      const person = new Person(page);
      await person.takeTheSample();
      await person.writeTheSheets();
      await person.type(figure.sheet, writeCell(figure.cell), String(figure.after));
      await person.check();
      const shown = await person.readFindings();
      const its = shown.find(({ cells }) => cells.includes(writeCell(figure.cell)));
      if (its) await person.goTo(its);
      return shown;
    } finally {
      await page.screenshot({ path: "out/demo.png" }); // also of what went wrong
    }
  } finally {
    await browser.close();
    await site.close();
  }
}
