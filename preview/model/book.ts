import type { Area } from "../engine/area";
import type { Engine, SheetId } from "../engine/engine";
import { HostObject } from "../protocol/host-object";
import type { Events } from "./events";
import type { Kept } from "./kept-object";
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
  /** Cells of a sheet have gone elsewhere: comments, links, validations and the like go along. */
  movedExtras(sheet: SheetId, move: (area: Area) => Area | null): void;
  sorted(sheet: SheetId, area: Area, by: "Rows" | "Columns"): void;
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
  readonly comments: CommentEntry[];
  readonly xmlParts: XmlPart[];
  readonly properties: Kept;
  readonly customProperties: Map<string, unknown>;
  readonly styles: Map<string, Kept>;
  /** When the workbook was made. */
  readonly created: string;
  activeChart: { readonly sheet: SheetId; readonly chart: ChartEntry } | null;
}

export interface XmlPart {
  readonly id: string;
  xml: string;
}

export interface ReplyEntry {
  readonly id: string;
  readonly created: string;
  content: string;
  rich: string;
  mentions: readonly unknown[];
}

export interface CommentEntry extends ReplyEntry {
  readonly sheet: SheetId;
  area: Area;
  readonly replies: ReplyEntry[];
  resolved: boolean;
}

export interface Validation {
  readonly area: Area;
  readonly rule: object;
  readonly errorAlert: object;
  readonly prompt: object;
  readonly ignoreBlanks: boolean;
}

export interface Hyperlink {
  readonly area: Area;
  readonly link: Readonly<Record<string, unknown>>;
}

export interface ChartEntry {
  readonly id: string;
  name: string;
  type: string;
  source: Place;
  plotBy: "Auto" | "Columns" | "Rows";
  /** In points. */
  readonly box: { Left: number; Top: number; Width: number; Height: number };
  readonly series: SeriesEntry[];
  readonly kept: Kept;
}

export interface SeriesEntry {
  name: string;
  values: Place | null;
  categories: Place | null;
  readonly trendlines: Kept[];
  readonly kept: Kept;
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
  /** Filters on anything but texts. */
  rules?: ReadonlyMap<number, Criteria>;
  /** The columns' names where the row of headers is not shown. */
  hiddenHeaders?: readonly string[];
  sort?: {
    readonly fields: readonly unknown[];
    readonly matchCase: boolean;
    readonly method: string;
  } | null;
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
  readonly validations: Validation[];
  readonly hyperlinks: Hyperlink[];
  readonly charts: ChartEntry[];
  readonly customProperties: Map<string, unknown>;
  autoFilter: { readonly area: Area; readonly filters: Map<number, Criteria> } | null;
  enableCalculation: boolean;
  readonly outline: Outline;
}

/** Levels of grouped rows and columns, by index. */
export interface Outline {
  readonly row: Map<number, number>;
  readonly column: Map<number, number>;
}

/** A filter as the API has it: `{ filterOn, criterion1, criterion2, operator, values, color, … }`. */
export type Criteria = Readonly<Record<string, unknown>>;
