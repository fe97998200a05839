import type { Area } from "../engine/area";
import type { Engine, SheetId } from "../engine/engine";
import { HostObject } from "../protocol/host-object";
import type { Events } from "./events";
import type { TypedNumber } from "./typing";

/** A part of a sheet that can be handed to a member as an argument. */
export abstract class RangeObject extends HostObject {
  abstract readonly sheet: SheetId;
  /** The first area where there are several. */
  abstract readonly area: Area;
  abstract readonly areas: readonly Area[];
}

/** What the objects of the model share. They reach each other through it, so that no two files need one another. */
export interface Book {
  readonly engine: Engine;
  readonly events: Events;
  readonly state: BookState;
  range(sheet: SheetId, area: Area): RangeObject;
  rangeAreas(sheet: SheetId, areas: readonly Area[]): RangeObject;
  worksheet(sheet: SheetId): HostObject;
  extras(sheet: SheetId): SheetExtras;
  sheetName(sheet: SheetId): string;
  /** Null where no sheet has this name (or id). */
  sheetNamed(name: string): SheetId | null;
  /** `A1`, `Sheet!A1`, a name or a table name; throws `InvalidArgument` or `ItemNotFound`. */
  resolve(reference: string, sheet: SheetId): Place;
  /** A range object, or an address. */
  areaOf(reference: unknown, sheet: SheetId): Place;
  readNumber(text: string): TypedNumber | null;
  /** Throws `AccessDenied` where the sheet's protection forbids it. */
  mayEdit(sheet: SheetId, area: Area): void;
  mayFormat(sheet: SheetId): void;
  /** Throws `AccessDenied` where the order and number of sheets is protected. */
  mayArrange(): void;
  /** The selection moved, by the add-in or a person. */
  selected(sheet: SheetId, areas: readonly Area[]): void;
  activate(sheet: SheetId): void;
  /** A sheet has become the active one, by the add-in or a person; told once. */
  activated(sheet: SheetId): void;
  /** A sheet is about to go: its names and tables go with it, and what speaks of it becomes `#REF!`. */
  forget(sheet: SheetId, name: string): void;
  /** Names follow a sheet that has got another name. */
  renamed(from: string, to: string): void;
  nextNumber(): number;
}

export interface Place {
  readonly sheet: SheetId;
  readonly area: Area;
}

/** What the engine does not hold. */
export interface BookState {
  readonly names: NameEntry[];
  readonly tables: TableEntry[];
  readonly settings: Map<string, unknown>;
  readonly sheets: Map<SheetId, SheetExtras>;
  /** Each sheet keeps its own. */
  readonly selections: Map<SheetId, readonly Area[]>;
  /** Of the workbook's structure. */
  structure: { readonly password: string | undefined } | null;
}

export interface NameEntry {
  readonly id: string;
  readonly name: string;
  /** Null for names of the whole workbook. */
  readonly scope: SheetId | null;
  formula: string;
  comment: string;
  visible: boolean;
}

export interface TableEntry {
  readonly id: string;
  readonly sheet: SheetId;
  name: string;
  area: Area;
  style: string;
  readonly flags: Record<string, boolean>;
  /** Texts that are shown, by the column's place in the table. */
  readonly filters: Map<number, readonly string[]>;
}

export interface SheetExtras {
  protection: {
    readonly options: Readonly<Record<string, unknown>>;
    readonly password: string | undefined;
  } | null;
  /** `VeryHidden` is hidden to the engine. */
  veryHidden: boolean;
  showHeadings: boolean;
  readonly page: Map<string, unknown>;
  /** By `DefaultForAllPages.LeftHeader`. */
  readonly headers: Map<string, string>;
}
