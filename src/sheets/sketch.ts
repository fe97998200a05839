import type { Amount, Unit } from "../money/amount";
import type { MoneyUnit } from "../money/unit";
import { writeAmount } from "../money/write-amount";
import { cellNumber } from "./display-unit";
import type {
  CellContent,
  CellDrawing,
  ConditionalFormatDrawing,
  PrintDrawing,
  SheetDrawing,
  StyleName,
  TableDrawing,
} from "./drawing";
import { notChecked, type Desk, type MoneyFormula } from "./formula/formula";
import type { Ref } from "./formula/reference";
import { textWidth } from "./text-width";

/** A sheet while it is being drawn. What is put into a cell is also entered in the ledger that formulas are computed from. */
export class Sketch {
  private readonly cells = new Map<string, CellDrawing>();
  private readonly heights = new Map<number, number>();
  readonly conditionalFormats: ConditionalFormatDrawing[] = [];
  readonly tables: TableDrawing[] = [];

  constructor(
    readonly name: string,
    readonly unit: MoneyUnit,
    readonly desk: Desk,
  ) {}

  ref = (row: number, column: number): Ref => ({ sheet: this.name, row, column });

  style(row: number, columns: Iterable<number>, style: StyleName): void {
    for (const column of columns) this.put(row, column, { kind: "blank" }, style);
  }

  text(row: number, column: number, text: string, style: StyleName): void {
    const content: CellContent = text === "" ? { kind: "blank" } : { kind: "text", text };
    this.put(row, column, content, style);
  }

  number(row: number, column: number, value: number, style: StyleName): void {
    this.put(row, column, { kind: "number", value }, style);
  }

  /** A figure as printed: a number where it was read, its printed text where it was not. */
  figure(
    row: number,
    column: number,
    amount: Amount | null,
    printed: string,
    style: StyleName,
  ): Ref {
    const { content, decimals } = figureContent(amount, printed, this.unit);
    const doubtful = amount === null && content.kind === "text" ? " ask" : "";
    this.put(row, column, content, `${style}${doubtful}${decimalsWord(decimals)}`);
    this.desk.ledger.set(this.ref(row, column), content.kind === "number" ? amount : null);
    return this.ref(row, column);
  }

  money(row: number, column: number, { formula, won }: MoneyFormula, style: StyleName): Ref {
    const number = won === null ? null : approximately(won, this.unit);
    const decimals = number?.decimals ?? 0;
    this.formula(row, column, formula, number?.value ?? notChecked, style + decimalsWord(decimals));
    this.desk.ledger.set(this.ref(row, column), won);
    return this.ref(row, column);
  }

  formula(
    row: number,
    column: number,
    formula: string,
    expected: number | string,
    style: StyleName,
  ): void {
    this.put(row, column, { kind: "formula", formula, expected }, style);
  }

  /** The number a cell holds or its formula must give; 0 where it is none, as SUM takes it. */
  numberAt(row: number, column: number): number {
    const content = this.cells.get(`${row},${column}`)?.content;
    const value =
      content?.kind === "formula"
        ? content.expected
        : content?.kind === "number"
          ? content.value
          : 0;
    return typeof value === "number" ? value : 0;
  }

  height(row: number, pixels: number): void {
    this.heights.set(row, pixels);
  }

  /** Pixels at 100 %. */
  heightOf = (row: number): number => this.heights.get(row) ?? defaultHeight;

  /** At least `least`, wider where a figure of the column needs it: pixels at 100 %. */
  widthOf(column: number, least: number): number {
    let width = least;
    for (const { column: own, content, style } of this.cells.values()) {
      if (own !== column || !/^(?:figure|difference|quantity|gap)/.test(style)) continue;
      const value = content.kind === "formula" ? content.expected : content.kind === "number" ? content.value : 0; // prettier-ignore
      if (typeof value === "number") width = Math.max(width, figureWidth(value, style));
    }
    return width;
  }

  finish(
    rest: Pick<SheetDrawing, "frozen" | "columnWidths"> &
      Partial<SheetDrawing> & { readonly print: PrintDrawing },
  ): SheetDrawing {
    return {
      name: this.name,
      gridlines: false,
      rowHeights: this.heights,
      cells: [...this.cells.values()].sort((a, b) => a.row - b.row || a.column - b.column),
      tables: this.tables,
      conditionalFormats: this.conditionalFormats,
      ...rest,
    };
  }

  private put(row: number, column: number, content: CellContent, style: StyleName): void {
    this.cells.set(`${row},${column}`, { row, column, content, style });
  }
}

const defaultHeight = 20;

/** Of a number with its separators, its sign and what a cell keeps free. */
function figureWidth(value: number, style: StyleName): number {
  const decimals = Number(/\bd(\d+)/.exec(style)?.[1] ?? 0);
  const whole = Math.trunc(Math.abs(value)).toString();
  const separators = Math.floor((whole.length - 1) / 3);
  const sign = (style.startsWith("difference") && value !== 0) || value < 0 ? "≠ △" : "";
  const text =
    sign + whole + ",".repeat(separators) + (decimals > 0 ? `.${"0".repeat(decimals)}` : "");
  return textWidth(text, /bold|total|grand/.test(style) ? 10.8 : 10) + 14;
}

/** What a cell holds for a figure; also what reading back holds it against. */
export function figureContent(
  amount: Amount | null,
  printed: string,
  unit: MoneyUnit,
): { readonly content: CellContent; readonly decimals: number } {
  if (amount === null) return { content: textOrBlank(printed.trim()), decimals: 0 };
  const number = cellNumber(amount, unit);
  if (number)
    return { content: { kind: "number", value: number.value }, decimals: number.decimals };
  return { content: { kind: "text", text: writeAmount(amount, unit satisfies Unit) }, decimals: 0 };
}

const textOrBlank = (text: string): CellContent =>
  text === "" ? { kind: "blank" } : { kind: "text", text };

/** A formula's result: beyond 15 digits as near as Excel comes. */
function approximately(won: Amount, unit: MoneyUnit): { value: number; decimals: number } {
  return cellNumber(won, unit) ?? { value: Number(won) / Number(unit.won), decimals: 0 };
}

const decimalsWord = (decimals: number): string => (decimals === 0 ? "" : ` d${decimals}`);
