import { intersection, type Area } from "../engine/area";
import type { SheetId } from "../engine/engine";
import { invalidArgument, itemNotFound } from "../protocol/host-error";
import type { HostObject } from "../protocol/host-object";
import { maxColumns, maxRows, quoteSheet, writeArea } from "./a1";
import { text, whole } from "./arguments";
import { RangeObject, type Book } from "./book";
import { ConditionalFormatCollection } from "./conditional-formats";
import { DataValidation } from "./data-validation";
import { RangeCollection } from "./range-collection";
import { RangeFormat } from "./range-format";
import { copyInto } from "./range-transfer";
import { specialCells } from "./special-cells";
import { applyStyle, styleNameOf } from "./styles";
import { TableScopedCollection } from "./tables";

/** Several ranges of one sheet, dressed together. */
export class RangeAreas extends RangeObject {
  readonly typeName = "RangeAreas";
  override readonly scalars = ["Address", "AreaCount", "CellCount"];
  readonly area: Area;

  constructor(
    private readonly book: Book,
    readonly sheet: SheetId,
    readonly areas: readonly Area[],
  ) {
    super();
    const [first] = areas;
    if (!first) throw invalidArgument();
    this.area = first;
  }

  get Address(): string {
    const sheet = quoteSheet(this.book.sheetName(this.sheet));
    return this.areas.map((area) => `${sheet}!${writeArea(area)}`).join(",");
  }
  get AreaCount(): number {
    return this.areas.length;
  }
  get CellCount(): number {
    const count = this.areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get Areas(): HostObject {
    return new RangeCollection(this.areas.map((area) => this.book.range(this.sheet, area)));
  }
  get Format(): HostObject {
    return new RangeFormat(this.book, this);
  }
  get DataValidation(): HostObject {
    return new DataValidation(this.book, this);
  }
  get ConditionalFormats(): HostObject {
    return new ConditionalFormatCollection(this.book, this);
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get IsEntireRow(): boolean {
    return this.areas.every(({ columns }) => columns === maxColumns);
  }
  get IsEntireColumn(): boolean {
    return this.areas.every(({ rows }) => rows === maxRows);
  }
  get Style(): string | null {
    return styleNameOf(this.book, this);
  }
  set Style(value: unknown) {
    applyStyle(this.book, this, text(value));
  }
  GetEntireRow(): HostObject {
    return this.mapped((area) => ({ ...area, column: 0, columns: maxColumns }));
  }
  GetEntireColumn(): HostObject {
    return this.mapped((area) => ({ ...area, row: 0, rows: maxRows }));
  }
  GetOffsetRangeAreas(rows: unknown, columns: unknown): HostObject {
    const [down, right] = [whole(rows), whole(columns)];
    return this.mapped((area) => ({ ...area, row: area.row + down, column: area.column + right }));
  }
  GetIntersection(other: unknown): HostObject {
    const found = this.GetIntersectionOrNullObject(other);
    if (!found) throw itemNotFound();
    return found;
  }
  GetIntersectionOrNullObject(other: unknown): HostObject | null {
    const areas =
      other instanceof RangeObject ? other.areas : [this.book.areaOf(other, this.sheet).area];
    const shared = this.areas.flatMap((own) =>
      areas.flatMap((one) => intersection(own, one) ?? []),
    );
    return shared.length > 0 ? new RangeAreas(this.book, this.sheet, shared) : null;
  }
  GetUsedRangeAreas(valuesOnly: unknown): HostObject {
    const found = this.GetUsedRangeAreasOrNullObject(valuesOnly);
    if (!found) throw itemNotFound();
    return found;
  }
  GetUsedRangeAreasOrNullObject(valuesOnly: unknown): HostObject | null {
    const used = this.book.engine.cells.used(this.sheet, valuesOnly === true);
    const shared = used ? this.areas.flatMap((area) => intersection(area, used) ?? []) : [];
    return shared.length > 0 ? new RangeAreas(this.book, this.sheet, shared) : null;
  }
  GetSpecialCells(type: unknown, valueType: unknown): HostObject {
    const found = this.GetSpecialCellsOrNullObject(type, valueType);
    if (!found) throw itemNotFound();
    return found;
  }
  GetSpecialCellsOrNullObject(type: unknown, valueType: unknown): HostObject | null {
    const areas = specialCells(this.book, this, { type, valueType });
    return areas.length > 0 ? new RangeAreas(this.book, this.sheet, areas) : null;
  }
  GetTables(fullyContained: unknown): HostObject {
    return new TableScopedCollection(this.book, this, fullyContained === true);
  }
  /** Each area by itself. */
  Clear(applyTo: unknown): void {
    for (const area of this.areas) {
      const range = this.book.range(this.sheet, area);
      const clear: unknown = Reflect.get(range, "Clear");
      if (typeof clear === "function") Reflect.apply(clear, range, [applyTo]);
    }
  }
  CopyFrom(source: unknown, copyType: unknown, skipBlanks: unknown, transpose: unknown): void {
    const from = this.book.areaOf(source, this.sheet);
    copyInto(this.book, this, from, { copyType, skipBlanks, transpose });
  }
  Calculate(): void {
    return;
  }
  SetDirty(): void {
    return;
  }
  get Worksheet(): HostObject {
    return this.book.worksheet(this.sheet);
  }

  private mapped(move: (area: Area) => Area): HostObject {
    return new RangeAreas(this.book, this.sheet, this.areas.map(move));
  }
}
