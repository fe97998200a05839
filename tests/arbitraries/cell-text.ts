import fc from "fast-check";

/** What a text may begin with so that Excel, or a person, takes it for something else. */
const starts = [
  "=", "+", "-", "@", "'", "＝", "＋", "－", "＠", "＇", "\t", "\n", "\r", "\r\n", " ", "\u200B", "\uFEFF", "",
] as const; // prettier-ignore

const rests: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.constantFrom(
    "1+1",
    'HYPERLINK("http://x","y")',
    "cmd|' /C calc'!A0",
    "SUM(A1:A9)",
    "\uD800",
    "\uDC00\uD800",
    "가\u0000나\u0007",
    "2026-01-02",
    "1e5",
    "TRUE",
    "#N/A",
    "1,000",
  ),
);

/** Text for a cell that nobody should ever run, read as a number, or break a file with. */
export const cellTextArbitrary: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...starts), fc.constantFrom(...starts), rests)
  .map(([first, second, rest]) => first + second + rest);

/** One character more than a cell takes, and a pair of halves across that border. */
export const longTexts: readonly string[] = [
  "가".repeat(32_767),
  `=${"1+".repeat(20_000)}1`,
  `${"나".repeat(32_766)}𠮷𠮷`,
];
