import type { CellAddress } from "../grid/cell-address";
import { subjectKey, type Subject } from "../plan/subject";
import type { Finding } from "../rules/engine/finding";
import type { Mark } from "../workbook/port";
import { byCause } from "./causes";
import { CellsOfSubjects, oneCell } from "./cell-links";
import type { Checked } from "./state";

/**
 * What the layer of marks shows for a check: the one wrong cell boldly, the lines that do not add up plainly, and
 * figures that disagree without further evidence as a question. Notes are not marked.
 */
export function marksOf(checked: Checked): readonly Mark[] {
  const cells = new CellsOfSubjects(checked.subjects);
  const marks = new Map<string, Mark>();
  for (const findings of byCause(checked.result.findings)) {
    for (const mark of marksOfCause(findings, cells)) {
      const key = `${mark.sheet}!${mark.range.row},${mark.range.column}`;
      const before = marks.get(key);
      if (!before || strength[mark.look] > strength[before.look]) marks.set(key, mark);
    }
  }
  return inRuns([...marks.values()]);
}

const strength = { question: 0, failing: 1, culprit: 2 } as const;

function marksOfCause(findings: readonly Finding[], cells: CellsOfSubjects): readonly Mark[] {
  const shown = findings.filter((finding) => finding.severity !== "note");
  const wrong = culpritsOf(shown);
  const lone = wrong.size === 0 && shown.length === 1 && !isSum(shown[0]);
  const look = lone ? ("question" as const) : ("failing" as const);
  return shown.flatMap((finding) =>
    subjectsOf(finding).flatMap((subject) => {
      const found = cells.of(subject);
      if (!found) return [];
      const isWrong = wrong.has(subjectKey(subject));
      return [
        {
          sheet: found.sheet,
          range: oneCell(found.cell),
          look: isWrong ? ("culprit" as const) : look,
        },
      ];
    }),
  );
}

/** The formulas that are wrong, or the one wrong figure. */
function culpritsOf(findings: readonly Finding[]): ReadonlySet<string> {
  const formulas = findings.filter(
    ({ rule, severity }) => /^R4[1-4]-/.test(rule) && severity === "error",
  );
  if (formulas.length > 0) return new Set(formulas.map(({ subject }) => subjectKey(subject)));
  const culprit = culpritOf(findings);
  return new Set(culprit === null ? [] : [culprit]);
}

/** The culprit that the engine named, or the one figure that all findings of a cause of several have in common. */
function culpritOf(findings: readonly Finding[]): string | null {
  const named = findings.find((finding) => finding.culprit)?.culprit;
  if (named) return subjectKey(named.subject);
  if (findings.length < 2) return null;
  const common = findings
    .map((finding) => new Set(subjectsOf(finding).map(subjectKey)))
    .reduce((left, right) => new Set([...left].filter((key) => right.has(key))));
  const [only, ...others] = common;
  return only !== undefined && others.length === 0 ? only : null;
}

function subjectsOf(finding: Finding): readonly Subject[] {
  if (finding.equality) return [finding.equality.total, ...finding.equality.parts];
  return [finding.subject, ...finding.related];
}

const isSum = (finding: Finding | undefined): boolean => (finding?.equality?.parts.length ?? 0) > 1;

/** Neighbouring cells of a row with the same look become one mark: fewer conditional formats. */
function inRuns(marks: readonly Mark[]): readonly Mark[] {
  const sorted = [...marks].sort(
    (a, b) => a.sheet.localeCompare(b.sheet) || byPlace(a.range, b.range),
  );
  const runs: Mark[] = [];
  for (const mark of sorted) {
    const last = runs.at(-1);
    if (last && mark.look !== "culprit" && last.look === mark.look && continues(last, mark)) {
      runs[runs.length - 1] = {
        ...last,
        range: { ...last.range, columns: last.range.columns + 1 },
      };
    } else runs.push(mark);
  }
  return runs;
}

const byPlace = (a: CellAddress, b: CellAddress): number => a.row - b.row || a.column - b.column;

const continues = (last: Mark, next: Mark): boolean =>
  last.sheet === next.sheet &&
  last.range.row === next.range.row &&
  last.range.column + last.range.columns === next.range.column;
