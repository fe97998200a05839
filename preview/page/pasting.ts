import { SheetClipboardService } from "@univerjs/sheets-ui";

/** Univer's clipboard, which reads a cell with paragraphs in it (한글, Word) as text only: "1,200" stayed a text. */
export class Clipboard extends SheetClipboardService {
  override async paste(item: ClipboardItem, pasteType?: "default-paste"): Promise<boolean> {
    const html = item.types.includes("text/html")
      ? await (await item.getType("text/html")).text()
      : "";
    if (!hasParagraphs(html)) return super.paste(item, pasteType);
    const plain = new Blob([plainCells(html)], { type: "text/html" });
    return super.paste(new ClipboardItem({ "text/html": plain }), pasteType);
  }

  override legacyPaste(html?: string, text?: string, files?: File[]): Promise<boolean> {
    const cells = html !== undefined && hasParagraphs(html) ? plainCells(html) : html;
    return super.legacyPaste(cells, text, files);
  }
}

const hasParagraphs = (html: string): boolean =>
  /<t[dh]\b[^>]*>\s*(<\w+[^>]*>\s*)*?<p\b/i.test(html);

/** The same tables with the text of every cell by itself: paragraphs become lines, their alignment the cell's. */
export function plainCells(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const cell of page.querySelectorAll<HTMLElement>("td, th")) {
    if (cell.querySelector("table")) continue;
    const paragraphs = [...cell.querySelectorAll<HTMLElement>("p")];
    if (paragraphs.length === 0) continue;
    const align = paragraphs[0]?.style.textAlign ?? "";
    if (align !== "" && cell.style.textAlign === "") cell.style.textAlign = align;
    const lines = paragraphs
      .map(({ textContent }) => textContent.replace(/\s+/g, " ").trim())
      .filter((line) => line !== "");
    cell.replaceChildren(
      ...lines.flatMap((line, at) => (at === 0 ? [line] : [page.createElement("br"), line])),
    );
  }
  return page.documentElement.outerHTML;
}
