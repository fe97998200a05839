import type { CellAddress } from "../grid/cell-address";
import type { Decimal, Grid } from "../grid/grid";
import type { Amount } from "../money/amount";
import { namesAmount } from "../words/total-words";
import { atScale, derivedLines, placesNear, type DerivedLines } from "./derived-lines";
import { mostDecimals } from "./discovery/figures";
import type { Axis } from "./discovery/field";

/** "share": a part of the total of its own column; "rate": of another figure of its line; "growth": change by what it was. */
export type ShareKind = "share" | "rate" | "growth";

/** One share that was held against the two figures it is computed from. */
export interface ShareLine {
  readonly kind: ShareKind;
  readonly axis: Axis;
  readonly cell: CellAddress;
  /** For "growth" the later figure. */
  readonly part: CellAddress;
  /** For "growth" the earlier one. */
  readonly whole: CellAddress;
  /** As printed and as computed, in units of 10^-decimals of what is shown. */
  readonly printed: Amount;
  readonly expected: Amount;
  readonly decimals: number;
  /** 100 where shares are printed as percentages, 1 where as fractions. */
  readonly factor: 1 | 100;
  readonly status: "holds" | "rounding" | "fails";
}

/**
 * Shares and rates of a grid (구성비, 집행률, 증감률) that most of their lines confirm, each with what it should be. A
 * share is computed from figures of the sheet and rounded to the decimals that its column shows; where no two figures
 * explain three lines of it, or a third of them fail, nothing is said.
 */
export const findShares = (grid: Grid): readonly ShareLine[] =>
  (["row", "column"] as const).flatMap((axis) => {
    const lines = derivedLines(grid, axis);
    return Array.from({ length: lines.places }, (_, place) => place).flatMap((place) =>
      saysShare(lines.words(place)) ? sharesAt(lines, place) : [],
    );
  });

const saysShare = (words: string): boolean =>
  !namesAmount(words) && !/평균|단가|순위|지수|average|mean|median|price|rank|index/i.test(words);

const reach = 6;
/** Telling lines that a share needs, and lines that are looked at to choose what it is of. */
const [enough, sample] = [3, 200];

interface Candidate {
  readonly kind: ShareKind;
  readonly part: number;
  /** A place, or for "share" a line. */
  readonly whole: number;
  readonly factor: 1 | 100;
  readonly cuts: boolean;
}

function sharesAt(lines: DerivedLines, place: number): readonly ShareLine[] {
  const filled = Array.from({ length: lines.lines }, (_, line) => line).filter(
    (line) => lines.figure(line, place) !== null,
  );
  if (filled.length < enough) return [];
  const decimals = decimalsOf(lines, place, filled);
  const stride = Math.max(1, Math.floor(filled.length / sample));
  const looked = filled.filter((_, index) => index % stride === 0);
  let best: { readonly candidate: Candidate; readonly holding: number } | null = null;
  for (const candidate of candidatesFor(lines, place, filled)) {
    let holding = 0;
    let failing = 0;
    for (const line of looked) {
      const found = judge(lines, place, line, candidate, decimals);
      if (found?.status === "holds" && isTelling(found)) holding += 1;
      else if (found && found.status !== "holds") failing += 1;
    }
    if (holding < enough || failing * 3 > holding || holding <= (best?.holding ?? 0)) continue;
    best = { candidate, holding };
  }
  const chosen = best?.candidate;
  return chosen ? filled.flatMap((line) => judge(lines, place, line, chosen, decimals) ?? []) : [];
}

/** What any two figures may give by chance is no evidence: 0, 100 % and single digits. */
const isTelling = ({ printed, decimals, factor }: ShareLine): boolean => {
  const size = printed < 0n ? -printed : printed;
  return size >= 10n && size !== BigInt(factor) * 10n ** BigInt(decimals);
};

