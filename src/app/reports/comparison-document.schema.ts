import * as z from "zod";
import { placeSchema } from "./place-document.schema";

const projectName = z.strictObject({ no: z.int(), title: z.string(), place: placeSchema });
const won = z.int().nullable();

const change = z.strictObject({
  figure: z.string(),
  before: won,
  after: won,
  difference: won,
  placeBefore: placeSchema.optional(),
  placeAfter: placeSchema.optional(),
});

const project = z.strictObject({
  kind: z.enum(["same", "renamed", "merged", "dropped", "new"]),
  before: z.array(projectName),
  after: projectName.nullable(),
  changes: z.array(change),
});

/**
 * `geomsan/comparison@1`: what is not the same in two plans, in the order of the new one, dropped projects last. Money
 * in won, null where a plan does not have the figure. A project of kind "same" is here for its changes.
 */
export const comparisonDocumentSchema = z.strictObject({
  schema: z.literal("geomsan/comparison@1"),
  before: z.string(),
  after: z.string(),
  projects: z.array(project),
});

export type ComparisonDocument = z.infer<typeof comparisonDocumentSchema>;
