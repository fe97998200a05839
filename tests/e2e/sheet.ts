import type { Page } from "playwright-core";
import type {} from "../../preview/page/handle";

/** The grid as a person uses it: name box, sheet tabs, keys; and a look at the cells and at the painted canvas. */
export class Sheet {
  constructor(private readonly page: Page) {}

  async show(name: string): Promise<void> {
    await this.page.locator("#grid").getByText(name, { exact: true }).first().click();
  }

  /** Selects a cell by the name box, so that keys go to it. */
  async goTo(address: string): Promise<void> {
    const nameBox = this.page.locator('#grid [data-u-comp="defined-name"] input');
    await nameBox.click();
    await nameBox.fill(address);
    await nameBox.press("Enter");
  }

  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** At once, as from the clipboard: letter by letter the grid's editor offers names and ranges of its own. */
  async enterFormula(address: string, formula: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.press("F2");
    await this.page.keyboard.insertText(formula);
    await this.page.keyboard.press("Enter");
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press("Control+z");
  }

  /** Address of the selected cell, as the name box shows it. */
  selected(): Promise<string> {
    return this.page.locator('#grid [data-u-comp="defined-name"] input').inputValue();
  }

  read(sheet: string, row: number, column: number): Promise<unknown> {
    return this.page.evaluate(
      ([name, r, c]) => {
        const { engine } = window.geomsanPreview;
        const id = engine.sheets.list().find((each) => each.name === name)?.id;
        return id === undefined ? null : engine.cells.read(id, r, c).value;
      },
      [sheet, row, column] as const,
    );
  }

  /** The whole workbook, with every formula computed. */
  snapshot(): Promise<unknown> {
    return this.page.evaluate(async () => {
      await window.geomsanPreview.settled();
      return window.geomsanPreview.snapshot();
    });
  }

  /** How much of the grid as a person sees it has exactly this colour, in pixels. */
  async painted(color: string): Promise<number> {
    const picture = await this.page.locator("#grid").screenshot();
    return this.page.evaluate(
      async ([base64, wanted]) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext("2d");
        if (!context) return 0;
        context.drawImage(image, 0, 0);
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        const [r, g, b] = [1, 3, 5].map((at) => parseInt(wanted.slice(at, at + 2), 16));
        let count = 0;
        for (let at = 0; at < data.length; at += 4) {
          if (data[at] === r && data[at + 1] === g && data[at + 2] === b) count++;
        }
        return count;
      },
      [picture.toString("base64"), color] as const,
    );
  }
}
