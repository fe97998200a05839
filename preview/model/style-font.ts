import { number, text } from "./arguments";
import { ConditionalRangeFont, type LookHolder } from "./conditional-look";

/** The font of a style: it has a name and a size, which a conditional format cannot change. */
export class StyleFont extends ConditionalRangeFont {
  override readonly typeName: string = "RangeFont";
  override readonly scalars = [
    "Bold",
    "Color",
    "Italic",
    "Name",
    "Size",
    "Strikethrough",
    "Underline",
  ];

  constructor(private readonly style: LookHolder) {
    super(style);
  }
  get Name(): string {
    return this.style.look().fontName ?? "맑은 고딕";
  }
  set Name(value: unknown) {
    this.style.dress({ fontName: text(value) });
  }
  get Size(): number {
    return this.style.look().fontSize ?? 11;
  }
  set Size(value: unknown) {
    this.style.dress({ fontSize: number(value) });
  }
}
