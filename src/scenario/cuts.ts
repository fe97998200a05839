import { apportion } from "../money/apportion";
import { fractionOf, rest } from "../money/fraction";
import type { Change } from "./change";
import { isFromYear, isOfYear, isSelected, sumOf, type Figure } from "./figure";
import type { CeilingCut, FlatCut, Increase, Stop } from "./operation";

/** What is left is rounded once, for all; the odd units go where the remainders are largest. */
export function flatCut(figures: readonly Figure[], operation: FlatCut): Change | null {
  const cut = figures.filter(
    (figure) => isOfYear(figure, operation.year) && isSelected(figure, operation),
  );
  return scaled(cut, fractionOf(sumOf(cut), rest(operation.share)));
}

export function increase(figures: readonly Figure[], operation: Increase): Change | null {
  const more = figures.filter(
    (figure) => isFromYear(figure, operation.year) && isSelected(figure, operation),
  );
  return scaled(more, sumOf(more) + fractionOf(sumOf(more), operation.share));
}

export function stop(figures: readonly Figure[], { projects, year }: Stop): Change | null {
  const ended = figures.filter(
    (figure) => isFromYear(figure, year) && isSelected(figure, { projects, labels: null }),
  );
  return scaled(ended, 0n);
}

/** Whose money draws the least national money with it gives first. */
export function ceilingCut(
  figures: readonly Figure[],
  operation: CeilingCut,
  all: readonly Figure[],
): Change | "out-of-reach" | null {
  const inYear = ({ column, startYear }: Figure): boolean =>
    column === "연도" && startYear === operation.year;
  const chosen = (figure: Figure): boolean => inYear(figure) && isSelected(figure, operation);
  if (!all.some(chosen)) return null;
  const amounts = new Map<Figure, bigint>();
  let over = sumOf(all.filter(chosen)) - operation.ceiling;
  const projects = [...new Set(figures.filter(chosen).map(({ project }) => project))]
    .map((project) => leverageOf(project, all.filter(inYear), chosen))
    .sort((a, b) => compareLeverage(a, b) || a.project - b.project);
  for (const { project } of projects) {
    if (over <= 0n) break;
    const own = figures.filter((figure) => chosen(figure) && figure.project === project);
    const sum = sumOf(own);
    const most = sum - fractionOf(sum, operation.keeps);
    const taken = most < over ? most : over;
    if (taken <= 0n) continue;
    for (const [figure, amount] of scaled(own, sum - taken)?.amounts ?? []) {
      amounts.set(figure, amount);
    }
    over -= taken;
  }
  return over > 0n ? "out-of-reach" : { amounts, added: [] };
}

interface Leverage {
  readonly project: number;
  readonly national: bigint;
  readonly own: bigint;
}

function leverageOf(
  project: number,
  inYear: readonly Figure[],
  chosen: (figure: Figure) => boolean,
): Leverage {
  const ofProject = inYear.filter((figure) => figure.project === project);
  return {
    project,
    national: sumOf(ofProject.filter(({ level }) => level === "national")),
    own: sumOf(ofProject.filter(chosen)),
  };
}

/** a/b < c/d without division. */
function compareLeverage(a: Leverage, b: Leverage): number {
  const difference = a.national * b.own - b.national * a.own;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The figures brought to another sum in proportion. null where there are none, or none to scale. */
function scaled(figures: readonly Figure[], sum: bigint): Change | null {
  if (figures.length === 0) return null;
  const amounts = apportion(
    sum,
    figures.map(({ amount }) => amount),
  );
  if (amounts === null) return null;
  return {
    amounts: new Map(figures.map((figure, at) => [figure, amounts[at] ?? figure.amount])),
    added: [],
  };
}
