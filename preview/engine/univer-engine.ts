import type { Univer, Workbook } from "@univerjs/core";
import { UniverCalculation } from "./calculation";
import { UniverCells } from "./cells";
import { Commands } from "./commands";
import { UniverConditionalFormats } from "./conditional-formats";
import type { Engine } from "./engine";
import { UniverFunctions } from "./functions";
import { forgetHalfTypedFormulas } from "./half-typed-formulas";
import { UniverHistory } from "./history";
import { UniverNames, UniverTables } from "./names-and-tables";
import { Persons } from "./persons";
import { forgetReplacedFormulas } from "./replaced-formulas";
import { emptySheet, UniverSheets } from "./sheets";
import { readAllTableNames } from "./table-names";
import type { UniverContext, UniverPackages } from "./univer";
import { lookOnlyAtWrittenCells } from "./written-formulas";

export interface EngineOptions {
  readonly packages: UniverPackages;
  /** With its plugins registered: those of `plugins.ts`, in the page those of the screen too. */
  readonly univer: Univer;
  readonly sheetName?: string;
}

/** An engine over a new workbook with one empty sheet. */
export function createEngine({ packages, univer, sheetName = "Sheet1" }: EngineOptions): Engine {
  const injector = univer.__getInjector();
  const workbook = univer.createUnit<object, Workbook>(packages.UniverInstanceType.UNIVER_SHEET, {
    id: "book-1",
    name: "Book1",
    sheetOrder: ["sheet-1"],
    sheets: { "sheet-1": emptySheet(packages, "sheet-1", sheetName) },
  });
  injector.get(packages.IUniverInstanceService).focusUnit(workbook.getUnitId());
  const context: UniverContext = {
    packages,
    injector,
    commands: injector.get(packages.ICommandService),
    workbook,
    unitId: workbook.getUnitId(),
  };
  forgetHalfTypedFormulas(context);
  forgetReplacedFormulas(context);
  readAllTableNames(context);
  const quickWrites = lookOnlyAtWrittenCells(context);
  const commands = new Commands(context);
  const calculation = new UniverCalculation(context);
  const cells = new UniverCells(context, commands);
  const sheets = new UniverSheets(context, commands);
  const formats = new UniverConditionalFormats(context, commands);
  const persons = new Persons(context, commands, cells);
  const history = new UniverHistory({ context, commands, sheets, formats }, persons);
  return {
    cells,
    calculation,
    sheets,
    conditionalFormats: formats,
    names: new UniverNames(context, commands),
    tables: new UniverTables(context, commands),
    functions: new UniverFunctions(context),
    history,
    onPerson: (listener) => persons.on(listener),
    format: (pattern, value) => packages.numfmt.format(pattern, value, { throws: false }),
    dispose: () => {
      quickWrites.dispose();
      history.dispose();
      persons.dispose();
      calculation.dispose();
      sayNothingMore(context);
      univer.dispose();
    },
  };
}

/** A calculation that was long shows its progress a second later, and asks for words that are gone with the workbook. */
function sayNothingMore({ injector, packages }: UniverContext): void {
  injector.get(packages.LocaleService).t = (key: string) => key;
}
