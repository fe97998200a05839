import { identity, matrixOf, moved, times, type Matrix } from "./matrix";
import type { Painter } from "./painting";

/** Letters that touch, on one baseline, in points; `x`, `y` where they begin. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of its letters. */
  readonly size: number;
  /** A space that is written: it tells words apart, and is no text. */
  readonly blank: boolean;
}

/** How letters are set, as PDF keeps it between the operators. */
interface Setting {
  readonly font: string;
  readonly size: number;
  /** -1 where the size is stated below zero: the letters run to the left. */
  readonly direction: 1 | -1;
  readonly letterSpace: number;
  readonly wordSpace: number;
  readonly stretch: number;
  readonly rise: number;
  readonly leading: number;
}

const plainSetting: Setting = {
  font: "",
  size: 10,
  direction: 1,
  letterSpace: 0,
  wordSpace: 0,
  stretch: 1,
  rise: 0,
  leading: 0,
};

/** One em of a font in its own units, by the name the operators call it. */
export type EmOf = (font: string) => number;

/**
 * Gathers the upright text of a page, letter by letter, so that a word that reaches over the line of a table is told
 * from two. What stands on its side (marks in the margin, stamps) is left out.
 */
export class TextPainter {
  readonly runs: Run[] = [];
  readonly #emOf: EmOf;
  readonly #saved: Setting[] = [];
  #setting = plainSetting;
  #matrix = identity;
  /** Where the pen is, and where its line began, in the space of the text matrix. */
  #pen = { x: 0, y: 0 };
  #line = { x: 0, y: 0 };

  constructor(emOf: EmOf) {
    this.#emOf = emOf;
  }

  readonly paint: Painter = (operator, args, matrix) => {
    const [first, second] = args;
    switch (operator) {
      case "save":
        this.#saved.push(this.#setting);
        break;
      case "restore":
        this.#setting = this.#saved.pop() ?? this.#setting;
        break;
      case "beginText":
        this.#startAt(identity);
        break;
      case "setTextMatrix":
        this.#startAt(matrixOf(first) ?? matrixOf(args) ?? identity);
        break;
      case "setFont":
        this.#setFont(first, numberOf(second));
        break;
      case "setCharSpacing":
        this.#set({ letterSpace: numberOf(first) });
        break;
      case "setWordSpacing":
        this.#set({ wordSpace: numberOf(first) });
        break;
      case "setHScale":
        this.#set({ stretch: numberOf(first) / 100 });
        break;
      case "setTextRise":
        this.#set({ rise: numberOf(first) });
        break;
      case "setLeading":
        this.#set({ leading: -numberOf(first) });
        break;
      case "setLeadingMoveText":
        this.#set({ leading: numberOf(second) });
        this.#move(numberOf(first), numberOf(second));
        break;
      case "moveText":
        this.#move(numberOf(first), numberOf(second));
        break;
      case "nextLine":
        this.#move(0, this.#setting.leading);
        break;
      case "showText":
        if (Array.isArray(first)) this.#show(first, matrix);
        break;
    }
  };

  #set(changed: Partial<Setting>): void {
    this.#setting = { ...this.#setting, ...changed };
  }

  #setFont(font: unknown, size: number): void {
    this.#set({
      font: typeof font === "string" ? font : "",
      size: Math.abs(size),
      direction: size < 0 ? -1 : 1,
    });
  }

  #startAt(matrix: Matrix): void {
    this.#matrix = matrix;
    this.#pen = { x: 0, y: 0 };
    this.#line = { x: 0, y: 0 };
  }

  #move(right: number, up: number): void {
    this.#line = { x: this.#line.x + right, y: this.#line.y + up };
    this.#pen = this.#line;
  }

  #show(glyphs: readonly unknown[], matrix: Matrix): void {
    const { size, direction, letterSpace, wordSpace, stretch, rise, font } = this.#setting;
    const whole = times(matrix, this.#matrix);
    const advance = size * this.#emOf(font);
    const word = new Word(this.runs, whole, size);
    let along = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === "number") along -= (glyph * size) / 1000;
      if (!isGlyph(glyph)) continue;
      const width = glyph.width * advance;
      const spacing = (glyph.isSpace ? wordSpace : 0) + letterSpace;
      const from = this.#pen.x + along * stretch;
      word.add(glyph.unicode, from, this.#pen.y + rise, width * stretch);
      along += width + spacing * direction;
    }
    word.end();
    this.#pen = { x: this.#pen.x + along * stretch, y: this.#pen.y };
  }
}

/** Letters of one operator, gathered until a space or a gap. Positions come in the space of the text. */
class Word {
  #text = "";
  #from = 0;
  #to = 0;
  #y = 0;
  readonly #size: number;
  readonly #upright: boolean;

  constructor(
    private readonly runs: Run[],
    private readonly matrix: Matrix,
    private readonly fontSize: number,
  ) {
    const [a, b, c, d] = matrix;
    this.#size = Math.hypot(c, d) * fontSize;
    this.#upright = Math.abs(b) <= Math.abs(a) && this.#size > 0.5;
  }

  add(unicode: string, from: number, y: number, width: number): void {
    const blank = unicode.trim() === "";
    const apart = this.#text !== "" && from - this.#to > this.fontSize * 0.27;
    if (blank || apart) this.end();
    if (blank) {
      if (width > 0) this.#put(" ", from, from + width, y);
      return;
    }
    if (this.#text === "") {
      this.#from = from;
      this.#y = y;
    }
    this.#text += unicode;
    this.#to = Math.max(from + width, this.#to);
  }

  end(): void {
    if (this.#text !== "") this.#put(this.#text, this.#from, this.#to, this.#y);
    this.#text = "";
    this.#to = -Infinity;
  }

  #put(text: string, from: number, to: number, y: number): void {
    if (!this.#upright) return;
    const [left, base] = moved(this.matrix, from, y);
    const [right] = moved(this.matrix, to, y);
    this.runs.push({
      text,
      x: Math.min(left, right),
      y: base,
      width: Math.abs(right - left),
      size: this.#size,
      blank: text === " ",
    });
  }
}

interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace?: boolean;
}

const isGlyph = (value: unknown): value is Glyph =>
  typeof value === "object" &&
  value !== null &&
  "unicode" in value &&
  typeof value.unicode === "string" &&
  "width" in value &&
  typeof value.width === "number";

const numberOf = (value: unknown): number => (typeof value === "number" ? value : 0);
