import { intersection, lastColumn, lastRow, type Area } from "../engine/area";
import type { CellLook, CellWrite } from "../engine/engine";
import { invalidArgument, notImplemented } from "../protocol/host-error";
import { oneOf } from "./arguments";
import type { Book, Place, RangeObject } from "./book";
import { copiedFormula } from "./formula-references";
import { isUnbounded, raiseChanged } from "./range-values";

const copyTypes = ["All", "Formulas", "Values", "Formats", "Link", "ColumnWidths"] as const;
type CopyType = (typeof copyTypes)[number];

export interface CopyOptions {
  readonly copyType: unknown;
  readonly skipBlanks: unknown;
  readonly transpose: unknown;
}

/** What is copied is repeated where the target is a multiple of it, and reaches beyond a target that is smaller. */
export function copyInto(book: Book, target: RangeObject, from: Place, options: CopyOptions): void {
  const type = oneOf(options.copyType ?? "All", copyTypes);
  const turned = options.transpose === true;
  if (type === "Link") throw notImplemented("Range.CopyFrom of links");
  const source = { sheet: from.sheet, area: clipped(book, from) };
  const [rows, columns] = turned
    ? [source.area.columns, source.area.rows]
    : [source.area.rows, source.area.columns];
  const fits = (size: number, of: number) => (size % of === 0 && size >= of ? size : of);
  for (const { row, column, rows: high, columns: wide } of target.areas) {
    const area = {
      row,
      column,
      rows: isUnbounded({ row, column, rows: high, columns: wide }) ? rows : fits(high, rows),
      columns: isUnbounded({ row, column, rows: high, columns: wide })
        ? columns
        : fits(wide, columns),
    };
    if (type === "ColumnWidths") {
      copyWidths(book, source, { sheet: target.sheet, area });
      continue;
    }
    if (type !== "Formats") book.mayEdit(target.sheet, area);
    if (type === "All" || type === "Formats") book.mayFormat(target.sheet);
    const read = (i: number, j: number) => (turned ? ([j, i] as const) : ([i, j] as const));
    const writes = Array.from({ length: area.rows }, (_, i) =>
      Array.from({ length: area.columns }, (_unused, j) => {
        const [down, right] = read(i % rows, j % columns);
        return copied(book, source, {
          at: { row: source.area.row + down, column: source.area.column + right },
          to: { row: area.row + i, column: area.column + j },
          type,
          skipBlanks: options.skipBlanks === true,
        });
      }),
    );
    const before = book.engine.cells.read(target.sheet, area.row, area.column);
    book.engine.cells.write(target.sheet, area.row, area.column, writes);
    if (type === "All") copyMerges(book, source, { sheet: target.sheet, area });
    if (type !== "Formats") raiseChanged(book, { sheet: target.sheet, area, before, by: "add-in" });
  }
}

interface CellCopy {
  readonly at: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
  readonly type: CopyType;
  readonly skipBlanks: boolean;
}

function copied(
  book: Book,
  { sheet }: Place,
  { at, to, type, skipBlanks }: CellCopy,
): CellWrite | null {
  const { value, formula } = book.engine.cells.read(sheet, at.row, at.column);
  if (skipBlanks && value === null && formula === undefined) return null;
  const look = wholeLook(book.engine.cells.look(sheet, at.row, at.column));
  if (type === "Formats") return { look };
  const content =
    formula === undefined || type === "Values"
      ? { value }
      : { formula: copiedFormula(formula, to.row - at.row, to.column - at.column) };
  return type === "All" ? { ...content, look } : content;
}

/** A copied look leaves nothing of the one that was there. */
export const wholeLook = (look: CellLook): CellLook => ({ ...noLook, ...look });

const noLook = {
  fill: null,
  pattern: null,
  patternColor: null,
  fontColor: null,
  fontName: null,
  fontSize: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
  horizontal: null,
  vertical: null,
  wrap: null,
  indent: null,
  locked: null,
  numberFormat: null,
  borders: { top: null, bottom: null, left: null, right: null },
} as const;

