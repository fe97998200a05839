import { mustEqual, of, spendingTable, type Exercise } from "./exercise";

/** What a workbook keeps beside its cells: XML parts, rules for typing, properties, names, settings. */
export const partsAndRules: readonly Exercise[] = [
  of(
    "18-custom-xml-parts/create-set-get-and-delete-custom-xml-parts",
    "a part made, its id kept in a setting, found by it, replaced, deleted",
    async (context) => {
      const { customXmlParts, settings } = context.workbook;
      const part = customXmlParts.add("<살핀이 xmlns='urn:x'><이>김</이></살핀이>");
      part.load("id");
      const xml = part.getXml();
      await context.sync();
      mustEqual(xml.value, "<살핀이 xmlns='urn:x'><이>김</이></살핀이>");
      settings.add("살핀이", part.id);
      await context.sync();
      const kept = settings.getItemOrNullObject("살핀이").load("value");
      await context.sync();
      const found = customXmlParts.getItem(String(kept.value));
      found.setXml("<살핀이 xmlns='urn:x'/>");
      const changed = found.getXml();
      await context.sync();
      mustEqual(changed.value, "<살핀이 xmlns='urn:x'/>");
      found.delete();
      const gone = customXmlParts.getItemOrNullObject(String(kept.value));
      kept.delete();
      await context.sync();
      mustEqual(gone.isNullObject, true);
    },
  ),
  of(
    "18-custom-xml-parts/test-xml-for-unique-namespace",
    "parts of a namespace counted, the only one read, all deleted",
    async (context) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.add("<a xmlns='urn:one'/>").getXml();
      customXmlParts.add("<a xmlns='urn:two'/>");
      const scoped = customXmlParts.getByNamespace("urn:one");
      const count = scoped.getCount();
      await context.sync();
      mustEqual(count.value, 1);
      const xml = scoped.getOnlyItem().getXml();
      await context.sync();
      mustEqual(xml.value, "<a xmlns='urn:one'/>");
      customXmlParts.load("items");
      await context.sync();
      for (const part of customXmlParts.items) part.delete();
      const left = customXmlParts.getCount();
      await context.sync();
      mustEqual(left.value, 0);
    },
  ),
  of(
    "22-data-validation/data-validation",
    "columns of a table: whole number, list from a range of another sheet, formula; prompt, alerts",
    async (context, sheet) => {
      const table = sheet.tables.add("A1:C4", true);
      table.name = "이름들";
      table.showBandedRows = false;
      table.getHeaderRowRange().values = [["이름", "차례", "말"]];
      const other = context.workbook.worksheets.add("고를 것");
      other.getRange("A1:A3").values = [["가"], ["나"], ["다"]];
      await context.sync();
      const rules = (column: string) => {
        const { dataValidation } = table.columns.getItem(column).getDataBodyRange();
        dataValidation.clear();
        return dataValidation;
      };
      const rank = rules("차례");
      rank.rule = {
        wholeNumber: { formula1: 0, operator: Excel.DataValidationOperator.greaterThan },
      };
      rank.prompt = { message: "양수를 쓰세요", showPrompt: true, title: "양수" };
      rank.errorAlert = {
        message: "양수만 됩니다",
        showAlert: true,
        style: "Stop",
        title: "음수",
      };
      const name = rules("이름");
      name.rule = { list: { inCellDropDown: true, source: other.getRange("A1:A3") } };
      const words = rules("말");
      words.rule = { custom: { formula: "=NOT(ISNUMBER(SEARCH(A2,C2)))" } };
      words.errorAlert = {
        message: "이름이 들어 있습니다",
        showAlert: true,
        style: "Information",
        title: "이름",
      };
      for (const one of [rank, name, words]) one.load("type,rule,errorAlert,prompt");
      await context.sync();
      mustEqual([rank.type, name.type, words.type], ["WholeNumber", "List", "Custom"]);
      mustEqual(name.rule.list?.source, "='고를 것'!$A$1:$A$3");
      mustEqual([rank.prompt.title, words.errorAlert.style], ["양수", "Information"]);
    },
  ),
  of(
    "22-data-validation/data-validation-types",
    "the seven kinds set; none and inconsistent ranges read",
    async (context, sheet) => {
      const positive = { wholeNumber: { formula1: 0, operator: "GreaterThan" as const } };
      const short = { textLength: { formula1: 10, operator: "LessThanOrEqualTo" as const } };
      sheet.getRange("B2:B8").dataValidation.clear();
      const rules: readonly Excel.DataValidationRule[] = [
        positive,
        { decimal: { formula1: 0, formula2: 10, operator: "Between" } },
        { list: { inCellDropDown: true, source: "가,나,다" } },
        { date: { formula1: "1/1/2000", operator: "GreaterThanOrEqualTo" } },
        { time: { formula1: "9:00 AM", formula2: "5:00 PM", operator: "Between" } },
        short,
        { custom: { formula: "=COUNTIF($B$2:$B$7,B8)=0" } },
      ];
      for (const [at, rule] of rules.entries())
        sheet.getRange(`B${at + 2}`).dataValidation.rule = rule;
      for (const [cell, rule] of Object.entries({ B11: positive, B14: positive, B15: short }))
        sheet.getRange(cell).dataValidation.rule = rule;
      await context.sync();
      const read = ["B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B11:B12", "B14:B15"].map(
        (address) => {
          const range = sheet.getRange(address);
          range.dataValidation.load("type");
          return range;
        },
      );
      await context.sync();
      mustEqual(
        read.map(({ dataValidation: { type } }) => type),
        [
          ...["WholeNumber", "Decimal", "List", "Date", "Time", "TextLength", "Custom"],
          ...["None", "Inconsistent", "Inconsistent"], // for mixed criteria too, says the snippet itself
        ],
      );
    },
  ),
  of(
    "26-document/custom-properties",
    "own properties of the workbook and of a sheet, added and listed",
    async (context) => {
      const { custom } = context.workbook.properties;
      const { customProperties } = context.workbook.worksheets.getActiveWorksheet();
      custom.add("과제", "검산");
      customProperties.add("단위", "천원");
      await context.sync();
      custom.load(["key", "value"]);
      customProperties.load(["key", "value"]);
      await context.sync();
      mustEqual(
        [...custom.items, ...customProperties.items].map(({ key, value }) => [key, String(value)]),
        [
          ["과제", "검산"],
          ["단위", "천원"],
        ],
      );
    },
  ),
  of(
    "26-document/properties",
    "title, subject and the rest set and read; who made it when; own properties counted",
    async (context) => {
      const { properties } = context.workbook;
      properties.title = "계획";
      properties.subject = "예산";
      properties.keywords = "검산";
      properties.comments = "말";
      properties.category = "갈래";
      properties.manager = "김";
      properties.company = "시";
      properties.custom.add("머리말", "안녕");
      properties.custom.add("수", "12");
      await context.sync();
      properties.load(
        "author, lastAuthor, revisionNumber, title, subject, keywords, comments, category, manager, company, creationDate",
      );
      const own = properties.custom.getItem("머리말").load("key, value");
      const count = properties.custom.getCount();
      await context.sync();
      mustEqual(
        [properties.title, properties.company, own.value, count.value],
        [...["계획", "시", "안녕"], 2],
      );
      mustEqual(properties.creationDate instanceof Date, true);
    },
  ),
  of(
    "34-named-item/create-and-remove-named-item",
    "names of a formula over a table and of a range, used, dressed by name, listed, deleted",
    async (context, sheet) => {
      spendingTable(sheet);
      sheet.activate();
      sheet.names.add("총액", "=SUM(지출[금액])");
      sheet.getRange("D11").values = [["=총액"]];
      sheet.names.add("머리", sheet.getRange("A1:D1"));
      const named = sheet.names.load("name, type");
      await context.sync();
      mustEqual(named.items.map(({ name, type }) => `${name} ${type}`).sort(), [
        "머리 Range",
        "총액 Double",
      ]);
      const head = sheet.names.getItemOrNullObject("머리");
      head.load();
      await context.sync();
      mustEqual(head.value, "Sample!$A$1:$D$1");
      head.getRange().format.fill.color = "red";
      const total = sheet.names.getItemOrNullObject("총액");
      total.load();
      const cell = sheet.getRange("D11").load("values");
      await context.sync();
      mustEqual([total.value, cell.values[0]?.[0]], [829, 829]);
      total.delete();
      sheet.getRange("D11").values = [["=SUM(지출[금액])"]];
      const left = context.workbook.worksheets.getActiveWorksheet().names.load();
      await context.sync();
      mustEqual(left.items.length, 1);
    },
  ),
  of(
    "34-named-item/update-named-item",
    "looked for, made, then given another range",
    async (context, sheet) => {
      const missing = sheet.names.getItemOrNullObject("칸");
      missing.load("no-properties-needed");
      await context.sync();
      mustEqual(missing.isNullObject, true);
      const first = sheet.getRange("B2:E7");
      sheet.names.add("칸", first);
      const names = sheet.names.load("name, formula");
      first.select();
      await context.sync();
      mustEqual(names.items[0]?.formula, "=Sample!$B$2:$E$7");
      const name = sheet.names.getItemOrNullObject("칸");
      name.load("no-properties-needed");
      await context.sync();
      name.formula = "=Sample!$B$10:$D$14";
      sheet.getRange("B10:D14").select();
      name.load("name, formula");
      await context.sync();
      mustEqual(name.formula, "=Sample!$B$10:$D$14");
    },
  ),
  of(
    "50-workbook/create-get-change-delete-settings",
    "a setting made, read, made again with another value, deleted",
    async (context) => {
      const { settings } = context.workbook;
      for (const review of [true, false]) {
        settings.add("검토", review);
        const item = settings.getItem("검토").load("value");
        await context.sync();
        mustEqual(item.value, review);
      }
      settings.getItem("검토").delete();
      const gone = settings.getItemOrNullObject("검토");
      await context.sync();
      mustEqual(gone.isNullObject, true);
    },
  ),
];
