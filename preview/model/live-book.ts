import type { Area } from "../engine/area";
import type { Engine, SheetId } from "../engine/engine";
import { accessDenied, invalidArgument, itemNotFound } from "../protocol/host-error";
import type { HostObject } from "../protocol/host-object";
import { parseArea, splitSheet, writeArea } from "./a1";
import { RangeObject, type Book, type BookState, type Place, type SheetExtras } from "./book";
import { Events, EventType } from "./events";
import { lockedIn } from "./locked";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { Kept } from "./kept-object";
import { movedExtras } from "./moved-extras";
import { newExtras } from "./new-extras";
import { placeOf } from "./name-values";
import { readNumber } from "./read-number";
import { raiseActivated, raiseSelected } from "./sheet-events";
import { bodyOf } from "./table-areas";
import { sameName, withoutSheet, withSheetRenamed } from "./references";
import type { TypedNumber } from "./typing";
import { Worksheet } from "./worksheet";

/** The book that the host objects share, over a running engine. */
export class LiveBook implements Book {
  readonly events = new Events();
  readonly state: BookState = {
    names: [],
    tables: [],
    settings: new Map(),
    sheets: new Map(),
    selections: new Map(),
    structure: null,
    comments: [],
    xmlParts: [],
    properties: new Kept(),
    customProperties: new Map(),
    styles: new Map(),
    created: new Date().toISOString(),
    activeChart: null,
  };
  private lastNumber = 0;

  private lastActive: SheetId;

  constructor(readonly engine: Engine) {
    this.lastActive = engine.sheets.active();
  }

  range(sheet: SheetId, area: Area): RangeObject {
    return new Range(this, sheet, area);
  }
  rangeAreas(sheet: SheetId, areas: readonly Area[]): RangeObject {
    return new RangeAreas(this, sheet, areas);
  }
  worksheet(sheet: SheetId): HostObject {
    return new Worksheet(this, sheet);
  }
  extras(sheet: SheetId): SheetExtras {
    const known = this.state.sheets.get(sheet);
    if (known) return known;
    const fresh = newExtras();
    this.state.sheets.set(sheet, fresh);
    return fresh;
  }
  sheetName(sheet: SheetId): string {
    const state = this.engine.sheets.list().find(({ id }) => id === sheet);
    if (!state) throw itemNotFound();
    return state.name;
  }
  sheetNamed(name: string): SheetId | null {
    const sheets = this.engine.sheets.list();
    const found =
      sheets.find(({ id }) => id === name) ?? sheets.find((sheet) => sameName(sheet.name, name));
    return found?.id ?? null;
  }

  resolve(reference: string, sheet: SheetId): Place {
    const { sheet: named, rest } = splitSheet(reference);
    const on = named === null ? sheet : this.sheetNamed(named);
    if (on === null) throw itemNotFound();
    const area = parseArea(rest);
    if (area) return { sheet: on, area };
    const place = this.placeNamed(rest, on);
    if (!place) throw invalidArgument();
    return place;
  }
  areaOf(reference: unknown, sheet: SheetId): Place {
    if (reference instanceof RangeObject) return { sheet: reference.sheet, area: reference.area };
    if (typeof reference !== "string") throw invalidArgument();
    return this.resolve(reference, sheet);
  }
  readNumber(text: string): TypedNumber | null {
    return readNumber(text, new Date().getFullYear());
  }

  mayEdit(sheet: SheetId, area: Area): void {
    if (this.extras(sheet).protection && lockedIn(this.engine.cells, sheet, area))
      throw accessDenied();
  }
  mayFormat(sheet: SheetId): void {
    const { protection } = this.extras(sheet);
    if (protection && protection.options["allowFormatCells"] !== true) throw accessDenied();
  }
  mayArrange(): void {
    if (this.state.structure) throw accessDenied();
  }

  selected(sheet: SheetId, areas: readonly Area[]): void {
    this.state.selections.set(sheet, areas);
    raiseSelected(this, sheet, areas);
  }
  activate(sheet: SheetId): void {
    if (this.engine.sheets.active() !== sheet) this.engine.sheets.activate(sheet);
    this.activated(sheet);
  }
  activated(sheet: SheetId): void {
    const former = this.lastActive;
    if (former === sheet) return;
    this.lastActive = sheet;
    raiseActivated(this, former, sheet);
  }
  forget(sheet: SheetId, name: string): void {
    const { state, engine } = this;
    for (const table of state.tables.filter((one) => one.sheet === sheet))
      engine.tables.remove({ ...table, headers: [] });
    for (const gone of state.names.filter(({ scope }) => scope === sheet))
      engine.names.remove(gone.id);
    keep(state.tables, (table) => table.sheet !== sheet);
    keep(state.names, ({ scope }) => scope !== sheet);
    keep(state.comments, (comment) => comment.sheet !== sheet);
    for (const entry of state.names) entry.formula = withoutSheet(entry.formula, name);
    state.sheets.delete(sheet);
    state.selections.delete(sheet);
    this.events.raise(EventType.deleted, sheet, () => ({ worksheetId: sheet, source: "Local" }));
  }
  renamed(from: string, to: string): void {
    for (const entry of this.state.names) {
      const formula = withSheetRenamed(entry.formula, from, to);
      if (formula === entry.formula) continue;
      entry.formula = formula;
      const { id, name, comment, scope } = entry;
      // Set anew, so that the formulas that use the name are computed by where it points now.
      this.engine.names.set(id, name, formula, comment, scope);
    }
  }
  movedExtras(sheet: SheetId, move: (area: Area) => Area | null): void {
    movedExtras(this, sheet, move);
  }
  sorted(sheet: SheetId, area: Area, by: "Rows" | "Columns"): void {
    const message = { address: writeArea(area), source: "Local", worksheetId: sheet };
    const type = by === "Rows" ? EventType.rowSorted : EventType.columnSorted;
    this.events.raise(type, sheet, () => message);
  }
  nextNumber(): number {
    return ++this.lastNumber;
  }

  /** Names of the sheet come before those of the workbook; the name of a table means its data. */
  private placeNamed(name: string, sheet: SheetId): Place | null {
    const entries = this.state.names.filter((entry) => sameName(entry.name, name));
    const entry =
      entries.find(({ scope }) => scope === sheet) ?? entries.find(({ scope }) => scope === null);
    if (entry) return placeOf(this, entry.formula);
    const table = this.state.tables.find((one) => sameName(one.name, name));
    return table ? { sheet: table.sheet, area: bodyOf(table) } : null;
  }
}

function keep<T>(list: T[], stays: (item: T) => boolean): void {
  list.splice(0, list.length, ...list.filter(stays));
}
