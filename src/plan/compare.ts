import type { Amount } from "../money/amount";
import type { SourceRef } from "../outcome/source-ref";
import { figuresOf, type Figure } from "./figures";
import { matchProjects, type Match } from "./match-projects";
import type { Plan, Project } from "./plan";

/** What became of the projects of one plan in another: last year's and this year's, or two drafts. */
export interface Comparison {
  readonly projects: readonly ProjectComparison[];
}

/** `before` holds several projects where they were merged, none where the project is new; `after` is null if dropped. */
export interface ProjectComparison {
  readonly kind: "same" | "renamed" | "merged" | "dropped" | "new";
  readonly before: readonly ProjectName[];
  readonly after: ProjectName | null;
  /** The figures that are not the same; empty for projects that were merged, dropped or are new. */
  readonly changes: readonly FigureChange[];
}

export interface ProjectName {
  readonly no: number;
  readonly title: string;
  readonly place: SourceRef;
}

/** One figure of both plans. null where a plan does not have it, or has it unread. */
export interface FigureChange {
  /** "cost · 국비", "table 1 · 국비 · 2026": the same key in both plans. */
  readonly figure: string;
  readonly before: Amount | null;
  readonly after: Amount | null;
  /** after − before, null where one of them is missing. */
  readonly difference: Amount | null;
  readonly placeBefore: SourceRef | null;
  readonly placeAfter: SourceRef | null;
}

/** Only what is not the same: a plan compared with itself gives no project at all. */
export function comparePlans(before: Plan, after: Plan): Comparison {
  const matches = matchProjects(before.projects, after.projects);
  return { projects: matches.map(compared).filter(isChange) };
}

const isChange = ({ kind, changes }: ProjectComparison): boolean =>
  kind !== "same" || changes.length > 0;

function compared({ kind, before, after }: Match): ProjectComparison {
  const [only, ...others] = before;
  const changes = only && after && others.length === 0 ? changesOf(only, after) : [];
  return { kind, before: before.map(nameOf), after: after && nameOf(after), changes };
}

const nameOf = ({ no, title, place }: Project): ProjectName => ({ no, title, place });

function changesOf(before: Project, after: Project): readonly FigureChange[] {
  const old = figuresOf(before);
  const now = figuresOf(after);
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  return keys.flatMap((figure) => {
    const change = changeOf(figure, old.get(figure), now.get(figure));
    return change.before === change.after ? [] : [change];
  });
}

function changeOf(figure: string, old: Figure | undefined, now: Figure | undefined): FigureChange {
  const [before, after] = [old?.amount ?? null, now?.amount ?? null];
  return {
    figure,
    before,
    after,
    difference: before === null || after === null ? null : after - before,
    placeBefore: old?.place ?? null,
    placeAfter: now?.place ?? null,
  };
}
