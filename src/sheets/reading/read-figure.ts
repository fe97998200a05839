import { decimalOf } from "../../grid/decimal-of";
import type { Cell, Decimal } from "../../grid/grid";
import type { Amount } from "../../money/amount";
import { powerOfTen } from "../../money/exact-decimal";
import { readAmount } from "../../money/read-amount";
import { toWon, type MoneyUnit } from "../../money/unit";
import type { CellContent } from "../drawing";
import { figureContent } from "../sketch";
import { textInCell } from "../text-in-cell";

/** A figure as the cell says now. */
export type FigureReading =
  | { readonly kind: "unchanged" }
  | { readonly kind: "amount"; readonly won: Amount }
  /** No amount stands there any more; `text` is what does. */
  | {
      readonly kind: "none";
      readonly reason: "text" | "blank" | "part-of-won";
      readonly text: string;
    };

/** `unit` is the unit of the sheet; `amount` and `printed` are the figure as it was drawn. */
export function readFigure(
  cell: Cell,
  drawn: { readonly amount: Amount | null; readonly printed: string },
  unit: MoneyUnit,
): FigureReading {
  const { content } = figureContent(drawn.amount, drawn.printed, unit);
  if (isUnchanged(cell, content)) return { kind: "unchanged" };
  if (cell.kind === "blank") return { kind: "none", reason: "blank", text: "" };
  if (cell.kind === "number") return amountIn(cell.value, cell.text, unit);
  if (cell.kind === "error") return { kind: "none", reason: "text", text: cell.text };
  return readText(cell.text, unit);
}

/** A number in a cell that is formatted as text is text to Excel; a person means the number. */
function readText(text: string, unit: MoneyUnit): FigureReading {
  const reading = readAmount(text);
  if (reading.kind === "dash") return { kind: "amount", won: 0n };
  if (reading.kind === "won") return { kind: "amount", won: reading.won };
  if (reading.kind === "number") return amountIn(reading, text, unit);
  const reason = reading.kind === "blank" ? "blank" : "text";
  return { kind: "none", reason, text: text.trim() };
}

function amountIn(value: Decimal, text: string, unit: MoneyUnit): FigureReading {
  const won = toWon(value, unit);
  return won === null ? { kind: "none", reason: "part-of-won", text } : { kind: "amount", won };
}

function isUnchanged(cell: Cell, drawn: CellContent): boolean {
  if (drawn.kind === "number") {
    const value = decimalOf(drawn.value);
    return cell.kind === "number" && value !== null && sameDecimal(cell.value, value);
  }
  if (drawn.kind === "text")
    return cell.kind === "text" && textInCell(cell.text) === textInCell(drawn.text);
  return cell.kind === "blank" || (cell.kind === "text" && cell.text.trim() === "");
}

const sameDecimal = (a: Decimal, b: Decimal): boolean =>
  a.units * powerOfTen(b.scale) === b.units * powerOfTen(a.scale);
