import { intersection, type Area } from "../engine/area";
import { itemNotFound, wrongShape } from "../protocol/host-error";
import type { HostObject } from "../protocol/host-object";
import { oneOf, text } from "./arguments";
import type { RangeObject } from "./book";
import { readCellProperties, writeCellProperties } from "./cell-properties";
import { ConditionalFormatCollection } from "./conditional-formats";
import { DataValidation } from "./data-validation";
import { findFirst, replaceAll } from "./find-text";
import { fromR1C1, toR1C1 } from "./formula-references";
import { clearLinks, linkOf, setLink } from "./hyperlinks";
import { mergeCells } from "./merge-cells";
import { RangeOutline } from "./range-outline";
import { RangeFormat } from "./range-format";
import { RangeSort } from "./range-sort";
import { autoFill, copyInto } from "./range-transfer";
import {
  formulaShown,
  isUnbounded,
  numberFormatAt,
  raiseChanged,
  rowsOf,
  shown,
  spread,
  textOf,
  valueType,
  writeValues,
} from "./range-values";
import { raiseFormatChanged, raiseRowsHidden } from "./range-events";
import { RangeView } from "./range-view";
import { removeDuplicates } from "./remove-duplicates";
import { deleteCells, insertCells, moveCells } from "./restructure";
import { applyStyle, styleNameOf } from "./styles";
import { TableScopedCollection } from "./tables";

const scalars = [
  "Address",
  "AddressLocal",
  "CellCount",
  "ColumnCount",
  "ColumnHidden",
  "ColumnIndex",
  "Formulas",
  "FormulasLocal",
  "FormulasR1C1",
  "HasSpill",
  "Height",
  "Hidden",
  "Hyperlink",
  "IsEntireColumn",
  "IsEntireRow",
  "Left",
  "NumberFormat",
  "NumberFormatLocal",
  "RowCount",
  "RowHidden",
  "RowIndex",
  "Style",
  "Text",
  "Top",
  "ValueTypes",
  "Values",
  "Width",
] as const;

/** A block of cells. Where it lies is in `RangeExtent`, how it is found from others in `RangePlaces`. */
export class Range extends RangeOutline {
  readonly typeName = "Range";
  override readonly scalars = scalars;
  /** What formulas show is looked at. */
  override readonly readsOnCall = new Set([
    "CopyFrom",
    "Find",
    "FindOrNullObject",
    "GetCellProperties",
    "GetSpillParent",
    "GetSpillParentOrNullObject",
    "GetSpillingToRange",
    "GetSpillingToRangeOrNullObject",
    "RemoveDuplicates",
    "ReplaceAll",
  ]);

  get Worksheet(): HostObject {
    return this.book.worksheet(this.sheet);
  }
  get Format(): HostObject {
    return new RangeFormat(this.book, this);
  }
  get Sort(): HostObject {
    return new RangeSort(this.book, this);
  }
  get DataValidation(): HostObject {
    return new DataValidation(this.book, this);
  }
  get Style(): string | null {
    return styleNameOf(this.book, this);
  }
  set Style(value: unknown) {
    applyStyle(this.book, this, text(value));
  }
  get Hyperlink(): unknown {
    return linkOf(this.book, this);
  }
  set Hyperlink(value: unknown) {
    setLink(this.book, this, value);
  }
  get HasSpill(): boolean | null {
    if (isUnbounded(this.area)) return null;
    const { sheet } = this;
    const { cells } = this.book.engine;
    return (
      this.cells((row, column) => cells.spillParent(sheet, row, column) !== null)?.flat()[0] ??
      false
    );
  }
  get ConditionalFormats(): HostObject {
    return new ConditionalFormatCollection(this.book, this);
  }

