import type { CellSnapshot, ProtectionSnapshot, SheetSnapshot } from "../../src/workbook/snapshot";
import { lastColumn, lastRow } from "../engine/area";
import type { SheetExtras } from "../model/book";

/** Links and protection as the model keeps them ⇄ as a file says them. */
export function protectionOf({ protection }: SheetExtras): ProtectionSnapshot | null {
  if (!protection) return null;
  const { selectionMode } = protection.options;
  return {
    allowed: Object.entries(protection.options)
      .flatMap(([key, value]) => (value === true ? [key.replace(/^allow/, "")] : []))
      .sort(),
    selection: selectionMode === "Unlocked" || selectionMode === "None" ? selectionMode : "Normal",
  };
}

export function keepProtection(extras: SheetExtras, { protection }: SheetSnapshot): void {
  if (!protection) return;
  const { allowed, selection } = protection;
  extras.protection = {
    options: {
      ...Object.fromEntries(permissions.map((name) => [`allow${name}`, allowed.includes(name)])),
      selectionMode: selection,
    },
    password: undefined,
  };
}

const permissions = [
  "AutoFilter",
  "DeleteColumns",
  "DeleteRows",
  "EditObjects",
  "EditScenarios",
  "FormatCells",
  "FormatColumns",
  "FormatRows",
  "InsertColumns",
  "InsertHyperlinks",
  "InsertRows",
  "PivotTables",
  "Sort",
] as const;

/** Where a cell leads to; null for nowhere. */
export function linkAt(extras: SheetExtras, row: number, column: number): string | null {
  const found = extras.hyperlinks.find(
    ({ area }) =>
      row >= area.row &&
      row <= lastRow(area) &&
      column >= area.column &&
      column <= lastColumn(area),
  );
  if (!found) return null;
  const { address, documentReference } = found.link;
  return textIn(address) ?? `#${textIn(documentReference) ?? ""}`;
}

export function keepLinks(extras: SheetExtras, cells: readonly CellSnapshot[]): void {
  for (const { row, column, value, link } of cells) {
    if (link === undefined) continue;
    const place = link.startsWith("#") ? { documentReference: link.slice(1) } : { address: link };
    const area = { row, column, rows: 1, columns: 1 };
    extras.hyperlinks.push({ area, link: { ...place, textToDisplay: value } });
  }
}

const textIn = (value: unknown): string | null =>
  typeof value === "string" && value !== "" ? value : null;
