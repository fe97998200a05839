import { fractionOf } from "../money/fraction";
import type { FundingLevel } from "../words/funding-source";
import type { Change } from "./change";
import { isOfYear, isSelected, type Figure } from "./figure";
import type { Deferral, NotApproved, SourceSwap } from "./operation";

export function deferral(
  figures: readonly Figure[],
  operation: Deferral,
  all: readonly Figure[],
): Change | null {
  const { year, toYear, share } = operation;
  const from = figures.filter((figure) => isOfYear(figure, year) && isSelected(figure, operation));
  return moved(from, all, (figure) => ({
    by: fractionOf(figure.amount, share),
    to: { ...figure, startYear: toYear, endYear: toYear },
  }));
}

/** The level of the new source, where the table has it nowhere, is what its name says. */
export function sourceSwap(
  figures: readonly Figure[],
  operation: SourceSwap,
  all: readonly Figure[],
  levelOf: (label: string) => FundingLevel | null,
): Change | null {
  const { year, toLabel, share } = operation;
  const from = figures.filter(
    (figure) => isOfYear(figure, year) && isSelected(figure, operation) && figure.label !== toLabel,
  );
  return moved(from, all, (figure) => ({
    by: fractionOf(figure.amount, share),
    to: { ...figure, label: toLabel, level: levelOf(toLabel) },
  }));
}

export function notApproved(
  figures: readonly Figure[],
  { projects, year, then }: NotApproved,
  all: readonly Figure[],
): Change | null {
  const inYear = figures.filter(
    (figure) => isOfYear(figure, year) && isSelected(figure, { projects, labels: null }),
  );
  const national = inYear.filter(({ level }) => level === "national");
  if (national.length === 0) return null;
  if (then === "replace") {
    return moved(national, all, (figure) => {
      const local = all.find(
        ({ project, level }) => project === figure.project && level === "local",
      );
      const to = { ...figure, label: local?.label ?? "시비", level: "local" as const };
      return { by: figure.amount, to };
    });
  }
  const stopped = new Set(national.map(({ project }) => project));
  const gone = then === "stop" ? inYear.filter(({ project }) => stopped.has(project)) : national;
  return { amounts: new Map(gone.map((figure) => [figure, 0n])), added: [] };
}

interface Move {
  readonly by: bigint;
  /** Where it goes; its amount does not count. */
  readonly to: Figure;
}

/** Takes from some figures and puts it where `to` says, into figures that are there or into new ones. */
function moved(
  from: readonly Figure[],
  all: readonly Figure[],
  moveOf: (figure: Figure) => Move,
): Change | null {
  if (from.length === 0) return null;
  const amounts = new Map<Figure, bigint>();
  const added: Figure[] = [];
  const add = (figure: Figure, by: bigint): void => {
    amounts.set(figure, (amounts.get(figure) ?? figure.amount) + by);
  };
  for (const figure of from) {
    const { by, to } = moveOf(figure);
    add(figure, -by);
    const known = all.find((other) => isSamePlace(other, to));
    const fresh = added.findIndex((other) => isSamePlace(other, to));
    const before = added[fresh];
    if (known) add(known, by);
    else if (before) added[fresh] = { ...before, amount: before.amount + by };
    else added.push({ ...to, amount: by });
  }
  return { amounts, added };
}

const isSamePlace = (a: Figure, b: Figure): boolean =>
  a.project === b.project &&
  a.label === b.label &&
  a.column === b.column &&
  a.startYear === b.startYear;
