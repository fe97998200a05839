import { mustEqual, salesTable, type Exercise } from "./exercise";

export const commentsAndParts: readonly Exercise[] = [
  {
    snippet: "12-comments-and-notes/comment-basics",
    exercised: "comment added, edited, who and when, deleted",
    async run(context) {
      const { comments } = context.workbook;
      comments.add("Sample!A2", "처음");
      await context.sync();
      const comment = comments.getItemByCell("Sample!A2");
      comment.content = "고침";
      comment.load("content,authorName,creationDate");
      await context.sync();
      mustEqual(comment.content, "고침");
      comment.delete();
      const count = comments.getCount();
      await context.sync();
      mustEqual(count.value, 0);
    },
  },
  {
    snippet: "12-comments-and-notes/comment-mentions",
    exercised: "a comment that mentions a person",
    async run(context, sheet) {
      const comment = sheet.comments.add(
        "A1",
        {
          mentions: [{ email: "kim@example.com", id: 0, name: "김" }],
          richContent: '<at id="0">김</at> 확인 바랍니다',
        },
        "Mention",
      );
      comment.load("content,mentions");
      await context.sync();
      mustEqual(comment.content, "김 확인 바랍니다");
    },
  },
  {
    snippet: "12-comments-and-notes/comment-replies",
    exercised: "replies added, counted and deleted",
    async run(context, sheet) {
      const comment = sheet.comments.add("A1", "물음");
      comment.replies.add("답");
      comment.replies.load("items/content");
      await context.sync();
      mustEqual(
        comment.replies.items.map(({ content }) => content),
        ["답"],
      );
      comment.replies.getItemAt(0).delete();
      await context.sync();
    },
  },
  {
    snippet: "12-comments-and-notes/comment-resolution",
    exercised: "a thread is resolved",
    async run(context, sheet) {
      const comment = sheet.comments.add("A1", "물음");
      comment.resolved = true;
      comment.load("resolved");
      await context.sync();
      mustEqual(comment.resolved, true);
    },
  },
  {
    snippet: "12-comments-and-notes/excel-note-basics",
    exercised: "note added and read (the office.js under test has no notes)",
    async run(context, sheet) {
      sheet.notes.add("A1", "쪽지");
      await context.sync();
    },
  },
  {
    snippet: "14-conditional-formatting/conditional-formatting-basic",
    exercised:
      "colour scale, preset, data bar, icons, text, cell value, top and custom; listed and cleared",
    async run(context, sheet) {
      salesTable(sheet);
      const { conditionalFormats } = sheet.getRange("B2:E5");
      conditionalFormats.add("ColorScale").colorScale.criteria = {
        minimum: { type: "LowestValue", color: "blue" },
        maximum: { type: "HighestValue", color: "red" },
      };
      conditionalFormats.add("PresetCriteria").preset.rule = { criterion: "OneStdDevAboveAverage" };
      conditionalFormats.add("DataBar").dataBar.barDirection = "LeftToRight";
      conditionalFormats.add("IconSet").iconSet.style = "ThreeTriangles";
      const text = conditionalFormats.add("ContainsText").textComparison;
      text.format.font.color = "red";
      text.rule = { operator: "Contains", text: "지연" };
      conditionalFormats.add("CellValue").cellValue.rule = { formula1: "=0", operator: "LessThan" };
      conditionalFormats.add("TopBottom").topBottom.rule = { rank: 1, type: "TopItems" };
      conditionalFormats.add("Custom").custom.rule.formula = "=B2>10";
      const all = sheet.getRange().conditionalFormats.load("items/type");
      await context.sync();
      mustEqual(all.items.length, 8);
      sheet.getRange().conditionalFormats.clearAll();
      const count = sheet.getRange().conditionalFormats.getCount();
      await context.sync();
      mustEqual(count.value, 0);
    },
  },
  {
    snippet: "14-conditional-formatting/conditional-formatting-advanced",
    exercised: "several rules on one range, priority, stop if true",
    async run(context, sheet) {
      salesTable(sheet);
      const { conditionalFormats } = sheet.getRange("B2:E5");
      const below = conditionalFormats.add("CellValue");
      below.cellValue.rule = { formula1: "=50", operator: "LessThan" };
      const bar = conditionalFormats.add("DataBar");
      below.priority = 0;
      below.stopIfTrue = true;
      bar.dataBar.lowerBoundRule = { type: "LowestValue" };
      below.load("priority,stopIfTrue");
      await context.sync();
      mustEqual([below.priority, below.stopIfTrue], [0, true]);
    },
  },
  {
    snippet: "18-custom-xml-parts/create-set-get-and-delete-custom-xml-parts",
    exercised: "XML part added, changed, read, deleted",
    async run(context) {
      const part = context.workbook.customXmlParts.add("<a xmlns='urn:x'>1</a>");
      part.setXml("<a xmlns='urn:x'>2</a>");
      const xml = part.getXml();
      await context.sync();
      mustEqual(xml.value, "<a xmlns='urn:x'>2</a>");
      part.delete();
      await context.sync();
    },
  },
  {
    snippet: "18-custom-xml-parts/test-xml-for-unique-namespace",
    exercised: "XML parts of one namespace, the only one",
    async run(context) {
      context.workbook.customXmlParts.add("<a xmlns='urn:one'/>");
      const scoped = context.workbook.customXmlParts.getByNamespace("urn:one");
      const only = scoped.getOnlyItemOrNullObject().load("namespaceUri");
      const count = scoped.getCount();
      await context.sync();
      mustEqual([only.namespaceUri, count.value], ["urn:one", 1]);
    },
  },
  {
    snippet: "22-data-validation/data-validation",
    exercised: "whole number, list from a range, formula; prompt and alert",
    async run(context, sheet) {
      sheet.getRange("H1:H3").values = [["가"], ["나"], ["다"]];
      const { dataValidation } = sheet.getRange("A2:A4");
      dataValidation.clear();
      dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("H1:H3") } };
      dataValidation.prompt = { message: "고르세요", showPrompt: true, title: "이름" };
      const whole = sheet.getRange("B2:B4").dataValidation;
      whole.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      sheet.getRange("B2:B4").values = [[1], [-1], [2]];
      const custom = sheet.getRange("C2").dataValidation;
      custom.rule = { custom: { formula: "=NOT(ISNUMBER(SEARCH(A2,C2)))" } };
      dataValidation.load("type");
      whole.load("type,valid");
      await context.sync();
      mustEqual([dataValidation.type, whole.type, whole.valid], ["List", "WholeNumber", null]);
    },
  },
  {
    snippet: "22-data-validation/data-validation-types",
    exercised: "decimal, date and text length",
    async run(context, sheet) {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = {
        textLength: { formula1: 1, formula2: 5, operator: "Between" },
      };
      dataValidation.load("type,valid");
      sheet.getRange("B1").dataValidation.rule = {
        date: { formula1: "2026-01-01", operator: "GreaterThan" },
      };
      await context.sync();
      mustEqual(dataValidation.type, "TextLength");
    },
  },
  {
    snippet: "26-document/custom-properties",
    exercised: "properties of the workbook and of a sheet",
    async run(context, sheet) {
      const { custom } = context.workbook.properties;
      custom.add("과제", "검산");
      sheet.customProperties.add("단위", "천원");
      const [book, own] = [custom.getItem("과제"), sheet.customProperties.getItem("단위")];
      book.load("value,type");
      own.load("value");
      await context.sync();
      mustEqual([book.value, book.type, own.value], ["검산", "String", "천원"]);
    },
  },
  {
    snippet: "26-document/properties",
    exercised: "title, author, keywords",
    async run(context) {
      const { properties } = context.workbook;
      properties.title = "계획";
      properties.keywords = "예산";
      properties.load();
      await context.sync();
      mustEqual([properties.title, properties.keywords], ["계획", "예산"]);
    },
  },
  {
    snippet: "34-named-item/create-and-remove-named-item",
    exercised: "names of a range and of a formula, listed, deleted",
    async run(context, sheet) {
      salesTable(sheet);
      sheet.names.add("머리", sheet.getRange("A1:E1"));
      sheet.names.add("합", "=SUM(Sample!$B$2:$B$5)");
      sheet.names.load("items/name");
      await context.sync();
      mustEqual(sheet.names.items.length, 2);
      sheet.names.getItem("머리").delete();
      await context.sync();
    },
  },
  {
    snippet: "34-named-item/update-named-item",
    exercised: "what a name means is changed",
    async run(context) {
      const name = context.workbook.names.add("칸", "=Sample!$A$1");
      name.formula = "=Sample!$B$2";
      const range = name.getRange().load("address");
      await context.sync();
      mustEqual(range.address, "Sample!B2");
    },
  },
  {
    snippet: "50-workbook/create-get-change-delete-settings",
    exercised: "settings added, changed, deleted",
    async run(context) {
      const { settings } = context.workbook;
      settings.add("검토", true);
      settings.getItem("검토").value = false;
      const item = settings.getItem("검토").load("value");
      await context.sync();
      mustEqual(item.value, false);
      item.delete();
      await context.sync();
    },
  },
];
