/** The batch that office.js sends ("ProcessQuery") and its answer, as observed; names are the wire's. */
export interface BatchRequest {
  readonly AutoKeepReference?: boolean | null;
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WireObjectPath>>;
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: ActionType;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: WireQuery;
  readonly RecursiveQueryInfo?: WireRecursiveQuery;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface WireObjectPath {
  readonly Id: number;
  readonly ObjectPathType: ObjectPathType;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface WireArguments {
  readonly Arguments?: readonly unknown[] | null;
  /** Parallel to `Arguments`: 0 for a literal, else the object path that is the argument. */
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

export interface WireQuery {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WireRecursiveQuery {
  /** By type name: `{"WorksheetCollection": …, "Worksheet": …}`. */
  readonly Queries?: Readonly<Record<string, WireQuery>>;
  readonly MaxDepth?: number;
}

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;
export type ActionType = (typeof ActionType)[keyof typeof ActionType];

export const ObjectPathType = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;
export type ObjectPathType = (typeof ObjectPathType)[keyof typeof ObjectPathType];

export interface BatchResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  /** Trace actions that ran. Events of the older kind register only if they are listed here. */
  readonly TraceIds?: readonly number[];
  readonly Error?: WireError;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location?: string;
  /** Position in `Actions`; office.js writes the failing statement from it. */
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}
