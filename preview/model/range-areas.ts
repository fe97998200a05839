import type { Area } from "../engine/area";
import type { SheetId } from "../engine/engine";
import { invalidArgument } from "../protocol/host-error";
import { HostCollection, type HostObject } from "../protocol/host-object";
import { quoteSheet, writeArea } from "./a1";
import { RangeObject, type Book } from "./book";
import { RangeFormat } from "./range-format";

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
  get Worksheet(): HostObject {
    return this.book.worksheet(this.sheet);
  }
}

class RangeCollection extends HostCollection<RangeObject> {
  readonly typeName = "RangeCollection";
  constructor(private readonly ranges: readonly RangeObject[]) {
    super();
  }
  items(): readonly RangeObject[] {
    return this.ranges;
  }
  find(): null {
    return null;
  }
}
