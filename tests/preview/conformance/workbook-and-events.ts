import { mustEqual, of, salesTable, told, type Exercise } from "./exercise";

/** The workbook as a whole, and being told of changes. */
export const workbookAndEvents: readonly Exercise[] = [
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
