/** A workbook somebody already works in: fills, a note of theirs in a cell, a hidden sheet, a conditional format. */
export async function usersWorkbook(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.name = "내 시트";
    sheet.getRange("A1:C3").values = [
      ["구분", "금액", "비고"],
      ["국비", 100, "'007"],
      ["합", "=B2*2", ""],
    ];
    sheet.getRange("B2").format.fill.color = "#FFF2CC";
    sheet.getRange("B2").numberFormat = [["#,##0.0"]];
    sheet.getRange("A1:C1").format.font.bold = true;
    const format = sheet.getRange("B2:B3").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=B2>150";
    format.custom.format.fill.color = "#C6EFCE";
    context.workbook.names.add("나의이름", sheet.getRange("B2"));
    const hidden = context.workbook.worksheets.add("숨은 시트");
    hidden.getRange("A1").values = [[1]];
    hidden.visibility = "Hidden";
    context.workbook.settings.add("somebody.else", "stays");
    sheet.activate();
    sheet.getRange("C3").select();
    await context.sync();
  });
}

/** Protects a sheet as a person would, from Excel's own menu. */
export async function protect(name: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).protection.protect();
    await context.sync();
  });
}
