import type { Field } from "./field";
import type { Pattern } from "./pattern";
import { judge, newVerdict, said } from "./verdict";

/** A pattern over a stretch of parallel lines, and what they say of it. */
export interface Block {
  readonly pattern: Pattern;
  /** First and last line, inclusive. */
  readonly from: number;
  readonly to: number;
  /** Lines of the stretch by what they say. */
  readonly holding: readonly number[];
  readonly trivial: readonly number[];
  readonly failing: readonly number[];
  /** Lines that hold exactly, among `holding`. */
  readonly exact: number;
  /** Bits for it, less those against it and the cost of naming it. */
  readonly score: number;
}

export interface LineWeights {
  /** Lines that are no amounts (percentages, averages): nothing they say counts against a pattern. */
  readonly foreign: (line: number) => boolean;
}

/** A failing line costs as much as a wrong figure is rare. */
const failureCost = 4;
/** A stretch ends where the lines since its best point say this much against it. */
const drop = 18;
/** Of a line that repeats the one before, only so much is new. */
const repeated = 0.25;

/** Stretches of lines over which the pattern stands, each with a score of at least `least`. */
export function blocksOf(
  field: Field,
  pattern: Pattern,
  weights: LineWeights,
  least: number,
): readonly Block[] {
  const kinds = new Uint8Array(field.lines);
  const gains = new Float64Array(field.lines);
  const exact = new Uint8Array(field.lines);
  const verdict = newVerdict();
  let before = Number.NaN;
  for (let line = 0; line < field.lines; line += 1) {
    judge(field, line, pattern, verdict);
    kinds[line] = verdict.kind;
    if (verdict.kind === said.holds) {
      const total = field.values[line * field.places + pattern.total] ?? 0;
      gains[line] = verdict.bits * (total === before ? repeated : 1);
      before = total;
      if (verdict.error === 0) exact[line] = 1;
    } else if (verdict.kind === said.fails) gains[line] = weights.foreign(line) ? 0 : -failureCost;
  }
  const blocks: Block[] = [];
  let line = 0;
  while (line < field.lines) {
    if ((gains[line] ?? 0) <= 0) {
      line += 1;
      continue;
    }
    let [sum, best, to] = [0, 0, line];
    let next = line;
    for (; next < field.lines && sum > best - drop; next += 1) {
      sum += gains[next] ?? 0;
      if (sum > best) [best, to] = [sum, next];
    }
    const score = best - pattern.cost;
    if (score >= least) blocks.push(block(pattern, kinds, exact, line, to, score));
    line = to + 1;
  }
  return blocks;
}

function block(
  pattern: Pattern,
  kinds: Uint8Array,
  exact: Uint8Array,
  first: number,
  last: number,
  score: number,
): Block {
  const from = widened(kinds, first, -1);
  const to = widened(kinds, last, 1);
  const by = (kind: number) => {
    const lines: number[] = [];
    for (let line = from; line <= to; line += 1) if (kinds[line] === kind) lines.push(line);
    return lines;
  };
  const holding = by(said.holds);
  return {
    pattern,
    from,
    to,
    holding,
    trivial: by(said.trivial),
    failing: by(said.fails),
    exact: holding.filter((line) => exact[line] === 1).length,
    score,
  };
}

/** Zeros at the edge of a stretch belong to it: over lines that hold trivially, and single lines without figures. */
function widened(kinds: Uint8Array, edge: number, step: number): number {
  let end = edge;
  for (let line = edge + step; line >= 0 && line < kinds.length; line += step) {
    if (kinds[line] === said.trivial || kinds[line] === said.holds) end = line;
    else if (kinds[line] === said.fails || kinds[line - step] === said.nothing) break;
  }
  return end;
}
