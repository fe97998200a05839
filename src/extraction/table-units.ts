import type { Unit } from "../money/amount";
import { readUnitLine, readUnitWord } from "../words/units";
import { lineOf, type Item } from "./lines";
import type { Matrix } from "./matrix";

/** The unit of a table: a line near it, else its header, else the heading of its section. */
export function unitOfTable(
  items: readonly Item[],
  index: number,
  matrix: Matrix,
  heading: string,
): Unit | null {
  return (
    unitBefore(items, index) ??
    unitInside(matrix) ??
    unitAfter(items, index) ??
    readUnitLine(heading) ??
    unitOverAll(items, index)
  );
}

/** Stated further above in the same body, and for no other table. */
function unitOverAll(items: readonly Item[], index: number): Unit | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const line = lineOf(items[at]);
    if (!line || lineOf(items[at + 1]) === null || !/단\s*위\s*[:;]/.test(line.text)) continue;
    const unit = readUnitLine(line.text);
    return unit && unit.won !== null ? unit : null;
  }
  return null;
}

/** Rows that hold nothing but the unit: "(단위: 백만원)" set as a row of the table. */
export function withoutUnitRows(matrix: Matrix): Matrix {
  return matrix.filter((row) => {
    const texts = row.map((cell) => cell.text).filter((text) => text !== "");
    return texts.length > 0 && !(texts.length === 1 && isUnitLine(texts[0] ?? ""));
  });
}

const isUnitLine = (text: string): boolean =>
  text.length < 60 &&
  (/단\s*위/.test(text) || /^[([<]/.test(text.trim())) &&
  readUnitLine(text) !== null;

function unitBefore(items: readonly Item[], index: number): Unit | null {
  for (const item of items.slice(Math.max(0, index - 3), index).reverse()) {
    const line = lineOf(item);
    if (!line) return null;
    if (isUnitLine(line.text.trim()) || /단\s*위\s*[:;]/.test(line.text))
      return readUnitLine(line.text);
  }
  return null;
}

/** Below the table, unless it belongs to a table that follows. */
function unitAfter(items: readonly Item[], index: number): Unit | null {
  const line = lineOf(items[index + 1]);
  if (!line || items[index + 2]?.kind === "table") return null;
  return isUnitLine(line.text.trim()) ? readUnitLine(line.text) : null;
}

/** 구분(백만원), 총사업비(천원) */
function unitInside(matrix: Matrix): Unit | null {
  for (const row of matrix.slice(0, 3)) {
    for (const cell of row) {
      const inBrackets = /[([]\s*(?:단\s*위\s*[:;]?\s*)?([^()[\]]{1,12})\s*[)\]]/.exec(cell.text);
      const unit = inBrackets ? readUnitWord(inBrackets[1] ?? "") : null;
      if (unit && (unit.won !== null || /단\s*위/.test(cell.text))) return unit;
    }
  }
  return null;
}
