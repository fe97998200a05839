import type { CellAddress } from "../grid/cell-address";
import type { Grid } from "../grid/grid";
import { atScale, derivedLines, placesNear, type DerivedLines } from "./derived-lines";
import type { Axis } from "./discovery/field";

/** One step of a running total: what it was before, and what is added. */
export interface RunningStep {
  readonly axis: Axis;
  readonly total: CellAddress;
  readonly before: CellAddress;
  readonly added: CellAddress;
}

/**
 * Running totals (누계, 누적) whose steps most lines confirm: each is the one before and the figure of its own line. A
 * total that starts anew says nothing, and the line of a total is no step.
 */
export const findRunning = (grid: Grid): readonly RunningStep[] =>
  (["row", "column"] as const).flatMap((axis) => {
    const lines = derivedLines(grid, axis);
    return Array.from({ length: lines.places }, (_, place) => place).flatMap((place) =>
      saysRunning(lines.words(place)) ? runningAt(lines, place) : [],
    );
  });

const saysRunning = (words: string): boolean =>
  /누\s*계|누\s*적|cumulative|running|year.to.date|\bytd\b/i.test(words) && !/[율률%]/.test(words);

const reach = 4;
const enough = 2;

interface Step {
  readonly line: number;
  readonly previous: number;
  /** Total less the one before and what is added, in units of the finest figure; 0 where the step holds. */
  readonly off: bigint;
  readonly tells: boolean;
}

function runningAt(lines: DerivedLines, place: number): readonly RunningStep[] {
  let best: {
    readonly added: number;
    readonly steps: readonly Step[];
    readonly holding: number;
  } | null = null;
  for (const added of placesNear(place, lines.places, reach)) {
    const steps = stepsOf(lines, place, added);
    const holding = steps.filter(({ off, tells }) => off === 0n && tells).length;
    if (holding < enough || mistakesIn(steps) * 2 > holding || holding <= (best?.holding ?? 0))
      continue;
    best = { added, steps, holding };
  }
  return (best?.steps ?? []).map(({ line, previous }) => ({
    axis: lines.axis === "row" ? "column" : "row",
    total: lines.cell(line, place),
    before: lines.cell(previous, place),
    added: lines.cell(line, best?.added ?? 0),
  }));
}

/** One wrong total makes two steps fail, by as much one way and the other. */
const mistakesIn = (steps: readonly Step[]): number =>
  steps.filter(({ off }, index) => off !== 0n && off !== -(steps[index - 1]?.off ?? 0n)).length;

function stepsOf(lines: DerivedLines, place: number, added: number): readonly Step[] {
  const figures = Array.from({ length: lines.lines }, (_, line) => ({
    line,
    total: lines.figure(line, place),
    by: lines.figure(line, added),
  })).flatMap(({ line, total, by }) =>
    total && by && !lines.isTotal(line) ? [{ line, total, by }] : [],
  );
  const scale = figures.reduce((most, { total, by }) => Math.max(most, total.scale, by.scale), 0);
  return figures.flatMap(({ line, total, by }, index) => {
    const previous = figures[index - 1];
    if (!previous) return [];
    const [sum, step, before] = [total, by, previous.total].map((each) => atScale(each, scale));
    if (sum === undefined || step === undefined || before === undefined) return [];
    // It starts anew.
    if (sum === step && before !== 0n) return [];
    const tells = step !== 0n && before !== 0n;
    return [{ line, previous: previous.line, off: sum - before - step, tells }];
  });
}
