import { columnName, quoted, type Ref } from "./reference";

/**
 * `=HYPERLINK("#'총괄'!A1","총괄")`: a link inside the workbook, in every Excel and without the add-in. `label` is ours,
 * never a text of the document: a literal in a formula holds 255 characters at most.
 */
export function linkTo({ sheet, row, column }: Ref, label: string): string {
  const target = `#${quoted(sheet)}!${columnName(column)}${row + 1}`;
  return `=HYPERLINK(${literal(target)},${literal(label)})`;
}

const literal = (text: string): string => `"${text.replaceAll('"', '""')}"`;
