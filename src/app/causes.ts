import type { Finding } from "../rules/engine/finding";

/** One cause is one card. A finding that shares its root with no other is its own cause. */
export const causeOf = (finding: Finding): string => finding.cause ?? finding.id;

/** The findings by cause, in the order of the first finding of each. */
export function byCause(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(causeOf(finding));
    if (group) group.push(finding);
    else groups.set(causeOf(finding), [finding]);
  }
  return [...groups.values()];
}
