import type { Grid } from "../../grid/grid";
import { gridOf, type RawValue } from "../../grid/grid-of";
import { figuresOfColumn } from "./counted";
import { figureIn, markOf, type BareFigure, type DecimalMark } from "./read-figure";

/**
 * Rows of text as a grid: numbers in the notation of their column (1,234.5 or 1 234,5, parentheses, currency, percent,
 * footnote marks, the counter of their column: 16개), all else as text. Where a column does not show its decimal mark it has that of the table.
 */
export function gridOfTexts(rows: readonly (readonly string[])[], sheet = ""): Grid {
  const bare = bareFigures(rows);
  const marks = marksOf(bare);
  const values = rows.map((row, down) =>
    row.map((text, column): RawValue => {
      const digits = bare[down]?.[column];
      const figure = digits ? figureIn(digits, marks[column] ?? ".") : null;
      return figure === null ? (text.trim() === "" ? null : text) : numberOf(figure);
    }),
  );
  return gridOf({ sheet, values, texts: rows });
}

function bareFigures(texts: readonly (readonly string[])[]): (BareFigure | null)[][] {
  const columns = texts.reduce((most, row) => Math.max(most, row.length), 0);
  const figures = Array.from({ length: columns }, (_, column) =>
    figuresOfColumn(texts.map((row) => row[column] ?? "")),
  );
  return texts.map((row, down) => row.map((_, column) => figures[column]?.[down] ?? null));
}

/** Doubles carry 15 digits; whole numbers beyond stay exact. */
const numberOf = (figure: string): number | bigint =>
  figure.length > 15 && !figure.includes(".") ? BigInt(figure) : Number(figure);

function marksOf(rows: readonly (readonly (BareFigure | null)[])[]): readonly DecimalMark[] {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const [points, commas] = [new Uint32Array(columns), new Uint32Array(columns)];
  for (const row of rows) {
    row.forEach((bare, column) => {
      const mark = bare && markOf(bare);
      if (mark === null) return;
      const votes = mark === "." ? points : commas;
      votes[column] = (votes[column] ?? 0) + 1;
    });
  }
  const all = (votes: Uint32Array) => votes.reduce((sum, each) => sum + each, 0);
  const common = all(commas) > all(points) ? "," : ".";
  return Array.from({ length: columns }, (_, column): DecimalMark => {
    const [point, comma] = [points[column] ?? 0, commas[column] ?? 0];
    return point === comma ? common : comma > point ? "," : ".";
  });
}
