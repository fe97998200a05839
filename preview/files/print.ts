import type { HeaderTexts, Margin, PrintSnapshot } from "../../src/workbook/snapshot";
import type { Area } from "../engine/area";
import { lastColumn, lastRow } from "../engine/area";
import { maxColumns, maxRows } from "../model/a1";
import type { SheetExtras } from "../model/book";
import { keepPageBreaks, pageBreaksIn } from "../model/page-breaks";

/** Print set-up as the model keeps it ⇄ as a file says it. The model's standard is that of a new sheet. */
export function printOf({ page, headers }: SheetExtras): PrintSnapshot {
  const zoom = page.get("zoom");
  const wide = numberIn(zoom, "horizontalFitToPages");
  const tall = numberIn(zoom, "verticalFitToPages");
  const fits = wide !== null || tall !== null;
  const [rows, columns] = [areaIn(page, "printTitleRows"), areaIn(page, "printTitleColumns")];
  return {
    landscape: page.get("orientation") === "Landscape",
    paper: textIn(page, "paperSize") ?? "A4",
    scale: fits ? null : (numberIn(zoom, "scale") ?? 100),
    pagesWide: wide,
    pagesTall: tall,
    margins: {
      top: marginIn(page, "top"),
      bottom: marginIn(page, "bottom"),
      left: marginIn(page, "left"),
      right: marginIn(page, "right"),
      header: marginIn(page, "header"),
      footer: marginIn(page, "footer"),
    },
    centered: {
      horizontally: page.get("centerHorizontally") === true,
      vertically: page.get("centerVertically") === true,
    },
    gridlines: page.get("printGridlines") === true,
    headings: page.get("printHeadings") === true,
    repeatRows: rows && [rows.row, lastRow(rows)],
    repeatColumns: columns && [columns.column, lastColumn(columns)],
    area: areaIn(page, "printArea"),
    rowBreaks: pageBreaksIn(page, "row"),
    columnBreaks: pageBreaksIn(page, "column"),
    header: textsIn(headers, "Header"),
    footer: textsIn(headers, "Footer"),
  };
}

export function keepPrint({ page, headers }: SheetExtras, print: PrintSnapshot): void {
  const { repeatRows, repeatColumns, area, scale, pagesWide, pagesTall } = print;
  page.set("orientation", print.landscape ? "Landscape" : "Portrait");
  page.set("paperSize", print.paper);
  page.set(
    "zoom",
    scale === null
      ? {
          ...(pagesWide === null ? {} : { horizontalFitToPages: pagesWide }),
          ...(pagesTall === null ? {} : { verticalFitToPages: pagesTall }),
        }
      : { scale },
  );
  for (const side of sides) page.set(`${side}Margin`, print.margins[side]);
  page.set("centerHorizontally", print.centered.horizontally);
  page.set("centerVertically", print.centered.vertically);
  page.set("printGridlines", print.gridlines);
  page.set("printHeadings", print.headings);
  if (repeatRows)
    page.set("printTitleRows", { ...between(repeatRows, "row"), column: 0, columns: maxColumns });
  if (repeatColumns)
    page.set("printTitleColumns", { ...between(repeatColumns, "column"), row: 0, rows: maxRows });
  if (area) page.set("printArea", area);
  keepPageBreaks(page, "row", print.rowBreaks);
  keepPageBreaks(page, "column", print.columnBreaks);
  keepTexts(headers, "Header", print.header);
  keepTexts(headers, "Footer", print.footer);
}

const sides = ["top", "bottom", "left", "right", "header", "footer"] as const;
const standardMargins: Readonly<Record<Margin, number>> = {
  top: 54,
  bottom: 54,
  left: 50.4,
  right: 50.4,
  header: 21.6,
  footer: 21.6,
};

const between = ([first, last]: readonly [number, number], axis: "row" | "column") =>
  axis === "row"
    ? { row: first, rows: last - first + 1 }
    : { column: first, columns: last - first + 1 };

type Page = ReadonlyMap<string, unknown>;

/** Points, to a hundredth, which is more than a file keeps. */
function marginIn(page: Page, side: Margin): number {
  const kept = page.get(`${side}Margin`);
  return Math.round((typeof kept === "number" ? kept : standardMargins[side]) * 100) / 100;
}

function textIn(page: Page, key: string): string | null {
  const kept = page.get(key);
  return typeof kept === "string" ? kept : null;
}

function numberIn(holder: unknown, key: string): number | null {
  if (typeof holder !== "object" || holder === null) return null;
  const found: unknown = Reflect.get(holder, key);
  return typeof found === "number" ? found : null;
}

function areaIn(page: Page, key: string): Area | null {
  const kept = page.get(key);
  const [row, column] = [numberIn(kept, "row"), numberIn(kept, "column")];
  const [rows, columns] = [numberIn(kept, "rows"), numberIn(kept, "columns")];
  if (row === null || column === null || rows === null || columns === null) return null;
  return { row, column, rows, columns };
}

const textsIn = (headers: ReadonlyMap<string, string>, kind: "Header" | "Footer"): HeaderTexts => ({
  left: headers.get(`defaultForAllPages.left${kind}`) ?? "",
  center: headers.get(`defaultForAllPages.center${kind}`) ?? "",
  right: headers.get(`defaultForAllPages.right${kind}`) ?? "",
});

function keepTexts(
  headers: Map<string, string>,
  kind: "Header" | "Footer",
  { left, center, right }: HeaderTexts,
): void {
  if (left !== "") headers.set(`defaultForAllPages.left${kind}`, left);
  if (center !== "") headers.set(`defaultForAllPages.center${kind}`, center);
  if (right !== "") headers.set(`defaultForAllPages.right${kind}`, right);
}
