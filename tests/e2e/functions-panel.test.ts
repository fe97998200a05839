import type { Locator } from "playwright-core";
import { Person } from "../../scripts/demo/person";
import { setStage, type Preview, type Stage } from "./browser";
import { eventually } from "./eventually";
import { Sheet } from "./sheet";

/** The 함수 panel in the built page: what one wants to know becomes a formula in a cell, and a cell is explained. */
let stage: Stage;
let preview: Preview;
let sheet: Sheet;

const patience = 120_000;
jest.setTimeout(2 * patience);

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

beforeEach(async () => {
  preview = await stage.open();
  preview.page.setDefaultTimeout(patience);
  sheet = new Sheet(preview.page);
  const person = new Person(preview.page);
  await person.takeTheSample();
  await person.writeTheSheets();
});
afterEach(async () => {
  expect(preview.troubles).toEqual([]);
  await preview.close();
});

const tab = (): Locator => preview.pane.getByRole("tab", { name: "함수" });
const query = (): Locator => preview.pane.getByRole("searchbox");
const value = (): Locator => preview.pane.getByLabel("값", { exact: true }).getByRole("status");

test("a question is typed, a project chosen, the value seen with its cells, and the formula put into a cell", async () => {
  const { pane } = preview;
  await tab().click();
  await query().fill("한 사업의 금액");
  await pane.getByRole("button", { name: /PROJECTTOTAL$/ }).click();
  await pane.getByLabel("사업 project").selectOption("11");
  await pane.getByLabel("재원 [source]").selectOption({ label: "국비" });
  await pane.getByLabel("기간 [period]").selectOption({ label: "2026년" });
  await eventually(async () => expect(await value().textContent()).toBe("9,966"), patience);

  await sheet.show("Sheet1");
  await sheet.goTo("B2");
  await pane.getByRole("button", { name: "Sheet1!B2 셀에 넣기" }).click();
  await eventually(async () => expect(await sheet.read("Sheet1", 1, 1)).toBe(9_966), patience);
  await preview.picture("e2e-functions-native");

  await sheet.goTo("B3");
  await pane.getByText("BUDGET 함수", { exact: true }).click();
  await pane.getByRole("button", { name: "Sheet1!B3 셀에 넣기" }).click();
  await eventually(async () => expect(await sheet.read("Sheet1", 2, 1)).toBe(9_966), patience);

  await pane.getByRole("button", { name: /^예산DB!G\d+$/ }).first().click(); // prettier-ignore
  await eventually(async () => expect(await sheet.selected()).toMatch(/^G\d+$/), patience);
});

test("a cell with a function, and one with its native formula, are explained by what they took", async () => {
  const { pane } = preview;
  await sheet.show("Sheet1");
  await sheet.enterFormula("B2", "=BUDGET.YEARTOTAL(tblBudget[#All],2026)");
  await eventually(async () => expect(await sheet.read("Sheet1", 1, 1)).toBe(44_317), patience);
  await tab().click();
  await sheet.goTo("B2");
  await pane.getByRole("button", { name: "고른 셀 설명" }).click();
  await pane.getByRole("heading", { name: "YEARTOTAL" }).waitFor();
  await eventually(async () => expect(await value().textContent()).toBe("44,317"), patience);
  await preview.picture("e2e-functions-explained");
});

test("the keyboard alone is enough", async () => {
  const { pane, page } = preview;
  await tab().focus();
  await page.keyboard.press("Enter");
  await query().focus();
  await page.keyboard.type("투자심사");
  await pane.getByRole("button", { name: /REVIEWTIER$/ }).waitFor();
  const focused = (): Promise<string> => pane.locator(":focus").evaluate((at) => at.textContent);
  await eventually(async () => {
    await page.keyboard.press("Tab");
    expect(await focused()).toMatch(/REVIEWTIER$/);
  });
  await page.keyboard.press("Enter");
  const total = pane.getByLabel("합계 total");
  await total.waitFor();
  await eventually(async () => {
    await page.keyboard.press("Tab");
    expect(await total.evaluate((at) => at === document.activeElement)).toBe(true);
  });
  await page.keyboard.type("23239");
  await page.keyboard.press("Tab");
  await page.keyboard.type("0.6455");
  await eventually(
    async () => expect(await value().textContent()).toContain("중앙 의뢰"),
    patience,
  );
});
