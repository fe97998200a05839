/** Columns of 검산결과. */
export const findingsColumns = {
  number: 1,
  severity: 2,
  project: 3,
  what: 4,
  why: 5,
  todo: 6,
  cell: 7,
  source: 8,
  printed: 9,
  expected: 10,
  difference: 11,
  rule: 12,
} as const;

/** Pixels at 100 %, from column A. */
export const findingsWidths = [18, 40, 78, 160, 200, 240, 230, 112, 92, 76, 76, 72, 116] as const;

/** Every column that a row of the list fills, by its heading. */
export const listColumns = [
  "number", "severity", "project", "what", "why", "todo",
  "cell", "source", "printed", "expected", "difference", "rule",
] as const satisfies readonly (keyof typeof findingsColumns)[]; // prettier-ignore
