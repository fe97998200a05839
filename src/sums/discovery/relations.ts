import type { CellAddress } from "../../grid/cell-address";
import type { Grid } from "../../grid/grid";
import type { Evidence, NotEstablished, RelationStatus } from "../discovered-relation";
import type { Block } from "./evidence";
import { cellOn, type Field } from "./field";
import { exactUnits, mostDecimals } from "./figures";
import type { Labels } from "./labels";
import { LineRelation, type SharedByLines } from "./line-relation";
import { judge, newVerdict, said, type Verdict } from "./verdict";

export interface RelationInput {
  readonly grid: Grid;
  readonly field: Field;
  readonly block: Block;
  readonly labels: Labels;
  /** Lines of shares that add up elsewhere: what they miss by a slip is an error there as well. */
  readonly additive: ReadonlySet<number>;
  /** Small differences are rounding on this sheet. */
  readonly rounded: boolean;
}

/** A block as one relation a line; failing lines only where they are the exception. */
export function relationsOf(input: RelationInput): {
  readonly relations: readonly LineRelation[];
  readonly notEstablished: NotEstablished | null;
} {
  const { field, block } = input;
  const relations: LineRelation[] = [];
  const verdict = newVerdict();
  const established = isEstablished(input);
  const shared = sharedBy(input);
  for (const line of block.holding)
    relations.push(relation(input, shared, line, judge(field, line, block.pattern, verdict)));
  for (const line of block.trivial)
    relations.push(relation(input, shared, line, judge(field, line, block.pattern, verdict)));
  const strange = new Set([
    ...linesOfAnotherKind(field, block),
    ...linesOfAnotherTable(field, block),
  ]);
  const against = linesAgainst(input).filter((line) => !strange.has(line));
  for (const line of established ? against : oneSlipOf(field, block, against))
    relations.push(relation(input, shared, line, judge(field, line, block.pattern, verdict)));
  return { relations, notEstablished: established ? null : notEstablished(input) };
}

/**
 * Lines of shares say nothing against a sum of amounts. Where most lines that hold are shares they are what is added
 * up, but beside them stand rates that do not: only a line that misses by little or by a slip is against it.
 */
function linesAgainst({ field, block, additive }: RelationInput): readonly number[] {
  const { pattern, holding, failing, foreign } = block;
  const shares = holding.filter(foreign).length;
  const verdict = newVerdict();
  const isClose = (line: number) => {
    const { slip, near } = judge(field, line, pattern, verdict);
    return slip || near >= nearEnough;
  };
  return failing.filter(
    (line) =>
      !foreign(line) || ((shares * 2 > holding.length || additive.has(line)) && isClose(line)),
  );
}

/** Bits by which a share must miss less than chance lets it. */
const nearEnough = 4;

/** Where much fails, the one line that misses by a slip as such lines seldom do is a finding all the same. */
function oneSlipOf(
  field: Field,
  { pattern, holding }: Block,
  against: readonly number[],
): readonly number[] {
  if (holding.length < 2 || against.length > holding.length) return [];
  const verdict = newVerdict();
  const slips = against.filter((line) => {
    judge(field, line, pattern, verdict);
    return verdict.slip && verdict.bits >= rareSlip;
  });
  return slips.length === 1 ? slips : [];
}

const rareSlip = 4;

/** Lines of shares (by their label) on which more sums hold than fail: their figures add up as amounts do. */
export function additiveLines(blocks: readonly Block[]): ReadonlySet<number> {
  const told = new Map<number, number>();
  const hear = (line: number, says: number) => told.set(line, (told.get(line) ?? 0) + says);
  for (const { holding, failing, foreign } of blocks) {
    for (const line of holding) if (foreign(line)) hear(line, 1);
    for (const line of failing) if (foreign(line)) hear(line, -1);
  }
  return new Set([...told].flatMap(([line, more]) => (more > 0 ? [line] : [])));
}

/** Lines of shares or rates beside lines of amounts: all their figures are of another size than theirs. */
function linesOfAnotherKind(
  field: Field,
  { pattern, holding, failing }: Block,
): ReadonlySet<number> {
  if (holding.length < 3 || failing.length === 0) return new Set();
  const verdict = newVerdict();
  const sizeOf = (line: number) => judge(field, line, pattern, verdict).size;
  const stride = Math.ceil(holding.length / 50);
  const sizes = holding.filter((_, index) => index % stride === 0).map(sizeOf);
  const usual = sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 4)] ?? 0;
  return new Set(
    failing.filter((line) => {
      const { size, among } = judge(field, line, pattern, verdict);
      return size * (among ? anotherRate : anotherKind) < usual;
    }),
  );
}

/**
 * Lines of the next table, where tables stand below one another without a gap: they have fewer figures than every line
 * that holds, and miss by far.
 */
