import { intersection } from "../engine/area";
import type { CellLook, ConditionalFormat as Format } from "../engine/engine";
import { invalidOperation, itemNotFound } from "../protocol/host-error";
import { HostCollection, HostObject } from "../protocol/host-object";
import { field, flag, oneOf, text, whole } from "./arguments";
import type { Book, RangeObject } from "./book";
import { kindObject, kinds, type Kind } from "./conditional-kinds";
import { ConditionalRangeFormat, type LookHolder } from "./conditional-look";
import { without } from "./without";

/** The formats that touch a range. A new one stands on top of the others. */
export class ConditionalFormatCollection extends HostCollection<ConditionalFormat> {
  readonly typeName = "ConditionalFormatCollection";

  constructor(
    private readonly book: Book,
    private readonly range: RangeObject,
  ) {
    super();
  }

  items(): readonly ConditionalFormat[] {
    return this.touching().map(({ id }) => this.object(id));
  }
  find(key: unknown): ConditionalFormat | null {
    return this.touching().some(({ id }) => id === key) ? this.object(text(key)) : null;
  }
  Add(type: unknown): ConditionalFormat {
    this.book.mayFormat(this.range.sheet);
    const kind = oneOf(type, ["Custom", "CellValue", ...kinds]);
    const id = conditionalFormatId(this.book.nextNumber());
    this.book.engine.conditionalFormats.add(this.range.sheet, {
      id,
      areas: this.range.areas,
      rule:
        kind === "CellValue"
          ? { kind: "value", operator: "EqualTo", formulas: [] }
          : { kind: "formula", formula: "" },
      ...(kind === "Custom" || kind === "CellValue" ? {} : { told: { type: kind, details: {} } }),
      look: {},
      stopIfTrue: false,
    });
    return this.object(id);
  }
  ClearAll(): void {
    this.book.mayFormat(this.range.sheet);
    const { conditionalFormats } = this.book.engine;
    for (const format of this.touching()) {
      const areas = format.areas.flatMap((area) => without(area, this.range.area));
      if (areas.length === 0) conditionalFormats.remove(this.range.sheet, format.id);
      else conditionalFormats.change(this.range.sheet, { ...format, areas });
    }
  }

  private touching(): readonly Format[] {
    const all = this.book.engine.conditionalFormats.list(this.range.sheet);
    return all.filter(({ areas }) =>
      areas.some((area) => this.range.areas.some((own) => intersection(area, own))),
    );
  }
  private object(id: string): ConditionalFormat {
    return new ConditionalFormat(this.book, this.range.sheet, id);
  }
}

const conditionalFormatId = (number: number): string =>
  `{00000000-000C-0000-0000-${String(number).padStart(12, "0")}}`;

class ConditionalFormat extends HostObject {
  readonly typeName = "ConditionalFormat";
  override readonly scalars = ["Id", "Priority", "StopIfTrue", "Type"];

  constructor(
    private readonly book: Book,
    private readonly sheet: string,
    private readonly id: string,
  ) {
    super();
  }

  override get identity(): string {
    return this.id;
  }
  get Id(): string {
    return this.id;
  }
  get Type(): string {
    const { told } = this.format;
    if (told) return told.type;
    return this.format.rule.kind === "formula" ? "Custom" : "CellValue";
  }
  get Priority(): number {
    return this.all.findIndex(({ id }) => id === this.id);
  }
  set Priority(value: unknown) {
    const place = whole(value);
    const order = this.all.filter(({ id }) => id !== this.id);
    order.splice(place, 0, this.format);
    const { conditionalFormats } = this.book.engine;
    for (const { id } of this.all) conditionalFormats.remove(this.sheet, id);
    for (const format of order.reverse()) conditionalFormats.add(this.sheet, format);
  }
  get StopIfTrue(): boolean {
    return this.format.stopIfTrue;
  }
  set StopIfTrue(value: unknown) {
    this.change({ stopIfTrue: flag(value) });
  }
  get Custom(): HostObject {
    return mustBe(this.CustomOrNullObject);
  }
  get CustomOrNullObject(): HostObject | null {
    return this.Type === "Custom" ? new CustomConditionalFormat(this.holder()) : null;
  }
  get ColorScale(): HostObject {
    return mustBe(this.ColorScaleOrNullObject);
  }
  get ColorScaleOrNullObject(): HostObject | null {
    return this.kind("ColorScale");
  }
  get DataBar(): HostObject {
    return mustBe(this.DataBarOrNullObject);
  }
  get DataBarOrNullObject(): HostObject | null {
    return this.kind("DataBar");
  }
  get IconSet(): HostObject {
    return mustBe(this.IconSetOrNullObject);
  }
  get IconSetOrNullObject(): HostObject | null {
    return this.kind("IconSet");
  }
  get TopBottom(): HostObject {
    return mustBe(this.TopBottomOrNullObject);
  }
  get TopBottomOrNullObject(): HostObject | null {
    return this.kind("TopBottom");
  }
  get TextComparison(): HostObject {
    return mustBe(this.TextComparisonOrNullObject);
  }
  get TextComparisonOrNullObject(): HostObject | null {
    return this.kind("ContainsText");
  }
  get Preset(): HostObject {
    return mustBe(this.PresetOrNullObject);
  }
  get PresetOrNullObject(): HostObject | null {
    return this.kind("PresetCriteria");
  }
  GetRanges(): HostObject {
    return this.book.rangeAreas(this.sheet, this.format.areas);
  }
  get CellValue(): HostObject {
    return mustBe(this.CellValueOrNullObject);
  }
  get CellValueOrNullObject(): HostObject | null {
    return this.Type === "CellValue" ? new CellValueConditionalFormat(this.holder()) : null;
  }
  GetRange(): HostObject {
    const range = this.GetRangeOrNullObject();
    if (!range) throw itemNotFound();
    return range;
  }
  GetRangeOrNullObject(): HostObject | null {
    const [only, ...more] = this.format.areas;
    return only && more.length === 0 ? this.book.range(this.sheet, only) : null;
  }
  Delete(): void {
    this.book.mayFormat(this.sheet);
    this.book.engine.conditionalFormats.remove(this.sheet, this.id);
  }

