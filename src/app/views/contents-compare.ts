import type { Plan } from "../../plan/plan";
import type { Finding } from "../../rules/engine/finding";
import type { ContentsCompareView } from "../view";

const around = 4;

/** A window of eight numbers or so of the contents and of the body, around the entry that one of them lacks. */
export function contentsCompare(
  findings: readonly Finding[],
  plan: Plan,
): ContentsCompareView | null {
  const finding = findings.find((each) => each.rule.startsWith("R29"));
  if (!finding || finding.project === null) return null;
  const listed = new Set(plan.contents.map((entry) => entry.no));
  const bodies = new Set(plan.projects.map((project) => project.no));
  const all = [...new Set([...listed, ...bodies, finding.project])].sort((a, b) => a - b);
  const at = all.indexOf(finding.project);
  return {
    numbers: all.slice(Math.max(0, at - around), at + around + 1).map((no) => ({
      no,
      listed: listed.has(no),
      body: bodies.has(no),
      gap: no === finding.project,
    })),
  };
}
