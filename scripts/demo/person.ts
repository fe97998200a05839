import type { FrameLocator, Locator, Page } from "playwright-core";

/** One finding as the pane shows it. */
export interface ShownFinding {
  readonly severity: string;
  readonly rules: string;
  readonly project: string;
  readonly what: string;
  readonly cells: string;
}

/** Somebody at the preview page: presses what the pane offers, types into the grid, reads the findings. */
export class Person {
  private readonly pane: FrameLocator;

  constructor(private readonly page: Page) {
    this.pane = page.frameLocator("#add-in");
  }

  async takeTheSample(): Promise<void> {
    await this.pane.getByRole("button", { name: /^예시 계획으로 해 보기/ }).click();
  }

  async writeTheSheets(): Promise<void> {
    await this.pane.getByRole("button", { name: /^시트 \d+장에 쓰기/ }).click();
    await this.pane
      .getByText(/^시트 \d+장을 썼습니다/)
      .first()
      .waitFor();
  }

  /** By sheet tab and name box, then keys. */
  async type(sheet: string, address: string, text: string): Promise<void> {
    await this.page.locator("#grid").getByText(sheet, { exact: true }).first().click();
    const nameBox = this.page.locator('#grid [data-u-comp="defined-name"] input');
    await nameBox.click();
    await nameBox.fill(address);
    await nameBox.press("Enter");
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  async check(): Promise<void> {
    await this.pane
      .getByRole("tabpanel")
      .getByRole("button", { name: "검산", exact: true })
      .click();
    await this.list().waitFor();
  }

  /** Opens one finding after the other and reads it. */
  async readFindings(): Promise<readonly ShownFinding[]> {
    const items = this.list().getByRole("listitem");
    const found: ShownFinding[] = [];
    const all = Number(await items.first().getAttribute("aria-setsize"));
    for (let position = 1; position <= all; position++) {
      const item = this.list().locator(`[aria-posinset="${position}"]`);
      const head = item.getByRole("heading").getByRole("button");
      if ((await head.getAttribute("aria-expanded")) === "false") await head.click();
      await item.locator(".sevword").waitFor();
      found.push({
        severity: await textOf(item.locator(".sevword")),
        rules: await textOf(item.locator(".kicker .end > span").first()),
        project: await textOf(item.locator(".proj")),
        what: await textOf(item.getByRole("heading").first()),
        cells: (await item.locator(".places button").allInnerTexts()).join(", "),
      });
    }
    return found;
  }

  /** Makes a finding the current one: its card is open and its cell selected. */
  async goTo({ what }: ShownFinding): Promise<void> {
    const item = this.list().getByRole("listitem").filter({ hasText: what });
    if ((await item.getByRole("article").getAttribute("aria-current")) !== "true") {
      await item.getByRole("heading").getByRole("button").first().click();
    }
    await item.locator('article[aria-current="true"]').waitFor();
    await this.page.waitForTimeout(500); // the grid scrolls and paints in its own time
  }

  private list(): Locator {
    return this.pane.getByRole("list", { name: "지적" });
  }
}

async function textOf(locator: Locator): Promise<string> {
  return (await locator.allInnerTexts()).join(" ").replace(/\s+/g, " ").trim();
}