  private get all(): Format[] {
    return [...this.book.engine.conditionalFormats.list(this.sheet)];
  }
  private get format(): Format {
    const format = this.book.engine.conditionalFormats.find(this.sheet, this.id);
    if (!format) throw itemNotFound();
    return format;
  }
  private change(part: Partial<Format>): void {
    this.book.mayFormat(this.sheet);
    this.book.engine.conditionalFormats.change(this.sheet, { ...this.format, ...part });
  }
  private kind(type: Kind): HostObject | null {
    if (this.format.told?.type !== type) return null;
    return kindObject(type, {
      ...this.holder(),
      format: () => this.format,
      told: () => ({ type, details: this.format.told?.details ?? {} }),
      tell: (told, formula) =>
        this.change({
          told,
          ...(formula === undefined ? {} : { rule: { kind: "formula", formula } }),
        }),
    });
  }
  private holder(): RuleHolder {
    return {
      look: () => this.format.look,
      dress: (look: CellLook) => this.change({ look: { ...this.format.look, ...look } }),
      rule: () => this.format.rule,
      setRule: (rule) => this.change({ rule }),
    };
  }
}

function mustBe(part: HostObject | null): HostObject {
  if (!part) throw invalidOperation("This operation is not permitted for the current object.");
  return part;
}

interface RuleHolder extends LookHolder {
  rule(): Format["rule"];
  setRule(rule: Format["rule"]): void;
}

class CustomConditionalFormat extends HostObject {
  readonly typeName = "CustomConditionalFormat";
  constructor(private readonly holder: RuleHolder) {
    super();
  }
  get Rule(): HostObject {
    return new ConditionalFormatRule(this.holder);
  }
  get Format(): HostObject {
    return new ConditionalRangeFormat(this.holder);
  }
}

class ConditionalFormatRule extends HostObject {
  readonly typeName = "ConditionalFormatRule";
  override readonly scalars = ["Formula"];
  constructor(private readonly holder: RuleHolder) {
    super();
  }
  get Formula(): string {
    const rule = this.holder.rule();
    return rule.kind === "formula" ? rule.formula : "";
  }
  set Formula(value: unknown) {
    this.holder.setRule({ kind: "formula", formula: text(value) });
  }
}

class CellValueConditionalFormat extends HostObject {
  readonly typeName = "CellValueConditionalFormat";
  override readonly scalars = ["Rule"];
  constructor(private readonly holder: RuleHolder) {
    super();
  }
  get Format(): HostObject {
    return new ConditionalRangeFormat(this.holder);
  }
  get Rule(): unknown {
    const rule = this.holder.rule();
    if (rule.kind !== "value") return null;
    const [formula1 = "", formula2] = rule.formulas;
    return { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator: rule.operator };
  }
  set Rule(value: unknown) {
    const formulas = [text(field(value, "formula1"))];
    const second = field(value, "formula2");
    if (typeof second === "string") formulas.push(second);
    this.holder.setRule({
      kind: "value",
      operator: oneOf(field(value, "operator"), operators),
      formulas,
    });
  }
}

const operators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;
