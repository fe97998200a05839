import type { ContentsEntry, Plan, Project } from "../plan/plan";

/** One row of 총괄 and one block of 소요예산: an entry of the contents, a project with a body, or (mostly) both. */
export interface Entry {
  readonly no: number;
  readonly contents: { readonly entry: ContentsEntry; readonly index: number } | null;
  readonly project: Project | null;
}

/**
 * Every entry of the contents in its order, then the projects that the contents do not list. `chosen` leaves out
 * projects by number; an entry without a body cannot be left out, so that it stays seen.
 */
export function entriesOf(plan: Plan, chosen?: readonly number[]): readonly Entry[] {
  const open = new Map<number, Project[]>();
  for (const project of plan.projects)
    open.set(project.no, [...(open.get(project.no) ?? []), project]);
  const listed = plan.contents.map((entry, index): Entry => {
    const project = open.get(entry.no)?.shift() ?? null;
    return { no: entry.no, contents: { entry, index }, project };
  });
  const left = new Set([...open.values()].flat());
  const unlisted = plan.projects
    .filter((project) => left.has(project))
    .map((project): Entry => ({ no: project.no, contents: null, project }));
  const isChosen = ({ no, project }: Entry): boolean => !project || !chosen || chosen.includes(no);
  return [...listed, ...unlisted].filter(isChosen);
}
