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
  DataChanged: EventType.changed,
  Deactivated: EventType.deactivated,
  SelectionChanged: EventType.selectionChanged,
} as const;

function define(prototype: object, name: string, act: (self: Listening) => void): void {
  Reflect.defineProperty(prototype, name, {
    value(this: Listening) {
      act(this);
    },
  });
}
