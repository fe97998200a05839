import type {
  ConditionalFormattingOptions,
  ConditionalFormattingRule,
  Worksheet,
} from "@cj-tech-master/excelts";
import { rangeToA1, readRange } from "../../grid/a1";
import type { ConditionalFormatSnapshot } from "../snapshot";
import type { ColorReader } from "./file-colors";
import { conditionalLookOf } from "./look-of-style";
import { operators, wordBehind, wordFor } from "./look-words";
import type { Losses } from "./losses";
import type { Stops } from "./stop-if-true";
import { conditionalStyleOf } from "./style-of-look";

/** The conditional formats of a sheet that say a formula or compare the value, highest priority first. */
export function conditionalFormatsOf(
  sheet: Worksheet,
  { color, losses, stops }: Reading,
): readonly ConditionalFormatSnapshot[] {
  const all = sheet.conditionalFormattings.flatMap(({ ref, rules }) =>
    rules.map((rule) => ({ ref, rule })),
  );
  return all
    .sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0))
    .flatMap(({ ref, rule }) => {
      const said = ruleOf(rule);
      const areas = ref.split(/\s+/).flatMap((part) => readRange(part)?.range ?? []);
      if (!said || areas.length === 0) {
        losses.add("conditional-kind");
        return [];
      }
      const look = rule.style ? conditionalLookOf(rule.style, color, losses) : {};
      const stopIfTrue = stops.get(sheet.name)?.has(rule.priority ?? 0) ?? false;
      return [{ areas, rule: said, look, stopIfTrue }];
    });
}

interface Reading {
  readonly color: ColorReader;
  readonly losses: Losses;
  readonly stops: Stops;
}

/** Priorities of those that stop; they are written into the finished file (`stop-if-true.ts`). */
export const stopsOf = (formats: readonly ConditionalFormatSnapshot[]): ReadonlySet<number> =>
  new Set(formats.flatMap(({ stopIfTrue }, index) => (stopIfTrue ? [index + 1] : [])));

export function addConditionalFormats(
  sheet: Worksheet,
  formats: readonly ConditionalFormatSnapshot[],
): void {
  formats.forEach(({ areas, rule, look }, index) => {
    const shown = { priority: index + 1, style: conditionalStyleOf(look) };
    const options = {
      ref: areas.map((area) => rangeToA1(area)).join(" "),
      rules: [
        rule.kind === "formula"
          ? { type: "expression", formulae: [bare(rule.formula)], ...shown }
          : {
              type: "cellIs",
              operator: wordBehind(operators, rule.operator) ?? "equal",
              formulae: rule.formulas.map(bare),
              ...shown,
            },
      ],
    };
    sheet.addConditionalFormatting(withAnyOperator(options));
  });
}

function ruleOf(rule: ConditionalFormattingRule): ConditionalFormatSnapshot["rule"] | null {
  if (rule.type !== "expression" && rule.type !== "cellIs") return null;
  const [formula, ...more] = (rule.formulae ?? []).map((each) => `=${each}`);
  if (formula === undefined) return null;
  if (rule.type === "expression") return { kind: "formula", formula };
  const operator = wordFor(operators, rule.operator ?? "");
  return operator === undefined ? null : { kind: "value", operator, formulas: [formula, ...more] };
}

const bare = (formula: string): string => formula.replace(/^=/, "");

/** The library writes and reads all eight operators of a file and names four of them in its types. */
function withAnyOperator(options: {
  readonly ref: string;
  readonly rules: readonly object[];
}): ConditionalFormattingOptions {
  const given: unknown = options;
  if (isOptions(given)) return given;
  throw new Error("a conditional format without a range");
}

const isOptions = (options: unknown): options is ConditionalFormattingOptions =>
  typeof options === "object" && options !== null && "ref" in options && "rules" in options;
