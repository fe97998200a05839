import type { Univer } from "@univerjs/core";
import type { UniverPackages } from "./univer";

/**
 * The plugins a workbook needs without a screen; the page adds those that draw. Worker mode of the formula engine is
 * not for us: it ships functions as text and needs `eval`.
 */
export function registerWorkbookPlugins(univer: Univer, packages: UniverPackages): void {
  univer.registerPlugin(packages.UniverFormulaEnginePlugin);
  univer.registerPlugin(packages.UniverDocsPlugin);
  univer.registerPlugin(packages.UniverSheetsPlugin);
  univer.registerPlugin(packages.UniverSheetsFormulaPlugin);
  univer.registerPlugin(packages.UniverSheetsNumfmtPlugin);
  univer.registerPlugin(packages.UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(packages.UniverSheetsTablePlugin);
}
