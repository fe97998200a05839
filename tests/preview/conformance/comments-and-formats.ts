import { mustEqual, mustKnow, of, type Exercise } from "./exercise";

/** Comments, notes and conditional formats. */
export const commentsAndFormats: readonly Exercise[] = [
  of(
    "12-comments-and-notes/comment-basics",
    "comments at the selection and at a cell, who wrote when, edited, deleted",
    async (context, sheet) => {
      sheet.activate();
      const { comments } = context.workbook;
      comments.add(context.workbook.getSelectedRange(), "머리를 쓸 것");
      sheet.comments.add("A2", "값을 쓸 것");
      await context.sync();
      const comment = comments.getItemByCell("Sample!A2");
      comment.load(["authorEmail", "authorName", "creationDate"]);
      sheet.comments.getItemAt(0).content = "머리를 쓰세요";
      await context.sync();
      mustEqual(comment.creationDate.getFullYear() > 2000 && comment.authorName !== "", true);
      comment.delete();
      sheet.comments.load("items/content");
      await context.sync();
      mustEqual(
        sheet.comments.items.map(({ content }) => content),
        ["머리를 쓰세요"],
      );
    },
  ),
  of(
    "12-comments-and-notes/comment-mentions",
    "a comment that mentions a person",
    async (context, sheet) => {
      const mention = { email: "kim@example.com", id: 0, name: "김" };
      const comment = sheet.comments.add(
        "A1",
        { mentions: [mention], richContent: `<at id="0">${mention.name}</at> 확인 바랍니다` },
        Excel.ContentType.mention,
      );
      comment.load("content,mentions");
      await context.sync();
      mustEqual([comment.content, comment.mentions], ["김 확인 바랍니다", [mention]]);
    },
  ),
  of(
    "12-comments-and-notes/comment-replies",
    "two replies, the last one's writer, one edited and deleted",
    async (context, sheet) => {
      sheet.comments.add("A1", "물음");
      await context.sync();
      const comment = sheet.comments.getItemAt(0);
      comment.replies.add("첫 답");
      comment.replies.add("둘째 답");
      await context.sync();
      const { replies } = context.workbook.comments.getItemByCell("Sample!A1");
      const count = replies.getCount();
      await context.sync();
      const last = replies.getItemAt(count.value - 1);
      last.load(["authorEmail", "authorName", "creationDate"]);
      const edited = sheet.comments.getItemAt(0).replies.getItemAt(0);
      edited.load("content");
      await context.sync();
      mustEqual(last.creationDate instanceof Date, true);
      edited.content += " 부탁";
      edited.load("content");
      await context.sync();
      mustEqual(edited.content, "첫 답 부탁");
      edited.delete();
      replies.load("items/content");
      await context.sync();
      mustEqual(
        replies.items.map(({ content }) => content),
        ["둘째 답"],
      );
    },
  ),
  of(
    "12-comments-and-notes/comment-resolution",
    "a thread is resolved and opened again",
    async (context, sheet) => {
      sheet.comments.add("A1", "물음");
      await context.sync();
      const comment = sheet.comments.getItemAt(0);
      for (const resolved of [true, false]) {
        comment.resolved = resolved;
        comment.load("resolved");
        await context.sync();
        mustEqual(comment.resolved, resolved);
      }
    },
  ),
  of(
    "12-comments-and-notes/excel-note-basics",
    "notes added, found, edited, resized, shown, deleted",
    (context, sheet) => {
      mustKnow(context.workbook, "Workbook", "notes");
      mustKnow(sheet, "Worksheet", "notes");
      return Promise.resolve();
    },
  ),
  of(
    "14-conditional-formatting/conditional-formatting-basic",
    "eight kinds with their criteria and looks, listed with their ranges, cleared",
    async (context, sheet) => {
      temperatures(sheet);
      const adding = (address: string, type: Excel.ConditionalFormatType) =>
        sheet.getRange(address).conditionalFormats.add(type);
      adding("B2:D5", Excel.ConditionalFormatType.colorScale).colorScale.criteria = {
        minimum: { type: Excel.ConditionalFormatColorCriterionType.lowestValue, color: "blue" },
        midpoint: {
          formula: "50",
          type: Excel.ConditionalFormatColorCriterionType.percent,
          color: "yellow",
        },
        maximum: { type: Excel.ConditionalFormatColorCriterionType.highestValue, color: "red" },
      };
      const { preset } = adding("B2:D5", Excel.ConditionalFormatType.presetCriteria);
      preset.format.font.color = "white";
      preset.rule = { criterion: Excel.ConditionalFormatPresetCriterion.oneStdDevAboveAverage };
      adding("B2:D5", Excel.ConditionalFormatType.dataBar).dataBar.barDirection =
        Excel.ConditionalDataBarDirection.leftToRight;
      const { iconSet } = adding("B2:D5", Excel.ConditionalFormatType.iconSet);
      iconSet.style = Excel.IconSet.threeTriangles;
      const icon = (formula: string) => ({
        type: Excel.ConditionalFormatIconRuleType.number,
        operator: Excel.ConditionalIconCriterionOperator.greaterThanOrEqual,
        formula,
      });
      const lowest = {} as Excel.ConditionalIconCriterion; // may be left empty, its type notwithstanding
      iconSet.criteria = [lowest, icon("=40"), icon("=60")];
      const { textComparison } = adding("A2:A5", Excel.ConditionalFormatType.containsText);
      textComparison.format.font.color = "red";
      textComparison.rule = { operator: Excel.ConditionalTextOperator.contains, text: "낮" };
      const { cellValue } = adding("B2:D5", Excel.ConditionalFormatType.cellValue);
      cellValue.format.font.color = "red";
      cellValue.rule = { formula1: "=0", operator: "LessThan" };
      const { topBottom } = adding("B2:D5", Excel.ConditionalFormatType.topBottom);
      topBottom.format.fill.color = "green";
      topBottom.rule = { rank: 1, type: "TopItems" };
      const { custom } = adding("C2:D5", Excel.ConditionalFormatType.custom);
      custom.rule.formula = '=IF(C2>INDIRECT("RC[-1]",0),TRUE)';
      custom.format.font.color = "green";
      await context.sync();
      const { conditionalFormats } = sheet.getRange();
      conditionalFormats.load("type");
      await context.sync();
      const ranges = conditionalFormats.items.map((item) => item.getRange().load("address"));
      await context.sync();
      mustEqual(conditionalFormats.items.length, 8);
      mustEqual(ranges.filter(({ address }) => address === "Sample!B2:D5").length, 6);
      conditionalFormats.clearAll();
      const count = conditionalFormats.getCount();
      await context.sync();
      mustEqual(count.value, 0);
    },
  ),
  of(
    "14-conditional-formatting/conditional-formatting-advanced",
    "two on one range with given priorities, stop if true, the first deleted",
    async (context, sheet) => {
      temperatures(sheet);
      const body = sheet.tables.getItem("기온").getDataBodyRange();
      const both = () => {
        sheet.getRange().conditionalFormats.clearAll();
        const low = body.conditionalFormats.add(Excel.ConditionalFormatType.presetCriteria);
        low.preset.format.font.color = "red";
        low.preset.format.font.bold = true;
        low.preset.rule = {
          criterion: Excel.ConditionalFormatPresetCriterion.oneStdDevBelowAverage,
        };
        const negative = body.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
        negative.cellValue.format.font.color = "blue";
        negative.cellValue.format.fill.color = "lightgreen";
        negative.cellValue.rule = { formula1: "=0", operator: "LessThan" };
        return { low, negative };
      };
      both();
      await context.sync();
      const { low, negative } = both();
      low.priority = 1;
      negative.priority = 0;
      negative.stopIfTrue = true;
      negative.load("priority,stopIfTrue");
      await context.sync();
      mustEqual([negative.priority, negative.stopIfTrue], [0, true]);
      body.conditionalFormats.getItemAt(0).delete();
      body.conditionalFormats.load("items/type");
      await context.sync();
      mustEqual(
        body.conditionalFormats.items.map(({ type }) => type),
        ["PresetCriteria"],
      );
    },
  ),
];

function temperatures(sheet: Excel.Worksheet): void {
  const table = sheet.tables.add("A1:D1", true);
  table.name = "기온";
  table.getHeaderRowRange().values = [["갈래", "1월", "2월", "3월"]];
  table.rows.add(undefined, [
    ["높은 평균", 40, 38, 44],
    ["낮은 평균", 34, 33, 38],
    ["가장 높은", 61, 69, 79],
    ["가장 낮은", -1, 2, 9],
  ]);
  sheet.getRange().format.autofitColumns();
  sheet.getRange().format.autofitRows();
}
