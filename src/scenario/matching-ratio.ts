import { apportion } from "../money/apportion";
import { fractionOf } from "../money/fraction";
import type { FundingLevel } from "../words/funding-source";
import type { Change } from "./change";
import { isSelected, sumOf, type Figure } from "./figure";
import type { MatchingRatio } from "./operation";

/**
 * The national share of what is not yet spent (years, 이후, or the text of a project without a table) becomes another;
 * every column keeps its total. What national money leaves is shared by province and local money: split as the
 * operation says, or as the two stand now. null where a project has no national, or nobody to fill the gap.
 */
export function matchingRatio(
  figures: readonly Figure[],
  { projects, share, split }: MatchingRatio,
): Change | null {
  const open = figures.filter(
    (figure) =>
      isSelected(figure, { projects, labels: null }) &&
      (figure.column === "연도" || figure.column === "이후" || figure.column === "본문"),
  );
  const amounts = new Map<Figure, bigint>();
  for (const project of new Set(open.map((figure) => figure.project))) {
    const own = open.filter((figure) => figure.project === project);
    for (const [figure, amount] of ofProject(own, share, split) ?? []) amounts.set(figure, amount);
  }
  return amounts.size > 0 ? { amounts, added: [] } : null;
}

function ofProject(
  own: readonly Figure[],
  share: MatchingRatio["share"],
  split: MatchingRatio["split"],
): ReadonlyMap<Figure, bigint> | null {
  const columns = [...new Set(own.map(columnOf))].map((column) =>
    own.filter((figure) => columnOf(figure) === column),
  );
  const sums = columns.map(sumOf);
  const wanted = apportion(fractionOf(sumOf(own), share), sums);
  const now = columns.map((column) => sumOf(ofLevel(column, "national")));
  if (wanted === null || !own.some(({ level }) => level === "national")) return null;
  const gaps = columns.map((_, at) => (now[at] ?? 0n) - (wanted[at] ?? 0n));
  const province = ofLevel(own, "province");
  const local = ofLevel(own, "local");
  const weights = split ?? [sumOf(province), sumOf(local)];
  const gap = gaps.reduce((sum, each) => sum + each, 0n);
  const [toProvince] = apportion(gap, weights) ?? [];
  if (toProvince === undefined) return null;
  const byColumn = sharedOut(toProvince, gaps, gap);
  const amounts = new Map<Figure, bigint>();
  const set = (part: readonly Figure[], by: bigint): boolean => {
    const target = apportion(
      sumOf(part) + by,
      part.map(({ amount }) => amount),
    );
    if (target === null) return by === 0n;
    for (const [at, figure] of part.entries()) amounts.set(figure, target[at] ?? figure.amount);
    return true;
  };
  const isDone = columns.every((column, at) => {
    const [less = 0n, ofGap = 0n] = [gaps[at], byColumn[at]];
    return (
      set(ofLevel(column, "national"), -less) &&
      set(ofLevel(column, "province"), ofGap) &&
      set(ofLevel(column, "local"), less - ofGap)
    );
  });
  return isDone ? amounts : null;
}

/** The province's share of the whole gap, column by column. Gaps of both signs are not shared in proportion to them. */
function sharedOut(part: bigint, gaps: readonly bigint[], gap: bigint): readonly bigint[] {
  const signed = gap < 0n ? gaps.map((each) => -each) : gaps;
  const parts = apportion(part, signed);
  return parts ?? gaps.map((each) => (gap === 0n ? 0n : (each * part) / gap));
}

const ofLevel = (figures: readonly Figure[], level: FundingLevel): readonly Figure[] =>
  figures.filter((figure) => figure.level === level);

const columnOf = ({ column, startYear }: Figure): string => `${column} ${startYear ?? ""}`;
