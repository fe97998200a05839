import { bounding, intersection, lastColumn, lastRow, type Area } from "../engine/area";
import type { SheetId } from "../engine/engine";
import { invalidArgument, itemNotFound } from "../protocol/host-error";
import type { HostObject } from "../protocol/host-object";
import { isInGrid, maxColumns, maxRows } from "./a1";
import { oneOf, whole } from "./arguments";
import { RangeObject, type Book } from "./book";
import { dependentsOf, precedentsOf } from "./formula-relations";
import { edgeOf, surroundingOf, usedWithin } from "./regions";
import { specialCells } from "./special-cells";

/** Ranges that are found from a range. */
export abstract class RangePlaces extends RangeObject {
  constructor(
    protected readonly book: Book,
    readonly sheet: SheetId,
    readonly area: Area,
  ) {
    super();
  }

  get areas(): readonly Area[] {
    return [this.area];
  }

  GetCell(row: unknown, column: unknown): RangeObject {
    const { area } = this;
    return this.at({
      row: area.row + whole(row),
      column: area.column + whole(column),
      rows: 1,
      columns: 1,
    });
  }
  GetRow(row: unknown): RangeObject {
    return this.at({ ...this.area, row: this.area.row + whole(row), rows: 1 });
  }
  GetColumn(column: unknown): RangeObject {
    return this.at({ ...this.area, column: this.area.column + whole(column), columns: 1 });
  }
  GetOffsetRange(rows: unknown, columns: unknown): RangeObject {
    const { row, column } = this.area;
    return this.at({ ...this.area, row: row + whole(rows), column: column + whole(columns) });
  }
  GetResizedRange(rows: unknown, columns: unknown): RangeObject {
    const { area } = this;
    return this.at({
      ...area,
      rows: area.rows + whole(rows),
      columns: area.columns + whole(columns),
    });
  }
  GetAbsoluteResizedRange(rows: unknown, columns: unknown): RangeObject {
    return this.at({ ...this.area, rows: whole(rows), columns: whole(columns) });
  }
  GetBoundingRect(other: unknown): RangeObject {
    return this.at(bounding(this.area, this.other(other)));
  }
  GetIntersection(other: unknown): RangeObject {
    const found = this.GetIntersectionOrNullObject(other);
    if (!found) throw itemNotFound();
    return found;
  }
  GetIntersectionOrNullObject(other: unknown): RangeObject | null {
    const found = intersection(this.area, this.other(other));
    return found && this.at(found);
  }
  GetEntireRow(): RangeObject {
    return this.at({ ...this.area, column: 0, columns: maxColumns });
  }
  GetEntireColumn(): RangeObject {
    return this.at({ ...this.area, row: 0, rows: maxRows });
  }
  GetLastCell(): RangeObject {
    return this.at({ row: lastRow(this.area), column: lastColumn(this.area), rows: 1, columns: 1 });
  }
  GetLastRow(): RangeObject {
    return this.at({ ...this.area, row: lastRow(this.area), rows: 1 });
  }
  GetLastColumn(): RangeObject {
    return this.at({ ...this.area, column: lastColumn(this.area), columns: 1 });
  }
  GetRowsBelow(count: unknown): RangeObject {
    return this.at({ ...this.area, row: lastRow(this.area) + 1, rows: whole(count, 1) });
  }
  GetRowsAbove(count: unknown): RangeObject {
    const rows = whole(count, 1);
    return this.at({ ...this.area, row: this.area.row - rows, rows });
  }
  GetColumnsAfter(count: unknown): RangeObject {
    return this.at({ ...this.area, column: lastColumn(this.area) + 1, columns: whole(count, 1) });
  }
  GetColumnsBefore(count: unknown): RangeObject {
    const columns = whole(count, 1);
    return this.at({ ...this.area, column: this.area.column - columns, columns });
  }
  GetUsedRange(valuesOnly: unknown): RangeObject {
    const used = this.GetUsedRangeOrNullObject(valuesOnly);
    if (!used) throw itemNotFound();
    return used;
  }
  GetUsedRangeOrNullObject(valuesOnly: unknown): RangeObject | null {
    const used = usedWithin(this.book.engine.cells, this.sheet, this.area, valuesOnly === true);
    return used && this.at(used);
  }

  GetSurroundingRegion(): RangeObject {
    return this.at(surroundingOf(this.book.engine.cells, this.sheet, this.area));
  }
  GetRangeEdge(direction: unknown, activeCell: unknown): RangeObject {
    return this.at({ ...this.edge(direction, activeCell), rows: 1, columns: 1 });
  }
  GetExtendedRange(direction: unknown, activeCell: unknown): RangeObject {
    return this.at(bounding(this.area, this.edge(direction, activeCell)));
  }
  GetSpecialCells(type: unknown, valueType: unknown): RangeObject {
    return mustBe(this.GetSpecialCellsOrNullObject(type, valueType));
  }
  GetSpecialCellsOrNullObject(type: unknown, valueType: unknown): RangeObject | null {
    const areas = specialCells(this.book, this, { type, valueType });
    return areas.length > 0 ? this.book.rangeAreas(this.sheet, areas) : null;
  }
  GetMergedAreasOrNullObject(): RangeObject | null {
    const merged = this.book.engine.cells.merged(this.sheet);
    const areas = merged.filter((area) => intersection(area, this.area));
    return areas.length > 0 ? this.book.rangeAreas(this.sheet, areas) : null;
  }
  GetMergedAreas(): RangeObject {
    return mustBe(this.GetMergedAreasOrNullObject());
  }
  GetSpillingToRange(): RangeObject {
    return mustBe(this.GetSpillingToRangeOrNullObject());
  }
  GetSpillingToRangeOrNullObject(): RangeObject | null {
    if (this.area.rows * this.area.columns !== 1) throw invalidArgument();
    const spilled = this.book.engine.cells.spilledFrom(this.sheet, this.area.row, this.area.column);
    return spilled && this.at(spilled);
  }
  GetSpillParent(): RangeObject {
    return mustBe(this.GetSpillParentOrNullObject());
  }
  GetSpillParentOrNullObject(): RangeObject | null {
    const { row, column } = this.area;
    const parent = this.book.engine.cells.spillParent(this.sheet, row, column);
    return parent && this.at(parent);
  }
  GetDirectPrecedents(): HostObject {
    return precedentsOf(this.book, this, false);
  }
  GetPrecedents(): HostObject {
    return precedentsOf(this.book, this, true);
  }
  GetDirectDependents(): HostObject {
    return dependentsOf(this.book, this, false);
  }
  GetDependents(): HostObject {
    return dependentsOf(this.book, this, true);
  }

  protected at(area: Area): RangeObject {
    if (!isInGrid(area)) throw invalidArgument();
    return this.book.range(this.sheet, area);
  }
  protected other(reference: unknown): Area {
    return this.book.areaOf(reference, this.sheet).area;
  }
  private edge(direction: unknown, activeCell: unknown): Area {
    const from = activeCell === undefined ? this.area : this.other(activeCell);
    const towards = oneOf(direction, ["Up", "Down", "Left", "Right"]);
    return edgeOf(this.book.engine.cells, this.sheet, { ...from, rows: 1, columns: 1 }, towards);
  }
}

function mustBe(range: RangeObject | null): RangeObject {
  if (!range) throw itemNotFound();
  return range;
}
