import type { IWorksheetData, Worksheet } from "@univerjs/core";
import { ended, type Area } from "./area";
import type { Commands } from "./commands";
import type { SheetId, SheetsEngine, SheetState } from "./engine";
import type { UniverContext, UniverPackages } from "./univer";

const defaultSize = { rowCount: 1000, columnCount: 26 };

/** Sheets of a Univer workbook: order, names, tabs, panes, the active one and what is selected. */
export class UniverSheets implements SheetsEngine {
  constructor(
    private readonly context: UniverContext,
    private readonly commands: Commands,
  ) {}

  list(): readonly SheetState[] {
    return this.context.workbook.getSheets().map((sheet) => stateOf(sheet));
  }

  insert(name: string, position: number): SheetId {
    const id = `sheet-${crypto.randomUUID()}`;
    this.commands.run(this.context.packages.InsertSheetMutation.id, {
      index: position,
      sheet: emptySheet(this.context.packages, id, name),
    });
    return id;
  }

  remove(sheet: SheetId): void {
    const name = this.sheet(sheet).getName();
    this.commands.runWithFollowers(
      "sheet.command.remove-sheet",
      this.context.packages.RemoveSheetMutation.id,
      { subUnitId: sheet, subUnitName: name },
    );
  }

  rename(sheet: SheetId, name: string): void {
    this.commands.runWithFollowers(
      "sheet.command.set-worksheet-name",
      this.context.packages.SetWorksheetNameMutation.id,
      { subUnitId: sheet, name },
    );
  }

  move(sheet: SheetId, position: number): void {
    const fromOrder = this.list().findIndex(({ id }) => id === sheet);
    this.commands.run(this.context.packages.SetWorksheetOrderMutation.id, {
      subUnitId: sheet,
      fromOrder,
      toOrder: position,
    });
  }

  setHidden(sheet: SheetId, hidden: boolean): void {
    const params = { subUnitId: sheet, hidden: hidden ? 1 : 0 };
    const active = this.active();
    this.commands.run(this.context.packages.SetWorksheetHideMutation.id, params);
    // Univer goes to a sheet that is shown again; Excel stays where it is.
    if (!hidden && this.active() !== active) this.activate(active);
  }

  setTabColor(sheet: SheetId, color: string): void {
    this.commands.run(this.context.packages.SetTabColorMutation.id, { subUnitId: sheet, color });
  }

  setGridlines(sheet: SheetId, shown: boolean): void {
    const params = { subUnitId: sheet, showGridlines: shown ? 1 : 0 };
    this.commands.run(this.context.packages.ToggleGridlinesMutation.id, params);
  }

  freeze(sheet: SheetId, rows: number, columns: number): void {
    this.commands.run(this.context.packages.SetFrozenMutation.id, {
      subUnitId: sheet,
      startRow: rows || -1,
      startColumn: columns || -1,
      ySplit: rows,
      xSplit: columns,
    });
  }

  activate(sheet: SheetId): void {
    this.commands.run(this.context.packages.SetWorksheetActiveOperation.id, { subUnitId: sheet });
  }

  active(): SheetId {
    return this.context.workbook.getActiveSheet().getSheetId();
  }

  select(sheet: SheetId, area: Area): void {
    if (this.active() !== sheet) this.activate(sheet);
    const first = {
      startRow: area.row,
      startColumn: area.column,
      endRow: area.row,
      endColumn: area.column,
    };
    const primary = {
      ...first,
      actualRow: area.row,
      actualColumn: area.column,
      isMerged: false,
      isMergedMainCell: false,
    };
    this.commands.run(this.context.packages.SetSelectionsOperation.id, {
      subUnitId: sheet,
      selections: [{ range: ended(area), primary, style: null }],
      reveal: true,
    });
  }

  private sheet(id: SheetId): Worksheet {
    const sheet = this.context.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`The engine has no sheet ${id}.`);
    return sheet;
  }
}

/** Complete: a sheet that is inserted is copied field by field, without Univer's own defaults. */
export const emptySheet = (
  { BooleanNumber }: UniverPackages,
  id: string,
  name: string,
): IWorksheetData => ({
  id,
  name,
  ...defaultSize,
  tabColor: "",
  hidden: BooleanNumber.FALSE,
  ...atTheTop,
  freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
  defaultColumnWidth: 72,
  defaultRowHeight: 20,
  showGridlines: BooleanNumber.TRUE,
  rightToLeft: BooleanNumber.FALSE,
  rowHeader: { width: 46, hidden: BooleanNumber.FALSE },
  columnHeader: { height: 20, hidden: BooleanNumber.FALSE },
  mergeData: [],
  cellData: {},
  rowData: {},
  columnData: {},
});

/** Still asked for by Univer, which warns of using it. */
const atTheTop = { zoomRatio: 1, scrollTop: 0, scrollLeft: 0 };

function stateOf(sheet: Worksheet): SheetState {
  const config = sheet.getConfig();
  return {
    id: sheet.getSheetId(),
    name: sheet.getName(),
    hidden: Boolean(config.hidden),
    tabColor: config.tabColor,
    gridlines: Boolean(config.showGridlines),
    frozen: { rows: config.freeze.ySplit, columns: config.freeze.xSplit },
  };
}
