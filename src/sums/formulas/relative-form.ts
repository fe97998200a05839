import { columnName, lastColumn, lastRow, quoteSheet } from "../../grid/a1";
import type { CellAddress } from "../../grid/cell-address";
import type { Corner, Token } from "./tokens";

/**
 * A formula as it reads from its own cell: cells that would be copied from one another have the same form, as in R1C1
 * notation. `at` counts from the corner of the sheet.
 */
export const relativeForm = (tokens: readonly Token[], at: CellAddress): string =>
  tokens
    .map((token) => {
      if (token.kind !== "reference")
        return token.kind === "function" ? token.text.toUpperCase() : token.text;
      const { sheet, from, to } = token;
      const corners = to ? `${formOf(from, at)}:${formOf(to, at)}` : formOf(from, at);
      return sheet === null ? corners : `${sheet.toUpperCase()}!${corners}`;
    })
    .join(" ");

function formOf({ row, column, rowFixed, columnFixed }: Corner, at: CellAddress): string {
  const down = row === null ? "" : rowFixed ? `R${row}` : `R[${row - at.row}]`;
  const across = column === null ? "" : columnFixed ? `C${column}` : `C[${column - at.column}]`;
  return `${down}${across}`;
}

/** The tokens as they would read copied from one cell to another; null where a reference would leave the sheet. */
export function movedTokens(
  tokens: readonly Token[],
  from: CellAddress,
  to: CellAddress,
): readonly Token[] | null {
  const [down, across] = [to.row - from.row, to.column - from.column];
  const moved = tokens.map((token): Token | null => {
    if (token.kind !== "reference") return token;
    const first = movedCorner(token.from, down, across);
    const last = token.to && movedCorner(token.to, down, across);
    return first && (last || !token.to) ? { ...token, from: first, to: last } : null;
  });
  return moved.every((token) => token !== null) ? moved : null;
}

function movedCorner(corner: Corner, down: number, across: number): Corner | null {
  const row = corner.row === null || corner.rowFixed ? corner.row : corner.row + down;
  const column =
    corner.column === null || corner.columnFixed ? corner.column : corner.column + across;
  const inside =
    (row ?? 0) >= 0 && (row ?? 0) <= lastRow && (column ?? 0) >= 0 && (column ?? 0) <= lastColumn;
  return inside ? { ...corner, row, column } : null;
}

/** A formula with its leading =, as a person types it. */
export const writeTokens = (tokens: readonly Token[]): string =>
  `=${tokens
    .map((token) => {
      if (token.kind !== "reference") return token.text;
      const { sheet, from, to } = token;
      const area = to ? `${writeCorner(from)}:${writeCorner(to)}` : writeCorner(from);
      return sheet === null ? area : `${sheetPrefix(sheet)}!${area}`;
    })
    .join("")}`;

function writeCorner({ row, column, rowFixed, columnFixed }: Corner): string {
  const letters =
    column === null ? "" : `${columnFixed && row !== null ? "$" : ""}${columnName(column)}`;
  const digits = row === null ? "" : `${rowFixed && column !== null ? "$" : ""}${row + 1}`;
  return `${letters}${digits}`;
}

const sheetPrefix = (sheet: string): string =>
  /^[\p{L}_][\p{L}\d_]*$/u.test(sheet) ? sheet : quoteSheet(sheet);
