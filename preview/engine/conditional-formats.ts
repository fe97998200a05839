import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import { areaOf, ended } from "./area";
import type { Commands } from "./commands";
import type { ConditionalFormat, ConditionalFormatsEngine, SheetId } from "./engine";
import { styleOf } from "./looks";
import type { UniverContext } from "./univer";

/** A rule, and what Univer has no word for. */
export interface RuleImage {
  readonly rule: IConditionFormattingRule;
  readonly kept: ConditionalFormat | null;
}

/**
 * Conditional formats. Univer paints them and moves them with their cells; what it has no word for (borders, formulas
 * as limits of a value) is kept here under the same id.
 */
export class UniverConditionalFormats implements ConditionalFormatsEngine {
  private readonly kept = new Map<string, ConditionalFormat>();

  constructor(
    private readonly context: UniverContext,
    private readonly commands: Commands,
  ) {}

  list(sheet: SheetId): readonly ConditionalFormat[] {
    return this.rules(sheet).flatMap((rule) => this.formatOf(rule) ?? []);
  }

  find(sheet: SheetId, id: string): ConditionalFormat | null {
    const rule = this.rules(sheet).find(({ cfId }) => cfId === id);
    return rule ? this.formatOf(rule) : null;
  }

  add(sheet: SheetId, format: ConditionalFormat): void {
    this.kept.set(format.id, format);
    const { AddConditionalRuleMutation } = this.context.packages;
    this.commands.run(AddConditionalRuleMutation.id, {
      subUnitId: sheet,
      rule: this.ruleOf(format),
    });
  }

  change(sheet: SheetId, format: ConditionalFormat): void {
    this.kept.set(format.id, format);
    const { SetConditionalRuleMutation } = this.context.packages;
    this.commands.run(SetConditionalRuleMutation.id, {
      subUnitId: sheet,
      cfId: format.id,
      rule: this.ruleOf(format),
    });
  }

  remove(sheet: SheetId, id: string): void {
    this.commands.run(this.context.packages.DeleteConditionalRuleMutation.id, {
      subUnitId: sheet,
      cfId: id,
    });
    this.kept.delete(id);
  }

  /** All rules of a sheet as plain data, those that a person made too; highest priority first. */
  image(sheet: SheetId): readonly RuleImage[] {
    return this.rules(sheet).map((rule) => ({ rule, kept: this.kept.get(rule.cfId) ?? null }));
  }

  /** Puts the rules of an image in the place of those that are there. */
  restore(sheet: SheetId, image: readonly RuleImage[]): void {
    const { AddConditionalRuleMutation } = this.context.packages;
    for (const { cfId } of [...this.rules(sheet)]) this.remove(sheet, cfId);
    for (const { rule, kept } of [...image].reverse()) {
      if (kept) this.kept.set(rule.cfId, kept);
      this.commands.run(AddConditionalRuleMutation.id, { subUnitId: sheet, rule });
    }
  }

  private formatOf({ cfId, ranges }: IConditionFormattingRule): ConditionalFormat | null {
    const kept = this.kept.get(cfId);
    return kept ? { ...kept, areas: ranges.map(areaOf) } : null;
  }

  private rules(sheet: SheetId): readonly IConditionFormattingRule[] {
    const model = this.context.injector.get(this.context.packages.ConditionalFormattingRuleModel);
    return model.getSubunitRules(this.context.unitId, sheet) ?? [];
  }

  private ruleOf(format: ConditionalFormat): object {
    const { CFRuleType, CFSubRuleType } = this.context.packages;
    return {
      cfId: format.id,
      ranges: format.areas.map(ended),
      stopIfTrue: format.stopIfTrue,
      rule: {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.formula,
        style: withoutNulls(styleOf(format.look)),
        value: formulaOf(format),
      },
    };
  }
}

/** A rule on the cell's value is painted as the formula that says the same. */
function formulaOf({ rule, areas }: ConditionalFormat): string {
  if (rule.kind === "formula") return rule.formula || "=FALSE";
  const cell = firstCell(areas);
  const [first = "0", second = "0"] = rule.formulas.map(
    (formula) => `(${formula.replace(/^=/, "")})`,
  );
  const inside = `AND(${cell}>=MIN(${first},${second}),${cell}<=MAX(${first},${second}))`;
  if (rule.operator === "Between") return `=${inside}`;
  if (rule.operator === "NotBetween") return `=NOT(${inside})`;
  return `=${cell}${signs[rule.operator] ?? "="}${first}`;
}

const signs: Readonly<Record<string, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
};

function firstCell(areas: ConditionalFormat["areas"]): string {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  return `${letters(column)}${row + 1}`;
}

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") +
  String.fromCharCode(65 + (column % 26));

const withoutNulls = (style: object): object =>
  Object.fromEntries(Object.entries(style).filter(([, value]) => value !== null));
