import { readFile } from "node:fs/promises";
import { readSnapshot } from "../../src/workbook/xlsx/read-snapshot";
import { writeSnapshot } from "../../src/workbook/xlsx/write-snapshot";
import { everything } from "../preview/files/everything";
import { setStage, type Preview, type Stage } from "./browser";

let stage: Stage;
let preview: Preview;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

beforeEach(async () => {
  preview = await stage.open();
  await preview.page.locator("#grid canvas").first().waitFor();
});
afterEach(() => preview.close());

const openBytes = async (name: string, buffer: Buffer): Promise<void> => {
  const { page } = preview;
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "열기" }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer });
};

test("a workbook is opened by its button and saved again under its name", async () => {
  const { page } = preview;
  const bytes = Buffer.from(await writeSnapshot(everything()));
  await openBytes("예산.xlsx", bytes);
  await page.locator("#workbook", { hasText: "예산.xlsx" }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "저장" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("예산.xlsx");
  expect((await readSnapshot(await readFile(await download.path()))).value).toEqual(everything());
  expect(preview.troubles).toEqual([]);
});

test("a file that is no workbook is refused in words, and the sheet stays", async () => {
  const { page } = preview;
  await openBytes("글.xlsx", Buffer.from("업무계획"));
  await page.getByRole("alert").filter({ hasText: "엑셀 통합 문서(.xlsx)가 아닙니다." }).waitFor();
  expect(await page.locator("#workbook").textContent()).toBe("새 통합 문서.xlsx");
  expect(preview.troubles).toEqual([]);
});
