/** Keys of what the add-in keeps in the workbook. The marks' own key belongs to workbook/excel. */
export const settingKeys = {
  plan: "geomsan.plan",
  index: "geomsan.index",
  fileName: "geomsan.file",
  book: "geomsan.drawn",
} as const;
