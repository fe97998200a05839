import type { CellWrite } from "../engine/engine";
import { invalidArgument } from "../protocol/host-error";
import { HostObject } from "../protocol/host-object";
import type { Book, RangeObject } from "./book";
import { raiseChanged, shown } from "./range-values";

/** Rows that repeat an earlier one in the columns named are taken out; those below move up within the range. */
export function removeDuplicates(
  book: Book,
  { sheet, area }: RangeObject,
  columns: unknown,
  includesHeader: unknown,
): HostObject {
  if (!Array.isArray(columns)) throw invalidArgument();
  const named = columns.map((column: unknown) => {
    if (typeof column !== "number" || column < 0 || column >= area.columns) throw invalidArgument();
    return column;
  });
  book.mayEdit(sheet, area);
  const { cells } = book.engine;
  const skip = includesHeader === true ? 1 : 0;
  const seen = new Set<string>();
  const kept: CellWrite[][] = [];
  for (let row = area.row + skip; row < area.row + area.rows; row++) {
    const line = Array.from({ length: area.columns }, (_, i) =>
      cells.read(sheet, row, area.column + i),
    );
    const key = JSON.stringify(
      named.map((column) => String(shown(line[column]?.value ?? null)).toLowerCase()),
    );
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(line.map(({ value, formula }) => (formula === undefined ? { value } : { formula })));
  }
  const total = area.rows - skip;
  const removed = total - kept.length;
  const blank = Array.from({ length: area.columns }, () => ({ value: null }));
  const writes = [...kept, ...Array.from({ length: removed }, () => blank)];
  if (removed > 0) {
    cells.write(sheet, area.row + skip, area.column, writes);
    raiseChanged(book, { sheet, area, by: "add-in" });
  }
  return new RemoveDuplicatesResult(removed, kept.length);
}

class RemoveDuplicatesResult extends HostObject {
  readonly typeName = "RemoveDuplicatesResult";
  override readonly scalars = ["Removed", "UniqueRemaining"];
  constructor(
    readonly Removed: number,
    readonly UniqueRemaining: number,
  ) {
    super();
  }
}
