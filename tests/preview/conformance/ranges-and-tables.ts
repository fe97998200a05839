import { mustEqual, salesTable, type Exercise } from "./exercise";

type Run = Exercise["run"];
const of = (snippet: string, exercised: string, run: Run): Exercise => ({
  snippet,
  exercised,
  run,
});

export const rangesAndTables: readonly Exercise[] = [
  of(
    "42-range/cell-properties",
    "looks of cells set and read in one call",
    async (context, sheet) => {
      const range = sheet.getRange("A1:B1");
      range.setCellProperties([[{ format: { fill: { color: "#FF0000" } } }, {}]]);
      const read = range.getCellProperties({ format: { fill: { color: true } } });
      await context.sync();
      mustEqual(read.value[0]?.[0]?.format?.fill?.color, "#FF0000");
    },
  ),
  of("42-range/dynamic-arrays", "spilled range and its parent", async (context, sheet) => {
    sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
    await context.sync();
    const spill = sheet.getRange("A1").getSpillingToRange().load("address");
    await context.sync();
    mustEqual(spill.address, "Sample!A1:A3");
  }),
  of("42-range/formatting", "fill, font, alignment, number format", async (context, sheet) => {
    const range = sheet.getRange("A1:B2");
    range.format.fill.color = "#4472C4";
    range.format.horizontalAlignment = "Right";
    range.numberFormat = [["0.00"]];
    range.load("numberFormat");
    await context.sync();
    mustEqual(range.numberFormat[1]?.[1], "0.00");
  }),
  of(
    "42-range/insert-delete-clear-range",
    "cells inserted, deleted, cleared",
    async (context, sheet) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("B1").formulas = [["=SUM(A1:A3)"]];
      sheet.getRange("A2").insert("Down");
      const formula = sheet.getRange("B1").load("formulas");
      await context.sync();
      mustEqual(formula.formulas, [["=SUM(A1:A4)"]]);
      sheet.getRange("A2").delete("Up");
      formula.load("formulas");
      await context.sync();
      mustEqual(formula.formulas, [["=SUM(A1:A3)"]]);
    },
  ),
  of("42-range/outline", "rows grouped", async (context, sheet) => {
    sheet.getRange("2:4").group("ByRows");
    await context.sync();
  }),
  of("42-range/precedents", "cells that a formula reads", async (context, sheet) => {
    sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]];
    const read = sheet.getRange("B1").getDirectPrecedents().load("addresses");
    await context.sync();
    mustEqual(read.addresses, ["Sample!A1"]);
  }),
  of("42-range/range-areas", "several ranges dressed and cleared", async (context, sheet) => {
    const areas = sheet.getRanges("A1:B1,D3").load("areaCount");
    areas.format.fill.color = "pink";
    areas.clear();
    await context.sync();
    mustEqual(areas.areaCount, 2);
  }),
  of("42-range/range-auto-fill", "a series is filled on", async (context, sheet) => {
    sheet.getRange("A1:A2").values = [[1], [3]];
    sheet.getRange("A1:A2").autoFill("A1:A4", "FillDefault");
    const range = sheet.getRange("A1:A4").load("values");
    await context.sync();
    mustEqual(range.values, [[1], [3], [5], [7]]);
  }),
  of("42-range/range-copyfrom", "copied, formulas along, transposed", async (context, sheet) => {
    sheet.getRange("A1:B1").formulas = [[2, "=A1+1"]];
    sheet.getRange("A5").copyFrom("A1:B1");
    sheet.getRange("D1").copyFrom("A1:B1", "Values", false, true);
    const [down, turned] = [sheet.getRange("B5"), sheet.getRange("D1:D2")];
    down.load("formulas");
    turned.load("values");
    await context.sync();
    mustEqual([down.formulas, turned.values], [[["=A5+1"]], [[2], [3]]]);
  }),
  of("42-range/range-direct-dependents", "cells that read a cell", async (context, sheet) => {
    sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]];
    const read = sheet.getRange("A1").getDirectDependents().load("addresses");
    await context.sync();
    mustEqual(read.addresses, ["Sample!B1"]);
  }),
  of("42-range/range-find", "text found, and not found", async (context, sheet) => {
    salesTable(sheet);
    const [found, none] = [
      sheet.getRange().find("다", {}),
      sheet.getRange().findOrNullObject("없음", {}),
    ];
    found.load("address");
    none.load("address");
    await context.sync();
    mustEqual([found.address, none.isNullObject], ["Sample!A4", true]);
  }),
  of("42-range/range-get-range-edge", "edge and extended range", async (context, sheet) => {
    salesTable(sheet);
    const edge = sheet.getRange("A1").getRangeEdge("Down").load("address");
    const extended = sheet.getRange("A1").getExtendedRange("Right").load("address");
    await context.sync();
    mustEqual([edge.address, extended.address], ["Sample!A5", "Sample!A1:E1"]);
  }),
  of("42-range/range-hyperlink", "link set, read, removed", async (context, sheet) => {
    const range = sheet.getRange("A1");
    range.hyperlink = { documentReference: "Sample!B2", textToDisplay: "표로" };
    range.load("hyperlink,values");
    await context.sync();
    mustEqual([range.hyperlink.textToDisplay, range.values], ["표로", [["표로"]]]);
    range.clear("RemoveHyperlinks");
    await context.sync();
  }),
  of("42-range/range-merged-ranges", "merged areas found", async (context, sheet) => {
    sheet.getRange("A1:B1").merge();
    const merged = sheet.getRange("A1:C3").getMergedAreasOrNullObject().load("address");
    await context.sync();
    mustEqual(merged.address, "Sample!A1:B1");
  }),
  of("42-range/range-relationships", "offset, bounding, surrounding", async (context, sheet) => {
    salesTable(sheet);
    const region = sheet.getRange("B2").getSurroundingRegion().load("address");
    await context.sync();
    mustEqual(region.address, "Sample!A1:E5");
  }),
  of(
    "42-range/range-remove-duplicates",
    "duplicates removed and counted",
    async (context, sheet) => {
      sheet.getRange("A1:A4").values = [["x"], [1], [1], [2]];
      const result = sheet.getRange("A1:A4").removeDuplicates([0], true);
      result.load("removed,uniqueRemaining");
      await context.sync();
      mustEqual([result.removed, result.uniqueRemaining], [1, 2]);
    },
  ),
  of("42-range/range-text-orientation", "text at an angle", async (context, sheet) => {
    const { format } = sheet.getRange("A1");
    format.textOrientation = 90;
    format.load("textOrientation");
    await context.sync();
    mustEqual(format.textOrientation, 90);
  }),
  of("42-range/selected-range", "the selection is dressed", async (context, sheet) => {
    sheet.activate();
    sheet.getRange("B2:C3").select();
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    mustEqual(range.address, "Sample!B2:C3");
  }),
  of("42-range/set-get-values", "values, texts and formulas", async (context, sheet) => {
    salesTable(sheet);
    sheet.getRange("G1").formulasR1C1 = [["=SUM(R2C2:R5C2)"]];
    const range = sheet.getRange("G1").load("formulas,values,text,formulasR1C1");
    await context.sync();
    mustEqual([range.formulas, range.values], [[["=SUM($B$2:$B$5)"]], [[189]]]);
  }),
  of("42-range/style", "built-in and own styles", async (context, sheet) => {
    const { styles } = context.workbook;
    styles.add("강조");
    const own = styles.getItem("강조");
    own.font.bold = true;
    own.fill.color = "#FFF2CC";
    await context.sync();
    sheet.getRange("A1").style = "강조";
    const font = sheet.getRange("A1").format.font.load("bold");
    await context.sync();
    mustEqual(font.bold, true);
    own.delete();
    await context.sync();
  }),
  of("42-range/used-range", "used range, and none", async (context, sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    await context.sync();
    mustEqual(used.isNullObject, true);
  }),
  of(
    "46-table/add-rows-and-columns-to-a-table",
    "rows and columns added",
    async (context, sheet) => {
      const table = salesTable(sheet);
      table.rows.add(undefined, [["마", 1, 2, 3, 4]]);
      table.rows.add(1, [["바", 5, 6, 7, 8]]);
      table.columns.add(undefined, [["합"], [1], [2], [3], [4], [5], [6]]);
      const range = table.getRange().load("address");
      const row = table.rows.getItemAt(1).load("values");
      await context.sync();
      mustEqual([range.address, row.values[0]?.[0]], ["Sample!A1:F7", "바"]);
    },
  ),
  of("46-table/convert-range-to-table", "a table is made a range", async (context, sheet) => {
    salesTable(sheet).convertToRange();
    const count = sheet.tables.getCount();
    await context.sync();
    mustEqual(count.value, 0);
  }),
  of("46-table/create-table", "table with rows and widths", async (context, sheet) => {
    const table = salesTable(sheet);
    table.name = "매출_표";
    sheet.getUsedRange().format.autofitColumns();
    table.rows.load("count");
    await context.sync();
    mustEqual(table.rows.count, 4);
  }),
  of("46-table/filter-data", "filters by value and dynamic, cleared", async (context, sheet) => {
    const table = salesTable(sheet);
    table.columns
      .getItem("1분기")
      .filter.apply({ filterOn: "Dynamic", dynamicCriteria: "BelowAverage" });
    table.columns.getItem("제품").filter.applyValuesFilter(["나", "다"]);
    const view = table.getDataBodyRange().getVisibleView().load("rowCount");
    await context.sync();
    mustEqual(view.rowCount, 1);
    table.clearFilters();
    await context.sync();
  }),
  of("46-table/formatting", "header, body and first column dressed", async (context, sheet) => {
    const table = salesTable(sheet);
    table.getHeaderRowRange().format.fill.color = "#C00000";
    table.getDataBodyRange().format.font.name = "맑은 고딕";
    table.highlightFirstColumn = true;
    await context.sync();
  }),
  of(
    "46-table/get-data-from-table",
    "header, body, column and row read",
    async (context, sheet) => {
      const table = salesTable(sheet);
      const column = table.columns.getItem("제품").getDataBodyRange().load("values");
      await context.sync();
      mustEqual(column.values, [["가"], ["나"], ["다"], ["라"]]);
    },
  ),
  of(
    "46-table/get-visible-range-of-a-filtered-table",
    "what a filter leaves",
    async (context, sheet) => {
      const table = salesTable(sheet);
      table.columns.getItem("1분기").filter.applyCustomFilter(">=50");
      const view = table.getDataBodyRange().getVisibleView().load("values");
      await context.sync();
      mustEqual(
        view.values.map(([name]: unknown[]) => name),
        ["가", "다"],
      );
    },
  ),
  of("46-table/import-json-data", "rows from data", async (context, sheet) => {
    const table = sheet.tables.add("A1:B1", true);
    table.getHeaderRowRange().values = [["이름", "값"]];
    table.rows.add(undefined, [
      ["가", "1"],
      ["나", "2"],
    ]);
    table.rows.load("count");
    await context.sync();
    mustEqual(table.rows.count, 2);
  }),
  of("46-table/manage-table-rows", "rows deleted", async (context, sheet) => {
    const table = salesTable(sheet);
    table.rows.deleteRowsAt(1, 2);
    table.rows.load("count");
    await context.sync();
    mustEqual(table.rows.count, 2);
  }),
  of("46-table/resize-table", "resized, totals", async (context, sheet) => {
    const table = salesTable(sheet);
    table.resize("A1:E8");
    table.showTotals = true;
    const totals = table.getTotalRowRange().load("address");
    await context.sync();
    mustEqual(totals.address, "Sample!A9:E9");
  }),
  of("46-table/sort-data", "sorted by a column", async (context, sheet) => {
    const table = salesTable(sheet);
    table.sort.apply([{ key: 1, ascending: false }]);
    const names = table.columns.getItem("제품").getDataBodyRange().load("values");
    await context.sync();
    mustEqual(names.values.flat(), ["다", "가", "라", "나"]);
  }),
  of("54-worksheet/active-worksheet", "active sheet", async (context, sheet) => {
    sheet.activate();
    const active = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    mustEqual(active.name, "Sample");
  }),
  of(
    "54-worksheet/add-delete-rename-move-worksheet",
    "added, renamed, moved, deleted",
    async (context) => {
      const made = context.workbook.worksheets.add();
      made.name = "새 시트";
      made.position = 0;
      made.load("position");
      await context.sync();
      mustEqual(made.position, 0);
      made.delete();
      await context.sync();
    },
  ),
  of("54-worksheet/gridlines", "gridlines hidden", async (context, sheet) => {
    sheet.showGridlines = false;
    sheet.load("showGridlines");
    await context.sync();
    mustEqual(sheet.showGridlines, false);
  }),
  of("54-worksheet/tab-color", "tab colour", async (context, sheet) => {
    sheet.tabColor = "#FF0000";
    sheet.load("tabColor");
    await context.sync();
    mustEqual(sheet.tabColor, "#FF0000");
  }),
  of(
    "54-worksheet/worksheet-auto-filter",
    "filter of a sheet applied and removed",
    async (context, sheet) => {
      sheet.getRange("A1:B4").values = [
        ["이름", "값"],
        ["가", 1],
        ["나", 2],
        ["다", 3],
      ];
      sheet.autoFilter.apply(sheet.getRange("A1:B4"), 1, { filterOn: "TopItems", criterion1: "1" });
      const view = sheet.getRange("A2:B4").getVisibleView().load("rowCount");
      sheet.autoFilter.load("isDataFiltered");
      await context.sync();
      mustEqual([view.rowCount, sheet.autoFilter.isDataFiltered], [1, true]);
      sheet.autoFilter.remove();
      await context.sync();
    },
  ),
  of("54-worksheet/worksheet-copy", "a sheet copied", async (context, sheet) => {
    sheet.getRange("A1").values = [[7]];
    const copy = sheet.copy("End").load("name");
    const cell = copy.getRange("A1").load("values");
    await context.sync();
    mustEqual([copy.name, cell.values], ["Sample (2)", [[7]]]);
  }),
  of("54-worksheet/worksheet-find-all", "all places of a text", async (context, sheet) => {
    sheet.getRange("A1:A3").values = [["완료"], ["x"], ["완료"]];
    const found = sheet.findAll("완료", { completeMatch: true }).load("address");
    await context.sync();
    mustEqual(found.address, "Sample!A1,Sample!A3");
  }),
  of("54-worksheet/worksheet-freeze-panes", "panes frozen", async (context, sheet) => {
    sheet.freezePanes.freezeRows(2);
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("rowCount");
    await context.sync();
    mustEqual(frozen.rowCount, 2);
  }),
  of("54-worksheet/worksheet-visibility", "very hidden and back", async (context, sheet) => {
    sheet.visibility = "VeryHidden";
    sheet.load("visibility");
    await context.sync();
    mustEqual(sheet.visibility, "VeryHidden");
  }),
  of("50-workbook/data-protection", "sheet and workbook protected", async (context, sheet) => {
    sheet.protection.protect({ allowInsertRows: true }, "암호");
    sheet.protection.load("protected");
    await context.sync();
    mustEqual(sheet.protection.protected, true);
    sheet.protection.unprotect("암호");
    await context.sync();
  }),
  of(
    "50-workbook/workbook-calculation",
    "manual calculation, one recalculation",
    async (context) => {
      const { application } = context.workbook;
      application.calculationMode = "Manual";
      application.calculate("Full");
      application.calculationMode = "Automatic";
      await context.sync();
    },
  ),
  of("50-workbook/culture-info", "separators of the system", async (context) => {
    const { numberFormat } = context.workbook.application.cultureInfo;
    numberFormat.load("numberDecimalSeparator");
    await context.sync();
    mustEqual(numberFormat.numberDecimalSeparator, ".");
  }),
  of("30-events/event-column-and-row-sort", "told of a sort", async (context, sheet) => {
    let heard = 0;
    sheet.onRowSorted.add(() => {
      heard++;
      return Promise.resolve();
    });
    await context.sync();
    sheet.getRange("A1:A2").values = [[2], [1]];
    sheet.getRange("A1:A2").sort.apply([{ key: 0, ascending: true }]);
    await context.sync();
    await new Promise((resolve) => setTimeout(resolve, 50));
    mustEqual(heard, 1);
  }),
  of("30-events/events-formula-changed", "told of a new formula", async (context, sheet) => {
    let cell = "";
    sheet.onFormulaChanged.add(({ formulaDetails: [first] }) => {
      cell = first?.cellAddress ?? "";
      return Promise.resolve();
    });
    await context.sync();
    sheet.getRange("B2").formulas = [["=1+1"]];
    await context.sync();
    await new Promise((resolve) => setTimeout(resolve, 50));
    mustEqual(cell, "B2");
  }),
  of("50-workbook/workbook-built-in-functions", "functions of the workbook", async (context) => {
    const sum = context.workbook.functions.sum(1, 2).load("value");
    await context.sync();
    mustEqual(sum.value, 3);
  }),
];
