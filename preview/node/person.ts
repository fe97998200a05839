import type { Area } from "../engine/area";
import { ended } from "../engine/area";
import type { Engine, Scalar, SheetId } from "../engine/engine";
import { parseArea, quoteSheet, splitSheet } from "../model/a1";

/** What a person does in the grid, without a screen. Addresses as `총괄!B5`; without a sheet the active one is meant. */
export interface Person {
  /** A formula where the text begins with `=`, null empties. */
  types(address: string, content: Scalar): Promise<void>;
  selects(address: string): Promise<void>;
  insertsRows(sheet: string, before: number, count?: number): Promise<void>;
  renames(sheet: string, name: string): Promise<void>;
  deletes(sheet: string): Promise<void>;
  undoes(): Promise<void>;
  redoes(): Promise<void>;
}

export interface PersonTools {
  readonly engine: Engine;
  /** Runs a command of the grid as its keys and menus would. */
  readonly run: (command: string, params: object) => Promise<unknown>;
  /** Waits until the workbook and the add-in have heard of it. */
  readonly heard: () => Promise<void>;
}

const unitId = "book-1";

export function personAt({ engine, run, heard }: PersonTools): Person {
  const placeOf = (address: string): { sheet: SheetId; area: Area } => {
    const { sheet: name, rest } = splitSheet(address);
    const area = parseArea(rest);
    const sheet =
      name === null
        ? engine.sheets.active()
        : engine.sheets.list().find((one) => one.name === name)?.id;
    if (!area || sheet === undefined) throw new Error(`no such place: ${address}`);
    return { sheet, area };
  };
  const act = async (command: string, params: object): Promise<void> => {
    await run(command, { unitId, ...params });
    await heard();
  };
  return {
    types: (address, content) => {
      const { sheet, area } = placeOf(address);
      return act("sheet.command.set-range-values", {
        subUnitId: sheet,
        range: ended(area),
        value: cellData(content),
      });
    },
    selects: (address) => {
      const { sheet, area } = placeOf(address);
      return act("sheet.operation.set-selections", {
        subUnitId: sheet,
        selections: [{ range: ended(area), primary: null, style: null }],
      });
    },
    insertsRows: (name, before, count = 1) => {
      const { sheet } = placeOf(`${quoteSheet(name)}!A1`);
      return act("sheet.command.insert-row", {
        subUnitId: sheet,
        direction: 0,
        range: { startRow: before, endRow: before + count - 1, startColumn: 0, endColumn: 0 },
      });
    },
    renames: (name, to) => {
      const { sheet } = placeOf(`${quoteSheet(name)}!A1`);
      return act("sheet.command.set-worksheet-name", { subUnitId: sheet, name: to });
    },
    deletes: (name) => {
      const { sheet } = placeOf(`${quoteSheet(name)}!A1`);
      return act("sheet.command.remove-sheet", { subUnitId: sheet });
    },
    undoes: async () => {
      await engine.history.undo();
      await heard();
    },
    redoes: async () => {
      await engine.history.redo();
      await heard();
    },
  };
}

function cellData(content: Scalar): object {
  if (content === null) return { v: null, f: null, t: null };
  if (typeof content === "string" && content.startsWith("=")) return { f: content, v: null };
  return { v: content, f: null };
}
