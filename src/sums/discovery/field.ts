import type { Figures } from "./figures";

export type Axis = "row" | "column";

/**
 * A table seen along one axis: parallel lines, each with the same places. For axis "row" a line is a row and a place
 * a column (totals across); for axis "column" a line is a column and a place a row (totals down).
 */
export interface Field {
  readonly axis: Axis;
  readonly lines: number;
  readonly places: number;
  readonly scale: number;
  /** Units that the table as a whole is rounded to. */
  readonly coarse: number;
  /** Line by line. */
  readonly values: Float64Array;
  readonly has: Uint8Array;
  readonly zeros: Uint8Array;
}

export function fieldAlong(figures: Figures, axis: Axis): Field {
  const { rows, columns, scale, values, has, zeros, coarse } = figures;
  if (axis === "row")
    return { axis, lines: rows, places: columns, scale, coarse, values, has, zeros };
  return {
    axis,
    lines: columns,
    places: rows,
    scale,
    coarse,
    values: turned(values, new Float64Array(values.length), rows, columns),
    has: turned(has, new Uint8Array(has.length), rows, columns),
    zeros: turned(zeros, new Uint8Array(zeros.length), rows, columns),
  };
}

export const cellOn = (axis: Axis, line: number, place: number) =>
  axis === "row" ? { row: line, column: place } : { row: place, column: line };

function turned<T extends Float64Array | Uint8Array>(
  from: T,
  to: T,
  rows: number,
  columns: number,
): T {
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      to[column * rows + row] = from[row * columns + column] ?? 0;
    }
  }
  return to;
}
