import type { Amount } from "../../money/amount";
import { subjectKey, type Subject } from "../../plan/subject";
import type { Draft, JoinedDraft } from "./draft";
import { equalityKeyOf } from "./equality-key";
import type { RuleInput } from "./rule";
import { tableClaims, type TableClaim } from "./table-claims";

/**
 * Joins findings with one root. Two have one root when a change of one figure that both speak of mends both: the
 * culprit that `sums/` names for the rows and columns of a table, and beyond the table a figure that stands in both
 * equalities and would have to change by the same amount.
 */
export function joinCauses(drafts: readonly Draft[], input: RuleInput): readonly JoinedDraft[] {
  const { claims, relations } = tableClaims(drafts, input);
  const groups = new Groups();
  const culprits = drafts.map((draft, index) => {
    const mending = claims.filter((claim) => mends(claim, draft, relations));
    for (const key of rootsOf(draft, mending, relations)) groups.join(index, key);
    const [only] = mending;
    return mending.length === 1 && only ? only.culprit : null;
  });
  const causes = groups.named(drafts);
  return drafts.map((draft, index) => ({
    ...draft,
    cause: causes.get(index) ?? null,
    culprit: culprits[index] ?? null,
  }));
}

/** Whether the claim mends the draft: it says so of a row or column, else its cell stands in the draft's equality. */
function mends(claim: TableClaim, draft: Draft, relations: ReadonlySet<string>): boolean {
  const key = equalityKey(draft);
  if (key === null) return false;
  if (relations.has(key)) return claim.mends.has(key);
  return changesMending(draft).includes(
    changeKey(claim.culprit.subject, claim.culprit.suggested - claim.culprit.printed),
  );
}

/**
 * The changes that count as the root of a draft. With a claim it is the claimed one; two claims that are needed
 * together are two roots, and the draft stands alone. A row or column whose culprit is a tie stands alone too.
 */
function rootsOf(
  draft: Draft,
  mending: readonly TableClaim[],
  relations: ReadonlySet<string>,
): readonly string[] {
  const key = equalityKey(draft);
  if (key === null || mending.length > 1) return [];
  const [claim] = mending;
  if (claim) {
    const { subject, printed, suggested } = claim.culprit;
    return [changeKey(subject, suggested - printed)];
  }
  return relations.has(key) ? [] : changesMending(draft);
}

/** Every single change of a figure that would make the equality hold. */
function changesMending({ report, difference }: Draft): readonly string[] {
  if (!report.equality || difference === null || difference === 0n) return [];
  return [
    changeKey(report.equality.total, -difference),
    ...report.equality.parts.map((part) => changeKey(part, difference)),
  ];
}

const changeKey = (subject: Subject, by: Amount): string => `${subjectKey(subject)} by ${by}`;

const equalityKey = ({ report }: Draft): string | null =>
  report.equality ? equalityKeyOf(report.equality) : null;

/** Members that share a key are one group. */
class Groups {
  private readonly parent = new Map<number, number>();
  private readonly firstOf = new Map<string, number>();

  join(member: number, key: string): void {
    const first = this.firstOf.get(key);
    if (first === undefined) this.firstOf.set(key, member);
    else this.parent.set(this.root(member), this.root(first));
  }

  /** `cause-3-1`: the project and a count within it, for groups of two and more, in the order of the drafts. */
  named(drafts: readonly Draft[]): ReadonlyMap<number, string> {
    const members = new Map<number, number[]>();
    for (const index of drafts.keys()) {
      const root = this.root(index);
      members.set(root, [...(members.get(root) ?? []), index]);
    }
    const names = new Map<number, string>();
    const counts = new Map<number | null, number>();
    for (const group of members.values()) {
      const [first] = group;
      if (group.length < 2 || first === undefined) continue;
      const project = drafts[first]?.project ?? null;
      const count = (counts.get(project) ?? 0) + 1;
      counts.set(project, count);
      for (const index of group) names.set(index, `cause-${project ?? "x"}-${count}`);
    }
    return names;
  }

  private root(member: number): number {
    const parent = this.parent.get(member) ?? member;
    return parent === member ? member : this.root(parent);
  }
}
