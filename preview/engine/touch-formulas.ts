import type { ICellData } from "@univerjs/core";
import type { Commands } from "./commands";
import { replaceWords } from "./formula-words";
import type { UniverContext } from "./univer";

/**
 * Has the formulas that use a name computed anew. Univer expands names where it parses, keeps what it parsed by the
 * text of the formula, and does not look again when the name comes to mean something else (0.25.1). With `former`
 * they are made to say `name` where they said that.
 */
export function touchFormulasWith(
  name: string,
  { context, commands, former = name }: TouchTools,
): void {
  const { injector, packages, workbook } = context;
  // It forgets keys that contain a text, and the key of a formula of more than 64 letters is a number: all are forgotten.
  injector.get(packages.IFunctionService).deleteFormulaAstCacheKey("");
  for (const sheet of workbook.getSheets()) {
    const cellValue: Record<number, Record<number, ICellData>> = {};
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if (!cell?.f?.toLowerCase().includes(former.toLowerCase())) return;
      const f = former === name ? cell.f : replaceWords(cell.f, former, name);
      (cellValue[row] ??= {})[column] = { f, si: cell.si ?? null };
    });
    if (Object.keys(cellValue).length === 0) continue;
    const params = { subUnitId: sheet.getSheetId(), cellValue };
    commands.run(packages.SetRangeValuesMutation.id, params);
  }
}

interface TouchTools {
  readonly context: UniverContext;
  readonly commands: Commands;
  readonly former?: string;
}
