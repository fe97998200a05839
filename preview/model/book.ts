import type { Area } from "../engine/area";
import type { Engine, SheetId } from "../engine/engine";
import { HostObject } from "../protocol/host-object";
import type { Events } from "./events";
import type { TypedNumber } from "./typing";

/** A part of a sheet that can be handed to a member as an argument. */
export abstract class RangeObject extends HostObject {
  abstract readonly sheet: SheetId;
  abstract readonly area: Area;
}

/** What the objects of the model share. They reach each other through it, so that no two files need one another. */
export interface Book {
  readonly engine: Engine;
  readonly events: Events;
  readonly state: BookState;
  range(sheet: SheetId, area: Area): RangeObject;
  worksheet(sheet: SheetId): HostObject;
  sheetName(sheet: SheetId): string;
  /** Null where no sheet has this name (or id). */
  sheetNamed(name: string): SheetId | null;
  /** `A1`, `Sheet!A1`, a name or a table name; throws `InvalidArgument` or `ItemNotFound`. */
  resolve(reference: string, sheet: SheetId): { readonly sheet: SheetId; readonly area: Area };
  /** A range object, or an address. */
  areaOf(reference: unknown, sheet: SheetId): { readonly sheet: SheetId; readonly area: Area };
  readNumber(text: string): TypedNumber | null;
  /** Throws `AccessDenied` where the sheet's protection forbids it. */
  mayEdit(sheet: SheetId, area: Area): void;
  mayFormat(sheet: SheetId): void;
  /** The selection moved, by the add-in or a person. */
  selected(sheet: SheetId, areas: readonly Area[]): void;
  nextNumber(): number;
}

/** What the engine does not hold. */
export interface BookState {
  readonly names: NameEntry[];
  readonly tables: TableEntry[];
  readonly settings: Map<string, unknown>;
  readonly sheets: Map<SheetId, SheetExtras>;
  selection: { sheet: SheetId; areas: readonly Area[] };
  suspended: boolean;
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
  /** Shown values by column name. */
  readonly filters: Map<string, readonly string[]>;
}

export interface SheetExtras {
  protection: { readonly options: unknown; readonly password: string | undefined } | null;
  /** `VeryHidden` is hidden to the engine. */
  veryHidden: boolean;
  showHeadings: boolean;
  readonly page: Record<string, unknown>;
  readonly headers: Record<string, unknown>;
}
