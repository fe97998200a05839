import type { Univer } from "@univerjs/core";
import * as packages from "../engine/packages";
import { emptySheet } from "../engine/sheets";

/** A sheet that a person adds is like those that the model makes: columns of 72 pixels, rows of 20. */
export function giveNewSheetsExcelSizes(univer: Univer): void {
  const commands = univer.__getInjector().get(packages.ICommandService);
  const { defaultColumnWidth, defaultRowHeight, rowHeader, columnHeader } = emptySheet(
    packages,
    "",
    "",
  );
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== packages.InsertSheetMutation.id || typeof params !== "object") return;
    const sheet: unknown = Reflect.get(params, "sheet");
    if (typeof sheet !== "object" || sheet === null || isCopy(sheet)) return;
    Object.assign(sheet, { defaultColumnWidth, defaultRowHeight, rowHeader, columnHeader });
  });
}

/** A copied sheet brings its cells and keeps its sizes. */
const isCopy = (sheet: object): boolean => {
  const cells: unknown = Reflect.get(sheet, "cellData");
  return typeof cells === "object" && cells !== null && Object.keys(cells).length > 0;
};