  get Values(): unknown {
    return this.cells((row, column) => shown(this.read(row, column).value));
  }
  set Values(input: unknown) {
    writeValues(this.book, this, input);
  }
  get Formulas(): unknown {
    return this.cells((row, column) => formulaShown(this.read(row, column)));
  }
  set Formulas(input: unknown) {
    writeValues(this.book, this, input);
  }
  get FormulasLocal(): unknown {
    return this.Formulas;
  }
  set FormulasLocal(input: unknown) {
    writeValues(this.book, this, input);
  }
  get FormulasR1C1(): unknown {
    return this.cells((row, column) => {
      const shownFormula = formulaShown(this.read(row, column));
      return typeof shownFormula === "string" ? toR1C1(shownFormula, row, column) : shownFormula;
    });
  }
  set FormulasR1C1(input: unknown) {
    const { row, column } = this.area;
    const rows = spread(this.area, input).map((line, i) =>
      line.map((given, j) =>
        typeof given === "string" ? fromR1C1(given, row + i, column + j) : given,
      ),
    );
    writeValues(this.book, this, rows);
  }
  get Text(): unknown {
    return this.cells((row, column) =>
      textOf(
        this.book,
        this.read(row, column).value,
        numberFormatAt(this.book, this.sheet, row, column),
      ),
    );
  }
  get ValueTypes(): unknown {
    return this.cells((row, column) => valueType(this.read(row, column).value));
  }
  get NumberFormat(): unknown {
    return this.cells((row, column) => numberFormatAt(this.book, this.sheet, row, column));
  }
  set NumberFormat(input: unknown) {
    this.book.mayFormat(this.sheet);
    const only = onlyOne(input);
    if (isUnbounded(this.area) && typeof only === "string") {
      this.book.engine.cells.setLook(this.sheet, this.area, { numberFormat: only });
      raiseFormatChanged(this.book, this.sheet, this.area);
      return;
    }
    const looks = spread(this.area, only).map((line) =>
      line.map((code) => (code === null ? null : { look: { numberFormat: text(code) } })),
    );
    this.book.engine.cells.write(this.sheet, this.area.row, this.area.column, looks);
    raiseFormatChanged(this.book, this.sheet, this.area);
  }
  get NumberFormatLocal(): unknown {
    return this.NumberFormat;
  }
  set NumberFormatLocal(input: unknown) {
    this.NumberFormat = input;
  }

  get RowHidden(): boolean | null {
    return this.hidden("row", this.area.row, this.area.rows);
  }
  set RowHidden(hidden: unknown) {
    this.book.engine.cells.setHidden(
      this.sheet,
      "row",
      this.area.row,
      this.area.rows,
      hidden === true,
    );
    raiseRowsHidden(this.book, this.sheet, this.area, hidden === true);
  }
  get ColumnHidden(): boolean | null {
    return this.hidden("column", this.area.column, this.area.columns);
  }
  set ColumnHidden(hidden: unknown) {
    const { column, columns } = this.area;
    this.book.engine.cells.setHidden(this.sheet, "column", column, columns, hidden === true);
  }
  get Hidden(): boolean {
    return this.RowHidden === true || this.ColumnHidden === true;
  }

