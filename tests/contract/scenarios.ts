type Scenario = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<void>;

/** What office.js is made to ask, by the idea of it; each in a workbook of its own with the sheet `가`. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  tables: async (context, sheet) => {
    const table = sheet.tables.add("A1:B1", true);
    table.name = "표";
    table.getHeaderRowRange().values = [["이름", "값"]];
    table.rows.add(undefined, [
      ["가", 2],
      ["나", 1],
    ]);
    table.sort.apply([{ key: 1, ascending: true }]);
    table.columns.getItem("값").filter.applyValuesFilter(["1"]);
    table.load("name,id,style");
    const body = table.getDataBodyRange().load("values,address");
    await context.sync();
    table.clearFilters();
    body.load("rowCount");
    await context.sync();
  },
  charts: async (context, sheet) => {
    sheet.getRange("A1:B3").values = [
      ["이름", "값"],
      ["가", 2],
      ["나", 1],
    ];
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
    chart.title.text = "값";
    chart.legend.position = "Bottom";
    chart.axes.valueAxis.minimum = 0;
    chart.series.getItemAt(0).format.fill.setSolidColor("#4472C4");
    chart.setPosition("D2", "H12");
    chart.load("name,chartType");
    chart.series.load("items/name");
    await context.sync();
    chart.delete();
    sheet.charts.load("count");
    await context.sync();
  },
  comments: async (context, sheet) => {
    const comment = sheet.comments.add("A1", "물음");
    comment.replies.add("답");
    comment.load("content,authorName,resolved");
    comment.replies.load("items/content");
    await context.sync();
    comment.resolved = true;
    const found = context.workbook.comments.getItemByCell("가!A1").load("resolved");
    await context.sync();
    found.delete();
    const count = sheet.comments.getCount();
    await context.sync();
    if (count.value !== 0) throw new Error("the comment is still there");
  },
  "custom XML parts": async (context) => {
    const part = context.workbook.customXmlParts.add("<a xmlns='urn:x'/>");
    part.load("namespaceUri");
    await context.sync();
    part.setXml("<b xmlns='urn:x'/>");
    part.getXml();
    const only = context.workbook.customXmlParts.getByNamespace("urn:x").getOnlyItemOrNullObject();
    only.load("namespaceUri");
    await context.sync();
    part.delete();
    await context.sync();
  },
  "data validation": async (context, sheet) => {
    sheet.getRange("C1:C2").values = [["가"], ["나"]];
    const list = sheet.getRange("A1").dataValidation;
    list.rule = { list: { inCellDropDown: true, source: sheet.getRange("C1:C2") } };
    list.prompt = { message: "고르세요", showPrompt: true, title: "이름" };
    const whole = sheet.getRange("B1").dataValidation;
    whole.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
    list.load("type,rule,valid");
    whole.load("type");
    await context.sync();
    list.clear();
    await context.sync();
  },
  names: async (context, sheet) => {
    const { names } = context.workbook;
    names.add("칸", sheet.getRange("A1:B2"), "말");
    sheet.names.add("수", "=1+2");
    names.load("items/name,items/type,items/formula,items/value");
    sheet.names.load("items/value,items/scope");
    await context.sync();
    const range = names.getItem("칸").getRangeOrNullObject().load("address");
    const none = names.getItemOrNullObject("없음").load("name");
    await context.sync();
    names.getItem("칸").delete();
    range.load("address");
    if (!none.isNullObject) throw new Error("a name that nobody gave");
    await context.sync();
  },
};
