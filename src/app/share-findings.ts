import { writeCell } from "../grid/a1";
import type { CellAddress } from "../grid/cell-address";
import type { Grid } from "../grid/grid";
import { subjectKey, type Subject } from "../plan/subject";
import type { Finding, FindingData } from "../rules/engine/finding";
import { shareMessages } from "../rules/derived-figures/wording";
import type { ShareLine } from "../sums/shares";
import type { Headings } from "./headings";

/** Shares that are not what their two figures give. A share that a formula computes is judged as a formula. */
export const shareFindings = (
  grid: Grid,
  shares: readonly ShareLine[],
  headings: Headings,
): readonly Finding[] =>
  shares
    .filter(
      ({ status, cell }) =>
        status !== "holds" && grid.cellAt(cell.row, cell.column).formula === undefined,
    )
    .map((share) => findingOf(share, grid, headings));

const rule = "R46-share";

function findingOf(share: ShareLine, grid: Grid, headings: Headings): Finding {
  const { kind, cell, part, whole, printed, expected, decimals, factor, status } = share;
  const at = ({ row, column }: CellAddress): CellAddress => ({
    row: grid.origin.row + row,
    column: grid.origin.column + column,
  });
  const subjectOf = (each: CellAddress): Subject => ({ sheet: grid.sheet, cell: at(each) });
  const textOf = ({ row, column }: CellAddress): string => {
    const found = grid.cellAt(row, column);
    return found.kind === "blank" ? "" : found.text;
  };
  const unit = { label: "", won: 10n ** BigInt(decimals) };
  const difference = printed - expected;
  const data: FindingData = {
    unit: "",
    unitWon: unit.won,
    ...headings.of(cell),
    printed,
    expected,
    difference,
    percent: factor === 100 ? "%" : "",
    parts: [part, whole].map(textOf),
    places: [part, whole].map((each) => writeCell(at(each))),
  };
  const words = shareMessages[kind];
  const subject = subjectOf(cell);
  return {
    id: `${rule}-${subjectKey(subject)}`,
    rule,
    severity: status === "rounding" ? "rounding" : "error",
    project: null,
    message: kind,
    data,
    what: words.what(data),
    why: words.why(data),
    todo: words.todo(data),
    subject,
    related: [part, whole].map(subjectOf),
    unit,
    printed,
    expected,
    difference,
  };
}
