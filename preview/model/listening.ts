import { EventType, type Events } from "./events";

export interface Listening {
  readonly events: Events;
  /** The id of the object, or `wholeWorkbook`. */
  readonly eventTarget: string;
}

/** `Activated: EventType.activated` gives a class `_RegisterActivatedEvent` and `_UnregisterActivatedEvent`. */
export function listensTo(
  type: { readonly prototype: Listening },
  kinds: Readonly<Record<string, EventType>>,
): void {
  for (const [name, kind] of Object.entries(kinds)) {
    define(type.prototype, `_Register${name}Event`, ({ events, eventTarget }) => {
      events.listen(kind, eventTarget);
    });
    define(type.prototype, `_Unregister${name}Event`, ({ events, eventTarget }) => {
      events.forget(kind, eventTarget);
    });
  }
}

export const sheetEvents = {
  Activated: EventType.activated,
  Calculated: EventType.calculated,
  ColumnSorted: EventType.columnSorted,
  DataChanged: EventType.changed,
  Deactivated: EventType.deactivated,
  FormatChanged: EventType.formatChanged,
  FormulaChanged: EventType.formulaChanged,
  ProtectionChanged: EventType.protectionChanged,
  RowHiddenChanged: EventType.rowHiddenChanged,
  RowSorted: EventType.rowSorted,
  SelectionChanged: EventType.selectionChanged,
} as const;

/** These are registered by another pattern of names: `_RegisterEventNameChanged`. */
export function listensToNamed(
  type: { readonly prototype: Listening },
  kinds: Readonly<Record<string, EventType>>,
): void {
  for (const [name, kind] of Object.entries(kinds)) {
    define(type.prototype, `_RegisterEvent${name}`, ({ events, eventTarget }) => {
      events.listen(kind, eventTarget);
    });
    define(type.prototype, `_UnregisterEvent${name}`, ({ events, eventTarget }) => {
      events.forget(kind, eventTarget);
    });
  }
}

export const namedSheetEvents = {
  NameChanged: EventType.nameChanged,
  VisibilityChanged: EventType.visibilityChanged,
} as const;

function define(prototype: object, name: string, act: (self: Listening) => void): void {
  Reflect.defineProperty(prototype, name, {
    value(this: Listening) {
      act(this);
    },
  });
}
