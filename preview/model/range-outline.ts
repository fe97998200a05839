import { fold, group, ungroup } from "./outline";
import { RangeExtent } from "./range-extent";

/** Rows and columns grouped to be folded away. */
export abstract class RangeOutline extends RangeExtent {
  Group(by: unknown): void {
    group(this.book, this.sheet, this.area, by);
  }
  Ungroup(by: unknown): void {
    ungroup(this.book, this.sheet, this.area, by);
  }
  HideGroupDetails(by: unknown): void {
    fold(this.book, this.sheet, this.area, by, true);
  }
  ShowGroupDetails(by: unknown): void {
    fold(this.book, this.sheet, this.area, by, false);
  }
}
