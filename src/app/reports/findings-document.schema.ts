import * as z from "zod";
import { placeSchema } from "./place-document.schema";
import { unitSchema } from "./plan-document.schema";

const figure = z.number();

const culprit = z.strictObject({
  table: z.int().nonnegative(),
  row: z.string(),
  column: z.string(),
  printed: figure,
  suggested: figure,
});

const finding = z.strictObject({
  rule: z.string().regex(/^R\d\d-[a-z0-9-]+$/),
  severity: z.enum(["error", "review", "confirm", "note", "rounding"]),
  project: z.int().optional(),
  message: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  what: z.string(),
  why: z.string(),
  todo: z.string(),
  place: placeSchema.optional(),
  unit: unitSchema.optional(),
  printed: figure.optional(),
  expected: figure.optional(),
  difference: figure.optional(),
  cause: z.string().optional(),
  culprit: culprit.optional(),
});

const unchecked = z.strictObject({
  rule: z.string(),
  project: z.int().optional(),
  reason: z.string(),
  place: placeSchema.optional(),
});

const file = z.strictObject({
  file: z.string(),
  status: z.enum(["checked", "partly", "unreadable"]),
  error: z.strictObject({ code: z.string(), message: z.string(), todo: z.string() }).optional(),
  findings: z.array(finding),
  unchecked: z.array(unchecked),
});

/** `geomsan/findings@1`: what a check of one or more files found. Documented in docs/json.md. */
export const findingsDocumentSchema = z.strictObject({
  schema: z.literal("geomsan/findings@1"),
  files: z.array(file),
});

export type FindingsDocument = z.infer<typeof findingsDocumentSchema>;
export type FileDocument = z.infer<typeof file>;
export type FindingDocument = z.infer<typeof finding>;
export type UncheckedDocument = z.infer<typeof unchecked>;
