import type { Figure } from "./figure";

/** What an operation does: new amounts of figures that are there, and figures that were not. */
export interface Change {
  readonly amounts: ReadonlyMap<Figure, bigint>;
  readonly added: readonly Figure[];
}

/**
 * The figures after a change, in their order. 총사업비 is what its parts come to: it moves by as much as the other
 * columns of the same project and source do, so a total that did not add up before is off by the same amount after.
 */
export function changed(figures: readonly Figure[], { amounts, added }: Change): readonly Figure[] {
  const moved = new Map<string, bigint>();
  const move = (figure: Figure, by: bigint): void => {
    moved.set(keyOf(figure), (moved.get(keyOf(figure)) ?? 0n) + by);
  };
  for (const [figure, amount] of amounts) move(figure, amount - figure.amount);
  for (const figure of added) move(figure, figure.amount);
  const after = figures.map((figure) => {
    const amount = amounts.get(figure);
    if (amount !== undefined) return { ...figure, amount };
    if (figure.column !== "총사업비") return figure;
    const by = moved.get(keyOf(figure)) ?? 0n;
    moved.delete(keyOf(figure));
    return by === 0n ? figure : { ...figure, amount: figure.amount + by };
  });
  return [...after, ...added, ...newTotals(figures, added, moved)];
}

/** A source that a project had no money of before has no 총사업비 either. */
function newTotals(
  figures: readonly Figure[],
  added: readonly Figure[],
  moved: ReadonlyMap<string, bigint>,
): readonly Figure[] {
  return added.flatMap((figure, at) => {
    const isFirst = added.findIndex((other) => keyOf(other) === keyOf(figure)) === at;
    const total = figures.find(
      ({ column, project }) => column === "총사업비" && project === figure.project,
    );
    const amount = moved.get(keyOf(figure));
    if (!isFirst || !total || amount === undefined) return [];
    const { startYear, endYear } = total;
    return [{ ...figure, column: "총사업비", startYear, endYear, amount }];
  });
}

const keyOf = ({ project, label }: Figure): string => `${project} ${label}`;
