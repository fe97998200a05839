import { mustEqual, of, products, salesTable, told, type Exercise } from "./exercise";

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
      mustEqual([found.address, parts.cellCount, none.isNullObject], ["Sample!B2:B3", 2, true]);
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
  of(
    "50-workbook/data-protection",
    "sheet and workbook protected and freed, with and without a password kept in a setting",
    async (context, sheet) => {
      salesTable(sheet);
      const { workbook } = context;
      const { settings } = Office.context.document;
      settings.set("암호", "preview");
      await new Promise<void>((resolve) => settings.saveAsync(() => resolve()));
      const password = String(settings.get("암호"));
      for (const [protect, unprotect] of [
        [() => sheet.protection.protect(), () => sheet.protection.unprotect()],
        [
          () => sheet.protection.protect(undefined, password),
          () => sheet.protection.unprotect(password),
        ],
        [() => workbook.protection.protect(), () => workbook.protection.unprotect()],
        [
          () => workbook.protection.protect(password),
          () => workbook.protection.unprotect(password),
        ],
      ] as const) {
        const states: boolean[] = [];
        for (const act of [protect, unprotect]) {
          act();
          sheet.load("protection/protected");
          workbook.load("protection/protected");
          await context.sync();
          states.push(sheet.protection.protected || workbook.protection.protected);
        }
        mustEqual(states, [true, false]);
      }
    },
  ),
  of(
    "50-workbook/workbook-calculation",
    "told of computed cells; by hand, one recalculation, by itself again",
    async (context, sheet) => {
      const table = salesTable(sheet);
      table.columns.add(undefined, [
        ["합"],
        ...[2, 3, 4, 5].map((row) => [`=SUM(B${row}:E${row})`]),
      ]);
      const heard: string[] = [];
      sheet.onCalculated.add(({ address }) => {
        heard.push(address);
        return Promise.resolve();
      });
      await context.sync();
      const cell = sheet.getRange("B2:E5").getCell(0, 0);
      cell.load("address");
      cell.values = [[1]];
      await context.sync();
      mustEqual([cell.address, (await told(heard)).length > 0], ["Sample!B2", true]);
      const { application } = context;
      const sum = sheet.getRange("F2");
      application.calculationMode = Excel.CalculationMode.manual;
      application.load("calculationMode");
      cell.values = [[100]];
      sum.load("values");
      await context.sync();
      mustEqual([application.calculationMode, sum.values], ["Manual", [[179]]]);
      application.calculate(Excel.CalculationType.recalculate);
      sum.load("values");
      await context.sync();
      mustEqual(sum.values, [[278]]);
      application.calculationMode = Excel.CalculationMode.automatic;
      application.load("calculationMode");
      await context.sync();
      mustEqual(application.calculationMode, "Automatic");
    },
  ),
  of(
    "50-workbook/culture-info",
    "separators of Excel and of the system, numbers written with them",
    async (context, sheet) => {
      sheet.getRange("B2:B3").values = [["14,37"], ["123-456-789"]];
      const { application } = context;
      application.load("decimalSeparator,thousandsSeparator");
      const { numberFormat } = application.cultureInfo;
      numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
      const source = sheet.getRange("B3").load("values");
      await context.sync();
      mustEqual(
        [application.decimalSeparator, application.thousandsSeparator],
        [numberFormat.numberDecimalSeparator, numberFormat.numberGroupSeparator],
      );
      const written = sheet.getRange("C2:C3");
      written.values = [
        [`14${numberFormat.numberDecimalSeparator}37`],
        [String(source.values[0]?.[0]).replaceAll("-", numberFormat.numberGroupSeparator)],
      ];
      written.format.autofitColumns();
      written.load("values");
      await context.sync();
      mustEqual(written.values, [[14.37], [123_456_789]]);
    },
  ),
  of(
    "30-events/event-column-and-row-sort",
    "told of rows and of columns that moved by sorting, and coloured from within",
    async (context, sheet) => {
      sheet.activate();
      const range = sheet.getRange("A1:C4");
      range.values = [
        ["과일", "1분기", "2분기"],
        ["가", 5000, 2000],
        ["나", 2000, 900],
        ["다", 500, 800],
      ];
      const heard: string[] = [];
      const color = (kind: string) => (event: { address: string }) =>
        Excel.run(async (inner) => {
          const active = inner.workbook.worksheets.getActiveWorksheet();
          active.getRange("A1:C4").format.fill.clear();
          if (event.address !== "") active.getRanges(event.address).format.fill.color = "yellow";
          await inner.sync();
          heard.push(`${kind} ${event.address}`);
        });
      sheet.onRowSorted.add(color("rows"));
      sheet.onColumnSorted.add(color("columns"));
      await context.sync();
      const head = range.find("2분기", {}).load("columnIndex");
      const row = range.find("가", {}).load("rowIndex");
      await context.sync();
      range.sort.apply(
        [{ key: head.columnIndex, sortOn: Excel.SortOn.value }],
        false,
        true,
        Excel.SortOrientation.rows,
      );
      await context.sync();
      await told(heard, 1);
      const sorted = sheet.getRange("A2:A4").load("values");
      const found = range.find("가", {}).load("rowIndex");
      await context.sync();
      mustEqual(sorted.values.flat(), ["다", "나", "가"]);
      mustEqual([row.rowIndex, found.rowIndex], [1, 3]);
      range.sort.apply(
        [{ key: found.rowIndex, sortOn: Excel.SortOn.value }],
        false,
        true,
        Excel.SortOrientation.columns,
      );
      await context.sync();
      mustEqual(
        (await told(heard, 2)).map((one) => one.split(" ")[0]),
        ["rows", "columns"],
      );
    },
  ),
  of(
    "30-events/events-formula-changed",
    "told of a changed formula, what it was and whose change it is",
    async (context, sheet) => {
      sheet.getRange("A1:D1").formulas = [["2", "4", "24", "=A1 * B1"]];
      const heard: unknown[] = [];
      sheet.onFormulaChanged.add(({ formulaDetails: [first], source }) => {
        heard.push([first?.cellAddress, first?.previousFormula, source]);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("D1").formulas = [["=A1 * C1"]];
      await context.sync();
      mustEqual(await told(heard), [["D1", "=A1 * B1", "Local"]]);
    },
  ),
];