function linesOfAnotherTable(
  field: Field,
  { pattern, holding, failing }: Block,
): readonly number[] {
  if (failing.length === 0 || holding.length < 2) return [];
  const verdict = newVerdict();
  const heard = (line: number) => judge(field, line, pattern, verdict);
  const fewest = holding.reduce((least, line) => Math.min(least, heard(line).seen), Infinity);
  return failing.filter((line) => {
    const { seen, slip, near } = heard(line);
    return seen < fewest && !slip && near < missesByFar;
  });
}

const missesByFar = 2;

const anotherKind = 1000;
/** Where the total looks like an average besides. */
const anotherRate = 30;

/** Failing lines are findings where they are few, or look like slips; half of them is no relation any more. */
function isEstablished(input: RelationInput): boolean {
  const { field, block } = input;
  const { pattern, holding, slips, exact, score } = block;
  const against = linesAgainst(input).length;
  if (against === 0) return true;
  const beside =
    pattern.shape === "adjacent" || (pattern.allowance !== undefined && holding.length > 0);
  const labelled = pattern.labelled === true && holding.length > 0;
  if (!beside && !labelled && score < enoughApart) return false;
  if (against === 1) {
    const nearly = holding.length + block.trivial.length / 3;
    const isPlain = pattern.beside === true && labelled && exact > 0;
    return (slips === 1 && (beside || labelled)) || nearly >= 2 || isPlain;
  }
  if (exact * 2 < holding.length && pattern.allowance === undefined && field.coarse === 1)
    return false;
  const times = pattern.allowance === undefined ? 3 : 2;
  return Math.max(against - slips / 2, 1) * times <= holding.length;
}

/** Bits that parts away from their total need before a line that misses says anything. */
const enoughApart = 16;

function sharedBy({ field: { axis }, block, labels }: RelationInput) {
  const { pattern, holding, failing, exact, score } = block;
  const changes = axis === "row" ? labels.changeColumn : labels.changeRow;
  const change = pattern.parts.length === 2 && pattern.parts.some((part) => changes[part] === 1);
  const evidence: Evidence = {
    holding: holding.length,
    exact,
    failing: failing.length,
    coverage: holding.length / Math.max(1, holding.length + failing.length),
    labelled: (axis === "row" ? labels.totalColumn : labels.totalRow)[pattern.total] === 1,
    bits: Math.round(score),
    rounding: 0n,
  };
  const shared: SharedByLines = {
    axis,
    pattern,
    kind: change ? "difference" : "sum",
    confidence: 1 - 2 ** -Math.min(score + 1, 20),
  };
  return { shared, evidence, allExact: exact > 0 && exact === holding.length };
}

function relation(
  input: RelationInput,
  { shared, evidence, allExact }: ReturnType<typeof sharedBy>,
  line: number,
  verdict: Verdict,
): LineRelation {
  const difference = differenceOf(input, line, verdict);
  const rounding = allExact
    ? evidence
    : { ...evidence, rounding: BigInt(Math.ceil(verdict.tolerance)) };
  return new LineRelation(shared, line, difference, statusOf(input, verdict, difference), rounding);
}

function statusOf(
  { field, block, rounded }: RelationInput,
  verdict: Verdict,
  difference: bigint,
): RelationStatus {
  if (difference === 0n || verdict.kind === said.nothing) return "holds";
  if (verdict.kind === said.fails) return "fails";
  if (Math.abs(verdict.error) > verdict.fine && block.exact * 2 > block.holding.length)
    return "fails";
  if (field.scale >= mostDecimals) return "holds"; // binary noise of unrounded doubles
  return rounded || !verdict.whole ? "rounding" : "fails";
}

/** Exact: from the doubles while they hold every unit, from the decimals of the grid beyond. */
function differenceOf(
  { grid, field, block }: RelationInput,
  line: number,
  verdict: Verdict,
): bigint {
  if (verdict.size <= Number.MAX_SAFE_INTEGER)
    return verdict.error === 0 ? 0n : BigInt(Math.round(verdict.error));
  const unitsAt = ({ row, column }: CellAddress): bigint => {
    const cell = grid.cellAt(row, column);
    return cell.kind === "number" ? exactUnits(cell.value, field.scale) : 0n;
  };
  const at = (place: number) => unitsAt(cellOn(field.axis, line, place));
  return block.pattern.parts.reduce((rest, part) => rest - at(part), at(block.pattern.total));
}

function notEstablished({ field, block }: RelationInput): NotEstablished {
  const { pattern, holding, failing, from } = block;
  const line = holding[0] ?? from;
  return {
    axis: field.axis,
    total: cellOn(field.axis, line, pattern.total),
    parts: pattern.parts.map((part) => cellOn(field.axis, line, part)),
    holding: holding.length,
    failing: failing.length,
  };
}