function clipped(book: Book, { sheet, area }: Place): Area {
  if (!isUnbounded(area)) return area;
  const used = book.engine.cells.used(sheet, false);
  return (used && intersection(area, used)) ?? { ...area, rows: 1, columns: 1 };
}

function copyWidths(book: Book, from: Place, to: Place): void {
  for (let index = 0; index < to.area.columns; index++) {
    const width = book.engine.cells.columnWidth(
      from.sheet,
      from.area.column + (index % from.area.columns),
    );
    book.engine.cells.setColumnWidth(to.sheet, to.area.column + index, 1, width);
  }
}

function copyMerges(book: Book, from: Place, to: Place): void {
  const { cells } = book.engine;
  for (const merged of cells.merged(from.sheet)) {
    if (!intersection(merged, from.area)) continue;
    const row = merged.row + to.area.row - from.area.row;
    const column = merged.column + to.area.column - from.area.column;
    const after = { ...merged, row, column };
    const isNew = !cells.merged(to.sheet).some((one) => intersection(one, after));
    if (isNew) cells.merge(to.sheet, after);
  }
}

/** Fills on from a range: numbers in their steps, formulas along, all else repeated. */
export function autoFill(book: Book, source: RangeObject, target: Place, type: unknown): void {
  const kind = oneOf(type ?? "FillDefault", fillTypes);
  const { area: from, sheet } = source;
  const { area } = target;
  const isDown = area.column === from.column && area.columns === from.columns;
  const isRight = area.row === from.row && area.rows === from.rows;
  if (target.sheet !== sheet || !(isDown || isRight) || !intersection(from, area))
    throw invalidArgument();
  const { cells } = book.engine;
  book.mayEdit(sheet, area);
  const lines = isDown ? from.columns : from.rows;
  const length = isDown ? from.rows : from.columns;
  for (let line = 0; line < lines; line++) {
    const place = (step: number) =>
      isDown
        ? ([from.row + step, from.column + line] as const)
        : ([from.row + line, from.column + step] as const);
    const seed = Array.from({ length }, (_, step) => cells.read(sheet, ...place(step)));
    const step = stepOf(
      seed.map(({ value }) => value),
      kind,
    );
    const start = isDown ? area.row - from.row : area.column - from.column;
    const end = isDown ? lastRow(area) - from.row : lastColumn(area) - from.column;
    for (let at = start; at <= end; at++) {
      if (at >= 0 && at < length) continue;
      const like = ((at % length) + length) % length;
      const cell = seed[like];
      const look = wholeLook(cells.look(sheet, ...place(like)));
      const content =
        cell?.formula !== undefined
          ? { formula: copiedFormula(cell.formula, isDown ? at - like : 0, isDown ? 0 : at - like) }
          : { value: step === null ? (cell?.value ?? null) : step.first + step.by * at };
      const write =
        kind === "FillFormats" ? { look } : kind === "FillValues" ? content : { ...content, look };
      cells.write(sheet, ...place(at), [[write]]);
    }
  }
  raiseChanged(book, { sheet, area, by: "add-in" });
}

const fillTypes = ["FillDefault", "FillCopy", "FillSeries", "FillFormats", "FillValues"] as const;

/** A straight line through the seed, as Excel fits it; null where the seed is repeated. */
function stepOf(
  seed: readonly unknown[],
  kind: (typeof fillTypes)[number],
): { readonly first: number; readonly by: number } | null {
  if (kind === "FillCopy") return null;
  const numbers = seed.filter((value) => typeof value === "number");
  const [first] = numbers;
  if (numbers.length !== seed.length || first === undefined) return null;
  if (numbers.length === 1) return kind === "FillSeries" ? { first, by: 1 } : null;
  const n = numbers.length;
  const meanX = (n - 1) / 2;
  const meanY = numbers.reduce((sum, y) => sum + y, 0) / n;
  const top = numbers.reduce((sum, y, x) => sum + (x - meanX) * (y - meanY), 0);
  const by = top / numbers.reduce((sum, _, x) => sum + (x - meanX) ** 2, 0);
  return { first: meanY - by * meanX, by };
}
