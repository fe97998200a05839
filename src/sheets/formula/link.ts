/**
 * `=HYPERLINK("#검산_칸3","소요예산!"&ADDRESS(ROW(검산_칸3),COLUMN(검산_칸3),4))`: a link inside the workbook, in every
 * Excel and without the add-in. It goes by a name, so it follows inserted rows and renamed sheets, and says where to.
 */
export const linkToCell = (name: string, sheet: string): string =>
  `=HYPERLINK("#${name}",${literal(`${sheet}!`)}&ADDRESS(ROW(${name}),COLUMN(${name}),4))`;

/** The same under a label of ours: a literal in a formula holds 255 characters at most. */
export const linkTo = (name: string, label: string): string =>
  `=HYPERLINK("#${name}",${literal(label)})`;

const literal = (text: string): string => `"${text.replaceAll('"', '""')}"`;
