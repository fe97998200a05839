import * as z from "zod";

const cell = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);

/** A doubtful formula of a table, or a figure in the place of one. */
export const formulaSchema = z.strictObject({
  kind: z.enum([
    "stops-short",
    "starts-late",
    "leaves-out",
    "counts-twice",
    "typed-total",
    "typed-among-formulas",
    "unlike-neighbours",
  ]),
  cell,
  written: z.string(),
  likely: z.string().optional(),
  /** What is left out, or counted twice. */
  cells: z.array(cell),
  /** Cells with the formula this one should have. */
  like: z.array(cell),
  /** Cells that take from this one, directly or through others: `E7`, `요약!B3`. */
  depends: z.array(z.string()),
  printed: z.number().optional(),
  expected: z.number().optional(),
});

/** A figure that is computed from two others of its line, and what it should be. */
export const derivedSchema = z.strictObject({
  kind: z.enum(["change", "running-total", "share", "rate", "growth"]),
  cell,
  of: z.array(cell),
  printed: z.number(),
  expected: z.number(),
  status: z.enum(["holds", "rounding", "fails"]),
});

export type FormulaDocument = z.infer<typeof formulaSchema>;
export type DerivedDocument = z.infer<typeof derivedSchema>;
