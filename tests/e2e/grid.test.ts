import { setStage, type Preview, type Stage } from "./browser";
import { eventually } from "./eventually";
import { Sheet } from "./sheet";

/** The grid as a person at a Korean keyboard with Excel and 한글 beside it expects it. */
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
afterEach(async () => {
  expect(preview.troubles).toEqual([]);
  await preview.close();
});

const shows = (row: number, column: number, value: unknown): Promise<void> =>
  eventually(async () => expect(await sheet.read("Sheet1", row, column)).toBe(value));

const selects = (address: string): Promise<void> =>
  eventually(async () => expect(await sheet.selected()).toBe(address));

test("Korean typed through an input method stands in the cell as it was composed", async () => {
  const { page } = preview;
  await sheet.goTo("B2");
  const keyboard = await page.context().newCDPSession(page);
  for (const syllable of [
    ["ㅎ", "하", "한"],
    ["ㄱ", "그", "글"],
  ]) {
    for (const text of syllable)
      await keyboard.send("Input.imeSetComposition", { text, selectionStart: 1, selectionEnd: 1 });
    await keyboard.send("Input.insertText", { text: syllable.at(-1) ?? "" });
  }
  await page.keyboard.press("Enter");
  await shows(1, 1, "한글");
  await selects("B3");
});

const putOnClipboard = (html: string, text: string): Promise<void> =>
  preview.page.evaluate(
    async ([asHtml, asText]) => {
      const item = {
        "text/html": new Blob([asHtml], { type: "text/html" }),
        "text/plain": new Blob([asText], { type: "text/plain" }),
      };
      await navigator.clipboard.write([new ClipboardItem(item)]);
    },
    [html, text] as const,
  );

test("a table copied in Excel is pasted with numbers, shares, dates and formulas", async () => {
  const html =
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet><style><!-- .xl65 {mso-number-format:"\\#\\,\\#\\#0";} --></style></head><body><table><!--StartFragment--><tr><td>국비</td><td class=xl65>24,500</td><td>12.5%</td></tr><tr><td>날짜</td><td>2026-01-02</td><td>=1+1</td></tr><!--EndFragment--></table></body></html>';
  await putOnClipboard(html, "국비\t24,500\t12.5%\r\n날짜\t2026-01-02\t=1+1");
  await sheet.goTo("B2");
  await preview.page.keyboard.press("Control+v");
  await shows(1, 1, "국비");
  await shows(1, 2, 24500);
  await shows(1, 3, 0.125);
  await shows(2, 2, 46024);
  await shows(2, 3, 2);
});

test("a table copied in 한글, whose cells hold paragraphs, is pasted with numbers as numbers", async () => {
  const html =
    '<html><head><meta name="generator" content="HTML by Hancom"></head><body><table><tr><td><P CLASS=HStyle0><SPAN>국비</SPAN></P></td><td><P STYLE="text-align:right;">1,200</P></td><td><P>△300</P></td></tr></table></body></html>';
  await putOnClipboard(html, "국비\r\n1,200\r\n△300");
  await sheet.goTo("B2");
  await preview.page.keyboard.press("Control+v");
  await shows(1, 1, "국비");
  await shows(1, 2, 1200);
  await shows(1, 3, "△300");
});

test("copied cells go to other programs as lines with tabs and as a table", async () => {
  await sheet.type("B2", "국비");
  await sheet.type("C2", "24500");
  await sheet.goTo("B2:C2");
  await preview.page.keyboard.press("Control+c");
  await eventually(async () => {
    const copied = await preview.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await (await item?.getType(type))?.text()) ?? "";
      return { text: await read("text/plain"), html: await read("text/html") };
    });
    expect(copied.text).toBe("국비\t24500");
    expect(copied.html).toMatch(/<td[^>]*>국비<\/td><td[^>]*>24500<\/td>/);
  });
});

test("the keys of Excel move, edit, clear, undo and redo", async () => {
  const { keyboard } = preview.page;
  await sheet.type("C3", "100");
  await sheet.type("C4", "200");
  await sheet.goTo("C3");
  for (const [key, address] of [
    ["Control+ArrowDown", "C4"],
    ["Tab", "D4"],
    ["Shift+Tab", "C4"],
    ["Shift+Enter", "C3"],
    ["Home", "A3"],
    ["Control+Home", "A1"],
    ["Control+End", "C4"],
  ] as const) {
    await keyboard.press(key);
    await selects(address);
  }
  await keyboard.press("F2");
  await keyboard.type("9");
  await keyboard.press("Escape");
  await shows(3, 2, 200);
  await keyboard.press("F2");
  await keyboard.type("9");
  await keyboard.press("Enter");
  await shows(3, 2, 2009);
  await keyboard.press("ArrowUp");
  await keyboard.press("Delete");
  await shows(3, 2, null);
  await keyboard.press("Control+z");
  await shows(3, 2, 2009);
  await keyboard.press("Control+y");
  await shows(3, 2, null);
  await sheet.goTo("C3");
  await keyboard.press("PageDown");
  await eventually(async () => expect(await sheet.selected()).toMatch(/^C[2-4]\d$/));
});

test("a right click on a cell offers what Excel offers there, and inserts a row", async () => {
  const { page } = preview;
  await sheet.type("B3", "아래로");
  await sheet.goTo("B3");
  const grid = await page.locator("#grid canvas").last().boundingBox();
  if (!grid) throw new Error("no grid");
  await page.mouse.click(grid.x + 46 + 100, grid.y + 20 + 50, { button: "right" });
  for (const name of ["복사", "자르기", "붙여넣기", "삭제"])
    await page.getByText(name, { exact: true }).first().waitFor();
  expect(await page.getByText("행과 열 보호").count()).toBe(0);
  await page.getByText("삽입", { exact: true }).hover();
  // Beside the number of rows in the middle of it.
  await page
    .getByText("위에 행 삽입")
    .first()
    .click({ position: { x: 8, y: 8 } });
  await shows(3, 1, "아래로");
});

test("sheets are added, renamed, hidden and moved by their tabs", async () => {
  const { page } = preview;
  const names = async () => {
    const state = (await sheet.snapshot()) as {
      readonly sheets: readonly { readonly name: string; readonly visibility: string }[];
    };
    return state.sheets.map(({ name, visibility }) => `${name} ${visibility}`);
  };
  const is = (...wanted: readonly string[]): Promise<void> =>
    eventually(async () => expect(await names()).toEqual(wanted));
  const tabs = page.locator('#grid [data-u-comp="slide-tab-item"]');
  await page.locator("#grid footer button").first().click();
  await is("Sheet1 Visible", "Sheet2 Visible");
  await tabs.nth(1).dblclick();
  await page.waitForTimeout(700); // Univer takes a shorter press for the beginning of a drag
  await page.keyboard.press("Control+a");
  await page.keyboard.type("예산");
  await page.keyboard.press("Enter");
  await is("Sheet1 Visible", "예산 Visible");
  const [from, to] = [await tabs.nth(1).boundingBox(), await tabs.nth(0).boundingBox()];
  if (!from || !to) throw new Error("no tabs");
  await page.mouse.move(from.x + 20, from.y + 12);
  await page.mouse.down();
  await page.waitForTimeout(800);
  await page.mouse.move(to.x + 4, to.y + 12, { steps: 12 });
  await page.mouse.up();
  await is("예산 Visible", "Sheet1 Visible");
  await tabs.nth(0).click({ button: "right" });
  await page.getByText("숨기기", { exact: true }).last().click();
  await is("예산 Hidden", "Sheet1 Visible");
});
