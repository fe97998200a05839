import { identity, matrixOf, times, type Matrix } from "./matrix";
import type { PdfEngine, PdfOperators } from "./pdf-engine";

/** Hears each operator of a page by its name in pdf.js, with the matrix from its space to the sheet. */
export type Painter = (operator: string, args: readonly unknown[], matrix: Matrix) => void;

/**
 * Goes through what a page paints, keeping the matrix as it is set, saved and restored. A form inside of a page is told
 * as "save" and "restore" too.
 */
export function walkPainting(
  names: ReadonlyMap<number, string>,
  list: PdfOperators,
  upright: Matrix,
  painters: readonly Painter[],
): void {
  const saved: Matrix[] = [];
  let now = upright;
  for (const [index, number] of list.fnArray.entries()) {
    const given = list.argsArray[index];
    const args: readonly unknown[] = Array.isArray(given) ? given : [given];
    let name = names.get(number) ?? "";
    if (name === "paintFormXObjectBegin" || name === "save") saved.push(now);
    if (name === "paintFormXObjectEnd" || name === "restore") now = saved.pop() ?? now;
    if (name === "transform") now = times(now, matrixOf(given) ?? identity);
    if (name === "paintFormXObjectBegin") {
      now = times(now, matrixOf(args[0]) ?? identity);
      name = "save";
    }
    if (name === "paintFormXObjectEnd") name = "restore";
    for (const paint of painters) paint(name, args, now);
  }
}

export const namesOf = (ops: PdfEngine["OPS"]): ReadonlyMap<number, string> =>
  new Map(Object.entries(ops).map(([name, number]) => [number, name]));
