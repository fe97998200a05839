import * as z from "zod";
import { placeSchema } from "./place-document.schema";

const source = z.enum([
  "국비",
  "기금",
  "균특",
  "특별교부세",
  "도비",
  "시비",
  "군비",
  "구비",
  "지방채",
  "민간",
  "기타",
]);
const level = z.enum(["national", "grant", "province", "local", "debt", "private", "other"]);
const won = z.int();
const year = z.int();
const count = z.int().nonnegative();
const yearMonth = z.strictObject({ year, month: z.int().min(1).max(12).optional() });

export const unitSchema = z.strictObject({ label: z.string(), won: z.int().positive().nullable() });

const column = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("total"), label: z.string() }),
  z.strictObject({ kind: z.literal("prior"), label: z.string() }),
  z.strictObject({
    kind: z.literal("year"),
    year,
    stage: z.string().optional(),
    label: z.string(),
  }),
  z.strictObject({ kind: z.literal("onward"), year, label: z.string() }),
  z.strictObject({ kind: z.literal("change"), label: z.string() }),
  z.strictObject({ kind: z.literal("other"), label: z.string() }),
]);

const row = z.strictObject({
  role: z.enum(["total", "subtotal", "part"]),
  source: z.union([source, z.enum(["계", "소계"])]).nullable(),
  level: level.nullable(),
  label: z.string(),
  depth: z.int().nonnegative(),
  amounts: z.array(z.number().nullable()),
  texts: z.array(z.string()),
  /** One a column: where the figure stands. */
  places: z.array(placeSchema),
});

const table = z.strictObject({
  kind: z.enum(["budget", "other"]),
  unit: unitSchema.nullable(),
  columns: z.array(column),
  rows: z.array(row),
  place: placeSchema,
});

const cost = z.strictObject({
  total: won.nullable(),
  sources: z.array(
    z.strictObject({
      source,
      level,
      label: z.string(),
      amount: won.nullable(),
      place: placeSchema,
      /** No figure of its own stands there: a share of the total, or the only source of it. */
      derived: z.literal(true).optional(),
    }),
  ),
  text: z.string(),
  place: placeSchema,
  /** Where the figure of the total stands. */
  totalPlace: placeSchema.optional(),
});

const project = z.strictObject({
  no: z.int(),
  title: z.string(),
  group: z.strictObject({ kind: z.enum(["new", "continuing", "other"]), label: z.string() }),
  period: z
    .strictObject({
      start: yearMonth.optional(),
      end: yearMonth.optional(),
      statedYears: z.number().optional(),
      recurring: z.boolean().optional(),
      text: z.string(),
      place: placeSchema,
    })
    .nullable(),
  cost: cost.nullable(),
  /** The line under 소요예산 of a project without a table. */
  budgetLine: cost.nullable(),
  place: placeSchema,
  tables: z.array(table),
  sections: z.array(z.strictObject({ title: z.string(), place: placeSchema })),
});

/** `geomsan/plan@1`: a plan as it was understood. Documented in docs/json.md. */
export const planDocumentSchema = z.strictObject({
  schema: z.literal("geomsan/plan@1"),
  title: z.string(),
  department: z.string().nullable(),
  planYear: z.strictObject({ year, basis: z.enum(["stated", "inferred"]) }).nullable(),
  contents: z.array(
    z.strictObject({
      no: z.int(),
      title: z.string(),
      page: z.int().nullable(),
      place: placeSchema,
    }),
  ),
  projects: z.array(project),
  /** What became of the numbers of the document; not there for a workbook that was drawn by geomsan. */
  coverage: z
    .strictObject({
      all: count,
      budget: count,
      results: count,
      other: count,
      dates: count,
      unexplained: count,
    })
    .optional(),
  notices: z.array(
    z.strictObject({ code: z.string(), message: z.string(), place: placeSchema.optional() }),
  ),
});

export type PlanDocument = z.infer<typeof planDocumentSchema>;
export type ProjectDocument = z.infer<typeof project>;
export type TableDocument = z.infer<typeof table>;
export type CostDocument = z.infer<typeof cost>;
export type UnitDocument = z.infer<typeof unitSchema>;

/** What `--json` prints instead of a plan that could not be read. */
export const errorDocumentSchema = z.strictObject({
  schema: z.literal("geomsan/error@1"),
  file: z.string(),
  error: z.strictObject({ code: z.string(), message: z.string(), todo: z.string() }),
});

export type ErrorDocument = z.infer<typeof errorDocumentSchema>;
