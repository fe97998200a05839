import { describeSubject } from "../../plan/describe";
import { placeOf, projectNumbered } from "../../plan/places";
import type { Subject } from "../../plan/subject";
import type { SourceRef } from "../../outcome/source-ref";
import type { Studio } from "../studio";
import { drawLine, type Line, type Spot } from "./draw-line";
import { findingsColumns } from "./findings-columns";
import type { Places } from "./places";

/** Below the findings: what could not be checked, and what could not be read. */
export function drawLeft(studio: Studio, spot: Spot, { unchecked, unread }: Left): void {
  const { findings } = studio.words;
  const next = drawPart(spot, findings.uncheckedTitle, unchecked);
  drawPart({ ...spot, top: next }, findings.unreadTitle, unread);
}

export interface Left {
  readonly unchecked: readonly Line[];
  readonly unread: readonly Line[];
}

/** `unread`: figures that have no row on 예산DB. */
export function leftOver(studio: Studio, places: Places, unread: readonly Subject[]): Left {
  return {
    unchecked: [...uncheckedLines(studio, places), ...noticeLines(studio, places, unread)],
    unread: unreadLines(studio, places, unread),
  };
}

const noLine: Line = {
  number: "",
  severity: null,
  severityText: "",
  project: "",
  what: "",
  why: "",
  todo: "",
  cell: "",
  source: "",
  rule: "",
};

function drawPart({ sketch, places, top }: Spot, title: string, lines: readonly Line[]): number {
  if (lines.length === 0) return top;
  sketch.height(top, 14);
  sketch.height(top + 1, 26);
  sketch.text(top + 1, findingsColumns.number, title, "project");
  lines.forEach((line, index) => {
    drawLine({ sketch, places, top }, top + 2 + index, line);
  });
  return top + 2 + lines.length;
}

const uncheckedLines = ({ result, language }: Studio, places: Places): readonly Line[] =>
  (result?.unchecked ?? []).map(({ project, reason, subject, rule }) => ({
    ...noLine,
    project: places.projectText(project),
    what: reason[language],
    cell: subject ? places.cellOf(subject) : "",
    link: subject ? places.linkOf(subject) : undefined,
    source: subject ? places.sourceOf(subject) : "",
    sourceLink: subject ? places.sourceLinkOf(subject) : undefined,
    rule,
  }));

function unreadLines(
  { plan, words, language }: Studio,
  places: Places,
  unread: readonly Subject[],
): readonly Line[] {
  const { findings } = words;
  return unread.map((subject) => ({
    ...noLine,
    project: places.projectText("project" in subject ? subject.project : null),
    what: describeSubject(plan, subject)[language],
    why: [findings.unreadFigure, printedText(plan, subject)].filter(Boolean).join(": "),
    todo: findings.unreadTodo,
    cell: places.cellOf(subject),
    link: places.linkOf(subject),
    source: places.sourceOf(subject),
    sourceLink: places.sourceLinkOf(subject),
  }));
}

function printedText(plan: Studio["plan"], subject: Subject): string {
  if (!("project" in subject) || subject.at !== "cell") return "";
  const table = projectNumbered(plan, subject.project)?.tables[subject.table];
  return table?.rows[subject.row]?.texts[subject.column]?.trim() ?? "";
}

/** What the reading of the document asked to be looked at, unless a finding or a line above says it of the same place. */
function noticeLines(
  { plan, result, notices, language }: Studio,
  places: Places,
  unread: readonly Subject[],
): readonly Line[] {
  const subjects = [...unread, ...(result?.findings ?? []).map(({ subject }) => subject)];
  const said = new Set(subjects.flatMap((subject) => placeKey(placeOf(plan, subject)) ?? []));
  const isSaid = (place: SourceRef | undefined): boolean =>
    place !== undefined && said.has(placeKey(place) ?? "");
  return notices
    .filter(({ weight, place }) => weight === "attention" && !isSaid(place))
    .map(({ message, place, project }) => ({
      ...noLine,
      project: places.projectText(project ?? null),
      what: message[language],
      source: place ? places.placeText(place) : "",
    }));
}

const placeKey = (place: SourceRef | null): string | null => place && JSON.stringify(place);
