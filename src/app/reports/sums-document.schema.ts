import * as z from "zod";
import { derivedSchema, formulaSchema } from "./formulas-document.schema";

const cell = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);
const suspect = z.strictObject({
  cell,
  printed: z.number(),
  suggested: z.number(),
  explains: z.int(),
  reason: z.enum([
    "swapped-digits",
    "dropped-digit",
    "doubled-digit",
    "factor",
    "sign",
    "copied",
    "one-digit",
    "other",
  ]),
});

const sum = z.strictObject({
  total: cell,
  parts: z.array(cell),
  axis: z.enum(["row", "column"]),
  kind: z.enum(["sum", "difference"]),
  confidence: z.number(),
  difference: z.number(),
  status: z.enum(["holds", "rounding", "fails"]),
});

const unknown = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("tie"), total: cell, alternatives: z.array(suspect) }),
  z.strictObject({
    kind: z.literal("not-established"),
    axis: z.enum(["row", "column"]),
    total: cell,
    parts: z.array(cell),
    holding: z.int(),
    failing: z.int(),
  }),
  z.strictObject({ kind: z.literal("incomplete"), steps: z.int() }),
]);

const table = z.strictObject({
  sheet: z.string().optional(),
  sums: z.array(sum),
  culprits: z.array(suspect),
  unknown: z.array(unknown),
  /** Changes, running totals and shares. */
  derived: z.array(derivedSchema).optional(),
  /** Of a table with formulas: the doubtful ones, and how many were left alone, by reason. */
  formulas: z.array(formulaSchema).optional(),
  unread: z.record(z.string(), z.int()).optional(),
});

/** `geomsan/sums@1`: which cells of a table are sums of which others. Cells are [row, column], counted from 0. */
export const sumsDocumentSchema = z.strictObject({
  schema: z.literal("geomsan/sums@1"),
  tables: z.array(table),
});

export type SumsDocument = z.infer<typeof sumsDocumentSchema>;
export type SumsTable = z.infer<typeof table>;

/** One line a table of `--jl`: what the scorers of annotated corpora read. */
export interface SumsLine {
  readonly file_name: string;
  readonly table_id: string | number;
  readonly seed?: number;
  readonly sums: readonly { readonly total: Pair; readonly parts: readonly Pair[] }[];
  readonly reports: readonly {
    readonly total: Pair;
    readonly parts: readonly Pair[];
    readonly cell?: Pair;
  }[];
}

type Pair = readonly [row: number, column: number];