/** The decimals that cells of the place commonly show: zeros at the end are not seen, and one cell is no habit. */
function decimalsOf(lines: DerivedLines, place: number, filled: readonly number[]): number {
  const scales = filled
    .map((line) => lines.figure(line, place)?.scale ?? 0)
    .sort((left, right) => right - left);
  return scales[Math.floor(scales.length * 0.3)] ?? 0;
}

function candidatesFor(
  lines: DerivedLines,
  place: number,
  filled: readonly number[],
): readonly Candidate[] {
  const amounts = placesNear(place, lines.places, reach).filter((each) => {
    if (!namesAmount(lines.words(each))) return false;
    const known = filled.filter((line) => lines.figure(line, each) !== null).length;
    return known * 2 >= filled.length;
  });
  const wholes = filled.filter((line) => lines.isTotal(line) || isAll(lines.figure(line, place)));
  const pairs = amounts.flatMap((part) =>
    amounts.filter((whole) => whole !== part).map((whole) => ({ part, whole })),
  );
  const plain = [
    ...amounts.flatMap((part) =>
      wholes.slice(0, mostWholes).map((whole) => ({ kind: "share" as const, part, whole })),
    ),
    ...pairs.map((pair) => ({ kind: "rate" as const, ...pair })),
    ...pairs.map((pair) => ({ kind: "growth" as const, ...pair })),
  ];
  return ([100, 1] as const).flatMap((factor) =>
    [false, true].flatMap((cuts) => plain.map((each) => ({ ...each, factor, cuts }))),
  );
}

const mostWholes = 6;

const isAll = (figure: Decimal | null): boolean =>
  figure !== null && [1n, 100n].some((all) => figure.units === all * 10n ** BigInt(figure.scale));

/** null where a figure is missing or there is nothing to divide by. */
function judge(
  lines: DerivedLines,
  place: number,
  line: number,
  { kind, part, whole, factor, cuts }: Candidate,
  decimals: number,
): ShareLine | null {
  const shown = lines.figure(line, place);
  const below = kind === "share" ? lines.figure(whole, part) : lines.figure(line, whole);
  const above = lines.figure(line, part);
  if (!shown || !above || !below || below.units === 0n) return null;
  const scale = Math.max(above.scale, below.scale);
  const by = atScale(below, scale);
  const over = (atScale(above, scale) - (kind === "growth" ? by : 0n)) * BigInt(factor);
  const kept =
    decimals > mostDecimals && shown.scale <= mostDecimals
      ? shown.scale
      : Math.min(decimals, mostKept);
  const printed =
    shown.scale < kept
      ? atScale(shown, kept)
      : rounded(shown.units, 10n ** BigInt(shown.scale - kept), false);
  const expected = rounded(over * 10n ** BigInt(kept), by, cuts);
  const off = printed > expected ? printed - expected : expected - printed;
  const isClose = kept > mostDecimals ? off <= slackOfDoubles : off === 0n;
  // "33" among figures with decimals was rounded by hand.
  const isCoarse =
    shown.scale < kept && rounded(over * 10n ** BigInt(shown.scale), by, cuts) === shown.units;
  return {
    kind,
    axis: lines.axis,
    cell: lines.cell(line, place),
    part: lines.cell(line, part),
    whole: kind === "share" ? lines.cell(whole, part) : lines.cell(line, whole),
    printed,
    expected,
    decimals: kept,
    factor,
    status: isClose ? "holds" : off <= 1n || isCoarse ? "rounding" : "fails",
  };
}

/** Unrounded quotients are held against each other at so many decimals, give or take. */
const mostKept = 9;
const slackOfDoubles = 2n;

/** Half away from zero, or cut off towards it. */
function rounded(over: bigint, by: bigint, cuts: boolean): bigint {
  const [top, bottom] = by < 0n ? [-over, -by] : [over, by];
  const size = top < 0n ? -top : top;
  const quotient = cuts ? size / bottom : (2n * size + bottom) / (2n * bottom);
  return top < 0n ? -quotient : quotient;
}
