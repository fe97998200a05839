import type { CellContent, CellDrawing, CellStyle, SheetDrawing } from "../../sheets/drawing";
import { headerText } from "../../sheets/header-text";
import { baseFont, styleOf } from "../../sheets/styles";
import type {
  BorderLine,
  CellSnapshot,
  ConditionalFormatSnapshot,
  Look,
  PrintSnapshot,
  SheetSnapshot,
  TableSnapshot,
} from "../snapshot";
import { chartOf } from "./charts/chart-of-drawing";
import { fileText } from "./file-text";
import { horizontals, verticals } from "./look-words";
import { type standardFont, standardHeight, standardWidth } from "./standard";

/** A sheet of a drawing as it stands in a workbook: the same as the Excel renderer makes of it. */
export function sheetOfDrawing(drawing: SheetDrawing): SheetSnapshot {
  const { name, tabColor = "", gridlines, frozen } = drawing;
  const tables = drawing.tables.map((table) => tableOf(table, drawing));
  return {
    name,
    visibility: "Visible",
    tabColor: tabColor.toUpperCase(),
    gridlines,
    headings: true,
    frozen,
    columnWidths: unusual(drawing.columnWidths.entries(), standardWidth),
    rowHeights: unusual(drawing.rowHeights.entries(), standardHeight),
    hiddenRows: tables.flatMap((table) => rowsFilteredOut(table, drawing)).sort((a, b) => a - b),
    hiddenColumns: [],
    cells: cellsOf(drawing),
    merged: [],
    tables,
    // Excel puts each new one on top of the others.
    conditionalFormats: drawing.conditionalFormats.map(conditionalFormatOf).reverse(),
    validations: (drawing.validations ?? []).map(({ row, column, list }) => ({
      area: { row, column, rows: 1, columns: 1 },
      list: list.join(","),
    })),
    charts: (drawing.charts ?? []).map((chart) => chartOf(name, chart)),
    print: printOf(drawing),
  };
}

const unusual = (
  sizes: Iterable<readonly [index: number, pixels: number]>,
  standard: number,
): Readonly<Record<number, number>> =>
  Object.fromEntries([...sizes].filter(([, pixels]) => pixels !== standard));

/** The whole block has the drawing's font, so that what a person types between its cells looks the same. */
function cellsOf({ cells }: SheetDrawing): readonly CellSnapshot[] {
  const [first] = cells;
  if (!first) return [];
  const drawn = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const looks = new Map<string, Look>();
  const look = (key: string, make: () => Look): Look => {
    const made = looks.get(key) ?? make();
    looks.set(key, made);
    return made;
  };
  const [top, bottom] = ends(cells.map(({ row }) => row));
  const [left, right] = ends(cells.map(({ column }) => column));
  const found: CellSnapshot[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const cell = drawn.get(`${row},${column}`);
      if (!cell) found.push({ row, column, look: look("", () => baseLook) });
      else {
        const key = `${cell.content.kind} ${cell.style}`;
        found.push({
          row,
          column,
          ...contentOf(cell.content),
          look: look(key, () => lookOf(cell)),
        });
      }
    }
  }
  return found;
}

const ends = (places: readonly number[]): readonly [number, number] =>
  places.reduce<[number, number]>(
    ([first, last], place) => [Math.min(first, place), Math.max(last, place)],
    [Infinity, 0],
  );

function contentOf(content: CellContent): Pick<CellSnapshot, "value" | "formula"> {
  switch (content.kind) {
    case "blank":
      return {};
    case "number":
      return { value: content.value };
    case "text": {
      const { text } = fileText(content.text);
      return text === "" ? {} : { value: text };
    }
    case "formula":
      return {
        formula: content.formula,
        ...(content.expected === "" ? {} : { value: content.expected }),
      };
  }
}

/** Its face is the standard one, which looks leave out. */
const baseLook: Look = {
  fontSize: (baseFont satisfies { readonly name: typeof standardFont.name }).size,
};

