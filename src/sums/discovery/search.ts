import { Ballot } from "./ballot";
import type { Budget } from "./budget";
import { blocksOf, newHearing, type Block, type Hearing, type LineWeights } from "./evidence";
import { contracted, indexedByFirstPart } from "./contraction";
import type { Field } from "./field";
import { kinOf } from "./kin";
import { kindredSums } from "./kindred-sums";
import { patternKey, type Pattern } from "./pattern";
import { proposePairs } from "./pair-proposals";
import { neighbourhoodsOf, type Neighbourhood } from "./probes";
import { proposeChanges } from "./change-proposals";
import { withoutLooser } from "./nested";
import { proposeNatural } from "./natural-proposals";
import { proposeCovers, proposeRuns } from "./proposals";
import { overlap, selected } from "./selection";
import { sequenceOf, sortedValues } from "./sequence";

export interface SearchInput {
  readonly field: Field;
  readonly budget: Budget;
  readonly weights: LineWeights;
  /** Places whose label says that they hold no amounts. */
  readonly strange: (place: number) => boolean;
  /** Places whose label says that they hold the change between two others. */
  readonly change: (place: number) => boolean;
  /** Sums that the labels spell out. */
  readonly named: readonly Pattern[];
  /** Sums over places of the same heading; those of a group stand or fall together. */
  readonly alike: readonly (readonly Pattern[])[];
  /** Totals by the kind that they name; those of a group stand or fall together, also over one part alone. */
  readonly byKind: readonly (readonly Pattern[])[];
  /** Places directly under a place, by the outline of their names. */
  readonly under: (place: number) => readonly number[];
  /** The place that a place stands under; −1 for the outermost. */
  readonly above: (place: number) => number;
  /** Whether the place has figures but no name. */
  readonly nameless: (place: number) => boolean;
  /** Bits for a total whose label says that it is one, against a place whose label says otherwise. */
  readonly labelled: (place: number) => number;
}

const deepest = 4;

/** Where more lines stand beside one another they are the evidence, and not its like on the same line. */
const fewLines = 6;

/** Least score, in bits, at which figures that meet are taken to be meant to. */
export const least = 5;

/** All blocks of one axis that stand together. */
export function searchBlocks(input: SearchInput): readonly Block[] {
  const { field, budget, strange, labelled } = input;
  const layout = { ...input, labelled: (place: number) => labelled(place) > 0 };
  const neighbourhoods = neighbourhoodsOf(field).map((near) => ({
    probes: near.probes,
    empty: emptyIn(field, near),
  }));
  const ballot = new Ballot();
  const natural = new Ballot();
  const places = Array.from({ length: field.places }, (_, place) => place);
  const anyStrange = places.some(strange);
  const anyChange = places.some(input.change);
  const anyWords = places.some(
    (place) => layout.labelled(place) || input.nameless(place) || input.under(place).length > 0,
  );
  for (const { probes, empty } of neighbourhoods) {
    for (const line of probes) {
      if (budget.exhausted) break;
      const all = sequenceOf(field, line, null);
      const proposal = { field, line, all, totals: sortedValues(all), empty, ballot, budget };
      proposeRuns(proposal);
      proposePairs(proposal);
      if (anyWords) proposeNatural({ ...proposal, ballot: natural }, layout);
      if (anyChange) proposeChanges({ ...proposal, ballot: natural }, input);
      if (anyStrange) proposeCovers(proposal, strange);
    }
  }
  const blocks: Block[] = [];
  const known = new Set<string>();
  const hearing = newHearing(field);
  weigh(
    input,
    [...input.named, ...input.alike.flat(), ...input.byKind.flat()],
    known,
    blocks,
    hearing,
  );
  weigh(input, natural.patterns(), known, blocks, hearing);
  weigh(input, ballot.patterns(), known, blocks, hearing);
  let kept = selected(withoutLooser(field, blocks));
  for (let depth = 0; depth < deepest && kept.length > 0 && !budget.exhausted; depth += 1) {
    const above = new Ballot();
    const coverOf = coverage(field, kept);
    for (const { probes, empty } of neighbourhoods) {
      for (const line of probes) {
        const covered = coverOf(line);
        if (covered === null) continue;
        proposeCovers(
          { field, line, empty, ballot: above, budget },
          (place) => covered[place] === 1 || strange(place),
        );
      }
    }
    const before = blocks.length;
    weigh(input, above.patterns(), known, blocks, hearing);
    if (blocks.length === before) break;
    kept = selected(withoutLooser(field, blocks));
  }
  weigh(input, kinOf(field, kept), known, blocks, hearing);
  const found = selected(contractedAll(input, selected(withoutLooser(field, blocks)), hearing));
  const hidden = neighbourhoods.flatMap(({ probes, empty }) =>
    (probes.length > fewLines ? [] : probes).flatMap((line) => {
      const here = found.filter(({ from, to }) => from <= line && line <= to);
      const known = ({ total, parts }: Pick<Pattern, "total" | "parts">) =>
        here.some(({ pattern }) => pattern.total === total && overlap(pattern.parts, parts));
      return kindredSums(
        { field, line, empty, budget },
        { ...layout, alike: input.alike, byKind: input.byKind },
        known,
      );
    }),
  );
  return hidden.length === 0 ? found : selected([...found, ...hidden]);
}

function contractedAll(
  { field, weights }: SearchInput,
  kept: readonly Block[],
  hearing: Hearing,
): readonly Block[] {
  const index = indexedByFirstPart(kept);
  return kept.flatMap((block) => {
    const pattern = contracted(block, index);
    if (pattern === null) return [block];
    const better = blocksOf(field, pattern, weights, least, hearing).filter(
      ({ from, to, score }) => from <= block.to && block.from <= to && score >= block.score / 2,
    );
    return better.length > 0 ? better : [block];
  });
}

function weigh(
  { field, weights, labelled, budget }: SearchInput,
  candidates: Iterable<Pattern>,
  known: Set<string>,
  into: Block[],
  hearing: Hearing,
): void {
  for (const candidate of candidates) {
    if (candidate.parts.length < 2) continue;
    const key = patternKey(candidate);
    if (known.has(key)) continue;
    known.add(key);
    const pattern = withLabel(candidate, labelled(candidate.total));
    if (!budget.take((field.lines * pattern.parts.length) / 8)) return;
    into.push(...blocksOf(field, pattern, weights, least, hearing));
  }
}

const withLabel = (pattern: Pattern, bonus: number): Pattern => ({
  ...pattern,
  cost: pattern.cost - bonus,
  labelled: bonus > 0,
});

function emptyIn(field: Field, { from, to }: Neighbourhood): (place: number) => boolean {
  const used = new Uint8Array(field.places);
  for (let line = from; line <= to; line += 1) {
    for (let place = 0; place < field.places; place += 1) {
      if (field.has[line * field.places + place] === 1) used[place] = 1;
    }
  }
  return (place) => used[place] !== 1;
}

/** 1 for the places of a line that are parts of a total that was found; null where there are none. */
const coverage =
  (field: Field, blocks: readonly Block[]) =>
  (line: number): Uint8Array | null => {
    let covered: Uint8Array | null = null;
    for (const { pattern, from, to } of blocks) {
      if (line < from || line > to) continue;
      covered ??= new Uint8Array(field.places);
      for (const part of pattern.parts) covered[part] = 1;
    }
    return covered;
  };
