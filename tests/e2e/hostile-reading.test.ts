import { formsBomb } from "../documents/hostile/forms-bomb";
import { hostileFiles } from "../documents/hostile/hostile-files";
import { hwpxLine, smallHwpx } from "../documents/small/small-zip";
import { setStage, type Preview, type Stage } from "./browser";

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

const give = (name: string, bytes: Uint8Array): Promise<void> =>
  preview.pane
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
const shown = (text: string | RegExp): Promise<void> =>
  preview.pane.getByText(text).first().waitFor({ timeout: 30_000 });
const plan = smallHwpx(
  ["1. 하천 정비", "□ 사업개요", "- 사업비: 100백만 원(시비)"]
    .map((line) => hwpxLine(line))
    .join(""),
);

/** From now on the pane looks every few milliseconds how long it could not have answered. */
const watchGaps = (): Promise<void> =>
  preview.pane.locator("body").evaluate((body) => {
    let last = performance.now();
    // The browser driver hands a file over in the page itself: what counts begins behind that.
    document.addEventListener("change", () => {
      body.dataset["gap"] = "0";
      last = performance.now();
    });
    const look = (): void => {
      const now = performance.now();
      const gap = Math.max(Number(body.dataset["gap"] ?? 0), now - last);
      body.dataset["gap"] = String(gap);
      last = now;
      setTimeout(look, 4);
    };
    look();
  });
async function printGap(about: string): Promise<void> {
  const gap = await preview.pane.locator("body").getAttribute("data-gap");
  process.stdout.write(`${about}: the pane could not answer for ${Math.round(Number(gap))} ms\n`);
}

test("a PDF that would be drawn for years leaves the pane free, and the cancel button ends it", async () => {
  await watchGaps();
  await give("끝없는 계획.pdf", formsBomb());
  const cancel = preview.pane.getByRole("button", { name: "취소" });
  await cancel.waitFor();
  // It is in the middle of its work, not at its beginning.
  await preview.page.waitForTimeout(2_000);
  await printGap("a PDF without end");
  await cancel.click();
  await preview.pane.getByRole("button", { name: "파일 고르기" }).waitFor();
  await give("계획.hwpx", plan);
  await shown("하천 정비");
  expect(preview.troubles).toEqual([]);
});

test("a reading that takes longer than a minute ends by itself and says so", async () => {
  await preview.pane.locator("body").evaluate(() => {
    const { setTimeout: wait } = window;
    const sooner = (run: TimerHandler, milliseconds?: number): number =>
      wait(run, milliseconds === 60_000 ? 3_000 : milliseconds);
    Object.assign(window, { setTimeout: sooner });
  });
  await give("끝없는 계획.pdf", formsBomb());
  await preview.pane.getByRole("button", { name: "취소" }).waitFor();
  await shown("문서를 읽는 데 1분이 넘게 걸려 멈추었습니다.");
  expect(preview.troubles).toEqual([]);
});

const sentences: Readonly<Record<string, string>> = {
  "zip-bomb": "풀면 지나치게 커지는 압축이라서 열지 않았습니다.",
  "too-large": "업무계획 하나로는 너무 큰",
  "too-deep": "표 안의 표가 지나치게 여러 겹입니다.",
};

test.each(
  hostileFiles
    .filter(({ name }) =>
      [
        "lying.hwpx",
        "many.hwpx",
        "bomb.hwp",
        "bomb.pdf",
        "wide.xlsx",
        "page.html",
        "deep.docx",
      ].includes(name),
    )
    .map((file) => [file.about, file] as const),
)(
  "%s ends in its sentence, and the pane answers meanwhile",
  async (about, { name, code, make }) => {
    const bytes = make();
    await watchGaps();
    const start = Date.now();
    await give(name, bytes);
    await shown(sentences[code] ?? code);
    process.stdout.write(`${about}: ${Date.now() - start} ms until the sentence\n`);
    await printGap(about);
    expect(preview.troubles).toEqual([]);
  },
);
