import { CommandType, ICommandService, type Univer } from "@univerjs/core";
import { SetSelectionsOperation } from "@univerjs/sheets";
import { whenSheetEditorFocused } from "@univerjs/sheets-ui";
import { IShortcutService, KeyCode, MetaKeys } from "@univerjs/ui";
import { lastColumn, lastRow, type Area } from "../engine/area";
import type { Engine, SheetId } from "../engine/engine";

export interface KeyContext {
  readonly univer: Univer;
  readonly engine: Engine;
  readonly unitId: string;
  /** How many rows the sheet in front has, and how many of those that scroll are seen. */
  readonly rows: () => { readonly count: number; readonly seen: number };
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Keys that Excel has and Univer has not, or (Shift+Tab, Shift+Enter) has and does nothing on. */
export function addExcelKeys(context: KeyContext): void {
  const injector = context.univer.__getInjector();
  const commands = injector.get(ICommandService);
  const shortcuts = injector.get(IShortcutService);
  const selected: { cell: Area } = { cell: { row: 0, column: 0, rows: 1, columns: 1 } };
  const isOneCell = () => selected.cell.rows * selected.cell.columns === 1;
  context.engine.onPerson((act) => {
    const area = act.kind === "selected" ? act.areas.at(-1) : undefined;
    if (area) selected.cell = area;
  });
  for (const { name, binding, to, alone = false } of keys) {
    const id = `preview.key.${name}`;
    commands.registerCommand({
      id,
      type: CommandType.COMMAND,
      handler: () => {
        const sheet = context.engine.sheets.active();
        const cell = to(context, sheet, selected.cell);
        const place = {
          startRow: cell.row,
          startColumn: cell.column,
          endRow: cell.row,
          endColumn: cell.column,
        };
        const primary = {
          ...place,
          actualRow: cell.row,
          actualColumn: cell.column,
          isMerged: false,
          isMergedMainCell: false,
        };
        return commands.executeCommand(SetSelectionsOperation.id, {
          unitId: context.unitId,
          subUnitId: sheet,
          selections: [{ range: place, primary, style: null }],
          reveal: true,
        });
      },
    });
    shortcuts.registerShortcut({
      id,
      binding,
      priority: 200, // above Univer's own 100
      preconditions: (focus) => whenSheetEditorFocused(focus) && (!alone || isOneCell()),
    });
  }
}

interface Key {
  readonly name: string;
  readonly binding: number;
  /** Only where one cell is selected: in a larger selection Univer goes round. */
  readonly alone?: boolean;
  readonly to: (context: KeyContext, sheet: SheetId, from: Cell) => Cell;
}

/** As keyboard events count them; Univer's own list does not have these. */
const keyCodes = { pageUp: 33, pageDown: 34, end: 35, home: 36 } as const;

const keys: readonly Key[] = [
  {
    name: "left",
    binding: KeyCode.TAB | MetaKeys.SHIFT,
    alone: true,
    to: (_, __, { row, column }) => ({ row, column: Math.max(column - 1, 0) }),
  },
  {
    name: "up",
    binding: KeyCode.ENTER | MetaKeys.SHIFT,
    alone: true,
    to: (_, __, { row, column }) => ({ row: Math.max(row - 1, 0), column }),
  },
  {
    name: "row-start",
    binding: keyCodes.home,
    to: ({ engine }, sheet, { row }) => ({ row, column: frozen(engine, sheet).columns }),
  },
  {
    name: "sheet-start",
    binding: keyCodes.home | MetaKeys.CTRL_COMMAND,
    to: ({ engine }, sheet) => {
      const { rows, columns } = frozen(engine, sheet);
      return { row: rows, column: columns };
    },
  },
  {
    name: "sheet-end",
    binding: keyCodes.end | MetaKeys.CTRL_COMMAND,
    to: ({ engine }, sheet) => {
      const used = engine.cells.used(sheet, false);
      return used ? { row: lastRow(used), column: lastColumn(used) } : { row: 0, column: 0 };
    },
  },
  {
    name: "page-down",
    binding: keyCodes.pageDown,
    to: ({ rows }, _, { row, column }) => {
      const { count, seen } = rows();
      return { row: Math.min(row + seen, count - 1), column };
    },
  },
  {
    name: "page-up",
    binding: keyCodes.pageUp,
    to: ({ rows }, _, { row, column }) => ({ row: Math.max(row - rows().seen, 0), column }),
  },
];

const frozen = ({ sheets }: Engine, sheet: SheetId): { rows: number; columns: number } =>
  sheets.list().find(({ id }) => id === sheet)?.frozen ?? { rows: 0, columns: 0 };
