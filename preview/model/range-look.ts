import { HostObject } from "../protocol/host-object";
import { color, flag, number, oneOf, text } from "./arguments";
import type { Book, RangeObject } from "./book";
import { dress, same } from "./dress";

export class RangeFill extends HostObject {
  readonly typeName = "RangeFill";
  override readonly scalars = ["Color", "Pattern", "PatternColor"];
  constructor(
    private readonly book: Book,
    private readonly range: RangeObject,
  ) {
    super();
  }
  get Color(): unknown {
    return same(this.book, this.range, (look) => look.fill ?? "#FFFFFF") ?? "";
  }
  set Color(value: unknown) {
    dress(this.book, this.range, { fill: color(value) });
  }
  get Pattern(): unknown {
    return same(this.book, this.range, (look) => look.pattern ?? (look.fill ? "Solid" : "None"));
  }
  set Pattern(value: unknown) {
    const pattern = text(value);
    dress(this.book, this.range, {
      pattern: pattern === "None" || pattern === "Solid" ? null : pattern,
    });
  }
  get PatternColor(): unknown {
    return same(this.book, this.range, (look) => look.patternColor ?? "#000000") ?? "";
  }
  set PatternColor(value: unknown) {
    dress(this.book, this.range, { patternColor: color(value) });
  }
  Clear(): void {
    dress(this.book, this.range, { fill: null, pattern: null, patternColor: null });
  }
}

export class RangeFont extends HostObject {
  readonly typeName = "RangeFont";
  override readonly scalars = ["Bold", "Color", "Italic", "Name", "Size", "Underline"];
  constructor(
    private readonly book: Book,
    private readonly range: RangeObject,
  ) {
    super();
  }
  get Bold(): unknown {
    return same(this.book, this.range, (look) => look.bold ?? false);
  }
  set Bold(value: unknown) {
    dress(this.book, this.range, { bold: flag(value) });
  }
  get Italic(): unknown {
    return same(this.book, this.range, (look) => look.italic ?? false);
  }
  set Italic(value: unknown) {
    dress(this.book, this.range, { italic: flag(value) });
  }
  get Strikethrough(): unknown {
    return same(this.book, this.range, (look) => look.strikethrough ?? false);
  }
  set Strikethrough(value: unknown) {
    dress(this.book, this.range, { strikethrough: flag(value) });
  }
  get Underline(): unknown {
    return same(this.book, this.range, (look) => look.underline ?? "None");
  }
  set Underline(value: unknown) {
    const kind = oneOf(value, ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"]);
    dress(this.book, this.range, { underline: kind === "None" ? null : kind });
  }
  get Color(): unknown {
    return same(this.book, this.range, (look) => look.fontColor ?? "#000000") ?? "";
  }
  set Color(value: unknown) {
    dress(this.book, this.range, { fontColor: color(value) });
  }
  get Name(): unknown {
    return same(this.book, this.range, (look) => look.fontName ?? "맑은 고딕");
  }
  set Name(value: unknown) {
    dress(this.book, this.range, { fontName: text(value) });
  }
  get Size(): unknown {
    return same(this.book, this.range, (look) => look.fontSize ?? 11);
  }
  set Size(value: unknown) {
    dress(this.book, this.range, { fontSize: number(value) });
  }
}

export class FormatProtection extends HostObject {
  readonly typeName = "FormatProtection";
  override readonly scalars = ["Locked"];
  constructor(
    private readonly book: Book,
    private readonly range: RangeObject,
  ) {
    super();
  }
  get Locked(): unknown {
    return same(this.book, this.range, (look) => look.locked ?? true);
  }
  set Locked(value: unknown) {
    dress(this.book, this.range, { locked: flag(value) });
  }
}
