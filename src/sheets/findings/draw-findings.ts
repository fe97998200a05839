import type { Subject } from "../../plan/subject";
import type { Severity } from "../../rules/engine/finding";
import type { SheetDrawing } from "../drawing";
import { checksName, failuresName } from "../names";
import { printSetUp } from "../print-set-up";
import { Sketch } from "../sketch";
import type { Studio } from "../studio";
import { severityMark } from "../wording";
import { drawFindingRows } from "./draw-finding-rows";
import { drawLeft, leftOver } from "./draw-left";
import { findingsColumns, findingsWidths, listColumns } from "./findings-columns";
import { Places } from "./places";

/** What the other sheets found out. */
export interface FromSheets {
  /** As the two names give them; null where there is no check formula at all. */
  readonly checks: { readonly all: number; readonly failing: number } | null;
  /** Figures without a row on 예산DB. */
  readonly unread: readonly Subject[];
}

const [flagRow, tallyRow, headRow] = [3, 5, 7];
const { number, rule } = findingsColumns;

export interface DrawnFindings {
  readonly sheet: SheetDrawing;
  /** The cell of the flag, and what it says. */
  readonly flag: { readonly sheet: string; readonly address: string; readonly says: string };
}

/** 검산결과: a flag that follows the figures by formula; below it the findings of the last check as text. */
export function drawFindings(studio: Studio, { checks, unread }: FromSheets): DrawnFindings {
  const sketch = new Sketch(studio.sheets.findings, studio.unit, studio.desk);
  drawTitle(studio, sketch);
  const says = drawFlag(studio, sketch, checks);
  const places = new Places(studio);
  const left = leftOver(studio, places, unread);
  drawTally(studio, sketch, left.unchecked.length);
  drawHead(studio, sketch);
  const next = drawFindingRows(studio, { sketch, places, top: headRow + 1 });
  drawLeft(studio, { sketch, places, top: next }, left);
  const fails = (checks?.failing ?? 0) > 0 || countOf(studio, "error") > 0;
  const sheet = sketch.finish({
    tabColor: fails ? "#B3261E" : "#1A6842",
    frozen: { rows: headRow + 1, columns: 0 },
    columnWidths: findingsWidths,
    print: printSetUp(studio, { repeatRows: [headRow, headRow] }),
  });
  return { sheet, flag: { sheet: sketch.name, address: `$B$${flagRow + 1}`, says } };
}

function drawTitle({ words, unit, fileName, checkedAt }: Studio, sketch: Sketch): void {
  sketch.height(0, 32);
  sketch.text(0, number, words.findings.title, "title");
  sketch.text(0, rule, words.unit(unit.label), "caption right");
  sketch.height(1, 20);
  sketch.text(1, number, words.findings.subtitle(fileName, checkedAt), "caption text");
  sketch.height(2, 8);
}

function drawFlag({ words }: Studio, sketch: Sketch, checks: FromSheets["checks"]): string {
  const { flagNone, flagHolds, flagFails } = words.findings;
  sketch.height(flagRow, 34);
  sketch.style(flagRow, [number, number + 1, number + 2, number + 3], "flag");
  if (!checks) {
    sketch.text(flagRow, number, flagNone, "flag");
    return flagNone;
  }
  const { all, failing } = checks;
  const [holds, fails] = [
    flagHolds.join(String(all)),
    `${flagFails[0]}${all}${flagFails[1]}${failing}${flagFails[2]}`,
  ];
  const saysHolds = `"${flagHolds[0]}"&${checksName}&"${flagHolds[1]}"`;
  const saysFails = `"${flagFails[0]}"&${checksName}&"${flagFails[1]}"&${failuresName}&"${flagFails[2]}"`;
  const formula = `=IF(${checksName}=0,"${flagNone}",IF(${failuresName}=0,${saysHolds},${saysFails}))`;
  const says = all === 0 ? flagNone : failing === 0 ? holds : fails;
  sketch.formula(flagRow, number, formula, says, "flag");
  colourFlag(sketch);
  return says;
}

/** By its first character, so that the flag keeps its colour right without the add-in. */
function colourFlag(sketch: Sketch): void {
  const range = { row: flagRow, column: number, rows: 1, columns: 4 };
  const begins = (mark: string): string => `=LEFT($B$${flagRow + 1},1)="${mark}"`;
  sketch.conditionalFormats.push(
    {
      range,
      formula: begins("≠"),
      fill: "#FDEFED",
      fontColor: "#8C1710",
      bold: true,
    },
    { range, formula: begins("✓"), fill: "#EAF6EF", fontColor: "#1A6842", bold: true },
  );
}

const severities: readonly Severity[] = ["error", "review", "confirm", "note", "rounding"];

const countOf = ({ result }: Studio, severity: Severity): number =>
  (result?.findings ?? []).filter((finding) => finding.severity === severity).length;

function drawTally(studio: Studio, sketch: Sketch, unchecked: number): void {
  const { words, result } = studio;
  sketch.height(tallyRow, 24);
  sketch.text(tallyRow, number, words.findings.tally, "caption");
  if (!result) return;
  severities.forEach((severity, index) => {
    const count = words.findings.count(countOf(studio, severity));
    const text = `${severityMark[severity]} ${words.severity[severity]} ${count}`;
    sketch.text(tallyRow, findingsColumns.severity + index, text, severity);
  });
  const text = words.findings.unchecked(unchecked);
  sketch.text(tallyRow, findingsColumns.severity + severities.length, text, "small bold");
}

function drawHead({ words }: Studio, sketch: Sketch): void {
  sketch.height(headRow, 24);
  for (const name of listColumns)
    sketch.text(headRow, findingsColumns[name], words.findings[name], "head");
}
