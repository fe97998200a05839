import type { Frame } from "playwright-core";
import { setStage, type Preview, type Stage } from "./browser";
import { eventually } from "./eventually";

/** What the page has for a developer: the record of the wire, faults on demand, other versions of Excel, the ribbon. */
let stage: Stage;
let preview: Preview;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

beforeEach(async () => {
  preview = await stage.open();
  await preview.pane.getByRole("button", { name: "파일 고르기" }).waitFor();
});
afterEach(() => preview.close());

const record = () => preview.page.getByRole("region", { name: "전송 기록" });
const openRecord = () => preview.page.getByRole("button", { name: "전송 기록" }).click();

function addIn(): Frame {
  const frame = preview.page.frames().find((one) => one.url().includes("taskpane"));
  if (!frame) throw new Error("the add-in is not open");
  return frame;
}

/** What a write of the add-in comes to: "ok", or the code of the error. */
const write = (): Promise<string> =>
  addIn().evaluate(async () => {
    try {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("H1").values = [[1]];
        await context.sync();
      });
      return "ok";
    } catch (error) {
      return String((error as { readonly code?: unknown }).code);
    }
  });

test("what goes over the wire is listed, a line a batch, with its actions, size and time", async () => {
  await openRecord();
  expect(await write()).toBe("ok");
  const line = record().getByRole("listitem").filter({ hasText: "GetRange.Values =" }).first();
  await line.waitFor();
  expect(await line.innerText()).toMatch(/^\d\d:\d\d:\d\d\s+[\d.]+ ms\s+↑ \d+ B\s+↓ \d+ B/);
  await line.locator("summary").click();
  expect(await line.locator("pre").innerText()).toContain(
    "workbook.Worksheets.GetActiveWorksheet.GetRange.Values =",
  );
  await record().getByRole("button", { name: "비우기" }).click();
  expect(await record().getByRole("listitem").count()).toBe(0);
  await openRecord();
  expect(await record().isVisible()).toBe(false);
});

test("every fault of the menu is what the add-in meets, one after another, and ends", async () => {
  await openRecord();
  const menu = preview.page.getByLabel("고장 내 보기");
  for (const [fault, code] of [
    ["셀 편집 중", "InvalidOperationInCellEditMode"],
    ["요청 제한(다음 한 번)", "ActivityLimitReached"],
    ["5 MB 초과(다음 한 번)", "RequestPayloadSizeLimitExceeded"],
    ["세션 끊김", "InvalidOrTimedOutSession"],
    ["다음 동기화 실패", "GeneralException"],
    ["느린 Excel(1.5초)", "ok"],
    ["읽기 전용", "AccessDenied"],
    ["고장 없음", "ok"],
  ] as const) {
    await menu.selectOption({ label: fault });
    expect([fault, await write()]).toEqual([fault, code]);
  }
  await menu.selectOption({ label: "요청 제한(다음 한 번)" });
  await write();
  expect(await menu.inputValue()).toBe("faultNone");
  await record().getByText("throttled").first().waitFor();
});

test("the page poses as another Excel, the add-in is told so, and the choice is kept", async () => {
  const { page } = preview;
  const supported = (): Promise<readonly boolean[]> =>
    addIn().evaluate(() =>
      ["1.9", "1.14", "1.17", "1.18"].map((set) =>
        Office.context.requirements.isSetSupported("ExcelApi", set),
      ),
    );
  const poses = [
    ["ExcelApi 1.17", [true, true, true, true]],
    ["ExcelApi 최신", [true, false, false, false]],
    ["ExcelApi 1.9", [true, true, false, false]],
    ["ExcelApi 1.14", [true, true, true, false]],
  ] as const;
  for (const [button, after] of poses) {
    await page.getByRole("button", { name: button }).click();
    await eventually(async () => expect(await supported()).toEqual(after), 15_000);
  }
  await page.getByRole("button", { name: "ExcelApi 1.17" }).click();
  await page.reload();
  await page.getByRole("button", { name: "ExcelApi 최신" }).waitFor();
});

test("the buttons of the ribbon open the pane and run the add-in's commands", async () => {
  const { page } = preview;
  const button = (name: string) => page.locator("#ribbon").getByRole("button", { name });
  await page.getByRole("button", { name: "작업창 닫기" }).click();
  expect(await page.locator("#add-in").isVisible()).toBe(false);
  await button("가져오기").click();
  await preview.pane.getByRole("button", { name: "파일 고르기" }).waitFor();
  await button("검산").click();
  await preview.pane.getByText("Sheet1").first().waitFor();
  for (const name of ["다음", "이전", "표시 지우기"]) {
    await button(name).click();
    expect(await page.getByRole("alert").isVisible()).toBe(false);
  }
});
