import type { PrintDrawing } from "./drawing";
import type { Studio } from "./studio";

/** Left the department, right the unit, below right the date; `repeatRows` and `breaks` as the sheet needs them. */
export function printSetUp(
  { plan, words, unit, checkedAt }: Studio,
  more: Partial<Omit<PrintDrawing, "landscape">> & { readonly unit?: string } = {},
): PrintDrawing {
  const { unit: label = words.unit(unit.label), ...rest } = more;
  return {
    landscape: true,
    headerLeft: plan.department ?? plan.title,
    headerRight: label,
    footerRight: checkedAt,
    ...rest,
  };
}
