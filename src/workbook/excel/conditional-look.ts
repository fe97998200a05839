export interface ConditionalLook {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly numberFormat?: string;
  readonly borderColor?: string;
  readonly borderEdges?: readonly Edge[];
}

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";

/** Conditional formats know only thin borders, so bold and underline carry the emphasis. */
export function applyConditionalLook(
  format: Excel.ConditionalRangeFormat,
  look: ConditionalLook,
): void {
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.fontColor !== undefined) format.font.color = look.fontColor;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.underline === true) format.font.underline = "Single";
  if (look.numberFormat !== undefined) format.numberFormat = look.numberFormat;
  if (look.borderColor === undefined) return;
  for (const edge of look.borderEdges ?? allEdges) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = look.borderColor;
  }
}

const allEdges: readonly Edge[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];
