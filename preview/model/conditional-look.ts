import type { BorderSide } from "../../src/workbook/snapshot";
import type { CellLook } from "../engine/engine";
import { invalidArgument } from "../protocol/host-error";
import { HostCollection, HostObject } from "../protocol/host-object";
import { color, flag, oneOf, text } from "./arguments";

/** What a conditional format does to the cells it holds for. */
export interface LookHolder {
  look(): CellLook;
  dress(look: CellLook): void;
}

export class ConditionalRangeFormat extends HostObject {
  readonly typeName = "ConditionalRangeFormat";
  override readonly scalars = ["NumberFormat"];
  constructor(private readonly holder: LookHolder) {
    super();
  }
  get Fill(): HostObject {
    return new ConditionalRangeFill(this.holder);
  }
  get Font(): HostObject {
    return new ConditionalRangeFont(this.holder);
  }
  get Borders(): HostObject {
    return new ConditionalRangeBorderCollection(this.holder);
  }
  get NumberFormat(): string {
    return this.holder.look().numberFormat ?? "";
  }
  set NumberFormat(value: unknown) {
    this.holder.dress({ numberFormat: text(value) });
  }
  ClearFormat(): void {
    const none = Object.fromEntries(Object.keys(this.holder.look()).map((key) => [key, null]));
    this.holder.dress(none);
  }
}

class ConditionalRangeFill extends HostObject {
  readonly typeName = "ConditionalRangeFill";
  override readonly scalars = ["Color"];
  constructor(private readonly holder: LookHolder) {
    super();
  }
  get Color(): string {
    return this.holder.look().fill ?? "";
  }
  set Color(value: unknown) {
    this.holder.dress({ fill: color(value) });
  }
  Clear(): void {
    this.holder.dress({ fill: null });
  }
}

export class ConditionalRangeFont extends HostObject {
  readonly typeName: string = "ConditionalRangeFont";
  override readonly scalars: readonly string[] = [
    "Bold",
    "Color",
    "Italic",
    "Strikethrough",
    "Underline",
  ];
  constructor(private readonly holder: LookHolder) {
    super();
  }
  get Bold(): boolean {
    return this.holder.look().bold ?? false;
  }
  set Bold(value: unknown) {
    this.holder.dress({ bold: flag(value) });
  }
  get Italic(): boolean {
    return this.holder.look().italic ?? false;
  }
  set Italic(value: unknown) {
    this.holder.dress({ italic: flag(value) });
  }
  get Strikethrough(): boolean {
    return this.holder.look().strikethrough ?? false;
  }
  set Strikethrough(value: unknown) {
    this.holder.dress({ strikethrough: flag(value) });
  }
  get Underline(): string {
    return this.holder.look().underline ?? "None";
  }
  set Underline(value: unknown) {
    this.holder.dress({ underline: oneOf(value, ["None", "Single", "Double"]) });
  }
  get Color(): string {
    return this.holder.look().fontColor ?? "";
  }
  set Color(value: unknown) {
    this.holder.dress({ fontColor: color(value) });
  }
  Clear(): void {
    this.holder.dress({
      fontColor: null,
      bold: null,
      italic: null,
      underline: null,
      strikethrough: null,
    });
  }
}

const sides = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
} as const;
type Edge = keyof typeof sides;
const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

class ConditionalRangeBorderCollection extends HostCollection<ConditionalRangeBorder> {
  readonly typeName = "ConditionalRangeBorderCollection";
  constructor(private readonly holder: LookHolder) {
    super();
  }
  items(): readonly ConditionalRangeBorder[] {
    return edges.map((edge) => this.border(edge));
  }
  find(key: unknown): ConditionalRangeBorder {
    const edge = edges.find((name) => name === key);
    if (!edge) throw invalidArgument();
    return this.border(edge);
  }
  get Top(): HostObject {
    return this.border("EdgeTop");
  }
  get Bottom(): HostObject {
    return this.border("EdgeBottom");
  }
  get Left(): HostObject {
    return this.border("EdgeLeft");
  }
  get Right(): HostObject {
    return this.border("EdgeRight");
  }
  private border(edge: Edge): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.holder, edge);
  }
}

class ConditionalRangeBorder extends HostObject {
  readonly typeName = "ConditionalRangeBorder";
  override readonly scalars = ["Color", "SideIndex", "Style"];
  constructor(
    private readonly holder: LookHolder,
    private readonly edge: Edge,
  ) {
    super();
  }
  override get identity(): string {
    return this.edge;
  }
  get SideIndex(): string {
    return this.edge;
  }
  get Style(): string {
    const line = this.line;
    return line ? (styles.find(([, style]) => style === line.style)?.[0] ?? "Continuous") : "None";
  }
  set Style(value: unknown) {
    const name = oneOf(value, ["None", "Continuous", "Dash", "Dot"]);
    const style = styles.find(([known]) => known === name)?.[1];
    this.draw(style ? { style, color: this.line?.color ?? "#000000" } : null);
  }
  get Color(): string {
    return this.line?.color ?? "";
  }
  set Color(value: unknown) {
    this.draw({ style: this.line?.style ?? "thin", color: color(value) ?? "#000000" });
  }
  private get side(): BorderSide {
    return sides[this.edge];
  }
  private get line() {
    return this.holder.look().borders?.[this.side] ?? null;
  }
  private draw(line: NonNullable<CellLook["borders"]>[BorderSide]): void {
    this.holder.dress({ borders: { ...this.holder.look().borders, [this.side]: line ?? null } });
  }
}

const styles = [
  ["Continuous", "thin"],
  ["Dash", "dashed"],
  ["Dot", "dotted"],
] as const;
