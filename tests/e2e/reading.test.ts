import { readFileSync } from "node:fs";
import path from "node:path";
import { withData } from "../data";
import { ruledTable, smallPdf } from "../documents/pdf/small-pdf";
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

const give = (name: string, buffer: Buffer): Promise<void> =>
  preview.pane.locator("input[type=file]").setInputFiles({ name, mimeType: "", buffer });
const shown = (text: string | RegExp): Promise<void> =>
  preview.pane.getByText(text).first().waitFor({ timeout: 30_000 });

const at = (y: number, text: string) => ({ text, x: 60, y });
const plan = smallPdf([
  {
    marks: [
      at(760, "1. 하천 정비"),
      at(740, "□ 사업개요"),
      at(720, "- 사업비: 100백만 원(국 70, 시 30)"),
      at(700, "□ 소요예산 (단위: 백만 원)"),
      ...ruledTable(
        [
          ["구분", "총사업비", "기투자", "2026년"],
          ["계", "100", "40", "60"],
          ["국비", "70", "28", "42"],
          ["시비", "30", "12", "18"],
        ],
        { top: 680 },
      ),
    ],
  },
]);

test("a PDF is read in the pane, in a font that is not embedded, under the page's own policy", async () => {
  await give("계획.pdf", Buffer.from(plan));
  await shown("하천 정비");
  expect(preview.troubles).toEqual([]);
});

test("a table pasted as markup is read, nothing of it runs and nothing is asked for", async () => {
  const html =
    "<p>1. 하천 정비</p><p>□ 소요예산 (단위: 백만 원)</p><table><tr><td>구분<td>총사업비<td>2026년" +
    "<tr><td>계<td>100<td>60</table><img src='https://example.com/x.png' onerror='document.title=1'>";
  await preview.pane.locator("body").evaluate((body, markup) => {
    const data = new DataTransfer();
    data.setData("text/html", markup);
    data.setData("text/plain", "하천");
    body.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, html);
  await shown("하천 정비");
  expect(preview.troubles).toEqual([]);
});

test.each([
  ["a picture", Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), "읽을 수 없는 종류의 파일입니다."],
  ["a PDF cut short", Buffer.from(plan).subarray(0, 80), "파일이 손상되었거나 잘렸습니다."],
  ["60 MB", Buffer.alloc(60_000_000, 0x20), "업무계획 하나로는 너무 큰 파일입니다."],
])("%s is refused in one sentence", async (_, bytes, sentence) => {
  // Over 50 MB the browser driver takes a file only by its path.
  if (bytes.length > 50_000_000) await giveLarge(bytes);
  else await give("x.bin", bytes);
  await shown(sentence);
});

const giveLarge = (bytes: Buffer): Promise<void> =>
  preview.pane.locator("input[type=file]").evaluate((input: HTMLInputElement, size) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(size)], "large.bin"));
    input.files = data.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }, bytes.length);

withData("the sample plan in the pane", (file) => {
  test.each([
    "plan.hwpx",
    "plan.hwp",
    "plan.docx",
    "plan.xlsx",
    "plan-lo.pdf",
    "plan-chromium.pdf",
    "plan.html",
    "plan.md",
    "plan-cp949.txt",
    "plan-utf16le.txt",
  ])("%s: 16 projects to look at", async (name) => {
    await give(path.basename(name), readFileSync(file(`documents/${name}`)));
    await shown("모빌리티 국제표준인증");
    await shown("의료 AI 반도체 전문인력");
    expect(preview.troubles).toEqual([]);
  });

  test("two hundred pages can be cancelled, and another file is read at once", async () => {
    await give("long.hwpx", readFileSync(file("documents/long.hwpx")));
    await give("계획.pdf", Buffer.from(plan));
    await shown("하천 정비");
  });
});