function lookOf({ style: name, content }: CellDrawing): Look {
  const style = styleOf(name);
  const { font = {}, horizontal, vertical = "center", wrap, shrink, fill, pattern } = style;
  const numberFormat = numberFormatOf(content, style);
  return {
    ...baseLook,
    ...(font.size === undefined ? {} : { fontSize: font.size }),
    ...(font.bold === true ? { bold: true } : {}),
    ...(font.italic === true ? { italic: true } : {}),
    ...(font.underline === true ? { underline: "Single" } : {}),
    ...(font.color === undefined ? {} : { fontColor: font.color }),
    vertical: verticals[vertical === "top" ? "top" : "middle"],
    ...(horizontal === undefined ? {} : { horizontal: horizontals[horizontal] }),
    ...(wrap === true ? { wrap } : {}),
    ...(shrink === true ? { shrink } : {}),
    ...(numberFormat === undefined ? {} : { numberFormat }),
    // Of a pattern, `fill` is the colour of its lines (sheets/styles.ts).
    ...(pattern === undefined
      ? { ...(fill === undefined ? {} : { fill }) }
      : { pattern: "LightUp", ...(fill === undefined ? {} : { patternColor: fill }) }),
    ...(style.borders ? { borders: bordersOf(style.borders) } : {}),
  };
}

/** Text is "@" whatever its style, so that a person who edits it keeps a text; a formula there would stay its own text. */
function numberFormatOf({ kind }: CellContent, { numberFormat }: CellStyle): string | undefined {
  if (kind === "text") return "@";
  return kind === "formula" && numberFormat === "@" ? undefined : numberFormat;
}

function bordersOf(borders: NonNullable<CellStyle["borders"]>): NonNullable<Look["borders"]> {
  const found: Partial<Record<"top" | "bottom" | "left" | "right", BorderLine>> = {};
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const border = borders[side];
    if (border) found[side] = { style: border.line, color: border.color };
  }
  return found;
}

function tableOf(
  { name, range, style, filter }: SheetDrawing["tables"][number],
  { cells }: SheetDrawing,
): TableSnapshot {
  const header = cells.find(
    ({ row, column, content }) =>
      row === range.row &&
      column >= range.column &&
      content.kind === "text" &&
      content.text === filter?.column,
  );
  return {
    name,
    area: range,
    style,
    bandedRows: true,
    bandedColumns: false,
    firstColumn: false,
    lastColumn: false,
    filters:
      filter && header ? [{ column: header.column - range.column, values: filter.values }] : [],
  };
}

function rowsFilteredOut({ area, filters }: TableSnapshot, { cells }: SheetDrawing): number[] {
  const texts = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, textOf(cell.content)]));
  const body = Array.from({ length: area.rows - 1 }, (_, index) => area.row + 1 + index);
  return body.filter((row) =>
    filters.some(
      ({ column, values }) => !values.includes(texts.get(`${row},${area.column + column}`) ?? ""),
    ),
  );
}

function textOf(content: CellContent): string {
  if (content.kind === "text") return content.text;
  if (content.kind === "number") return String(content.value);
  return content.kind === "formula" ? String(content.expected) : "";
}

function conditionalFormatOf(
  drawing: SheetDrawing["conditionalFormats"][number],
): ConditionalFormatSnapshot {
  const { range, formula, fill, fontColor, bold, borderColor, numberFormat } = drawing;
  const line = borderColor === undefined ? null : ({ style: "thin", color: borderColor } as const);
  return {
    areas: [range],
    rule: { kind: "formula", formula },
    look: {
      ...(fill === undefined ? {} : { fill }),
      ...(fontColor === undefined ? {} : { fontColor }),
      ...(bold === undefined ? {} : { bold }),
      ...(numberFormat === undefined ? {} : { numberFormat }),
      ...(line ? { borders: { top: line, bottom: line, left: line, right: line } } : {}),
    },
    stopIfTrue: false,
  };
}

/** A4, one page wide, margins 12 mm and 15 mm at the top, page numbers below: as in Excel (workbook/excel). */
function printOf({ print }: SheetDrawing): PrintSnapshot {
  return {
    landscape: print.landscape,
    paper: "A4",
    scale: print.scale ?? null,
    pagesWide: print.scale === undefined ? 1 : null,
    pagesTall: print.onePage === true ? 1 : null,
    margins: {
      top: millimetres(15),
      bottom: millimetres(12),
      left: millimetres(12),
      right: millimetres(12),
      header: millimetres(6),
      footer: millimetres(6),
    },
    centered: { horizontally: false, vertically: false },
    gridlines: false,
    headings: false,
    repeatRows: print.repeatRows ?? null,
    repeatColumns: print.repeatColumns ?? null,
    area: null,
    rowBreaks: print.breaks ?? [],
    columnBreaks: print.columnBreaks ?? [],
    header: {
      left: headerText(print.headerLeft ?? ""),
      center: "",
      right: headerText(print.headerRight ?? ""),
    },
    footer: { left: "", center: "&P / &N", right: headerText(print.footerRight ?? "") },
  };
}

/** In points, to a hundredth. */
const millimetres = (length: number): number => Math.round((length / 25.4) * 7200) / 100;
