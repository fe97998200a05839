import { setStage, type Preview, type Stage } from "./browser";
import { eventually } from "./eventually";
import { Sheet } from "./sheet";

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
  await preview.page.locator("#grid canvas").first().waitFor();
});
afterEach(() => preview.close());

test("what a person types stands in the cell, formulas follow, and Ctrl+Z takes it back", async () => {
  await sheet.type("B2", "35000");
  await sheet.type("B3", "=B2*2");
  await holds(2, 70000);
  await sheet.type("B2", "24000");
  await holds(2, 48000);
  await sheet.undo();
  await holds(1, 35000);
});

test("the pane is as wide as a person makes it, from 300 to 600 px, by mouse and by keys", async () => {
  const { page } = preview;
  const divider = page.getByRole("separator", { name: "작업창 너비" });
  const width = async () => (await page.locator("#add-in").boundingBox())?.width;
  expect(await width()).toBe(360);
  await divider.press("End");
  expect(await width()).toBe(300);
  await divider.press("ArrowLeft");
  expect(await width()).toBe(320);
  await divider.press("Home");
  expect(await width()).toBe(600);
  await divider.hover();
  await page.mouse.down();
  await page.mouse.move(1280 - 480, 400, { steps: 4 });
  await page.mouse.up();
  expect(await width()).toBe(480);
});

test("F6 leads from the sheet to the pane and on to the ribbon", async () => {
  const { page } = preview;
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest("nav, iframe, #grid")?.id);
  await preview.pane.getByRole("button", { name: "파일 고르기" }).waitFor();
  await page.keyboard.press("F6");
  await eventually(async () => expect(await focused()).toBe("grid"));
  await page.keyboard.press("F6");
  await eventually(async () => expect(await focused()).toBe("add-in"));
});

test("the language of the page and of its ribbon can be changed, and the choice is kept", async () => {
  const { page } = preview;
  await page.getByRole("button", { name: "한국어" }).click();
  expect(await page.title()).toBe("Geomsan preview");
  await page.reload();
  await page.getByRole("button", { name: "English" }).click();
  expect(await page.title()).toBe("검산 미리보기");
});

test("dark furniture leaves the cells white, as paper is", async () => {
  const { page } = preview;
  await page.getByRole("button", { name: "밝게" }).click();
  await page.getByRole("button", { name: "어둡게" }).waitFor();
  expect(await sheet.painted("#ffffff")).toBeGreaterThan(100_000);
});

test.each([1440, 1280, 800])("nothing sticks out of the page at %i px", async (width) => {
  await preview.page.setViewportSize({ width, height: 800 });
  const overflow = await preview.page.evaluate(() => ({
    page: document.documentElement.scrollWidth - innerWidth,
    height: document.documentElement.scrollHeight - innerHeight,
  }));
  expect(overflow).toEqual({ page: 0, height: 0 });
});

const holds = (row: number, value: number): Promise<void> =>
  eventually(async () => expect(await sheet.read("Sheet1", row, 1)).toBe(value));
