import type { Severity } from "../../rules/engine/finding";
import type { Ref } from "../formula/reference";
import type { Sketch } from "../sketch";
import { wrappedLines } from "../text-width";
import { findingsColumns, findingsWidths, listColumns } from "./findings-columns";
import type { Places } from "./places";

export interface Spot {
  readonly sketch: Sketch;
  readonly places: Places;
  /** First free row. */
  readonly top: number;
}

/** One row of the list in words. */
export interface Line {
  readonly number: string;
  readonly severity: Severity | null;
  readonly severityText: string;
  readonly project: string;
  readonly what: string;
  readonly why: string;
  readonly todo: string;
  readonly cell: string;
  /** Where `cell` leads; absent where it stands on none of our sheets. */
  readonly link?: Ref | undefined;
  readonly source: string;
  /** The cell on our sheets that says the line; absent where none does. */
  readonly sourceLink?: Ref | undefined;
  readonly rule: string;
}

/** Draws the words of a row, as high as its longest text needs; its figures are drawn over it. */
export function drawLine({ sketch, places }: Spot, row: number, line: Line): void {
  const put = (name: (typeof listColumns)[number], text: string, style: string): void => {
    sketch.text(row, findingsColumns[name], text, `${style} row`);
  };
  for (const name of listColumns) put(name, "", "plain");
  put("number", line.number, "text center");
  put("severity", line.severityText, line.severity ?? "plain");
  put("project", line.project, "text wrap");
  put("what", line.what, "text bold wrap");
  put("why", line.why, "text wrap");
  put("todo", line.todo, "text wrap");
  if (line.link) {
    const link = places.linkFormula(line.link);
    sketch.formula(row, findingsColumns.cell, link, line.cell, "link small wrap left row");
  } else put("cell", line.cell, "text small wrap");
  if (line.sourceLink && line.source !== "") {
    const link = places.labelled(line.sourceLink, line.source);
    sketch.formula(row, findingsColumns.source, link, line.source, "link small wrap left row");
  } else put("source", line.source, "text small wrap");
  put("rule", line.rule, "text caption wrap");
  const wrapped = ["project", "what", "why", "todo", "cell", "source", "rule"] as const;
  const lines = wrapped.map((name) =>
    wrappedLines(line[name], findingsWidths[findingsColumns[name]], pointsOf(name)),
  );
  sketch.height(row, Math.max(24, 6 + 17 * Math.max(...lines)));
}

/** Bold text is about a tenth wider. */
const pointsOf = (name: (typeof listColumns)[number]): number =>
  name === "what" ? 11 : name === "cell" || name === "source" || name === "rule" ? 9 : 10;
