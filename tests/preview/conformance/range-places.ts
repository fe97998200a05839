import {
  dress,
  mustEqual,
  of,
  products,
  salesRows,
  spendingTable,
  type Exercise,
} from "./exercise";

/** Ranges found from others: by formula, text, edge, selection; links, merged cells, styles. */
export const rangePlaces: readonly Exercise[] = [
  of(
    "42-range/precedents",
    "cells that a formula reads, directly and at all, over two sheets, coloured and cleared",
    async (context, sheet) => {
      const later = twoYears(context, sheet);
      later.getRange("F5").select();
      const cell = context.workbook.getActiveCell();
      const direct = cell.getDirectPrecedents();
      const every = cell.getPrecedents();
      direct.areas.load("address");
      every.areas.load("address");
      await context.sync();
      const addresses = (areas: Excel.RangeAreasCollection) =>
        areas.items.map(({ address }) => address).sort();
      mustEqual(addresses(direct.areas), ["Sample!E5", "다음!E5"]);
      mustEqual(
        addresses(every.areas)
          .flatMap((list) => list.split(","))
          .sort(),
        [...["Sample!C5", "Sample!D5", "Sample!E5"], ...["다음!C5", "다음!D5", "다음!E5"]],
      );
      for (const area of direct.areas.items) area.format.fill.color = "Yellow";
      await context.sync();
      sheet.getRange("B3:F5").format.fill.clear();
      const fill = sheet.getRange("E5").format.fill.load("color");
      await context.sync();
      mustEqual(fill.color, "#FFFFFF");
    },
  ),
  of(
    "42-range/range-direct-dependents",
    "cells that read a cell, over two sheets, coloured",
    async (context, sheet) => {
      twoYears(context, sheet);
      sheet.activate();
      sheet.getRange("E4").select();
      const cell = context.workbook.getActiveCell();
      const dependents = cell.getDirectDependents();
      cell.load("address");
      dependents.areas.load("address");
      await context.sync();
      mustEqual(
        [cell.address, ...dependents.areas.items.map(({ address }) => address)],
        ["Sample!E4", "다음!F4"],
      );
      for (const area of dependents.areas.items) area.format.fill.color = "Yellow";
      await context.sync();
    },
  ),
  of(
    "42-range/range-find",
    "a text found in a table: whole cell, letters, backwards; not found",
    async (context, sheet) => {
      const range = spendingTable(sheet).getRange();
      const forward = { completeMatch: false, matchCase: false };
      const found = range.find("가게", {
        ...forward,
        searchDirection: Excel.SearchDirection.forward,
      });
      const last = range.find("가게", {
        ...forward,
        searchDirection: Excel.SearchDirection.backwards,
      });
      const none = range.findOrNullObject("가게", { completeMatch: true, matchCase: true });
      for (const one of [found, last, none]) one.load("address");
      await context.sync();
      mustEqual([found.address, last.address, none.isNullObject], ["Sample!B4", "Sample!B7", true]);
    },
  ),
  of(
    "42-range/range-get-range-edge",
    "to the edge and extended from the selection, with the active cell, and selected",
    async (context, sheet) => {
      spendingTable(sheet, "C5:F5");
      sheet.activate();
      const from = (address: string) => {
        sheet.getRange(address).select();
        return [context.workbook.getSelectedRange(), context.workbook.getActiveCell()] as const;
      };
      const [single, cell] = from("E9");
      const left = single.getRangeEdge("Left", cell);
      const up = single.getRangeEdge(Excel.KeyboardDirection.up, cell);
      const right = single.getExtendedRange("Right", cell);
      const [several, active] = from("D8:E9");
      const down = several.getExtendedRange(Excel.KeyboardDirection.down, active);
      for (const one of [left, up, right, down]) one.load("address");
      down.select();
      const selected = context.workbook.getSelectedRange().load("address");
      await context.sync();
      mustEqual(
        [left.address, up.address, right.address, down.address, selected.address],
        [...["Sample!C9", "Sample!E5", "Sample!E9:F9"], ...["Sample!D8:E12", "Sample!D8:E12"]],
      );
    },
  ),
  of(
    "42-range/range-hyperlink",
    "links to addresses and to sheets, changed, taken off",
    async (context, sheet) => {
      context.workbook.worksheets.add("사과");
      const range = products(sheet);
      range.getResizedRange(-3, 0).format.font.bold = true;
      const names = sheet.getRange("B3:B5").load("values");
      await context.sync();
      const link = (address: string) => {
        for (const [row, [name]] of names.values.entries()) {
          names.getCell(row, 0).hyperlink = {
            textToDisplay: String(name),
            screenTip: `${String(name)} 찾기`,
            address: `${address}${String(name)}`,
          };
        }
      };
      link("https://example.com/?q=");
      link("https://example.org/");
      sheet.getRange("B2").hyperlink = {
        textToDisplay: "사과",
        screenTip: "사과 시트로",
        documentReference: "사과!A1",
      };
      const [web, place] = [sheet.getRange("B3"), sheet.getRange("B2")];
      web.load("hyperlink");
      place.load("hyperlink,values");
      await context.sync();
      mustEqual(
        [web.hyperlink.address, web.hyperlink.textToDisplay],
        ["https://example.org/가", "가"],
      );
      mustEqual([place.hyperlink.documentReference, place.values], ["사과!A1", [["사과"]]]);
      web.clear(Excel.ClearApplyTo.hyperlinks);
      web.format.font.underline = Excel.RangeUnderlineStyle.none;
      web.format.font.color = "#000000";
      web.load("hyperlink,values");
      await context.sync();
      mustEqual([web.hyperlink, web.values], [null, [["가"]]]);
    },
  ),
  of(
    "42-range/range-merged-ranges",
    "a title's row merged across and centred, found again, counted, selected",
    async (context, sheet) => {
      products(sheet);
      const title = sheet.getRange("B2:E5").getRow(0);
      title.merge(true);
      title.format.horizontalAlignment = "Center";
      await context.sync();
      const merged = sheet.getRange("B2:E6").getMergedAreasOrNullObject();
      merged.load("address");
      merged.load("cellCount");
      sheet.activate();
      merged.areas.getItemAt(0).select();
      const selected = context.workbook.getSelectedRange().load("address");
      await context.sync();
      mustEqual(
        [merged.address, merged.cellCount, selected.address],
        ["Sample!B2:E2", 4, "Sample!B2:E2"],
      );
    },
  ),
  of(
    "42-range/range-relationships",
    "bounding, intersecting, moved and resized ranges; charts of the last quarter with figures",
    async (context, sheet) => {
      const [a, b] = [sheet.getRange("H2:J5"), sheet.getRange("J4:L8")];
      const ranges = [
        a.getBoundingRect(b),
        a.getIntersection(b),
        a.getOffsetRange(6, 3),
        b.getResizedRange(2, -1),
      ];
      for (const range of ranges) {
        range.format.fill.color = "Blue";
        range.getCell(0, 0).values = [["여기"]];
        range.load("address");
      }
      const table = sheet.tables.add("A1:E1", true);
      table.name = "매출";
      table.getHeaderRowRange().values = [salesRows[0] ?? []];
      table.rows.add(undefined, [
        ["아시아", 500, 700, 654, nothing],
        ["유럽", 600, 500, 854, nothing],
      ]);
      await context.sync();
      mustEqual(
        ranges.map(({ address }) => address),
        ["Sample!H2:L8", "Sample!J4:J5", "Sample!K8:M11", "Sample!J4:K10"],
      );
      const quarter = table.getDataBodyRange().getUsedRange(true).getLastColumn();
      const asia = sheet.getRange("A2:E2").getIntersectionOrNullObject(quarter);
      const none = sheet.getRange("A9:E9").getIntersectionOrNullObject(quarter);
      asia.load("address");
      await context.sync();
      mustEqual([asia.address, none.isNullObject], ["Sample!D2", true]);
      dress(sheet.charts.add("ColumnClustered", asia, "Columns"), "아시아", "A9", "F24");
      await context.sync();
    },
  ),
  of("42-range/selected-range", "the selection read and set", async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const before = context.workbook.getSelectedRange().load("address");
    sheet.getRange("B2:E6").select();
    const after = context.workbook.getSelectedRange().load("address");
    await context.sync();
    mustEqual([before.address, after.address], ["Sheet1!A1", "Sheet1!B2:E6"]);
  }),
  of(
    "42-range/style",
    "an own style made, worn and deleted; built-in styles worn and read",
    async (context, sheet) => {
      sheet.getRange("A1:E1").values = [salesRows[0] ?? []];
      const { styles } = context.workbook;
      styles.add("기울인 글");
      const made = styles.getItem("기울인 글");
      made.textOrientation = 38;
      made.autoIndent = true;
      made.includeProtection = true;
      made.shrinkToFit = true;
      made.locked = false;
      await context.sync();
      const range = sheet.getRange("A1:E1");
      range.style = "기울인 글";
      range.format.verticalAlignment = "Justify";
      range.load("style,format/textOrientation");
      await context.sync();
      mustEqual([range.style, range.format.textOrientation], ["기울인 글", 38]);
      range.style = Excel.BuiltInStyle.neutral;
      range.format.horizontalAlignment = "Right";
      const normal = styles.getItem("Normal");
      normal.font.load("bold, color, italic, name, size");
      normal.fill.load("color");
      made.load(
        "textOrientation, horizontalAlignment, autoIndent, readingOrder, wrapText, includeProtection, shrinkToFit, locked",
      );
      range.load("style");
      await context.sync();
      mustEqual([range.style, normal.font.bold, normal.font.italic], ["Neutral", false, false]);
      mustEqual([made.autoIndent, made.shrinkToFit, made.locked], [true, true, false]);
      styles.getItem("기울인 글").delete();
      const gone = styles.getItemOrNullObject("기울인 글");
      await context.sync();
      mustEqual(gone.isNullObject, true);
    },
  ),
  of(
    "42-range/used-range",
    "a table with a totals row and no figures: no used range; filled: a chart",
    async (context, sheet) => {
      const table = sheet.tables.add("B2:F2", true);
      table.name = "매출";
      table.showTotals = true;
      table.getHeaderRowRange().values = [salesRows[0] ?? []];
      const empty = [nothing, nothing, nothing, nothing, nothing];
      table.rows.add(undefined, [empty, empty, empty, empty]);
      await context.sync();
      const body = table.getDataBodyRange();
      const used = body.getUsedRangeOrNullObject(true);
      body.load("address");
      await context.sync();
      mustEqual([used.isNullObject, body.address], [true, "Sample!B3:F6"]);
      body.values = salesRows.slice(1);
      body.format.autofitColumns();
      const filled = body.getUsedRangeOrNullObject(true);
      await context.sync();
      mustEqual(filled.isNullObject, false);
      dress(sheet.charts.add(Excel.ChartType.columnClustered, body, "Columns"), "매출");
      await context.sync();
    },
  ),
];

/** Leaves a cell alone; the types do not know of it. */
const nothing = null as unknown as string;

/** The same products on two sheets, the second reading the first. */
function twoYears(context: Excel.RequestContext, sheet: Excel.Worksheet): Excel.Worksheet {
  products(sheet);
  const later = context.workbook.worksheets.add("다음");
  products(later);
  later.getRange("F2:F5").values = [
    ["두 해 평균"],
    ["=Sample!E3 + E3 / 2"],
    ["=Sample!E4 + E4 / 2"],
    ["=Sample!E5 + E5 / 2"],
  ];
  later.activate();
  return later;
}
