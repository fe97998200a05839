import { writeCell } from "../../grid/a1";
import type { Cell } from "../../grid/grid";
import type { Language } from "../../outcome/language";
import { comparePlans } from "../../plan/compare";
import { describeSubject } from "../../plan/describe";
import { projectNumbered } from "../../plan/places";
import type { Plan } from "../../plan/plan";
import type { Subject } from "../../plan/subject";
import type { Merge, MergedCell, MergedSheet } from "../../sheets/again/merge";
import type { CellContent, Drawing } from "../../sheets/drawing";
import { linkTo, oneCell } from "../cell-links";
import type { AgainLine, AgainView, CellLink } from "../view";
import { againWords } from "./wording";

export interface Compared {
  readonly fileName: string;
  /** As it was imported the last time. */
  readonly former: Plan;
  readonly plan: Plan;
  readonly drawing: Drawing;
  /** null where the sheets cannot be changed where they stand. */
  readonly merge: Merge | null;
  readonly takesDocument: readonly string[];
}

/** One cell of the next drawing. */
export const conflictId = ({ sheet, cell }: MergedCell): string => `${sheet}!${writeCell(cell)}`;

/** What a newer document changes, for a decision before anything is written. */
export function againView(compared: Compared, language: Language): AgainView {
  const { merge, fileName } = compared;
  const words = againWords(language);
  const subjects = subjectsOf(compared.drawing);
  const sheets = merge?.sheets ?? [];
  const line = (cell: MergedCell, sheet: MergedSheet): AgainLine =>
    lineOf(cell, sheet, compared, subjects, language);
  const lines = (kind: MergedCell["kind"]) =>
    sheets.flatMap((sheet) =>
      sheet.cells.filter((cell) => cell.kind === kind).map((cell) => ({ sheet, cell })),
    );
  const isFigure = ({ cell }: { cell: MergedCell }): boolean => subjects.has(conflictId(cell));
  const document = lines("document");
  const yours = lines("yours");
  const both = lines("both").filter(({ cell }) => cell.before.kind !== "formula" || cell.after.kind !== "formula"); // prettier-ignore
  const shown = document.filter(isFigure);
  const changes = document.length + sheets.reduce((sum, { fresh, removed }) => sum + fresh.length + removed.length, 0); // prettier-ignore
  const conflicts = both.map(({ sheet, cell }) => ({
    ...line(cell, sheet),
    takesDocument: compared.takesDocument.includes(conflictId(cell)),
  }));
  const wanted = changes + conflicts.filter(({ takesDocument }) => takesDocument).length;
  return {
    fileName,
    possible: merge !== null,
    title: merge ? words.title(changes + both.length) : words.impossible,
    say: merge ? words.say(yours.length, both.length) : words.impossibleMore,
    facts: [
      { label: words.facts.document, count: changes },
      { label: words.facts.yours, count: yours.length },
      { label: words.facts.both, count: both.length },
      {
        label: words.facts.unchanged,
        count: sheets.reduce((sum, each) => sum + each.unchanged, 0),
      },
    ],
    projects: projectLines(compared, language),
    conflicts,
    document: shown.map(({ sheet, cell }) => line(cell, sheet)),
    yours: yours.filter(isFigure).map(({ sheet, cell }) => line(cell, sheet)),
    left: sheets.flatMap(({ plan, left }) =>
      left.length === 0
        ? []
        : [words.left(`${plan.name} ${left.map((row) => row + 1).join(", ")}`)],
    ),
    others: changes > shown.length ? words.others(changes - shown.length) : null,
    applyLabel: wanted === 0 ? words.nothing : words.apply(wanted),
    applySum: words.applySum,
    anewLabel: words.anew,
    canApply: merge !== null && (wanted > 0 || hasNames(merge)),
  };
}

const hasNames = ({ names, namesGone }: Merge): boolean => names.length + namesGone.length > 0;

function subjectsOf({ subjects }: Drawing): ReadonlyMap<string, Subject> {
  return new Map(
    [...subjects]
      .reverse()
      .map(({ subject, sheet, cell }) => [`${sheet}!${writeCell(cell)}`, subject]),
  );
}

function lineOf(
  merged: MergedCell,
  sheet: MergedSheet,
  { plan }: Compared,
  subjects: ReadonlyMap<string, Subject>,
  language: Language,
): AgainLine {
  const subject = subjects.get(conflictId(merged)) ?? null;
  const link: CellLink = linkTo(sheet.plan.name, oneCell(merged.now));
  const words = againWords(language);
  return {
    id: conflictId(merged),
    project: subject && projectOf(plan, subject),
    label: subject ? describeSubject(plan, subject)[language] : link.label,
    cell: link,
    base: contentText(merged.before) || words.nothingIn,
    now: cellText(merged.found) || words.nothingIn,
    document: contentText(merged.after) || words.nothingIn,
  };
}

function projectOf(plan: Plan, subject: Subject): string | null {
  if (!("project" in subject)) return null;
  const project = projectNumbered(plan, subject.project);
  return project && `${project.no}. ${project.title}`;
}

function contentText(content: CellContent): string {
  switch (content.kind) {
    case "blank":
      return "";
    case "number":
      return content.value.toLocaleString("en-US", { maximumFractionDigits: 10 });
    case "text":
      return content.text;
    case "formula":
      return content.formula;
  }
}

const cellText = (cell: Cell): string =>
  cell.kind === "blank" ? "" : cell.kind === "number" ? numberText(cell) : cell.text;

const numberText = ({ value }: Extract<Cell, { kind: "number" }>): string =>
  Number(`${value.units}e-${value.scale}`).toLocaleString("en-US", { maximumFractionDigits: 10 });

function projectLines({ former, plan }: Compared, language: Language): AgainView["projects"] {
  const { projects } = againWords(language);
  return comparePlans(former, plan).projects.flatMap(({ kind, before, after }) => {
    if (kind === "same") return [];
    const from = before.map(({ no, title }) => `${no}. ${title}`).join(", ");
    const to = after ? `${after.no}. ${after.title}` : "";
    return [{ kind, label: projects[kind], text: [from, to].filter(Boolean).join(" → ") }];
  });
}
