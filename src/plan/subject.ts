import type { CellAddress } from "../grid/cell-address";

/**
 * What a finding is about, in the plan's own terms. Where that stands is resolved later, twice: in the document
 * (`placeOf`) and in the workbook (the drawing's map from subject to cell, rebuilt when a drawing is read back).
 * `project` is the project's number, `table`, `row`, `column` and `part` are indices in the plan's arrays.
 */
export type Subject =
  | { readonly project: number; readonly at: "title" | "period" | "cost-total" }
  | { readonly project: number; readonly at: "cost-part"; readonly part: number }
  /** The line under 소요예산 of a project without a table (`Project.budgetLine`). */
  | { readonly project: number; readonly at: "line-total" }
  | { readonly project: number; readonly at: "line-part"; readonly part: number }
  | { readonly project: number; readonly at: "table"; readonly table: number }
  | {
      readonly project: number;
      readonly at: "cell";
      readonly table: number;
      readonly row: number;
      readonly column: number;
    }
  | { readonly contents: number }
  | { readonly sheet: string; readonly cell: CellAddress };

/** A key for maps: equal subjects have equal keys. */
export function subjectKey(subject: Subject): string {
  if ("contents" in subject) return `contents:${subject.contents}`;
  if ("sheet" in subject) return `cell:${subject.sheet}!${subject.cell.row},${subject.cell.column}`;
  const head = `p${subject.project}:${subject.at}`;
  if (subject.at === "cost-part" || subject.at === "line-part") return `${head}:${subject.part}`;
  if (subject.at === "table") return `${head}:${subject.table}`;
  if (subject.at === "cell") return `${head}:${subject.table}:${subject.row}:${subject.column}`;
  return head;
}
