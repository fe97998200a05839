import { wholeBook } from "./whole-book";
import { openApp, type OpenApp } from "./open-app";

/** A sheet full of what people make, before and after everything the add-in does. */
let open: OpenApp;

beforeEach(async () => {
  open = await openApp();
  await everythingPeopleMake();
});
afterEach(() => open.preview.dispose());

async function everythingPeopleMake(): Promise<void> {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem("Sheet1");
    sheet.name = "우리 과";
    sheet.getRange("A1:D5").values = [
      ["구분", "금액", "비율", "비고"],
      ["국비", 100, 0.5, "'007"],
      ["도비", 60, 0.3, "=아님"],
      ["시비", 40, 0.2, ""],
      ["계", "=SUM(B2:B4)", "=SUM(C2:C4)", ""],
    ];
    const head = sheet.getRange("A1:D1");
    head.format.fill.color = "#1F3864";
    head.format.font.color = "#FFFFFF";
    head.format.font.bold = true;
    head.format.borders.getItem("EdgeBottom").style = "Double";
    sheet.getRange("C2:C5").numberFormat = [["0.0%"], ["0.0%"], ["0.0%"], ["0.0%"]];
    sheet.getRange("F1:G2").merge();
    sheet.getRange("A:A").format.columnWidth = 90;
    sheet.getRange("2:2").format.rowHeight = 33;
    sheet.getRange("7:8").rowHidden = true;
    sheet.freezePanes.freezeRows(1);
    sheet.getRange("D2").dataValidation.rule = {
      list: { inCellDropDown: true, source: "확인,미확인" },
    };
    const scale = sheet.getRange("B2:B4").conditionalFormats.add("Custom");
    scale.custom.rule.formula = "=B2>50";
    scale.custom.format.fill.color = "#C6EFCE";
    const text = sheet.getRange("A2:A4").conditionalFormats.add("ContainsText");
    text.textComparison.rule = { operator: "Contains", text: "국" };
    text.textComparison.format.font.color = "#9C0006";
    workbook.comments.add("'우리 과'!B3", "도비는 아직 협의 중");
    workbook.names.add("우리합계", sheet.getRange("B5"));
    workbook.customXmlParts.add('<memo xmlns="urn:somebody">그대로</memo>');
    workbook.settings.add("somebody.else", "stays");
    const locked = workbook.worksheets.add("잠근 시트");
    locked.getRange("A1:B2").values = [
      ["=1+1", "=우리합계"],
      ["손대지 마시오", 3],
    ];
    locked.protection.protect({ allowFormatCells: false });
    makeFilteredTableOnPages(context);
    const hidden = workbook.worksheets.add("숨긴 시트");
    hidden.getRange("A1").values = [["비밀"]];
    hidden.visibility = "VeryHidden";
    workbook.application.calculationMode = "Manual";
    sheet.activate();
    sheet.getRange("B3:C4").select();
    await context.sync();
  });
}

/** A table that is filtered, with its total, a chart, a link, rows in an outline, and a sheet set up for paper. */
function makeFilteredTableOnPages({ workbook }: Excel.RequestContext): void {
  const sheet = workbook.worksheets.add("집행 내역");
  sheet.tabColor = "#7030A0";
  sheet.showGridlines = false;
  sheet.getRange("B3:D6").values = [
    ["구분", "예산", "집행"],
    ["국비", 300, 120],
    ["시비", 200, 200],
    ["도비", 100, 0],
  ];
  const table = sheet.tables.add("B3:D6", true);
  table.name = "집행표";
  table.style = "TableStyleMedium7";
  table.showTotals = true;
  table.columns.getItem("집행").filter.applyValuesFilter(["120", "200"]);
  const chart = sheet.charts.add("ColumnClustered", sheet.getRange("B3:D6"), "Columns");
  chart.name = "집행 그림";
  chart.title.text = "재원별 집행";
  sheet.getRange("F3").hyperlink = { address: "https://example.go.kr/", textToDisplay: "공고" };
  sheet.getRange("10:12").group("ByRows");
  sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.setPrintArea("B2:F12");
  sheet.pageLayout.setPrintTitleRows("$3:$3");
  sheet.horizontalPageBreaks.add("A8");
  sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
}

const whole = () => wholeBook(open);

const isOk = (): void => expect(open.view().failure?.details ?? null).toBeNull();

test("is the same after import, check, marks, clearing and undo", async () => {
  const before = await whole();
  await open.actions.openSample();
  await open.actions.write();
  isOk();
  const drawn = await whole();
  await open.actions.check();
  isOk();
  await open.actions.clearMarks();
  isOk();
  expect(await whole()).toEqual(drawn);
  await open.actions.check();
  await open.actions.undoWrite();
  isOk();
  expect(await whole()).toEqual(before);
});

test("is the same after its own tables are checked where they stand, and the marks cleared", async () => {
  const before = await whole();
  await open.actions.checkSheet();
  isOk();
  await open.actions.checkBook();
  isOk();
  await open.actions.clearMarks();
  isOk();
  expect(await whole()).toEqual(before);
});

test("an undo of the import is refused where somebody has worked in the sheets since, and says where", async () => {
  await open.actions.openSample();
  await open.actions.write();
  await open.preview.person.types("소요예산!P9", "내 메모");
  const before = await whole();
  await open.actions.undoWrite();
  expect(open.view().failure?.title).toContain("소요예산!P9");
  expect(await whole()).toEqual(before);
  open.actions.dismissFailure();
  await open.preview.person.types("소요예산!P9", "");
  await open.actions.undoWrite();
  isOk();
  expect(open.preview.snapshot().sheets.map(({ name }) => name)).not.toContain("소요예산");
});
