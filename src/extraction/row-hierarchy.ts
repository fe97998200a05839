import type { FundingLevel, FundingSource } from "../words/funding-source";
import { levelOf, readSource } from "../words/funding-source";
import { readRowWord } from "../words/row-words";
import type { TableRow } from "../plan/plan";

/** The labels of a row, outermost first, and how far the last one is indented. */
export interface RowLabel {
  readonly groups: readonly string[];
  readonly label: string;
  readonly indent: number;
}

/** What a row is, from its labels alone. */
export interface RowRole {
  readonly role: TableRow["role"];
  readonly source: FundingSource | "계" | "소계";
  readonly level: FundingLevel | null;
  readonly covers: readonly FundingLevel[] | null;
  readonly problem: "source-unknown" | "source-not-specific" | null;
}

export function roleOf({ groups, label }: RowLabel): RowRole {
  const group = groups.at(-1) ?? "";
  const word = readRowWord(label);
  const ofGroup = group === "" ? null : readRowWord(group);
  if (word?.role === "total" && group === "") return row("total", "계", null);
  if (word) return row("subtotal", "소계", word.covers ?? ofGroup?.covers ?? levelsOf(group));
  const named = readSource(label) ?? readSource(`${group}(${label})`);
  if (named) return { role: "part", ...named, covers: null, problem: null };
  return {
    role: "part",
    source: "기타",
    level: levelOf["기타"],
    covers: null,
    problem: "source-unknown",
  };
}

const row = (
  role: "total" | "subtotal",
  source: "계" | "소계",
  covers: RowRole["covers"],
): RowRole => ({
  role,
  source,
  level: null,
  covers,
  problem: null,
});

function levelsOf(group: string): readonly FundingLevel[] | null {
  const source = readSource(group);
  return source ? [source.level] : null;
}

export interface PlacedRole extends RowRole {
  readonly depth: number;
}

/**
 * Depth by what a subtotal covers: the rows behind it of its levels (or more indented, or of its group) lie below it.
 * A subtotal with nothing below it is a figure of its own (지방비 without 도비 and 시비).
 */
export function withDepths(
  labels: readonly RowLabel[],
  roles: readonly RowRole[],
): readonly PlacedRole[] {
  const placed: PlacedRole[] = [];
  let open: { depth: number; role: RowRole; label: RowLabel }[] = [];
  roles.forEach((role, index) => {
    const label = labels[index];
    if (!label) return;
    if (role.role === "total") open = [];
    while (open.length > 0 && !liesBelow(role, label, open.at(-1))) open = open.slice(0, -1);
    const depth = open.length;
    placed.push({ ...role, depth });
    if (role.role === "subtotal") open = [...open, { depth, role, label }];
  });
  return placed.map((role, index) =>
    isChildless(placed, index) ? asPart(role, labels[index]?.label ?? "") : role,
  );
}

function liesBelow(
  role: RowRole,
  label: RowLabel,
  above: { role: RowRole; label: RowLabel } | undefined,
): boolean {
  if (!above) return false;
  if (label.indent !== above.label.indent) return label.indent > above.label.indent;
  const group = above.label.groups.at(-1);
  if (group !== undefined && label.groups.length > 0) {
    return role.role === "part" && label.groups.at(-1) === group;
  }
  const { covers } = above.role;
  if (covers === null) return role.role === "part";
  const levels = role.role === "part" ? [role.level] : (role.covers ?? []);
  const inside =
    levels.length > 0 && levels.every((level) => level !== null && covers.includes(level));
  return inside && (role.role === "part" || levels.length < covers.length);
}

const isChildless = (rows: readonly PlacedRole[], index: number): boolean =>
  rows[index]?.role === "subtotal" && (rows[index + 1]?.depth ?? 0) <= rows[index].depth;

/** 시군비 in the plan of a province is one source; 지방비 is several. */
function asPart(role: PlacedRole, label: string): PlacedRole {
  const source = readSource(label) ?? readSource(label.replace(/\s*소계\)?$/, ""));
  if (source) return { ...role, role: "part", ...source, problem: null };
  return {
    ...role,
    role: "part",
    source: "기타",
    level: levelOf["기타"],
    problem: "source-not-specific",
  };
}
