import * as z from "zod";

const count = z.int().nonnegative();

/** Where something stands: in a document, or in a cell of a workbook. */
export const placeSchema = z.union([
  z.strictObject({
    block: count,
    line: z.int().positive().optional(),
    page: z.int().positive().optional(),
    tableCell: z.tuple([count, count]).optional(),
    span: z.tuple([count, count]).optional(),
  }),
  z.strictObject({ sheet: z.string(), cell: z.string().regex(/^[A-Z]{1,3}\d+$/) }),
]);

export type PlaceDocument = z.infer<typeof placeSchema>;
