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

/** The add-in that the preview is opened for, and whoever sits at the same screen. */
export const ownClient = "own";

/**
 * Who listens to what. Events of one batch are kept until its answer is out: an add-in never hears of a change before
 * the sync that made it has resolved. Others who work on the same workbook are clients of their own.
 */
export class Events {
  private readonly listening = new Map<string, Set<string>>();
  private readonly waiting = new Map<string, (() => readonly RaisedEvent[])[]>();
  private acting = ownClient;

  /** What is done inside is the client's doing, and it is the client that begins or stops to listen. */
  async as<T>(client: string, act: () => Promise<T>): Promise<T> {
    const before = this.acting;
    this.acting = client;
    try {
      return await act();
    } finally {
      this.acting = before;
    }
  }

  listen(type: EventType, target: string): void {
    const all = this.listening.get(this.acting) ?? new Set();
    this.listening.set(this.acting, all.add(`${target}:${type}`));
  }

  forget(type: EventType, target: string): void {
    this.listening.get(this.acting)?.delete(`${target}:${type}`);
  }

  /** `message` is made when the events are sent, after formulas have settled. Sent to the object and to the workbook. */
  raise(type: EventType, target: string, message: () => object): void {
    const doer = this.acting;
    for (const client of this.listening.keys()) {
      const targets = this.targetsOf(client, type, target);
      if (targets.length === 0) continue;
      const list = this.waiting.get(client) ?? [];
      this.waiting.set(client, list);
      list.push(() => {
        const made = client === doer ? message() : fromAfar(type, message());
        return made ? targets.map((name) => ({ type, target: name, message: made })) : [];
      });
    }
  }

  /** Whether anybody hears of it: the object's own listeners or the workbook's. */
  listens(type: EventType, target: string): boolean {
    return [...this.listening.keys()].some(
      (client) => this.targetsOf(client, type, target).length > 0,
    );
  }

  get hasWaiting(): boolean {
    return (this.waiting.get(ownClient) ?? []).length > 0;
  }

  take(client = ownClient): RaisedEvent[] {
    const waiting = this.waiting.get(client) ?? [];
    this.waiting.delete(client);
    return waiting.flatMap((make) => make());
  }

  private targetsOf(client: string, type: EventType, target: string): readonly string[] {
    const names = new Set([target, wholeWorkbook]);
    return [...names].filter((name) => this.listening.get(client)?.has(`${name}:${type}`));
  }
}

/**
 * Another client's change as it arrives here: `Remote`, by nobody known. Null for what is each client's own affair and
 * never travels: what is selected, which sheet is in front. Every client computes for itself.
 */
function fromAfar(type: EventType, message: object): object | null {
  if (type === EventType.calculated) return message;
  if (!("source" in message)) return null;
  return {
    ...message,
    source: "Remote",
    ...("triggerSource" in message ? { triggerSource: "Unknown" } : {}),
  };
}
