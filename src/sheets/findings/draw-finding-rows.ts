import type { Amount } from "../../money/amount";
import { isMoney } from "../../money/unit";
import { writeDecimal } from "../../money/write-amount";
import { projectNumbered } from "../../plan/places";
import type { Subject } from "../../plan/subject";
import type { Finding, Severity } from "../../rules/engine/finding";
import type { Sketch } from "../sketch";
import type { Studio } from "../studio";
import { severityMark } from "../wording";
import { drawLine, type Spot } from "./draw-line";
import { findingsColumns } from "./findings-columns";

/** The findings, the gravest cause first and findings of one cause together: 1, 1-2. Returns the row after them. */
export function drawFindingRows(studio: Studio, { sketch, places, top }: Spot): number {
  const { result, words } = studio;
  let row = top;
  const say = (text: string): number => {
    sketch.height(row, 24);
    sketch.text(row, findingsColumns.number, text, "plain");
    return row + 1;
  };
  if (!result) return say(words.findings.notRun);
  if (result.findings.length === 0) return say(words.findings.none);
  causes(result.findings).forEach((findings, cause) => {
    findings.forEach((finding, index) => {
      const { language } = studio;
      drawLine({ sketch, places, top }, row, {
        number: index === 0 ? String(cause + 1) : `${cause + 1}-${index + 1}`,
        severity: finding.severity,
        severityText: `${severityMark[finding.severity]} ${words.severity[finding.severity]}`,
        project: index === 0 ? places.projectText(finding.project) : words.findings.same,
        what: finding.what[language],
        why: finding.why[language],
        todo: finding.todo[language],
        cell: places.cellOf(finding.subject),
        link: places.linkOf(finding.subject),
        source: places.sourceOf(finding.subject),
        sourceLink: places.sourceLinkOf(finding.subject),
        rule: finding.rule,
      });
      drawFigures(studio, sketch, row, finding);
      row += 1;
    });
  });
  return row;
}

const gravest: readonly Severity[] = ["error", "review", "confirm", "rounding", "note"];

/** Findings of one cause, in the order of the gravest finding of each, then as the check gave them. */
function causes(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = finding.cause ?? finding.id;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const rank = (group: readonly Finding[]): number =>
    Math.min(...group.map(({ severity }) => gravest.indexOf(severity)));
  return [...groups.values()].sort((a, b) => rank(a) - rank(b));
}

function drawFigures(studio: Studio, sketch: Sketch, row: number, finding: Finding): void {
  const { printed, expected, difference, unit, subject } = finding;
  const scale = unit && !isMoney(unit) ? scaleOf(studio, subject) : null;
  const put = (column: number, amount: Amount | undefined, style: string): void => {
    if (amount === undefined) return;
    if (scale === null) sketch.figure(row, column, amount, "", `${style} row`);
    else sketch.text(row, column, writeDecimal({ units: amount, scale }), "right row");
  };
  put(findingsColumns.printed, printed, "figure doc");
  put(findingsColumns.expected, expected, "figure");
  put(findingsColumns.difference, difference, "gap");
}

/** What is no Korean money is counted in its table's last decimal. */
function scaleOf({ plan }: Studio, subject: Subject): number {
  if (!("project" in subject) || subject.at !== "cell") return 0;
  return projectNumbered(plan, subject.project)?.tables[subject.table]?.scale ?? 0;
}
