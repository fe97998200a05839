import { HostCollection } from "../protocol/host-object";
import type { RangeObject } from "./book";

export class RangeCollection extends HostCollection<RangeObject> {
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
