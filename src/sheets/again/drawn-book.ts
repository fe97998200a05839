import * as z from "zod/mini";
import { Unreadable } from "../../outcome/unreadable";
import { parseStored } from "../../plan/stored-text";
import type { CellContent, NameDrawing, SheetDrawing } from "../drawing";

/** What of a drawing is remembered, so that a later one can be told from what people changed meanwhile. */
export interface DrawnBook {
  readonly sheets: readonly DrawnSheet[];
  readonly names: readonly NameDrawing[];
}

export type DrawnSheet = Pick<
  SheetDrawing,
  "name" | "cells" | "tables" | "rowHeights" | "conditionalFormats"
>;

const storedVersion = 1;

/** A drawing as text for a workbook to keep: one short list a cell. */
export function encodeDrawn({ sheets, names }: DrawnBook): string {
  const styles = [...new Set(sheets.flatMap(({ cells }) => cells.map(({ style }) => style)))];
  const numbers = new Map(styles.map((style, index) => [style, index]));
  return JSON.stringify({
    version: storedVersion,
    styles,
    names: names.map(({ name, refersTo }) => [name, refersTo]),
    sheets: sheets.map(({ name, cells, tables, rowHeights, conditionalFormats }) => ({
      name,
      formats: conditionalFormats,
      heights: [...rowHeights],
      tables: tables.map(({ name: table, style, range }) => ({ name: table, style, range })),
      cells: cells.map(({ row, column, content, style }) => [
        row,
        column,
        numbers.get(style) ?? 0,
        ...contentCode(content),
      ]),
    })),
  });
}

function contentCode(content: CellContent): readonly (string | number)[] {
  switch (content.kind) {
    case "blank":
      return [];
    case "number":
      return ["n", content.value];
    case "text":
      return ["t", content.text];
    case "formula":
      return ["f", content.formula, content.expected];
  }
}

/** Throws `Unreadable` for whatever is not a whole, well-formed stored drawing. */
export function decodeDrawn(text: string): DrawnBook {
  const { styles, names, sheets } = parseStored(text, stored, storedVersion, {
    damaged: (cause) => unreadable("stored-drawing-damaged", cause),
    newer: () => unreadable("stored-drawing-newer"),
  });
  return {
    names: names.map(([name, refersTo]) => ({ name, refersTo })),
    sheets: sheets.map(({ name, heights, tables, formats, cells }) => ({
      name,
      tables,
      conditionalFormats: formats,
      rowHeights: new Map(heights),
      cells: cells.map(([row, column, style, ...content]) => ({
        row,
        column,
        style: styles[style] ?? "",
        content: contentOf(content),
      })),
    })),
  };
}

const whole = z.int().check(z.nonnegative(), z.maximum(2_000_000));
const value = z.union([z.string(), z.number()]);
const cell = z.union([
  z.tuple([whole, whole, whole]),
  z.tuple([whole, whole, whole, z.literal("n"), z.number()]),
  z.tuple([whole, whole, whole, z.literal("t"), z.string()]),
  z.tuple([whole, whole, whole, z.literal("f"), z.string(), value]),
]);
const range = z.object({ row: whole, column: whole, rows: whole, columns: whole });
const text = z.exactOptional(z.string());
const format = z.object({
  range,
  formula: z.string(),
  fill: text,
  fontColor: text,
  bold: z.exactOptional(z.boolean()),
  borderColor: text,
  numberFormat: text,
});
const stored = z.object({
  styles: z.array(z.string()),
  names: z.array(z.tuple([z.string(), z.string()])),
  sheets: z.array(
    z.object({
      name: z.string(),
      heights: z.array(z.tuple([whole, z.number()])),
      tables: z.array(z.object({ name: z.string(), style: z.string(), range })),
      formats: z.array(format),
      cells: z.array(cell),
    }),
  ),
});

type ContentCode =
  | readonly []
  | readonly ["n", number]
  | readonly ["t", string]
  | readonly ["f", string, string | number];

function contentOf(code: ContentCode): CellContent {
  switch (code[0]) {
    case undefined:
      return { kind: "blank" };
    case "n":
      return { kind: "number", value: code[1] };
    case "t":
      return { kind: "text", text: code[1] };
    case "f":
      return { kind: "formula", formula: code[1], expected: code[2] };
  }
}

const unreadable = (code: string, cause?: unknown): Unreadable =>
  new Unreadable(
    code,
    {
      ko: "지난번에 그린 모습이 이 통합 문서에 온전히 남아 있지 않습니다.",
      en: "What was drawn the last time is not wholly kept in this workbook.",
    },
    {
      ko: "시트를 새로 쓰십시오. 지금 시트는 (이전) 이름으로 숨겨 둡니다.",
      en: "Write the sheets anew; those of now are kept hidden.",
    },
    { cause },
  );
