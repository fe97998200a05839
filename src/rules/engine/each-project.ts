import type { Project } from "../../plan/plan";
import { stoppedReason } from "./stopped";
import type { Rule, RuleInput, RuleOutput } from "./rule";

export type ProjectCheck = (project: Project, input: RuleInput, output: RuleOutput) => void;

/** The `check` of a rule that looks at one project at a time: where it stops on one, it goes on with the next. */
export function eachProject(check: ProjectCheck): Rule["check"] {
  return (input, output) => {
    for (const project of input.plan.projects) {
      try {
        check(project, input, output);
      } catch (cause) {
        output.unchecked({
          project: project.no,
          reason: stoppedReason(cause),
          subject: { project: project.no, at: "title" },
        });
      }
    }
  };
}
