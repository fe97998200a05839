import { mustEqual, of, salesRows, salesTable, spendingTable, type Exercise } from "./exercise";

export const tables: readonly Exercise[] = [
  of(
    "46-table/add-rows-and-columns-to-a-table",
    "a column of texts, a computed column, rows added at the end",
    async (context, sheet) => {
      const table = spendingTable(sheet);
      table.columns.add(undefined, [["요일"], ...days.map((day) => [day])]);
      const weekend = '=IF(WEEKDAY([날짜],2)>5,"주말","평일")';
      table.columns.add(undefined, [["날의 갈래"], ...days.map(() => [weekend])]);
      table.rows.add(undefined, [["1/16/2026", "전화", "통신", "$120", "금", weekend]]);
      const range = table.getRange().load("address");
      const kinds = table.columns.getItem("날의 갈래").getDataBodyRange().load("values");
      await context.sync();
      mustEqual(range.address, "Sample!A1:F9");
      mustEqual(kinds.values.flat(), [
        ...["평일", "평일", "평일", "주말", "주말", "평일", "평일", "평일"],
      ]);
    },
  ),
  of(
    "46-table/convert-range-to-table",
    "a range of values is made a table",
    async (context, sheet) => {
      sheet.getRange("A1:E5").values = salesRows;
      sheet.getRange("A1:E1").format.font.bold = true;
      const table = sheet.tables.add("A1:E5", true);
      table.name = "매출";
      const count = table.rows.getCount();
      const head = table.getHeaderRowRange().load("values");
      await context.sync();
      mustEqual([count.value, head.values[0]?.[1]], [4, "1분기"]);
    },
  ),
  of(
    "46-table/create-table",
    "a table of one row named, its head written, rows added, widths fitted",
    async (context, sheet) => {
      const table = spendingTable(sheet);
      sheet.getUsedRange().format.autofitColumns();
      sheet.getUsedRange().format.autofitRows();
      sheet.activate();
      const range = table.getRange().load("address");
      const amounts = table.columns.getItem("금액").getDataBodyRange().load("values,text");
      await context.sync();
      mustEqual(range.address, "Sample!A1:D8");
      mustEqual([amounts.values[0]?.[0], amounts.text[0]?.[0]], [120, "$120"]);
    },
  ),
  of(
    "46-table/filter-data",
    "below the average and two texts at once, then all filters cleared",
    async (context, sheet) => {
      const table = spendingTable(sheet);
      table.columns.getItem("금액").filter.apply({
        filterOn: Excel.FilterOn.dynamic,
        dynamicCriteria: Excel.DynamicFilterCriteria.belowAverage,
      });
      table.columns
        .getItem("갈래")
        .filter.apply({ filterOn: Excel.FilterOn.values, values: ["외식", "식료"] });
      const view = table.getDataBodyRange().getVisibleView().load("rowCount");
      await context.sync();
      mustEqual(view.rowCount, 3);
      table.clearFilters();
      const all = table.getDataBodyRange().getVisibleView().load("rowCount");
      await context.sync();
      mustEqual(all.rowCount, 7);
    },
  ),
  of(
    "46-table/formatting",
    "head, body, one row and one column coloured",
    async (context, sheet) => {
      const table = spendingTable(sheet);
      table.getHeaderRowRange().format.fill.color = "#C70039";
      table.getDataBodyRange().format.fill.color = "#DAF7A6";
      table.rows.getItemAt(1).getRange().format.fill.color = "#FFC300";
      table.columns.getItemAt(0).getDataBodyRange().format.fill.color = "#FFA07A";
      const fills = ["B1", "B2", "B3", "A3"].map((address) =>
        sheet.getRange(address).format.fill.load("color"),
      );
      await context.sync();
      mustEqual(
        fills.map(({ color }) => color),
        ["#C70039", "#DAF7A6", "#FFC300", "#FFA07A"],
      );
    },
  ),
  of(
    "46-table/get-data-from-table",
    "head, body, a column by its name in other letters, a row; written elsewhere",
    async (context, sheet) => {
      const table = spendingTable(sheet);
      table.getHeaderRowRange().values = [["Date", "Merchant", "Category", "Amount"]];
      const head = table.getHeaderRowRange().load("values");
      const body = table.getDataBodyRange().load("values");
      const column = table.columns.getItem("MERCHANT").getDataBodyRange().load("values");
      const row = table.rows.getItemAt(1).load("values");
      await sheet.context.sync();
      sheet.getRange("A20:D20").values = head.values;
      sheet.getRange("A21:D27").values = body.values;
      sheet.getRange("B30:B36").values = column.values;
      sheet.getRange("A17:D17").values = row.values;
      const written = sheet.getRange("A17:D20").load("values");
      await context.sync();
      mustEqual([written.values[0]?.[1], written.values[3]?.[1]], ["자동차", "Merchant"]);
    },
  ),
  of(
    "46-table/get-visible-range-of-a-filtered-table",
    "all rows, and those that a filter leaves",
    async (context, sheet) => {
      const table = spendingTable(sheet);
      table.columns.getItem("금액").filter.apply({
        filterOn: Excel.FilterOn.dynamic,
        dynamicCriteria: Excel.DynamicFilterCriteria.belowAverage,
      });
      await context.sync();
      const view = table.getDataBodyRange().getVisibleView().load("values");
      const all = table.getDataBodyRange().load("values");
      await sheet.context.sync();
      mustEqual(all.values.length, 7);
      mustEqual(
        view.values.map(([, , , amount]: unknown[]) => amount),
        [27, 33, 97, 60],
      );
    },
  ),
  of("46-table/import-json-data", "rows made of objects", async (context, sheet) => {
    const table = sheet.tables.add("A1:B1", true);
    table.name = "가져온 것".replace(" ", "_");
    table.getHeaderRowRange().values = [["이름", "값"]];
    const objects = [
      { name: "가", value: "$120" },
      { name: "나", value: "$40" },
    ];
    table.rows.add(
      undefined,
      objects.map(({ name, value }) => [name, value]),
    );
    const body = table.getDataBodyRange().load("values");
    await context.sync();
    mustEqual(body.values, [
      ["가", 120],
      ["나", 40],
    ]);
  }),
  of(
    "46-table/manage-table-rows",
    "a table made of a range object; rows added, counted, read by index, two deleted at once",
    async (context, sheet) => {
      const range = sheet.getRange("A1:C5");
      range.values = [
        ["사람", "곳", "매출"],
        ["가", "북", 1400],
        ["나", "서", 1150],
        ["다", "동", 1250],
        ["라", "남", 1000],
      ];
      const { rows } = sheet.tables.add(range, true);
      rows.add(undefined, [["마", "북", 1200]]);
      const count = rows.getCount();
      const first = rows.getItemAt(0).load("index, values");
      await context.sync();
      mustEqual([count.value, first.index, first.values[0]?.[0]], [5, 0, "가"]);
      rows.deleteRows([1, 3]);
      rows.load("items/values");
      await context.sync();
      mustEqual(
        rows.items.map(({ values }) => String(values[0]?.[0])),
        ["가", "다", "마"],
      );
    },
  ),
  of("46-table/resize-table", "a table made longer", async (context, sheet) => {
    const table = spendingTable(sheet);
    table.resize("A1:D20");
    const range = table.getRange().load("address");
    await context.sync();
    mustEqual(range.address, "Sample!A1:D20");
  }),
  of("46-table/sort-data", "sorted by the fourth column, largest first", async (context, sheet) => {
    const table = spendingTable(sheet);
    table.sort.apply([{ key: 3, ascending: false }]);
    const amounts = table.columns.getItem("금액").getDataBodyRange().load("values");
    await context.sync();
    mustEqual(amounts.values.flat(), [350, 142, 120, 97, 60, 33, 27]);
  }),
  of(
    "50-workbook/workbook-built-in-functions",
    "a lookup in a table, and the sum of three lookups",
    async (context, sheet) => {
      salesTable(sheet);
      const { functions } = context.workbook;
      const range = sheet.getRange("A1:D5");
      const one = functions.vlookup("다", range, 2, false);
      one.load("value");
      await context.sync();
      mustEqual(one.value, 120);
      const all = functions.sum(
        functions.vlookup("다", range, 2, false),
        functions.vlookup("다", range, 3, false),
        functions.vlookup("다", range, 4, false),
      );
      all.load("value");
      await context.sync();
      mustEqual(all.value, 291);
    },
  ),
];

const days = ["목", "금", "월", "토", "일", "목", "목"];
