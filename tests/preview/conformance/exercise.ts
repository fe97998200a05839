/** What one public snippet exercises, re-expressed; it throws or rejects where the preview does not do it. */
export interface Exercise {
  /** `folder/name` below samples/excel of OfficeDev/office-js-snippets. */
  readonly snippet: string;
  readonly exercised: string;
  readonly run: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<void>;
}

export const salesRows = [
  ["제품", "1분기", "2분기", "3분기", "4분기"],
  ["가", 50, 70, 65, 43],
  ["나", 4, 3, 2, 6],
  ["다", 120, 87, 84, 98],
  ["라", 15, 10, 6, 8],
];

/** A table with four rows of data at A1:E5. */
export function salesTable(sheet: Excel.Worksheet): Excel.Table {
  const table = sheet.tables.add("A1:E1", true);
  table.getHeaderRowRange().values = [salesRows[0] ?? []];
  table.rows.add(undefined, salesRows.slice(1));
  return table;
}

export function chart(
  sheet: Excel.Worksheet,
  type: Excel.ChartType = Excel.ChartType.columnClustered,
) {
  salesTable(sheet);
  return sheet.charts.add(type, sheet.getRange("A1:E5"), Excel.ChartSeriesBy.rows);
}

export function mustEqual(actual: unknown, wanted: unknown): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(wanted)];
  if (a !== b) throw new Error(`got ${a}, wanted ${b}`);
}
