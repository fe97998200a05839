import type { Plan } from "../../plan/plan";
import type { App } from "../store";

/** Which projects are written, and which year is "this year". Only the review changes. */
export function chooseProject(app: App, no: number, chosen: boolean): void {
  chooseProjects(app, [no], chosen);
}

export function chooseGroup(app: App, label: string, chosen: boolean): void {
  const plan = app.store.getState().reading?.plan;
  const numbers = plan?.projects.filter((project) => project.group.label === label) ?? [];
  chooseProjects(
    app,
    numbers.map((project) => project.no),
    chosen,
  );
}

export function setPlanYear(app: App, year: number): void {
  const { reading } = app.store.getState();
  if (!reading || !Number.isInteger(year) || year < 1900 || year > 2999) return;
  const plan: Plan = { ...reading.plan, planYear: { year, basis: "stated" } };
  app.store.setState({ reading: { ...reading, plan } });
}

function chooseProjects(app: App, numbers: readonly number[], chosen: boolean): void {
  const { reading } = app.store.getState();
  if (!reading) return;
  const bodies = new Set(reading.plan.projects.map((project) => project.no));
  const next = new Set(reading.chosen);
  for (const no of numbers) {
    if (chosen && bodies.has(no)) next.add(no);
    else next.delete(no);
  }
  app.store.setState({ reading: { ...reading, chosen: [...next].sort((a, b) => a - b) } });
}

/** The plan without the projects that were not chosen. Entries without a body stay: nobody chose to leave them out. */
export function restrictTo(plan: Plan, chosen: readonly number[]): Plan {
  const kept = new Set(chosen);
  const bodies = new Set(plan.projects.map((project) => project.no));
  return {
    ...plan,
    contents: plan.contents.filter((entry) => kept.has(entry.no) || !bodies.has(entry.no)),
    projects: plan.projects.filter((project) => kept.has(project.no)),
  };
}
