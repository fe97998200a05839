import { gridOf } from "../../grid/grid-of";
import type { Grid } from "../../grid/grid";
import type { ReadRequest } from "../port";
import { inExcel } from "./in-excel";
import { tooLarge } from "./refusals";

/** Any number of requests in one sync: missing things come back as null objects, never as errors. */
export function read(
  requests: readonly ReadRequest[],
  patience: number,
): Promise<readonly (Grid | null)[]> {
  return inExcel(
    async (context, turn) => {
      const asked = requests.map((request) => ask(context, request));
      await context.sync();
      turn.answered();
      return asked.map(answer);
    },
    { patience },
  );
}

interface Asked {
  readonly range: Excel.Range;
  readonly sheet: Excel.Worksheet;
}

function ask(context: Excel.RequestContext, request: ReadRequest): Asked {
  const range = rangeOf(context, request);
  const sheet =
    request.kind === "sheet"
      ? context.workbook.worksheets.getItemOrNullObject(request.sheet)
      : request.kind === "active-sheet" || request.kind === "selection"
        ? context.workbook.worksheets.getActiveWorksheet()
        : range.worksheet;
  range.load("rowIndex,columnIndex,values,formulas,text");
  sheet.load("name");
  return { range, sheet };
}

function rangeOf(context: Excel.RequestContext, request: ReadRequest): Excel.Range {
  const { worksheets, names, tables } = context.workbook;
  switch (request.kind) {
    case "sheet":
      return worksheets.getItemOrNullObject(request.sheet).getUsedRangeOrNullObject(true);
    case "range": {
      const { row, column, rows, columns } = request.range;
      return worksheets
        .getItemOrNullObject(request.sheet)
        .getRangeByIndexes(row, column, rows, columns);
    }
    case "name":
      return names.getItemOrNullObject(request.name).getRangeOrNullObject();
    case "table":
      return tables.getItemOrNullObject(request.table).getRange();
    case "selection":
      // A whole column selected is a million rows: what is used of it is meant.
      return context.workbook.getSelectedRange().getUsedRangeOrNullObject(true);
    case "active-sheet":
      return worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true);
  }
}

function answer({ range, sheet }: Asked): Grid | null {
  if (sheet.isNullObject) return null;
  if (range.isNullObject) return gridOf({ sheet: sheet.name, values: [] });
  const values: unknown = range.values;
  // Excel answers null in place of more than five million cells.
  if (!Array.isArray(values)) throw tooLarge();
  return gridOf({
    sheet: sheet.name,
    origin: { row: range.rowIndex, column: range.columnIndex },
    values: range.values,
    formulas: realFormulas(range.formulas, range.values),
    texts: range.text,
  });
}

/** Text that begins with "=" reads the same in `formulas` and in `values`: it is no formula. */
function realFormulas(formulas: unknown[][], values: unknown[][]): (string | null)[][] {
  return formulas.map((line, row) =>
    line.map((formula, column) =>
      typeof formula === "string" && formula !== values[row]?.[column] ? formula : null,
    ),
  );
}
