/** Event numbers of office.js for the kinds this host raises. */
export const EventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
} as const;
export type EventType = (typeof EventType)[keyof typeof EventType];

/** Target of events that a collection listens to. */
export const wholeWorkbook = "Workbook";

export interface RaisedEvent {
  readonly type: EventType;
  readonly target: string;
  readonly message: object;
}

/**
 * Who listens to what. Events of one batch are kept until its answer is out: an add-in never hears of a change before
 * the sync that made it has resolved.
 */
export class Events {
  private readonly listening = new Set<string>();
  private waiting: (() => RaisedEvent[])[] = [];

  listen(type: EventType, target: string): void {
    this.listening.add(`${target}:${type}`);
  }

  forget(type: EventType, target: string): void {
    this.listening.delete(`${target}:${type}`);
  }

  /** `message` is made when the events are sent, after formulas have settled. Sent to the object and to the workbook. */
  raise(type: EventType, target: string, message: () => object): void {
    const targets = this.listenersOf(type, target);
    if (targets.length === 0) return;
    this.waiting.push(() => {
      const made = message();
      return targets.map((name) => ({ type, target: name, message: made }));
    });
  }

  /** Whether anybody hears of it: the object's own listeners or the workbook's. */
  listens(type: EventType, target: string): boolean {
    return this.listenersOf(type, target).length > 0;
  }

  private listenersOf(type: EventType, target: string): string[] {
    return [target, wholeWorkbook].filter((name) => this.listening.has(`${name}:${type}`));
  }

  get hasWaiting(): boolean {
    return this.waiting.length > 0;
  }

  take(): RaisedEvent[] {
    const waiting = this.waiting;
    this.waiting = [];
    return waiting.flatMap((make) => make());
  }
}
