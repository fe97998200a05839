import type { SheetDrawing } from "../drawing";
import type { Entry } from "../entries";
import { linkTo } from "../formula/link";
import { quoted } from "../formula/reference";
import { Sketch } from "../sketch";
import { linkName, type Studio } from "../studio";
import { printSetUp } from "../print-set-up";
import { wrappedLines } from "../text-width";
import { coverWords, type CoverWords } from "./wording";

const [label, text] = [1, 2];
const textWidth = 760;
/** Rows: of a sheet for every project there may be hundreds, too small on one page. */
const mostOnOnePage = 50;
const widths = [18, 132, textWidth] as const;

/** The sheets that stand behind the cover, in their order; those the person left out are missing. */
export type Listed = keyof CoverWords["about"];

/** A cell of 검산결과 that says how many checks hold, and what it says now. */
export interface Flag {
  readonly sheet: string;
  readonly address: string;
  readonly says: string;
}

/** 표지: which document, when, in which unit; how to read the sheets; where they are. */
export function drawCover(
  studio: Studio,
  entries: readonly Entry[],
  listed: readonly Listed[],
  flag: Flag,
): SheetDrawing {
  const sketch = new Sketch(studio.sheets.cover, studio.unit, studio.desk);
  const words = coverWords[studio.language];
  const { plan } = studio;
  sketch.height(0, 40);
  const title = words.title(plan.department ?? plan.title, plan.planYear?.year ?? null);
  sketch.text(0, label, title, "title text");
  let row = drawFacts(studio, sketch, words, entries, 2);
  sketch.text(row, label, words.state, "caption row");
  sketch.formula(row, text, `=${quoted(flag.sheet)}!${flag.address}`, flag.says, "bold row left");
  colourState(sketch, row);
  row = drawHow(sketch, words, row + 2);
  row = drawLegend(sketch, words, row + 1);
  const end = drawContents(studio, sketch, words, listed, row + 1);
  return sketch.finish({
    frozen: { rows: 0, columns: 0 },
    columnWidths: widths,
    print: printSetUp(studio, { onePage: end <= mostOnOnePage }),
  });
}

function drawFacts(
  { plan, fileName, checkedAt, unit }: Studio,
  sketch: Sketch,
  words: CoverWords,
  entries: readonly Entry[],
  top: number,
): number {
  const year = plan.planYear
    ? [plan.planYear.year, plan.planYear.basis === "inferred" ? words.inferred : ""]
    : [];
  const bodies = entries.filter(({ project }) => project !== null).length;
  const facts = [
    [words.document, fileName],
    [words.department, plan.department ?? ""],
    [words.year, year.filter(Boolean).join(" ")],
    [words.date, checkedAt],
    [words.unit, unit.label],
    [words.projects, words.projectsText(entries.length, bodies)],
  ] as const;
  const said = facts.filter(([, value]) => value !== "");
  said.forEach(([name, value], index) => {
    line(sketch, top + index, name, value);
  });
  return top + said.length;
}

function line(sketch: Sketch, row: number, name: string, value: string): void {
  sketch.height(row, Math.max(22, 6 + 17 * wrappedLines(value, textWidth)));
  sketch.text(row, label, name, "caption row");
  sketch.text(row, text, value, "text wrap row");
}

function heading(sketch: Sketch, row: number, name: string): number {
  sketch.height(row, 26);
  sketch.text(row, label, name, "project last");
  sketch.style(row, [text], "last");
  return row + 1;
}

function drawHow(sketch: Sketch, words: CoverWords, top: number): number {
  const first = heading(sketch, top, words.how);
  words.howLines.forEach((said, index) => {
    line(sketch, first + index, String(index + 1), said);
  });
  return first + words.howLines.length;
}

const legendStyles = {
  doc: "center doc row",
  formula: "center row",
  ok: "center ok check row",
  bad: "center bad bold missing row",
  none: "none row",
  ask: "center ask row",
  wrong: "center bad bold culprit row",
} as const;

/** Samples are texts: nobody should add them up. */
function drawLegend(sketch: Sketch, words: CoverWords, top: number): number {
  const first = heading(sketch, top, words.legend);
  const kinds = ["doc", "formula", "ok", "bad", "none", "ask", "wrong"] as const;
  kinds.forEach((kind, index) => {
    const [sample, meaning] = words.legendLines[kind];
    sketch.height(first + index, 22);
    sketch.text(first + index, label, sample, legendStyles[kind]);
    sketch.text(first + index, text, meaning, "text row");
  });
  return first + kinds.length;
}

function drawContents(
  studio: Studio,
  sketch: Sketch,
  words: CoverWords,
  listed: readonly Listed[],
  top: number,
): number {
  let row = heading(sketch, top, words.sheets);
  for (const kind of listed) {
    const names =
      kind === "budget" && studio.sheets.budgets.length > 0
        ? studio.sheets.budgets
        : [studio.sheets[kind]];
    for (const name of names) {
      sketch.height(row, 22);
      const link = linkTo(linkName(studio, { sheet: name, row: 0, column: 0 }), name);
      sketch.formula(row, label, link, name, "link row left");
      sketch.text(row, text, words.about[kind], "text row");
      row += 1;
    }
  }
  return row;
}

/** By its first character, as on 검산결과. */
function colourState(sketch: Sketch, row: number): void {
  const range = { row, column: text, rows: 1, columns: 1 };
  const begins = (mark: string): string => `=LEFT($C$${row + 1},1)="${mark}"`;
  sketch.conditionalFormats.push(
    { range, formula: begins("≠"), fontColor: "#8C1710", bold: true },
    { range, formula: begins("✓"), fontColor: "#1A6842", bold: true },
  );
}
