import type { ConditionalFormat as Format } from "../engine/engine";
import { invalidArgument, notImplemented } from "../protocol/host-error";
import { HostObject } from "../protocol/host-object";
import { columnLetters, writeArea } from "./a1";
import { field, flag, oneOf, text } from "./arguments";
import { ConditionalRangeFormat, type LookHolder } from "./conditional-look";

/** Beside formulas and limits: kinds kept as told. Texts, ranks and presets are painted by a formula that says the same. */
export const kinds = [
  "ColorScale",
  "DataBar",
  "IconSet",
  "TopBottom",
  "ContainsText",
  "PresetCriteria",
] as const;
export type Kind = (typeof kinds)[number];

export interface Told {
  readonly type: Kind;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface KindHolder extends LookHolder {
  format(): Format;
  told(): Told;
  tell(told: Told, formula?: string): void;
}

export const initially: Readonly<Record<Kind, Readonly<Record<string, unknown>>>> = {
  ColorScale: {
    Criteria: {
      minimum: { type: "LowestValue", color: "#F8696B" },
      maximum: { type: "HighestValue", color: "#63BE7B" },
    },
  },
  DataBar: {
    AxisColor: "",
    AxisFormat: "Automatic",
    BarDirection: "Context",
    LowerBoundRule: { type: "Automatic" },
    ShowDataBarOnly: false,
    UpperBoundRule: { type: "Automatic" },
  },
  IconSet: {
    Criteria: [],
    ReverseIconOrder: false,
    ShowIconOnly: false,
    Style: "ThreeTrafficLights1",
  },
  TopBottom: { Rule: { rank: 10, type: "TopItems" } },
  ContainsText: { Rule: { operator: "Contains", text: "" } },
  PresetCriteria: { Rule: { criterion: "Blanks" } },
};

/** The object behind `colorScale`, `dataBar` and so on. */
export function kindObject(type: Kind, holder: KindHolder): HostObject {
  switch (type) {
    case "ColorScale":
      return new ColorScale(holder);
    case "DataBar":
      return new DataBar(holder);
    case "IconSet":
      return new IconSet(holder);
    default:
      return new RuleOnly(type, holder);
  }
}

abstract class Kept extends HostObject {
  constructor(protected readonly holder: KindHolder) {
    super();
  }
  protected value(name: string): unknown {
    const { type, details } = this.holder.told();
    return details[name] ?? initially[type][name] ?? null;
  }
  protected put(name: string, value: unknown): void {
    const told = this.holder.told();
    this.holder.tell({ ...told, details: { ...told.details, [name]: value } });
  }
}

class ColorScale extends Kept {
  readonly typeName = "ColorScaleConditionalFormat";
  override readonly scalars = ["Criteria", "ThreeColorScale"];
  get Criteria(): unknown {
    return this.value("Criteria");
  }
  set Criteria(value: unknown) {
    if (!field(value, "minimum") || !field(value, "maximum")) throw invalidArgument();
    this.put("Criteria", value);
  }
  get ThreeColorScale(): boolean {
    return Boolean(field(this.Criteria, "midpoint"));
  }
}

class DataBar extends Kept {
  readonly typeName = "DataBarConditionalFormat";
  override readonly scalars = Object.keys(initially.DataBar);
  get AxisColor(): unknown {
    return this.value("AxisColor");
  }
  set AxisColor(value: unknown) {
    this.put("AxisColor", text(value));
  }
  get AxisFormat(): unknown {
    return this.value("AxisFormat");
  }
  set AxisFormat(value: unknown) {
    this.put("AxisFormat", oneOf(value, ["Automatic", "None", "CellMidPoint"]));
  }
  get BarDirection(): unknown {
    return this.value("BarDirection");
  }
  set BarDirection(value: unknown) {
    this.put("BarDirection", oneOf(value, ["Context", "LeftToRight", "RightToLeft"]));
  }
  get LowerBoundRule(): unknown {
    return this.value("LowerBoundRule");
  }
  set LowerBoundRule(value: unknown) {
    this.put("LowerBoundRule", value);
  }
  get UpperBoundRule(): unknown {
    return this.value("UpperBoundRule");
  }
  set UpperBoundRule(value: unknown) {
    this.put("UpperBoundRule", value);
  }
  get ShowDataBarOnly(): unknown {
    return this.value("ShowDataBarOnly");
  }
  set ShowDataBarOnly(value: unknown) {
    this.put("ShowDataBarOnly", flag(value));
  }
  get PositiveFormat(): HostObject {
    return new BarFormat(this.holder, "ConditionalDataBarPositiveFormat", {
      BorderColor: "",
      FillColor: "#638EC6",
      GradientFill: true,
    });
  }
  get NegativeFormat(): HostObject {
    return new BarFormat(this.holder, "ConditionalDataBarNegativeFormat", {
      BorderColor: "",
      FillColor: "#FF0000",
      MatchPositiveBorderColor: false,
      MatchPositiveFillColor: false,
    });
  }
}

class BarFormat extends Kept {
  override readonly scalars: readonly string[];
  constructor(
    holder: KindHolder,
    readonly typeName: string,
    initial: Readonly<Record<string, unknown>>,
  ) {
    super(holder);
    this.scalars = Object.keys(initial);
    for (const [name, first] of Object.entries(initial)) {
      const key = `${typeName}.${name}`;
      Object.defineProperty(this, name, {
        get: () => this.value(key) ?? first,
        set: (value: unknown) => this.put(key, value),
      });
    }
  }
}

class IconSet extends Kept {
  readonly typeName = "IconSetConditionalFormat";
  override readonly scalars = Object.keys(initially.IconSet);
  get Criteria(): unknown {
    return this.value("Criteria");
  }
  set Criteria(value: unknown) {
    if (!Array.isArray(value)) throw invalidArgument();
    this.put("Criteria", value);
  }
  get Style(): unknown {
    return this.value("Style");
  }
  set Style(value: unknown) {
    this.put("Style", text(value));
  }
  get ReverseIconOrder(): unknown {
    return this.value("ReverseIconOrder");
  }
  set ReverseIconOrder(value: unknown) {
    this.put("ReverseIconOrder", flag(value));
  }
  get ShowIconOnly(): unknown {
    return this.value("ShowIconOnly");
  }
  set ShowIconOnly(value: unknown) {
    this.put("ShowIconOnly", flag(value));
  }
}

const typeNames: Readonly<Partial<Record<Kind, string>>> = {
  TopBottom: "TopBottomConditionalFormat",
  ContainsText: "TextConditionalFormat",
  PresetCriteria: "PresetCriteriaConditionalFormat",
};

class RuleOnly extends Kept {
  readonly typeName: string;
  override readonly scalars = ["Rule"];
  constructor(kind: Kind, holder: KindHolder) {
    super(holder);
    this.typeName = typeNames[kind] ?? kind;
  }
  get Format(): HostObject {
    return new ConditionalRangeFormat(this.holder);
  }
  get Rule(): unknown {
    return this.value("Rule");
  }
  set Rule(value: unknown) {
    const { type } = this.holder.told();
    this.holder.tell(
      { type, details: { Rule: value } },
      formulaFor(type, value, this.holder.format()),
    );
  }
}

/** As the engine reads it: for the first cell of the areas. */
function formulaFor(type: Kind, rule: unknown, { areas }: Format): string {
  const [first] = areas;
  if (!first) return "";
  const cell = `${columnLetters(first.column)}${first.row + 1}`;
  const whole = writeArea(first, true);
  if (type === "ContainsText") return textFormula(cell, rule);
  if (type === "TopBottom") return rankFormula(cell, whole, rule);
  return presetFormula(cell, whole, String(field(rule, "criterion")));
}

function textFormula(cell: string, rule: unknown): string {
  const sought = `"${text(field(rule, "text")).replaceAll('"', '""')}"`;
  switch (oneOf(field(rule, "operator"), ["Contains", "NotContains", "BeginsWith", "EndsWith"])) {
    case "Contains":
      return `=ISNUMBER(SEARCH(${sought},${cell}))`;
    case "NotContains":
      return `=ISERROR(SEARCH(${sought},${cell}))`;
    case "BeginsWith":
      return `=LEFT(${cell},LEN(${sought}))=${sought}`;
    case "EndsWith":
      return `=RIGHT(${cell},LEN(${sought}))=${sought}`;
  }
}

function rankFormula(cell: string, whole: string, rule: unknown): string {
  const rank = Number(field(rule, "rank"));
  if (!Number.isInteger(rank) || rank < 1) throw invalidArgument();
  const type = oneOf(field(rule, "type"), [
    "TopItems",
    "TopPercent",
    "BottomItems",
    "BottomPercent",
  ]);
  const count = type.endsWith("Percent") ? `MAX(INT(COUNT(${whole})*${rank}/100),1)` : `${rank}`;
  const limited = `MIN(${count},COUNT(${whole}))`;
  return type.startsWith("Top")
    ? `=${cell}>=LARGE(${whole},${limited})`
    : `=AND(ISNUMBER(${cell}),${cell}<=SMALL(${whole},${limited}))`;
}

function presetFormula(cell: string, whole: string, criterion: string): string {
  const formulas: Readonly<Record<string, string>> = {
    Blanks: `=LEN(TRIM(${cell}))=0`,
    NonBlanks: `=LEN(TRIM(${cell}))>0`,
    Errors: `=ISERROR(${cell})`,
    NonErrors: `=NOT(ISERROR(${cell}))`,
    DuplicateValues: `=COUNTIF(${whole},${cell})>1`,
    UniqueValues: `=COUNTIF(${whole},${cell})=1`,
    AboveAverage: `=${cell}>AVERAGE(${whole})`,
    BelowAverage: `=${cell}<AVERAGE(${whole})`,
    EqualOrAboveAverage: `=${cell}>=AVERAGE(${whole})`,
    EqualOrBelowAverage: `=${cell}<=AVERAGE(${whole})`,
    OneStdDevAboveAverage: `=${cell}>AVERAGE(${whole})+STDEV(${whole})`,
    OneStdDevBelowAverage: `=${cell}<AVERAGE(${whole})-STDEV(${whole})`,
    TwoStdDevAboveAverage: `=${cell}>AVERAGE(${whole})+2*STDEV(${whole})`,
    TwoStdDevBelowAverage: `=${cell}<AVERAGE(${whole})-2*STDEV(${whole})`,
    Today: `=INT(${cell})=TODAY()`,
    Yesterday: `=INT(${cell})=TODAY()-1`,
    Tomorrow: `=INT(${cell})=TODAY()+1`,
  };
  const formula = formulas[criterion];
  if (formula === undefined) throw notImplemented(`The preset criterion ${criterion}`);
  return formula;
}
