import { mustEqual, of, products, salesTable, type Exercise } from "./exercise";

export const worksheets: readonly Exercise[] = [
  of(
    "54-worksheet/active-worksheet",
    "the active sheet named, another one from the list made active",
    async (context) => {
      const { worksheets: sheets } = context.workbook;
      const active = sheets.getActiveWorksheet().load("name");
      sheets.load("items");
      await context.sync();
      const other = sheets.items.find(({ id }) => id !== active.id);
      if (!other) throw new Error("only one sheet");
      other.load("name");
      other.activate();
      const now = sheets.getActiveWorksheet().load("name");
      await context.sync();
      mustEqual([active.name, other.name, now.name], ["Sheet1", "Sample", "Sample"]);
    },
  ),
  of(
    "54-worksheet/add-delete-rename-move-worksheet",
    "added without a name, the last deleted, the active renamed to a free name, the last moved first",
    async (context) => {
      const { worksheets: sheets } = context.workbook;
      const added = sheets.add().load("name, position");
      await context.sync();
      mustEqual([added.name, added.position], ["Sheet2", 2]);
      sheets.load("items/name");
      await context.sync();
      sheets.items.at(-1)?.delete();
      await context.sync();
      sheets.getItem("다른 이름");
      const missing = await context.sync().then(
        () => "found",
        (error: unknown) => (error instanceof OfficeExtension.Error ? error.code : "other"),
      );
      mustEqual(missing, "ItemNotFound");
      sheets.getActiveWorksheet().name = "다른 이름";
      sheets.load("items");
      await context.sync();
      const last = sheets.items.at(-1);
      if (last) last.position = 0;
      sheets.load("items/name");
      await context.sync();
      mustEqual(
        sheets.items.map(({ name }) => name),
        ["Sample", "다른 이름"],
      );
    },
  ),
  of("54-worksheet/gridlines", "gridlines hidden and shown", async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (const shown of [false, true]) {
      sheet.showGridlines = shown;
      sheet.load("showGridlines");
      await context.sync();
      mustEqual(sheet.showGridlines, shown);
    }
  }),
  of("54-worksheet/tab-color", "tab colour by number and by name, and none", async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (const [given, read] of [
      ["#FF0000", "#FF0000"],
      ["yellow", "#FFFF00"],
      ["", ""],
    ] as const) {
      sheet.tabColor = given;
      sheet.load("name, tabColor");
      await context.sync();
      mustEqual(sheet.tabColor, read);
    }
  }),
  of(
    "54-worksheet/worksheet-auto-filter",
    "the larger half of a column, texts by ending; applied again, one taken off, all removed",
    async (context, sheet) => {
      const data = sheet.getRange("A1:D5");
      data.values = [
        ["농장", "종류", "갈래", "상자"],
        ["가", "lime", "유기", 2000],
        ["가", "lemon", "유기", 1800],
        ["나", "orange", "보통", 800],
        ["나", "kiwi", "보통", 300],
      ];
      const visible = async () => {
        const view = sheet.getRange("A2:D5").getVisibleView().load("values");
        await context.sync();
        return view.values.map(([, kind]: unknown[]) => kind);
      };
      const used = sheet.getUsedRange();
      sheet.autoFilter.apply(used, 3, { criterion1: "50", filterOn: Excel.FilterOn.topPercent });
      mustEqual(await visible(), ["lime", "lemon"]);
      sheet.autoFilter.apply(used, 1, { criterion1: "=*e", filterOn: Excel.FilterOn.custom });
      mustEqual(await visible(), ["lime"]);
      used.load("rowCount");
      await context.sync();
      for (let row = 1; row < used.rowCount; row++) used.getCell(row, 3).values = [[row * 100]];
      sheet.autoFilter.reapply();
      mustEqual(await visible(), ["orange"]);
      sheet.autoFilter.clearColumnCriteria(3);
      mustEqual(await visible(), ["lime", "orange"]);
      sheet.autoFilter.remove();
      mustEqual(await visible(), ["lime", "lemon", "orange", "kiwi"]);
    },
  ),
  of(
    "54-worksheet/worksheet-copy",
    "a sheet with a table copied to the end",
    async (context, sheet) => {
      salesTable(sheet);
      sheet.activate();
      await context.sync();
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      const copy = active.copy("End").load("name,position");
      const tables = copy.tables.load("items/name");
      const cell = copy.getRange("B2").load("values");
      await context.sync();
      mustEqual(
        [active.name, copy.name, copy.position, cell.values],
        [...["Sample", "Sample (2)"], 2, [[50]]],
      );
      mustEqual(tables.items.length, 1);
    },
  ),
  of(
    "54-worksheet/worksheet-find-all",
    "all cells of a text, of a part of it, of one that is not there",
    async (context, sheet) => {
      sheet.getRange("A1:C3").values = [
        ["과제", "처음", "끝"],
        ["하나", "마침", "늦음"],
        ["둘", "마침", "늦어질 듯"],
      ];
      const options = { completeMatch: true, matchCase: false };
      const found = sheet.findAllOrNullObject("마침", options).load("address");
      const parts = sheet.findAllOrNullObject("늦", { ...options, completeMatch: false });
      const none = sheet.findAllOrNullObject("그만둠", { ...options, completeMatch: false });
      parts.load("cellCount");
      await context.sync();
      mustEqual(found.address.split(","), ["Sample!B2", "Sample!B3"]);
      mustEqual([parts.cellCount, none.isNullObject], [2, true]);
      found.format.fill.color = "green";
      parts.format.fill.color = "yellow";
      await context.sync();
    },
  ),
  of(
    "54-worksheet/worksheet-freeze-panes",
    "columns, rows, a range frozen; where; unfrozen",
    async (context, sheet) => {
      products(sheet);
      const { freezePanes } = sheet;
      const where = async () => {
        const range = freezePanes.getLocationOrNullObject();
        range.load("address");
        await context.sync();
        return range.isNullObject ? null : range.address;
      };
      mustEqual(await where(), null);
      freezePanes.freezeColumns(2);
      mustEqual(await where(), "Sample!A:B");
      freezePanes.freezeRows(2);
      mustEqual(await where(), "Sample!1:2");
      freezePanes.freezeAt(sheet.getRange("H2:K5"));
      mustEqual(await where(), "Sample!A1:K5");
      freezePanes.unfreeze();
      mustEqual(await where(), null);
    },
  ),
  of(
    "54-worksheet/worksheet-visibility",
    "the first of the visible sheets hidden, the first of the hidden ones shown",
    async (context) => {
      const { worksheets: sheets } = context.workbook;
      const change = async (from: Excel.SheetVisibility, to: Excel.SheetVisibility) => {
        sheets.load("items/name, items/visibility");
        await context.sync();
        const [first] = sheets.items.filter(({ visibility }) => visibility === from);
        if (first) first.visibility = to;
        sheets.load("items/visibility");
        await context.sync();
        return sheets.items.map(({ visibility }) => visibility);
      };
      const { visible, hidden } = Excel.SheetVisibility;
      mustEqual(await change(visible, hidden), ["Hidden", "Visible"]);
      mustEqual(await change(hidden, visible), ["Visible", "Visible"]);
    },
  ),
];
