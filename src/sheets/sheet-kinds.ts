/** The sheets that are drawn, in their order in the workbook. */
export const sheetKinds = [
  "cover",
  "summary",
  "budget",
  "data",
  "schedule",
  "results",
  "findings",
] as const;
export type SheetKind = (typeof sheetKinds)[number];
