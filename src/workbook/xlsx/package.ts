import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { ChartSnapshot } from "../snapshot";
import { addChartParts, type SheetCharts } from "./charts/chart-parts";
import { readCharts } from "./charts/read-charts";
import { takeChartsOut } from "./charts/without-charts";
import { isKeepingPart, keepTexts, keptTexts } from "./kept-texts";
import { writeStops, type Stops } from "./stop-if-true";

/** The parts of an .xlsx that are read beside the library. Only for bytes that `guardXlsx` has let through. */
export interface SmallParts {
  /** `xl/workbook.xml` */
  readonly workbook: string;
  readonly theme: string | null;
  readonly styles: string;
  readonly tables: readonly string[];
  readonly texts: Map<string, string>;
  /** By the name of their sheet. */
  readonly charts: ReadonlyMap<string, readonly ChartSnapshot[]>;
  /** Charts of a kind that is not read. */
  readonly otherCharts: number;
}

export function smallParts(bytes: Uint8Array): SmallParts {
  const parts = unzipSync(bytes, { filter: ({ name }) => isSmall(name) });
  const drawn = Object.keys(parts).some((name) => chartPart.test(name))
    ? readCharts(unzipSync(bytes, { filter: ({ name }) => isOfCharts(name) }))
    : noCharts;
  const text = (name: string): string | null => {
    const part = parts[name];
    return part ? strFromU8(part) : null;
  };
  return {
    workbook: text(workbookPart) ?? "",
    theme: text("xl/theme/theme1.xml"),
    styles: text(stylesPart) ?? "",
    tables: Object.keys(parts)
      .filter((name) => tablePart.test(name))
      .map((name) => text(name) ?? ""),
    texts: keptTexts(parts),
    charts: drawn.charts,
    otherCharts: drawn.others,
  };
}

export interface PartChanges {
  readonly workbook?: (xml: string) => string;
  readonly table?: (xml: string) => string;
  readonly styles?: (xml: string) => string;
  readonly texts?: ReadonlyMap<string, string>;
  readonly charts?: readonly SheetCharts[];
  readonly withoutCharts?: boolean;
  readonly stops?: Stops;
}

/** The same file with its workbook and table parts changed, and these texts kept. */
export function withChangedParts(bytes: Uint8Array, change: PartChanges): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    const rewrite =
      name === workbookPart
        ? change.workbook
        : name === stylesPart
          ? change.styles
          : tablePart.test(name)
            ? change.table
            : undefined;
    if (rewrite) parts[name] = strToU8(rewrite(strFromU8(part)));
  }
  if (change.withoutCharts === true) takeChartsOut(parts);
  if (change.stops) writeStops(parts, change.stops);
  if (change.charts) addChartParts(parts, change.charts);
  if (change.texts && change.texts.size > 0) keepTexts(parts, change.texts);
  return zipSync(parts);
}

const workbookPart = "xl/workbook.xml";
const stylesPart = "xl/styles.xml";
const tablePart = /^xl\/tables\/[^/]+\.xml$/;
const chartPart = /^xl\/charts\/chart\d+\.xml$/;
const noCharts = { charts: new Map<string, readonly ChartSnapshot[]>(), others: 0 };
const isOfCharts = (name: string): boolean =>
  name === workbookPart ||
  chartPart.test(name) ||
  /^xl\/(_rels|worksheets|drawings)\/(_rels\/)?[^/]+\.(xml|rels)$/.test(name);
const isSmall = (name: string): boolean =>
  isKeepingPart(name) ||
  chartPart.test(name) ||
  name === workbookPart ||
  name === "xl/theme/theme1.xml" ||
  name === stylesPart ||
  tablePart.test(name);
