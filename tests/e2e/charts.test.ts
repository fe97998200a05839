import { setStage, type Preview, type Stage } from "./browser";
import { eventually } from "./eventually";
import { Sheet } from "./sheet";

/** Charts that the add-in makes, as a person sees them over the cells. */
let stage: Stage;
let preview: Preview;
let sheet: Sheet;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

beforeEach(async () => {
  preview = await stage.open();
  sheet = new Sheet(preview.page);
  await preview.pane.getByRole("button", { name: "파일 고르기" }).waitFor();
  const frame = preview.page.frames().find((one) => one.url().includes("taskpane"));
  await frame?.evaluate(async () => {
    await Excel.run(async (context) => {
      const front = context.workbook.worksheets.getActiveWorksheet();
      front.getRange("A1:C3").values = [
        ["연도", "국비", "시비"],
        ["2026년", 30, 10],
        ["2027년", 60, 20],
      ];
      front.freezePanes.freezeRows(3);
      const chart = front.charts.add("ColumnStacked", front.getRange("A1:C3"), "Columns");
      chart.title.text = "연도별 재원";
      chart.setPosition("E5", "J16");
      context.workbook.worksheets.add("다음");
      await context.sync();
    });
  });
});
afterEach(async () => {
  expect(preview.troubles).toEqual([]);
  await preview.close();
});

const chart = () => preview.page.getByRole("img", { name: /^연도별 재원/ });

test("a chart lies at its cells, follows their figures and the scroll, and stays on its sheet", async () => {
  const { page } = preview;
  await chart().waitFor();
  const place = await page.locator("#grid .charts").boundingBox();
  const box = async () => {
    const found = await chart().boundingBox();
    if (!found || !place) throw new Error("no chart");
    return {
      left: Math.round(found.x - place.x),
      top: Math.round(found.y - place.y),
      width: Math.round(found.width),
      height: Math.round(found.height),
    };
  };
  // Four columns of 72 and four rows of 20 pixels, after the headings of 46 and 20.
  await eventually(async () =>
    expect(await box()).toEqual({ left: 46 + 288, top: 20 + 80, width: 432, height: 240 }),
  );
  expect(await chart().getAttribute("aria-label")).toContain("국비: 2026년 30, 2027년 60");
  await preview.picture("e2e-chart");

  const before = await chart().innerHTML();
  await sheet.type("B2", "60");
  await eventually(async () => expect(await chart().innerHTML()).not.toBe(before));
  expect(await chart().getAttribute("aria-label")).toContain("국비: 2026년 60, 2027년 60");

  await page.mouse.move(200, 500);
  await page.mouse.wheel(0, 100);
  await eventually(async () => expect((await box()).top).toBeLessThan(80));

  await sheet.show("다음");
  await chart().waitFor({ state: "detached" });
  await sheet.show("Sheet1");
  await chart().waitFor();
});
