/** What one public snippet asks of Excel, re-expressed; it throws or rejects where the preview does not do it. */
export interface Exercise {
  /** `folder/name` below samples/excel of OfficeDev/office-js-snippets. */
  readonly snippet: string;
  readonly exercised: string;
  readonly run: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<void>;
}

export const of = (snippet: string, exercised: string, run: Exercise["run"]): Exercise => ({
  snippet,
  exercised,
  run,
});

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
  table.name = "매출";
  table.getHeaderRowRange().values = [salesRows[0] ?? []];
  table.rows.add(undefined, salesRows.slice(1));
  sheet.getUsedRange().format.autofitColumns();
  sheet.getUsedRange().format.autofitRows();
  return table;
}

/** Dates and amounts as a person types them, at A1:D8. */
export function spendingTable(sheet: Excel.Worksheet, at = "A1:D1"): Excel.Table {
  const table = sheet.tables.add(at, true);
  table.name = "지출";
  table.getHeaderRowRange().values = [["날짜", "곳", "갈래", "금액"]];
  table.rows.add(undefined, [
    ["1/1/2026", "전화", "통신", "$120"],
    ["1/2/2026", "자동차", "교통", "$142"],
    ["1/5/2026", "푸른가게", "식료", "$27"],
    ["1/10/2026", "포도밭", "외식", "$33"],
    ["1/11/2026", "대학", "교육", "$350"],
    ["1/15/2026", "푸른가게", "식료", "$97"],
    ["1/15/2026", "전화", "통신", "$60"],
  ]);
  return table;
}

/** Products in B2:E5 with a formula in each row. */
export function products(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getRange("B2:E5");
  range.values = [
    ["품목", "수량", "단가", "값"],
    ["가", 2, 7.5, "=C3 * D3"],
    ["나", 1, 34.5, "=C4 * D4"],
    ["다", 5, 9.56, "=C5 * D5"],
  ];
  range.format.autofitColumns();
  const head = range.getRow(0);
  head.format.fill.color = "#4472C4";
  head.format.font.color = "white";
  return range;
}

export function chart(
  sheet: Excel.Worksheet,
  type: Excel.ChartType = Excel.ChartType.columnClustered,
  by: Excel.ChartSeriesBy = Excel.ChartSeriesBy.columns,
): Excel.Chart {
  const made = sheet.charts.add(type, salesTable(sheet).getRange(), by);
  dress(made, "분기별 매출");
  return made;
}

/** What nearly every chart of the snippets is given. */
export function dress(chart: Excel.Chart, title: string, from = "A15", to = "F30"): void {
  chart.setPosition(from, to);
  chart.title.text = title;
  chart.legend.position = "Right";
  chart.legend.format.fill.setSolidColor("white");
  chart.dataLabels.format.font.size = 15;
  chart.dataLabels.format.font.color = "black";
}

export function mustEqual(actual: unknown, wanted: unknown): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(wanted)];
  if (a !== b) throw new Error(`got ${a}, wanted ${b}`);
}

/** office.js answers undefined for members that it does not know, and keeps what is set on them to itself. */
export function mustKnow(object: object, name: string, ...members: readonly string[]): void {
  const unknown = members.filter((member) => !(member in object));
  if (unknown.length > 0)
    throw new Error(
      `not in office.js 1.1.110: ${unknown.map((member) => `${name}.${member}`).join(", ")}`,
    );
}

/** What is told after this: events come as messages, not with the sync that raised them. */
export async function told<T>(events: readonly T[], count = 1): Promise<readonly T[]> {
  for (let patience = 100; events.length < count && patience > 0; patience--)
    await new Promise((resolve) => setTimeout(resolve, 5));
  return events;
}
