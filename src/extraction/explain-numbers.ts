import type { DocumentModel } from "../documents/model/document-model";
import type { Notice } from "../outcome/notice";
import type { Outcome } from "../outcome/outcome";
import type { DocumentRef } from "../outcome/source-ref";
import type { Plan } from "../plan/plan";
import { coverageOf, type Coverage } from "./coverage";
import { NoticeList } from "./notices";

/** A plan as it was read, and what became of the numbers of its document (a plan of ours in a workbook has none). */
export interface ReadPlan extends Outcome<Plan> {
  readonly coverage?: Coverage;
}

/** The reading with its coverage, and a notice for every block with unexplained numbers that none was given for yet. */
export function withCoverage(document: DocumentModel, { value, notices }: Outcome<Plan>): ReadPlan {
  const coverage = coverageOf(document, value);
  const told = toldBy(notices);
  const untold = coverage.unexplained.filter((place) => !told(place));
  const list = new NoticeList();
  for (const places of byBlock(untold)) {
    const [first] = places;
    if (!first) continue;
    const project = new NoticeList(projectAbove(value, first));
    const numbers = places.map((place) => printedAt(document, place));
    project.add(first.cell ? "cells-unexplained" : "amount-in-text", first, shortened(numbers));
    list.append(project);
  }
  return { value, notices: [...notices, ...list.all()], coverage };
}

const lineKey = ({ block, line, cell }: DocumentRef): string =>
  [block, cell ? "" : line, cell?.join(",")].join(" ");

/** A notice on a table tells of all its cells, one on 합계 of its row, one on an appendix of everything below it. */
function toldBy(notices: readonly Notice[]): (place: DocumentRef) => boolean {
  const lines = new Set<string>();
  const blocks = new Set<number>();
  const rows = new Set<string>();
  let appendix = Infinity;
  for (const { code, place } of notices) {
    if (place?.kind !== "document") continue;
    lines.add(lineKey(place));
    if (!place.cell && place.span === undefined) blocks.add(place.block);
    if (place.cell && code.startsWith("summary-total")) rows.add(rowKey(place));
    if (code === "appendix-set-aside") appendix = Math.min(appendix, place.block);
  }
  return (place) =>
    place.block >= appendix ||
    blocks.has(place.block) ||
    lines.has(lineKey(place)) ||
    rows.has(rowKey(place));
}

const rowKey = ({ block, cell }: DocumentRef): string => [block, cell?.[0]].join(" ");

function byBlock(places: readonly DocumentRef[]): Iterable<readonly DocumentRef[]> {
  const blocks = new Map<number, DocumentRef[]>();
  for (const place of places) {
    const known = blocks.get(place.block);
    if (known) known.push(place);
    else blocks.set(place.block, [place]);
  }
  return blocks.values();
}

/** Projects stand in the order of the document: the last that begins above the place. */
function projectAbove({ projects }: Plan, { block }: DocumentRef): number | undefined {
  let above: number | undefined;
  for (const { no, place } of projects) {
    if (place.kind === "document" && place.block <= block) above = no;
  }
  return above;
}

function printedAt({ blocks }: DocumentModel, { block, cell, span }: DocumentRef): string {
  const found = blocks[block];
  const text =
    found?.kind === "table" ? found.rows[cell?.[0] ?? -1]?.[cell?.[1] ?? -1]?.text : found?.text;
  return span ? (text ?? "").slice(...span) : "";
}

const mostShown = 5;

const shortened = (numbers: readonly string[]): string =>
  numbers.slice(0, mostShown).join(" · ") + (numbers.length > mostShown ? " …" : "");
