import type { Worksheet } from "@cj-tech-master/excelts";
import { columnName, columnNumber, rangeToA1, readRange } from "../../grid/a1";
import type { HeaderTexts, Margin, PrintSnapshot } from "../snapshot";
import { papers, wordBehind, wordFor } from "./look-words";
import type { Losses } from "./losses";

const pointsPerInch = 72;
const a4 = 9;

/** What a file says of printing: any of it may be missing, whatever the library's types promise. */
interface SaidPrint {
  readonly pageSetup?: Partial<Omit<Worksheet["pageSetup"], "margins">> & {
    readonly margins?: Partial<Record<Margin, number>>;
  };
  readonly headerFooter?: Partial<Worksheet["headerFooter"]> | null;
  readonly rowBreaks?: readonly { readonly id: number }[];
  readonly colBreaks?: readonly { readonly id: number }[];
}

/** How a sheet is printed. Two areas and more become the first. */
export function printOf(sheet: SaidPrint, losses: Losses): PrintSnapshot {
  const pageSetup = sheet.pageSetup ?? {};
  const headerFooter = sheet.headerFooter ?? {};
  const paper = wordFor(papers, pageSetup.paperSize || a4);
  if (paper === undefined) losses.add("paper");
  if (headerFooter.differentFirst === true || headerFooter.differentOddEven === true)
    losses.add("header-pages");
  const fits = pageSetup.fitToPage ?? false;
  return {
    landscape: pageSetup.orientation === "landscape",
    paper: paper ?? "A4",
    scale: fits ? null : pageSetup.scale || 100,
    pagesWide: fits ? pageSetup.fitToWidth || null : null,
    pagesTall: fits ? pageSetup.fitToHeight || null : null,
    margins: marginsOf((side) => pageSetup.margins?.[side] ?? standardMargins[side]),
    centered: {
      horizontally: pageSetup.horizontalCentered ?? false,
      vertically: pageSetup.verticalCentered ?? false,
    },
    gridlines: pageSetup.showGridLines ?? false,
    headings: pageSetup.showRowColHeaders ?? false,
    repeatRows: endsOf(pageSetup.printTitlesRow, (text) => Number(text) - 1),
    repeatColumns: endsOf(pageSetup.printTitlesColumn, columnNumber),
    area: readRange((pageSetup.printArea ?? "").split(/&&|,|;/)[0] ?? "")?.range ?? null,
    rowBreaks: breaksOf(sheet.rowBreaks),
    columnBreaks: breaksOf(sheet.colBreaks),
    header: textsOf(headerFooter.oddHeader ?? ""),
    footer: textsOf(headerFooter.oddFooter ?? ""),
  };
}

export function setUpPrint(sheet: Worksheet, print: PrintSnapshot): void {
  const paper = wordBehind(papers, print.paper);
  const { repeatRows, repeatColumns, area, margins } = print;
  const inches = (side: Margin) => margins[side] / pointsPerInch;
  Object.assign(sheet.pageSetup, {
    ...(paper === undefined ? {} : { paperSize: Number(paper) }),
    orientation: print.landscape ? "landscape" : "portrait",
    fitToPage: print.scale === null,
    ...(print.scale === null
      ? { fitToWidth: print.pagesWide ?? 0, fitToHeight: print.pagesTall ?? 0 }
      : { scale: print.scale }),
    margins: Object.fromEntries(sides.map((side) => [side, inches(side)])),
    horizontalCentered: print.centered.horizontally,
    verticalCentered: print.centered.vertically,
    showGridLines: print.gridlines,
    showRowColHeaders: print.headings,
    ...(repeatRows ? { printTitlesRow: `${repeatRows[0] + 1}:${repeatRows[1] + 1}` } : {}),
    ...(repeatColumns
      ? { printTitlesColumn: `${columnName(repeatColumns[0])}:${columnName(repeatColumns[1])}` }
      : {}),
    ...(area ? { printArea: rangeToA1(area) } : {}),
  });
  for (const row of print.rowBreaks) sheet.getRow(row).addPageBreak();
  for (const column of print.columnBreaks) sheet.getColumn(column).addPageBreak();
  const [header, footer] = [written(print.header), written(print.footer)];
  if (header !== "") sheet.headerFooter.oddHeader = header;
  if (footer !== "") sheet.headerFooter.oddFooter = footer;
}

/** A file names the row before the break, counting from 1: the index of the row after it. */
const breaksOf = (said: SaidPrint["rowBreaks"] = []): readonly number[] =>
  said.map(({ id }) => id).sort((a, b) => a - b);

const sides = ["top", "bottom", "left", "right", "header", "footer"] as const;

/** Inches, of a new sheet. */
const standardMargins: Readonly<Record<Margin, number>> = {
  top: 0.75,
  bottom: 0.75,
  left: 0.7,
  right: 0.7,
  header: 0.3,
  footer: 0.3,
};

function marginsOf(inches: (side: Margin) => number): PrintSnapshot["margins"] {
  const points = (side: Margin) => Math.round(inches(side) * pointsPerInch * 100) / 100;
  return {
    top: points("top"),
    bottom: points("bottom"),
    left: points("left"),
    right: points("right"),
    header: points("header"),
    footer: points("footer"),
  };
}

/** `1:5`, `$A:$B` */
function endsOf(
  titles: string | undefined,
  read: (text: string) => number | null,
): readonly [number, number] | null {
  const [first = "", last = first] = (titles ?? "").replaceAll("$", "").split(":");
  const ends = [read(first), read(last)] as const;
  return first === "" || ends[0] === null || ends[1] === null ? null : [ends[0], ends[1]];
}

/** `&L…&C…&R…`; what stands before the first of them is in the middle. */
function textsOf(said: string): HeaderTexts {
  const found = { L: "", C: "", R: "" };
  let part: keyof typeof found = "C";
  for (const [token] of said.matchAll(/&[LCR]|&&|&|[^&]+/g)) {
    if (token === "&L" || token === "&C" || token === "&R")
      part = token === "&L" ? "L" : token === "&C" ? "C" : "R";
    else found[part] += token;
  }
  return { left: found.L, center: found.C, right: found.R };
}

const written = ({ left, center, right }: HeaderTexts): string =>
  (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
