import type { Worksheet } from "@cj-tech-master/excelts";
import type { ProtectionSnapshot } from "../snapshot";
import type { Losses } from "./losses";

/** What of a protected sheet stays allowed. Its password, of which a file keeps a hash only, is left out. */
export function protectionOf(
  { sheetProtection: said }: Pick<Worksheet, "sheetProtection">,
  losses: Losses,
): ProtectionSnapshot | null {
  if (said?.sheet !== true) return null;
  if (said.hashValue !== undefined) losses.add("sheet-password");
  const isAllowed = new Map<string, unknown>(Object.entries(said));
  const allowed = Object.entries(words).flatMap(([key, word]) =>
    // Objects and scenarios are free where nothing is said of them, all else is not.
    (isFreeAnyway(key) ? isAllowed.get(key) !== false : isAllowed.get(key) === true) ? [word] : [],
  );
  return {
    allowed: allowed.sort(),
    selection:
      said.selectUnlockedCells === false
        ? "None"
        : said.selectLockedCells === false
          ? "Unlocked"
          : "Normal",
  };
}

export function protect(sheet: Worksheet, { allowed, selection }: ProtectionSnapshot): void {
  sheet.sheetProtection = {
    sheet: true,
    ...Object.fromEntries(
      Object.entries(words).map(([key, word]) => [key, allowed.includes(word)]),
    ),
    selectLockedCells: selection === "Normal",
    selectUnlockedCells: selection !== "None",
  };
}

/** Words of a file and of Excel's API (`allowFormatCells`). */
const words = {
  autoFilter: "AutoFilter",
  deleteColumns: "DeleteColumns",
  deleteRows: "DeleteRows",
  objects: "EditObjects",
  scenarios: "EditScenarios",
  formatCells: "FormatCells",
  formatColumns: "FormatColumns",
  formatRows: "FormatRows",
  insertColumns: "InsertColumns",
  insertHyperlinks: "InsertHyperlinks",
  insertRows: "InsertRows",
  pivotTables: "PivotTables",
  sort: "Sort",
} as const;

const isFreeAnyway = (key: string): boolean => key === "objects" || key === "scenarios";
