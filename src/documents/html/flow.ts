import { cleanText } from "../model/clean-text";
import type { Block } from "../model/document-model";
import { withoutPrivateUse } from "../model/private-use";

export interface Beginning {
  readonly level?: number;
  /** What the page draws in front of a list item. */
  readonly mark?: string;
  /** Spaces and line ends count as written. */
  readonly asTyped?: boolean;
}

/** Text running into paragraphs, as a page shows it: white space folded, lines kept apart by "\n". */
export class Flow {
  readonly #blocks: Block[] = [];
  #pieces: string[] = [];
  #beginning: Beginning = {};

  /** Whatever stands so far is a paragraph of its own. */
  begin(beginning: Beginning = {}): void {
    const text = this.#take();
    if (text === "") {
      // <li><p>…: the mark waits for the text.
      const { mark, level } = this.#beginning;
      this.#beginning = {
        ...(mark !== undefined && { mark }),
        ...(level !== undefined && { level }),
        ...beginning,
      };
      return;
    }
    this.#beginning = beginning;
  }

  add(text: string): void {
    this.#pieces.push(this.#beginning.asTyped ? text : text.replace(/[ \t\r\n\f]+/g, " "));
  }

  breakLine(): void {
    this.#pieces.push("\n");
  }

  put(block: Block): void {
    this.begin();
    this.#blocks.push(block);
  }

  finish(): readonly Block[] {
    this.begin();
    return this.#blocks;
  }

  #take(): string {
    const { level, mark, asTyped } = this.#beginning;
    const joined = this.#pieces.join("");
    this.#pieces = [];
    const shown = asTyped ? joined.replace(/\r\n?/g, "\n") : joined.replace(/ *\n */g, "\n");
    // Non-breaking spaces are how 한글 and Word set indents: they stay as spaces.
    const spaced = (
      asTyped ? shown : shown.replace(/^ +| +$/g, "").replace(/ {2,}/g, " ")
    ).replaceAll("\u00a0", " ");
    const lines = spaced.split("\n").map((line) => withoutPrivateUse(cleanText(line)).trimEnd());
    const text = lines.join("\n").replace(/^\n+|\n+$/g, "");
    if (text.trim() === "") return "";
    const marked =
      mark !== undefined && mark !== "" && !ownMark.test(text)
        ? `${mark} ${text.trimStart()}`
        : text;
    this.#blocks.push({
      kind: "paragraph",
      text: marked,
      ...(level !== undefined && { level }),
    });
    this.#beginning = {};
    return text;
  }
}

/** Items that carry their mark in their text: nobody sees two. */
const ownMark = /^\s*(?:[□■◇◆▣▢▷▶○●◦❍◎⊙ㅇ·•‣*※⇒→-]|\d{1,3}[.)]|[가-하][.)]|[①-⑳])\s*(?=\S)/;