  Clear(applyTo: unknown): void {
    const what = oneOf(applyTo ?? "All", clearing);
    if (what !== "Contents" && what !== "Formats") clearLinks(this.book, this);
    if (what === "Hyperlinks") return;
    if (what === "RemoveHyperlinks") {
      this.book.engine.cells.clear(this.sheet, this.area, "formats");
      return;
    }
    if (what !== "Formats") this.book.mayEdit(this.sheet, this.area);
    if (what !== "Contents") this.book.mayFormat(this.sheet);
    const { row, column } = this.area;
    const before = this.read(row, column);
    const kinds = { All: "all", Contents: "contents", Formats: "formats" } as const;
    this.book.engine.cells.clear(this.sheet, this.area, kinds[what]);
    if (what !== "Contents") new ConditionalFormatCollection(this.book, this).ClearAll();
    if (what !== "Formats")
      raiseChanged(this.book, { sheet: this.sheet, area: this.area, before, by: "add-in" });
  }
  Insert(shift: unknown): RangeObject {
    insertCells(this.book, this, oneOf(shift, ["Down", "Right"]));
    return this.at(this.area);
  }
  Delete(shift: unknown): void {
    deleteCells(this.book, this, oneOf(shift, ["Up", "Left"]));
  }
  MoveTo(destination: unknown): void {
    const to = this.book.areaOf(destination, this.sheet);
    const area = { ...this.area, row: to.area.row, column: to.area.column };
    moveCells(this.book, this, { sheet: to.sheet, area });
  }
  CopyFrom(source: unknown, copyType: unknown, skipBlanks: unknown, transpose: unknown): void {
    const from = this.book.areaOf(source, this.sheet);
    copyInto(this.book, this, from, { copyType, skipBlanks, transpose });
  }
  AutoFill(destination: unknown, type: unknown): void {
    autoFill(this.book, this, this.book.areaOf(destination ?? this, this.sheet), type);
  }
  RemoveDuplicates(columns: unknown, includesHeader: unknown): HostObject {
    return removeDuplicates(this.book, this, columns, includesHeader);
  }
  Find(sought: unknown, criteria: unknown): RangeObject {
    return mustBe(this.FindOrNullObject(sought, criteria));
  }
  FindOrNullObject(sought: unknown, criteria: unknown): RangeObject | null {
    return findFirst(this.book, this, sought, criteria);
  }
  ReplaceAll(sought: unknown, replacement: unknown, criteria: unknown): number {
    return replaceAll(this.book, this, sought, replacement, criteria);
  }
  GetVisibleView(): HostObject {
    return new RangeView(this.book, this);
  }
  GetTables(fullyContained: unknown): HostObject {
    return new TableScopedCollection(this.book, this, fullyContained === true);
  }
  GetCellProperties(wanted: unknown): unknown {
    return readCellProperties(this.book, this, wanted, "cell");
  }
  GetRowProperties(wanted: unknown): unknown {
    return readCellProperties(this.book, this, wanted, "row");
  }
  GetColumnProperties(wanted: unknown): unknown {
    return readCellProperties(this.book, this, wanted, "column");
  }
  SetCellProperties(properties: unknown): void {
    writeCellProperties(this.book, this, properties, "cell");
  }
  SetRowProperties(properties: unknown): void {
    writeCellProperties(this.book, this, properties, "row");
  }
  SetColumnProperties(properties: unknown): void {
    writeCellProperties(this.book, this, properties, "column");
  }
  /** Nothing to do: formulas are computed before they are read. */
  Calculate(): void {
    return;
  }
  SetDirty(): void {
    return;
  }
  Select(): void {
    this.book.engine.sheets.select(this.sheet, this.area);
    this.book.selected(this.sheet, [this.area]);
  }
  Merge(across: unknown): void {
    this.book.mayFormat(this.sheet);
    const lines =
      across === true
        ? Array.from({ length: this.area.rows }, (_, i): Area => ({
            ...this.area,
            row: this.area.row + i,
            rows: 1,
          }))
        : [this.area];
    for (const area of lines) mergeCells(this.book.engine, this.sheet, area);
  }
  Unmerge(): void {
    this.book.mayFormat(this.sheet);
    for (const area of this.book.engine.cells.merged(this.sheet)) {
      if (intersection(area, this.area)) this.book.engine.cells.unmerge(this.sheet, area);
    }
  }
  /** Asked by office.js before it cuts a write of more than 1,500 cells into chunks of rows. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw wrongShape();
  }

  private read(row: number, column: number) {
    return this.book.engine.cells.read(this.sheet, row, column);
  }
  private cells<T>(read: (row: number, column: number) => T): T[][] | null {
    return isUnbounded(this.area) ? null : rowsOf(this.area, read);
  }
  private hidden(axis: "row" | "column", index: number, count: number): boolean | null {
    const states = Array.from({ length: Math.min(count, 1000) }, (_, i) =>
      this.book.engine.cells.hidden(this.sheet, axis, index + i),
    );
    const [first = false] = states;
    return states.every((state) => state === first) ? first : null;
  }
}

/** `Hyperlinks` leaves the look of the cells, `RemoveHyperlinks` takes it away. */
const clearing = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"] as const;

function mustBe(range: RangeObject | null): RangeObject {
  if (!range) throw itemNotFound();
  return range;
}

/** `[["0%"]]` says the same as `"0%"`. */
function onlyOne(input: unknown): unknown {
  if (!Array.isArray(input) || input.length !== 1) return input;
  const line: unknown = input[0];
  return Array.isArray(line) && line.length === 1 ? line[0] : input;
}
