export interface TextColumn {
  readonly title: string;
  readonly align?: "right";
}

/** Rows under their titles, as wide as they need on a terminal, where Hangul takes two columns. */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
): string {
  const all = [columns.map(({ title }) => title), ...rows];
  const widths = columns.map((_, column) =>
    all.reduce((most, row) => Math.max(most, terminalWidth(row[column] ?? "")), 0),
  );
  const write = (row: readonly string[]): string =>
    widths
      .map((width, column) => padded(row[column] ?? "", width, columns[column]?.align))
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  return [write(all[0] ?? []), rule, ...rows.map(write)].map((line) => `${line}\n`).join("");
}

function padded(text: string, width: number, align: TextColumn["align"]): string {
  const space = " ".repeat(width - terminalWidth(text));
  return align === "right" ? space + text : text + space;
}

/** Columns of a terminal: East Asian wide characters take two, marks that sit on others none. */
export function terminalWidth(text: string): number {
  let width = 0;
  for (const character of text) width += marks.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}

const marks = /\p{Mark}/u;
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
