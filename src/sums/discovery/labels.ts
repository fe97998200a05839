import type { Grid } from "../../grid/grid";
import { kindOfCell } from "../../grid/grid-of";
import { namesAmount, namesChange, namesTotal } from "../../words/total-words";
import { outlineOf, type Outline } from "./outline";

/** What the words beside and above the figures say of rows and columns. */
export interface Labels {
  readonly totalRow: Uint8Array;
  readonly totalColumn: Uint8Array;
  /** 1 where the label says that the figures are no amounts: a share, an average, a price. */
  readonly foreignRow: Uint8Array;
  readonly foreignColumn: Uint8Array;
  /** 1 where the label says that the figures are the change between two others. */
  readonly changeRow: Uint8Array;
  readonly changeColumn: Uint8Array;
  readonly outline: Outline;
}

/** A row is labelled by its first words, a column by any short words in it. */
export function labelsOf(grid: Grid): Labels {
  const labels = {
    totalRow: new Uint8Array(grid.rows),
    totalColumn: new Uint8Array(grid.columns),
    foreignRow: new Uint8Array(grid.rows),
    foreignColumn: new Uint8Array(grid.columns),
    changeRow: new Uint8Array(grid.rows),
    changeColumn: new Uint8Array(grid.columns),
    outline: outlineOf(grid),
  };
  const labelled = new Uint8Array(grid.rows);
  for (let column = 0; column < grid.columns; column += 1) {
    const { kinds } = grid.column(column);
    let [headings, totals, foreign] = [0, 0, 0];
    for (let row = 0; row < grid.rows; row += 1) {
      if (kinds[row] !== kindOfCell.text) continue;
      const rowOpen = (labelled[row] ?? 0) < 2;
      const columnOpen = headings < mostHeadings;
      if (!rowOpen && !columnOpen) continue;
      const text = textAt(grid, row, column);
      if (!/\p{L}|%/u.test(text)) continue;
      const total = namesTotal(headOf(text));
      const strange = !namesAmount(text);
      if (rowOpen) {
        labelled[row] = (labelled[row] ?? 0) + 1;
        if (total) labels.totalRow[row] = 1;
        if (strange) labels.foreignRow[row] = 1;
        if (namesChange(text)) labels.changeRow[row] = 1;
      }
      headings += 1;
      if (namesChange(text)) labels.changeColumn[column] = 1;
      if (total) totals += 1;
      if (strange) foreign += 1;
    }
    if (totals > 0 && totals * 2 >= Math.min(headings, 4)) labels.totalColumn[column] = 1;
    if (foreign > 0 && foreign * 2 >= Math.min(headings, 4)) labels.foreignColumn[column] = 1;
  }
  return labels;
}

const mostHeadings = 40;
/** What comes later in a label explains it. */
const longestLabel = 80;

/** A sentence that has "all" or "both" somewhere names no total: of long labels only how they begin and end counts. */
function headOf(label: string): string {
  const words = label.trim().split(/\s+/);
  if (words.length <= longSentence) return label;
  return [...words.slice(0, 3), ...words.slice(-1)].join(" ");
}

const longSentence = 6;

function textAt(grid: Grid, row: number, column: number): string {
  const cell = grid.cellAt(row, column);
  return cell.kind === "text" ? cell.text.slice(0, longestLabel) : "";
}
