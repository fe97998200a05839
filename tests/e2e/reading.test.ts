import { readFileSync } from "node:fs";
import path from "node:path";
import { withData } from "../data";
import { ruledTable, smallPdf } from "../documents/pdf/small-pdf";
import { hwpxLine, hwpxTable, smallHwpx, smallZip } from "../documents/small/small-zip";
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

const line = (text: string): string => hwpxLine(text);
const row = (at: number, ...texts: readonly string[]) =>
  texts.map((text, column) => [at, column, 1, 1, line(text)] as const);
const hwpx = Buffer.from(
  smallHwpx(
    ["1. 하천 정비", "□ 사업개요", "- 사업비: 100백만 원(시비)", "□ 소요예산(단위: 백만 원)"]
      .map(line)
      .join("") +
      hwpxLine(
        "",
        "",
        hwpxTable([
          ...row(0, "구분", "총사업비", "2026년"),
          ...row(1, "계", "100", "100"),
          ...row(2, "시비", "100", "100"),
        ]),
      ),
  ),
);

test("a .hwpx that is dropped on the pane is read", async () => {
  await preview.pane.locator(".drop").evaluate(
    (zone, bytes) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(bytes)], "계획.hwpx"));
      for (const name of ["dragenter", "dragover", "drop"])
        zone.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [...hwpx],
  );
  await shown("하천 정비");
  expect(preview.troubles).toEqual([]);
});

test("while a thick PDF is read its progress is shown and the pane answers: a click ends it", async () => {
  const marks = Array.from({ length: 45 }, (_, at) => ({
    text: `줄 ${at}`,
    x: 60,
    y: 780 - 16 * at,
  }));
  const thick = smallPdf(Array.from({ length: 900 }, () => ({ marks })));
  await give("두꺼운 계획.pdf", Buffer.from(thick));
  await preview.pane.getByText(/^\d+%$/).waitFor();
  const milliseconds = await preview.pane.locator("body").evaluate(async (body) => {
    const button = [...body.querySelectorAll("button")].find((each) => each.textContent === "취소");
    const clicked = performance.now();
    button?.click();
    while (body.querySelector("input[type=file]") === null)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - clicked;
  });
  process.stdout.write(
    `a click while a document is read was answered in ${Math.round(milliseconds)} ms\n`,
  );
  await preview.pane.getByRole("button", { name: "파일 고르기" }).waitFor();
  await give("계획.hwpx", hwpx);
  await shown("하천 정비");
  expect(preview.troubles).toEqual([]);
});

const locked = Buffer.from(
  smallZip({
    "Contents/section0.xml": "<s/>",
    "META-INF/manifest.xml": "<m><encryption-data/></m>",
  }),
);

test.each([
  ["a document with a password", locked, "암호가 걸린 파일입니다."],
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
