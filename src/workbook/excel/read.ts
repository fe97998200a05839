import { gridOf } from "../../grid/grid-of";
import type { Grid } from "../../grid/grid";
import type { ReadRequest } from "../port";
import { inExcel } from "./in-excel";
import { tooLarge } from "./refusals";

/**
 * Any number of requests with one sync for each megabyte or so of what they are expected to hold; missing things come
 * back as null objects, never as errors.
 */
export function read(
  requests: readonly ReadRequest[],
  patience: number,
): Promise<readonly (Grid | null)[]> {
  return inExcel(
    async (context, turn) => {
      const [first = [], ...more] = inAnswers(requests);
      const asked = first.map((request) => ask(context, request));
      await context.sync();
      turn.answered();
      return [...asked.map(answer), ...(await readMore(context, more))];
    },
    { patience },
  );
}

/** For a command that goes on after reading: the first answer comes with a sync of its own. */
export function reading(context: Excel.RequestContext, requests: readonly ReadRequest[]) {
  const [first = [], ...more] = inAnswers(requests);
  const asked = first.map((request) => ask(context, request));
  return async () => [...asked.map(answer), ...(await readMore(context, more))];
}

async function readMore(
  context: Excel.RequestContext,
  lists: readonly (readonly ReadRequest[])[],
): Promise<readonly (Grid | null)[]> {
  const [first, ...more] = lists;
  if (!first) return [];
  const asked = first.map((request) => ask(context, request));
  await context.sync();
  return [...asked.map(answer), ...(await readMore(context, more))];
}

/** Values, formulas and texts of a cell take some sixty bytes; Excel on the web answers with 5 MB at most. */
const cellsAnAnswer = 30_000;

function inAnswers(requests: readonly ReadRequest[]): readonly (readonly ReadRequest[])[] {
  const lists: ReadRequest[][] = [];
  let cells = 0;
  for (const request of requests) {
    const size = expectedCells(request);
    if (lists.length === 0 || cells + size > cellsAnAnswer) {
      lists.push([]);
      cells = 0;
    }
    lists.at(-1)?.push(request);
    cells += size;
  }
  return lists;
}

function expectedCells(request: ReadRequest): number {
  if (request.kind === "name") return request.cells ?? 0;
  return request.kind === "range" ? request.range.rows * request.range.columns : 0;
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
