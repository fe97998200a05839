import type { CellLook } from "../engine/engine";
import { itemAlreadyExists, itemNotFound, invalidOperation } from "../protocol/host-error";
import { HostCollection, type HostObject } from "../protocol/host-object";
import { text } from "./arguments";
import type { Book, RangeObject } from "./book";
import { ConditionalRangeFormat, type LookHolder } from "./conditional-look";
import { dress, same } from "./dress";
import { Kept, KeptObject } from "./kept-object";
import { wholeLook } from "./range-transfer";
import { StyleFont } from "./style-font";

/** A few of Excel's own styles, and those that are added. The name is kept with the look of each cell. */
const builtIn: Readonly<Record<string, CellLook>> = {
  Normal: {},
  Bad: { fill: "#FFC7CE", fontColor: "#9C0006" },
  Good: { fill: "#C6EFCE", fontColor: "#006100" },
  Neutral: { fill: "#FFEB9C", fontColor: "#9C5700" },
  Calculation: { fill: "#F2F2F2", fontColor: "#FA7D00", bold: true },
  Input: { fill: "#FFCC99", fontColor: "#3F3F76" },
  Output: { fill: "#F2F2F2", fontColor: "#3F3F3F", bold: true },
  Heading1: { bold: true, fontSize: 15, fontColor: "#44546A" },
  Heading2: { bold: true, fontSize: 13, fontColor: "#44546A" },
  Heading3: { bold: true, fontSize: 11, fontColor: "#44546A" },
  Title: { fontSize: 18, fontColor: "#44546A" },
  Total: { bold: true, borders: { top: { style: "thin", color: "#4472C4" } } },
  Comma: { numberFormat: "#,##0.00" },
  Percent: { numberFormat: "0%" },
  Currency: { numberFormat: "₩#,##0.00" },
};

export function applyStyle(book: Book, range: RangeObject, name: string): void {
  const look = lookNamed(book, name);
  dress(book, range, { ...wholeLook(look), style: name === "Normal" ? null : name });
}

/** Null where the cells differ. */
export const styleNameOf = (book: Book, range: RangeObject): string | null =>
  same(book, range, (look) => look.style ?? "Normal");

function lookNamed(book: Book, name: string): CellLook {
  const own = builtIn[name];
  if (own) return own;
  const kept = book.state.styles.get(name);
  if (!kept) throw itemNotFound();
  return lookKept(kept);
}

export class StyleCollection extends HostCollection<Style> {
  readonly typeName = "StyleCollection";
  constructor(private readonly book: Book) {
    super();
  }
  items(): readonly Style[] {
    return [...Object.keys(builtIn), ...this.book.state.styles.keys()].map((name) =>
      this.object(name),
    );
  }
  find(key: unknown): Style | null {
    const name = text(key);
    return name in builtIn || this.book.state.styles.has(name) ? this.object(name) : null;
  }
  Add(name: unknown): void {
    if (this.find(name)) throw itemAlreadyExists();
    this.book.state.styles.set(text(name), new Kept());
  }
  private object(name: string): Style {
    return new Style(this.book, name);
  }
}

const values = {
  FormulaHidden: false,
  HorizontalAlignment: "General",
  IncludeAlignment: true,
  IncludeBorder: true,
  IncludeFont: true,
  IncludeNumber: true,
  IncludePatterns: true,
  IncludeProtection: true,
  IndentLevel: 0,
  Locked: true,
  NumberFormat: "General",
  NumberFormatLocal: "General",
  ReadingOrder: "Context",
  ShrinkToFit: false,
  TextOrientation: 0,
  AutoIndent: false,
  VerticalAlignment: "Bottom",
  WrapText: false,
};

class Style extends KeptObject {
  override readonly scalars = ["BuiltIn", "Name", ...Object.keys(values)];
  constructor(
    private readonly book: Book,
    private readonly name: string,
  ) {
    super({ typeName: "Style", values }, book.state.styles.get(name) ?? new Kept());
  }
  override get identity(): string {
    return this.name;
  }
  get Name(): string {
    return this.name;
  }
  get BuiltIn(): boolean {
    return this.name in builtIn;
  }
  /** What office.js calls `textOrientation`. */
  get Orientation(): unknown {
    return Reflect.get(this, "TextOrientation");
  }
  set Orientation(value: unknown) {
    Reflect.set(this, "TextOrientation", value);
  }
  get Font(): HostObject {
    return new StyleFont(this.holder);
  }
  get Fill(): HostObject {
    return this.format.Fill;
  }
  get Borders(): HostObject {
    return this.format.Borders;
  }
  Delete(): void {
    if (this.BuiltIn) throw invalidOperation("A built-in style cannot be deleted.");
    if (!this.book.state.styles.delete(this.name)) throw itemNotFound();
  }
  private get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.holder);
  }
  private get holder(): LookHolder {
    const kept = this.book.state.styles.get(this.name);
    return {
      look: () => lookNamed(this.book, this.name),
      dress: (look) => kept?.values.set("look", { ...lookKept(kept), ...look }),
    };
  }
}

function lookKept(kept: Kept): CellLook {
  const look = kept.values.get("look");
  const dressed: CellLook = typeof look === "object" && look !== null ? look : {};
  const angle = kept.values.get("TextOrientation");
  const plain = {
    ...(kept.values.has("NumberFormat") ? { numberFormat: textIn(kept, "NumberFormat") } : {}),
    ...(kept.values.has("HorizontalAlignment")
      ? { horizontal: textIn(kept, "HorizontalAlignment") }
      : {}),
    ...(kept.values.has("VerticalAlignment")
      ? { vertical: textIn(kept, "VerticalAlignment") }
      : {}),
    ...(kept.values.get("WrapText") === true ? { wrap: true } : {}),
    ...(kept.values.get("ShrinkToFit") === true ? { shrink: true } : {}),
    ...(kept.values.get("Locked") === false ? { locked: false } : {}),
    ...(typeof angle === "number" ? { orientation: angle } : {}),
  };
  return { ...plain, ...dressed };
}

const textIn = (kept: Kept, name: string): string => String(kept.values.get(name));
