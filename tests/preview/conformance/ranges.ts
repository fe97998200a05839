import { mustEqual, of, products, spendingTable, type Exercise } from "./exercise";

/** What cells hold, look like and how they are moved about. */
export const ranges: readonly Exercise[] = [
  of(
    "42-range/cell-properties",
    "style, fill, font, pattern and borders of each cell in one call, and read of the active cell",
    async (context, sheet) => {
      sheet.activate();
      const head = { format: { fill: { color: "Blue" }, font: { color: "White", bold: true } } };
      const none = {
        format: {
          fill: { pattern: Excel.FillPattern.gray25 },
          font: { color: "Gray", italic: true },
        },
      };
      const side = { style: Excel.BorderLineStyle.continuous };
      const score = { format: { borders: { bottom: side, left: side, right: side, top: side } } };
      const range = sheet.getRange("A1:C2");
      range.values = [
        ["만남", "가", "나"],
        ["가", "없음", 2],
      ];
      range.setCellProperties([
        [{ style: "Heading1" }, head, head],
        [{}, none, score],
      ]);
      sheet.getUsedRange().format.autofitColumns();
      await context.sync();
      sheet.getRange("B1").select();
      const read = context.workbook.getActiveCell().getCellProperties({
        address: true,
        format: { fill: { color: true }, font: { color: true } },
        style: true,
      });
      const title = sheet.getRange("A1").load("style");
      const edge = sheet.getRange("C2").format.borders.getItem("EdgeTop").load("style");
      await context.sync();
      const cell = read.value[0]?.[0];
      mustEqual(
        [cell?.address, cell?.style, cell?.format?.fill?.color, cell?.format?.font?.color],
        ["Sample!B1", "Normal", "#0000FF", "#FFFFFF"],
      );
      mustEqual([title.style, edge.style], ["Heading1", "Continuous"]);
    },
  ),
  of(
    "42-range/dynamic-arrays",
    "heads copied and rows filtered by a formula that spills; parent and spill of a selected cell",
    async (context, sheet) => {
      spendingTable(sheet, "A4:D4");
      sheet.getRange("G2:H2").values = [["갈래", "식료"]];
      sheet.getRange("G2").style = "Heading2";
      sheet.activate();
      const heads = sheet.getRange("G4");
      heads.formulas = [["=A4:D4"]];
      const copied = heads.getSpillingToRange().load("address");
      const rows = sheet.getRange("G5");
      rows.formulas = [['=FILTER(A5:D11,C5:C11=H2,"")']];
      const filtered = rows.getSpillingToRange().load("address");
      sheet.getUsedRange().format.autofitColumns();
      await context.sync();
      mustEqual([copied.address, filtered.address], ["Sample!G4:J4", "Sample!G5:J6"]);
      sheet.getRange("H5").select();
      const selected = context.workbook.getSelectedRange();
      const parent = selected.getSpillParentOrNullObject().load("address");
      const spill = selected.getSpillingToRangeOrNullObject().load("address");
      await context.sync();
      mustEqual([parent.address, spill.isNullObject], ["Sample!G5", true]);
    },
  ),
  of("42-range/formatting", "fill, font colour, number formats", async (context, sheet) => {
    products(sheet);
    const range = sheet.getRange("D3:E5");
    range.numberFormat = [
      ["0.00", "0.00"],
      ["0.00", "0.00"],
      ["0.00", "0.00"],
    ];
    range.load("text");
    await context.sync();
    mustEqual(range.text, [
      ["7.50", "15.00"],
      ["34.50", "34.50"],
      ["9.56", "47.80"],
    ]);
  }),
  of(
    "42-range/insert-delete-clear-range",
    "cells inserted, deleted, cleared; formulas follow",
    async (context, sheet) => {
      products(sheet);
      const row = sheet.getRange("B4:E4");
      row.insert(Excel.InsertShiftDirection.down);
      const moved = sheet.getRange("E6").load("formulas");
      await context.sync();
      mustEqual(moved.formulas, [["=C6 * D6"]]);
      sheet.getRange("B4:E4").delete(Excel.DeleteShiftDirection.up);
      sheet.getRange("E2:E5").clear();
      const left = sheet.getRange("B4:E4").load("values");
      await context.sync();
      mustEqual(left.values, [["나", 1, 34.5, ""]]);
    },
  ),
  of(
    "42-range/outline",
    "whole columns and rows put in, totals filled on, two levels of groups, folded and unfolded",
    async (context, sheet) => {
      sheet.activate();
      sheet.getRange("A1").values = [["과일"]];
      sheet.getRange("A1").style = "Heading1";
      sheet.getRange("A3:F7").values = [
        ["갈래", "종류", "1분기", "2분기", "3분기", "4분기"],
        ["씨", "복숭아", 500, 2000, 5000, 1500],
        ["", "자두", 700, 900, 1300, 800],
        ["귤", "레몬", 8000, 3000, 4500, 7500],
        ["", "라임", 12000, 7000, 8000, 13000],
      ];
      sheet.getRanges("C2:F3,A3:B7").format.font.bold = true;
      sheet.getRange("G:G").insert(Excel.InsertShiftDirection.right);
      sheet.getRange("G3").values = [["한 해"]];
      sheet.getRange("G3").getRowsAbove(1).values = [["2026"]];
      for (const row of ["6", "9"]) {
        sheet.getRange(`${row}:${row}`).insert(Excel.InsertShiftDirection.down);
        sheet.getRange(`B${row}`).values = [["소계"]];
      }
      const year = sheet.getRange("G4");
      const quarters = year.getColumnsBefore(4).load("address");
      await context.sync();
      mustEqual(quarters.address, "Sample!C4:F4");
      year.formulas = [[`=SUM(${quarters.address})`]];
      year.format.fill.color = "LightBlue";
      year.autoFill("G4:G9");
      for (const row of ["6", "9"]) {
        sheet.getRange(`C${row}`).formulas = [[`=SUM(C${Number(row) - 2}:C${Number(row) - 1})`]];
        sheet.getRange(`C${row}`).autoFill(`C${row}:F${row}`);
      }
      const total = sheet.getRange("G9").load("values");
      await context.sync();
      mustEqual(total.values, [[63_000]]);
      for (const rows of ["4:9", "4:5", "7:8"])
        sheet.getRange(rows).group(Excel.GroupOption.byRows);
      sheet.getRange("C:F").group(Excel.GroupOption.byColumns);
      const hiddenAt = (address: string) => sheet.getRange(address).load("rowHidden,columnHidden");
      const shown = async (rows: number, columns: number) => {
        sheet.showOutlineLevels(rows, columns);
        const [five, nine, four] = [hiddenAt("A5"), hiddenAt("A9"), hiddenAt("D1")];
        await context.sync();
        return [five.rowHidden, nine.rowHidden, four.columnHidden];
      };
      mustEqual(await shown(1, 1), [true, true, true]);
      mustEqual(await shown(2, 1), [true, false, true]);
      mustEqual(await shown(3, 3), [false, false, false]);
      for (const by of [Excel.GroupOption.byRows, Excel.GroupOption.byRows])
        sheet.getRange("A1:R10").ungroup(by);
      sheet.getRange("A1:R10").ungroup(Excel.GroupOption.byColumns);
      await context.sync();
    },
  ),
  of(
    "42-range/range-areas",
    "selected, given and special areas coloured; what they have in common read",
    async (context, sheet) => {
      sheet.activate();
      products(sheet);
      sheet.getRange("F2:F5").values = [["깎음"], [false], [true], [false]];
      context.workbook.getSelectedRanges().format.fill.color = "lightblue";
      sheet.getRanges("D3:D5, F3:F5").format.fill.color = "pink";
      const used = sheet.getUsedRange();
      const formulas = used.getSpecialCells("Formulas").load("address");
      used.getSpecialCells("Formulas").format.fill.color = "lightgreen";
      const words = used.getSpecialCells("Constants", "LogicalText").load("address");
      words.format.fill.color = "orange";
      await context.sync();
      mustEqual(
        [formulas.address, words.address],
        ["Sample!E3:E5", "Sample!B2:F2,Sample!B3:B5,Sample!F3:F5"],
      );
      const areas = sheet.getRanges("C3:C5, E3:E5");
      areas.load("format/fill/color, isEntireColumn, address, areaCount");
      await context.sync();
      mustEqual(
        [areas.format.fill.color, areas.isEntireColumn, areas.address, areas.areaCount],
        ["", false, "Sample!C3:C5,Sample!E3:E5", 2],
      );
    },
  ),
  of(
    "42-range/range-auto-fill",
    "one sum copied to areas; values, formats or all filled on",
    async (context, sheet) => {
      sheet.getRange("A3:C5").values = [
        ["과일", "1분기", "2분기"],
        ["가", 500, 2000],
        ["나", 700, 900],
      ];
      const sum = sheet.getRange("D4");
      sum.formulas = [["=SUM(B4:C4)"]];
      sum.format.fill.color = "LightBlue";
      sum.format.font.bold = true;
      sheet.getRanges("F4,H4").copyFrom("D4", Excel.RangeCopyType.all);
      sheet.getRanges("D4,F4,H4").format.autofitColumns();
      await context.sync();
      sheet.getRange("D4").autoFill("D4:D5", Excel.AutoFillType.fillValues);
      sheet.getRange("F4").autoFill("F4:F5", Excel.AutoFillType.fillFormats);
      sheet.getRange("H4").autoFill("H4:H5", Excel.AutoFillType.fillCopy);
      const cells = ["D5", "F5", "H5"].map((address) => {
        const cell = sheet.getRange(address).load("formulas");
        cell.format.font.load("bold");
        return cell;
      });
      await context.sync();
      mustEqual(
        cells.map(({ formulas, format }): unknown[] => [formulas[0]?.[0], format.font.bold]),
        [
          ["=SUM(B5:C5)", false],
          ["", true],
          ["=SUM(F5:G5)", true],
        ],
      );
    },
  ),
  of(
    "42-range/range-copyfrom",
    "all, formulas, results, one cell across, formats, without blanks, turned; moved",
    async (context, sheet) => {
      sheet.getRange("A1:D1").values = [["3", "5", "7", ""]];
      sheet.getRange("A1:D1").format.font.italic = true;
      sheet.getRange("A1:D1").format.font.color = "DarkMagenta";
      sheet.getRange("E1").formulas = [["=SUM(A1:D1)"]];
      sheet.getRange("E1").format.fill.color = "LightGreen";
      sheet.getRange("F1").format.columnWidth = 120;
      await context.sync();
      sheet.getRange("G1").copyFrom("A1:E1");
      sheet.getRange("G2").copyFrom("A1:E1", Excel.RangeCopyType.formulas);
      sheet.getRange("G3").copyFrom("E1", Excel.RangeCopyType.values);
      sheet.getRange("G4:K4").copyFrom("A1", Excel.RangeCopyType.values);
      sheet.getRange("G5").copyFrom("A1:E1", Excel.RangeCopyType.formats);
      sheet.getRange("G6:K6").values = [["옛", "옛", "옛", "옛", "옛"]];
      sheet.getRange("G6").copyFrom("A1:E1", Excel.RangeCopyType.all, true, false);
      sheet.getRange("G7").copyFrom("A1:E1", Excel.RangeCopyType.all, false, true);
      const block = sheet.getRange("G1:K6").load("formulas");
      const turned = sheet.getRange("G7:G11").load("values");
      const styled = sheet.getRange("G5").format.font.load("italic,color");
      await context.sync();
      mustEqual(block.formulas, [
        [3, 5, 7, "", "=SUM(G1:J1)"],
        [3, 5, 7, "", "=SUM(G2:J2)"],
        [15, "", "", "", ""],
        [3, 3, 3, 3, 3],
        ["", "", "", "", ""],
        [3, 5, 7, "옛", "=SUM(G6:J6)"],
      ]);
      mustEqual(turned.values.slice(0, 4).flat(), [3, 5, 7, ""]);
      mustEqual([styled.italic, styled.color], [true, "#8B008B"]);
      sheet.getRange("A1:E1").moveTo("G12");
      const moved = sheet.getRange("G12:K12").load("formulas");
      const left = sheet.getRange("A1:E1").load("values");
      await context.sync();
      mustEqual(moved.formulas, [[3, 5, 7, "", "=SUM(G12:J12)"]]);
      mustEqual(left.values, [["", "", "", "", ""]]);
    },
  ),
  of(
    "42-range/range-remove-duplicates",
    "rows with a name met before removed, then those with a seller met before",
    async (context, sheet) => {
      sheet.getRange("B2:D7").values = [
        ["품목", "곳", "수"],
        ["양파", "가", 3],
        ["감자", "가", 9],
        ["양파", "나", 8],
        ["배추", "나", 7],
        ["감자", "가", 12],
      ];
      const range = sheet.getRange("B2:D7");
      const byName = range.removeDuplicates([0], true);
      byName.load();
      await context.sync();
      mustEqual([byName.removed, byName.uniqueRemaining], [2, 3]);
      const bySeller = range.removeDuplicates([1], true);
      bySeller.load();
      await context.sync();
      // Blank rows that the first left count as a seller of their own.
      mustEqual([bySeller.removed, bySeller.uniqueRemaining], [2, 3]);
    },
  ),
  of("42-range/range-text-orientation", "texts at an angle", async (context, sheet) => {
    const range = products(sheet).getRow(0);
    range.format.textOrientation = 90;
    await context.sync();
    range.load("address, format/textOrientation");
    const whole = sheet.getRange("B2:E3").load("format/textOrientation");
    await context.sync();
    mustEqual([range.address, range.format.textOrientation], ["Sample!B2:E2", 90]);
    mustEqual(whole.format.textOrientation, null);
  }),
  of(
    "42-range/set-get-values",
    "one value, a row, formulas in both notations; values, texts and formulas read",
    async (context, sheet) => {
      products(sheet);
      sheet.getRange("C3").values = [[5]];
      sheet.getRange("B5:D5").values = [["과자", 10, 1.8]];
      sheet.getRange("E3").formulas = [["=C3 * D3"]];
      const totals = sheet.getRange("E2:E6");
      const range = sheet.getRange("B2:E6");
      totals.formulas = [["값"], ["=C3 * D3"], ["=C4 * D4"], ["=C5 * D5"], ["=SUM(E3:E5)"]];
      range.load("values,text,formulas");
      await context.sync();
      mustEqual(
        [range.values[4]?.[3], range.text[1]?.[3], range.formulas[4]?.[3]],
        [90, "37.5", "=SUM(E3:E5)"],
      );
      totals.formulasR1C1 = [
        ["값"],
        ["=R[0]C[-2] * R[0]C[-1]"],
        ["=R[0]C[-2] * R[0]C[-1]"],
        ["=R[0]C[-2] * R[0]C[-1]"],
        ["=SUM(R[-3]C[0]:R[-1]C[0])"],
      ];
      range.load("formulas");
      await context.sync();
      mustEqual([range.formulas[1]?.[3], range.formulas[4]?.[3]], ["=C3 * D3", "=SUM(E3:E5)"]);
    },
  ),
];
