import type { TableBlock } from "../documents/model/document-model";
import { relationsOfTable } from "../extraction/table-relations";
import { readTableAlone } from "../extraction/table-alone";
import type { CellAddress } from "../grid/cell-address";
import type { Cell, Grid } from "../grid/grid";
import { isDocumentRef, type PlanTable } from "../plan/plan";
import type { SumRelation } from "../sums/sum-relation";

/**
 * What the labels of a sheet's budget tables say is the sum of what, wherever the tables stand: one below another, side
 * by side, under titles, either way round. Cells count from the grid's own corner.
 */
export const labelledSums = (grid: Grid): readonly SumRelation[] =>
  bandsOf(grid).flatMap((band) => {
    const whole = sumsIn(grid, band);
    const apart = columnsOf(grid, band).flatMap((part) => sumsIn(grid, part));
    return apart.length > whole.length ? apart : whole;
  });

interface Region extends CellAddress {
  readonly rows: number;
  readonly columns: number;
}

const isBlank = (grid: Grid, row: number, column: number): boolean =>
  grid.cellAt(row, column).kind === "blank";

/** Rows that stand together, without the titles above them: a title is a row with one text. */
function bandsOf(grid: Grid): readonly Region[] {
  const filled = Array.from({ length: grid.rows }, (_, row) => {
    let count = 0;
    for (let column = 0; column < grid.columns && count < 2; column += 1)
      if (!isBlank(grid, row, column)) count += 1;
    return count;
  });
  return runsOf(filled.map((count) => count > 0)).flatMap(([from, to]) => {
    let first = from;
    while (first < to && (filled[first] ?? 0) < 2) first += 1;
    const region = { row: first, column: 0, rows: to - first, columns: grid.columns };
    return to - first > 1 ? [region] : [];
  });
}

/** Tables side by side, with an empty column between them. */
function columnsOf(grid: Grid, { row, rows }: Region): readonly Region[] {
  const filled = Array.from({ length: grid.columns }, (_, column) =>
    Array.from({ length: rows }, (__, down) => row + down).some((at) => !isBlank(grid, at, column)),
  );
  const runs = runsOf(filled);
  if (runs.length < 2) return [];
  return runs.flatMap(([from, to]) => {
    const part = { row, column: from, rows, columns: to - from };
    return to - from > 1 ? [part] : [];
  });
}

/** From and to (not included) of each stretch of trues. */
function runsOf(flags: readonly boolean[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  flags.forEach((flag, at) => {
    const last = runs.at(-1);
    if (!flag) return;
    if (last?.[1] === at) last[1] = at + 1;
    else runs.push([at, at + 1]);
  });
  return runs;
}

/** Larger than any table that a person labels by hand. */
const mostCells = 200_000;

function sumsIn(grid: Grid, region: Region): readonly SumRelation[] {
  if (region.rows * region.columns > mostCells) return [];
  const table = readTableAlone(blockOf(grid, region));
  const placed = relationsOfTable(table).flatMap(
    (relation) => placedIn(table, region, relation) ?? [],
  );
  return established(placed);
}

function blockOf(grid: Grid, { row, column, rows, columns }: Region): TableBlock {
  const cells = Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, across) => ({
      text: writtenAs(grid.cellAt(row + down, column + across)),
      rowSpan: 1,
      columnSpan: 1,
    })),
  );
  return { kind: "table", rows: cells };
}

/** Figures as they are, not as they are shown: a format may round them or print them in another unit. */
function writtenAs(cell: Cell): string {
  if (cell.kind === "blank") return "";
  if (cell.kind !== "number") return cell.text;
  const { units, scale } = cell.value;
  if (units === 0n) return "-";
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  return `${units < 0n ? "-" : ""}${whole}${scale > 0 ? `.${digits.slice(-scale)}` : ""}`;
}

function placedIn(table: PlanTable, region: Region, relation: SumRelation): SumRelation | null {
  const at = ({ row, column }: CellAddress): CellAddress | null => {
    const place = table.rows[row]?.places[column];
    const cell = place && isDocumentRef(place) ? place.cell : undefined;
    return cell ? { row: region.row + cell[0], column: region.column + cell[1] } : null;
  };
  const total = at(relation.total);
  const parts = relation.parts.flatMap((part) => at(part) ?? []);
  if (!total || parts.length < relation.parts.length) return null;
  const turned = parts.some((part) => part.row !== total.row);
  return { ...relation, total, parts, axis: turned ? "column" : "row" };
}

/** Labels that most lines contradict say something else than they seem to. */
function established(relations: readonly SumRelation[]): readonly SumRelation[] {
  const lines = new Map<string, SumRelation[]>();
  for (const relation of relations) {
    const { axis, total, parts } = relation;
    const at = axis === "row" ? total.column : total.row;
    const of = parts.map((part) => (axis === "row" ? part.column : part.row));
    const key = `${axis} ${at} ${of.join(",")}`;
    lines.set(key, [...(lines.get(key) ?? []), relation]);
  }
  return [...lines.values()].flatMap((line) => {
    const known = line.filter(({ difference }) => difference !== null);
    const holds = known.filter(({ difference }) => difference === 0n).length;
    return known.length < 3 || holds * 2 >= known.length ? line : [];
  });
}
