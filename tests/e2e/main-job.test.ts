import { Person } from "../../scripts/demo/person";
import { setStage, type Preview, type Stage } from "./browser";
import { eventually } from "./eventually";
import { Sheet } from "./sheet";

/** What a stranger does, in the built page under the policy of production. */
let stage: Stage;
let preview: Preview;
let sheet: Sheet;
let person: Person;

/** For one step, in milliseconds: a busy machine needs long to draw the sheets. */
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
  person = new Person(preview.page);
});
afterEach(async () => {
  expect(preview.troubles).toEqual([]);
  await preview.close();
});

/** Colours of the design: what marks paint, and what check cells paint by themselves. */
const culpritFill = "#fad4cf";

test("the sample is taken, written, broken, found, mended and cleared, and every step shows", async () => {
  const { pane } = preview;
  await person.takeTheSample();
  await pane.getByRole("heading", { name: "이렇게 읽었습니다" }).waitFor();
  await preview.picture("e2e-review");
  await person.writeTheSheets();
  const written = await sheet.snapshot();
  await person.check();
  const before = await person.readFindings();
  expect(before.filter(({ severity }) => severity === "오류").map(({ rules }) => rules)).toEqual([
    "R03 · R05",
    "R29",
  ]);
  await preview.picture("e2e-check");

  const { address, printed } = await cellOfProject3();
  await person.type("소요예산", address, "3600");
  const live = pane
    .getByRole("listitem")
    .filter({ hasText: `소요예산!${address}` })
    .first();
  await live.waitFor();
  await eventually(async () => expect(await sheet.painted(culpritFill)).toBeGreaterThan(100));
  await preview.picture("e2e-edited");

  await sheet.type(address, String(printed));
  await live.waitFor({ state: "detached" });

  await pane.getByRole("button", { name: "표시 지우기" }).click();
  await eventually(async () => expect(await sheet.painted(culpritFill)).toBe(0));
  await eventually(async () => expect(cellsOf(await sheet.snapshot())).toEqual(cellsOf(written)));
});

test("a finding leads to its cell, and what it says can be taken along", async () => {
  const { pane, page } = preview;
  await person.takeTheSample();
  await person.writeTheSheets();
  await person.check();
  const [first] = await person.readFindings();
  if (!first) throw new Error("nothing found");
  await person.goTo(first);
  const address = first.cells.split(", ")[0]?.split("!")[1];
  await eventually(async () => expect(await sheet.selected()).toBe(address));
  await pane.locator('article[aria-current="true"]').getByRole("button", { name: "복사" }).click();
  await eventually(async () => {
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(first.what);
    expect(copied).toContain(address);
    expect(copied).toContain("35,000");
    expect(copied).toContain("34,500");
  });
});

test("a plan that is pasted is read like one that is opened", async () => {
  const { pane, page } = preview;
  await pane.getByRole("button", { name: "파일 고르기" }).waitFor();
  const plan =
    "1. 도서관 새로 짓기 2\n\n1. 도서관 새로 짓기\n\n□ 사업개요\n- 사업기간: 2026. 1.~12.\n- 사업비: 300백만 원(국 100 / 시 200)\n";
  await page.evaluate((text) => navigator.clipboard.writeText(text), plan);
  await pane.locator("body").click({ position: { x: 5, y: 5 } });
  await page.keyboard.press("Control+v");
  await pane.getByText("도서관 새로 짓기").first().waitFor();
  await pane.getByRole("button", { name: /^시트 \d+장에 쓰기/ }).waitFor();
});

test("nonsense is refused in one sentence with the next step, and nothing is written", async () => {
  const { pane } = preview;
  const before = await sheet.snapshot();
  await pane.locator('input[type="file"]').setInputFiles({
    name: "계획.hwp",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 37) % 256)),
  });
  await pane.getByText("통합 문서는 그대로입니다").waitFor();
  expect(cellsOf(await sheet.snapshot())).toEqual(cellsOf(before));
});

test("a function of ours computes in a cell and follows the table", async () => {
  await person.takeTheSample();
  await person.writeTheSheets();
  await sheet.show("Sheet1");
  await sheet.enterFormula("A1", "=BUDGET.YEARTOTAL(tblBudget[#All],2026)");
  await preview.picture("e2e-function");
  const total = () => sheet.read("Sheet1", 0, 0);
  await eventually(async () => expect(await total()).toBe(44317), patience);
  const { address, printed } = await cellOfProject3();
  await person.type("소요예산", address, String(printed + 100));
  await eventually(async () => expect(await total()).toBe(44417), patience);
});

/** P3's 국비 of 2026: a row and a column pass through it. */
async function cellOfProject3(): Promise<{ address: string; printed: number }> {
  for (let row = 0; row < 60; row++) {
    const title = await sheet.read("소요예산", row, 1);
    if (typeof title !== "string" || !title.startsWith("3. ")) continue;
    for (let below = row; below < row + 8; below++) {
      if ((await sheet.read("소요예산", below, 1)) === "국비")
        return {
          address: `D${below + 1}`,
          printed: Number(await sheet.read("소요예산", below, 3)),
        };
    }
  }
  throw new Error("project 3 is not on the sheet");
}

/** The sheets without the selections: a person moved them. */
function cellsOf(snapshot: unknown): unknown {
  const { sheets } = snapshot as { readonly sheets: readonly object[] };
  return sheets.map((each) => ({ ...each, selection: null }));
}
