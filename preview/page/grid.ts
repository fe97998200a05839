import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsConditionalFormattingUIPlugin } from "@univerjs/sheets-conditional-formatting-ui";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import { UniverSheetsTableUIPlugin } from "@univerjs/sheets-table-ui";
import {
  AddRangeProtectionFromSheetBarCommand,
  ChangeSheetProtectionFromSheetBarCommand,
  DeleteWorksheetProtectionFormSheetBarCommand,
  ISheetClipboardService,
  UniverSheetsUIPlugin,
  ViewSheetPermissionFromSheetBarCommand,
} from "@univerjs/sheets-ui";
import { greenTheme } from "@univerjs/themes";
import { ILayoutService, UniverUIPlugin } from "@univerjs/ui";
import type { Engine } from "../engine/engine";
import * as packages from "../engine/packages";
import { registerWorkbookPlugins } from "../engine/plugins";
import { createEngine } from "../engine/univer-engine";
import { addExcelKeys } from "./excel-keys";
import { rowsOf, watchPainting, type Painted } from "./grid-view";
import { english, korean } from "./grid-wording";
import { giveNewSheetsExcelSizes } from "./new-sheets";
import { Clipboard } from "./pasting";
import type { Language } from "./wording";

export interface Grid {
  readonly engine: Engine;
  speak(language: Language): void;
  /** Hands the keyboard to the selected cell. */
  focus(): void;
  onPaint(painted: Painted): void;
  /** Something in the workbook may have changed: by a person, the add-in or a calculation. */
  onChange(changed: () => void): void;
}

/** The engine with a screen: cells, formula bar, sheet tabs and status line, without Univer's own ribbon. */
export function bootGrid(container: HTMLElement, language: Language): Grid {
  const { LocaleType, LogLevel, Univer } = packages;
  const localeOf = (wanted: Language) => (wanted === "ko" ? LocaleType.KO_KR : LocaleType.EN_US);
  const univer = new Univer({
    theme: greenTheme, // the grid stands for Excel, whose colour green is
    locale: localeOf(language),
    locales: { [LocaleType.KO_KR]: korean, [LocaleType.EN_US]: english },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, toolbar: false, headerMenu: false });
  univer.registerPlugin(UniverDocsUIPlugin);
  registerWorkbookPlugins(univer, packages);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
    disableForceStringMark: true,
    disableForceStringAlert: true,
    override: [[ISheetClipboardService, { useClass: Clipboard }]],
    menu: withoutPermissions,
  });
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  univer.registerPlugin(UniverSheetsTableUIPlugin);
  const engine = createEngine({ packages, univer });
  const injector = univer.__getInjector();
  const workbook = injector
    .get(packages.IUniverInstanceService)
    .getCurrentUnitOfType(packages.UniverInstanceType.UNIVER_SHEET);
  const unitId = workbook?.getUnitId() ?? "";
  addExcelKeys({ univer, engine, unitId, rows: () => rowsOf(univer, unitId) });
  giveNewSheetsExcelSizes(univer);
  return {
    engine,
    onPaint: (painted) => watchPainting(univer, unitId, painted),
    onChange: (changed) => {
      injector.get(packages.ICommandService).onCommandExecuted(changed);
    },
    speak: (wanted) => {
      univer.setLocale(localeOf(wanted));
    },
    focus: () => {
      injector.get(ILayoutService).focus();
    },
  };
}

/** Univer's permissions are its own: the workbook's protection does not know them, nor would a file keep them. */
const withoutPermissions = Object.fromEntries(
  [
    "sheet.contextMenu.permission",
    AddRangeProtectionFromSheetBarCommand.id,
    ChangeSheetProtectionFromSheetBarCommand.id,
    DeleteWorksheetProtectionFormSheetBarCommand.id,
    ViewSheetPermissionFromSheetBarCommand.id,
  ].map((id) => [id, { hidden: true }]),
);
