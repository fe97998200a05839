import type { Book } from "../model/book";
import { accessDenied, HostError } from "../protocol/host-error";
import { ActionType, type BatchRequest, type WireAction } from "../protocol/wire";

/** Numbers by which Excel refuses a batch before any of it runs, and the code office.js makes of each. */
export const refusals = {
  /** InvalidOperationInCellEditMode */
  cellEdit: 5004,
  /** InvalidOrTimedOutSession */
  sessionLost: 5012,
  /** ActivityLimitReached */
  throttled: 5102,
  /** RequestPayloadSizeLimitExceeded */
  requestTooLarge: 5103,
  /** ResponsePayloadSizeLimitExceeded */
  responseTooLarge: 5104,
  /** AccessDenied */
  accessDenied: 7000,
} as const;
export type Refusal = keyof typeof refusals;

/** Excel on the web takes and gives 5 MB at a time. */
const payloadLimit = 5 * 1024 * 1024;
const delaysForCellEdit = 64;

/** What can go wrong around an add-in, on demand. Everything is off until it is asked for, but the payload limit. */
export class Faults {
  /** The session is lost until this is false again. */
  sessionLost = false;
  /** Nothing can be changed: the file was opened for reading. */
  readOnly = false;
  /** How long each batch takes longer, in milliseconds. */
  delay = 0;
  /** In bytes, each way. */
  payloadLimit = payloadLimit;
  private editing = false;
  private readonly edited: (() => void)[] = [];
  private readonly refused: number[] = [];
  private readonly before: (() => void)[] = [];
  private failing: { sync: number; action: number; error: () => HostError } | null = null;

  constructor(private readonly book: Pick<Book, "engine" | "extras" | "renamed" | "forget">) {}

  /** A person edits a cell: batches are refused, or wait where the add-in asked with `delayForCellEdit`. */
  get cellEdit(): boolean {
    return this.editing;
  }
  set cellEdit(editing: boolean) {
    this.editing = editing;
    if (!editing) for (const go of this.edited.splice(0)) go();
  }

  /** The next batches are refused before any action runs. */
  refuseNext(why: Refusal | number, times = 1): void {
    const code = typeof why === "number" ? why : refusals[why];
    for (let i = 0; i < times; i++) this.refused.push(code);
  }

  /** The k-th sync from now (1 is the next) fails at this action of it (0 is the first); what came before it stays. */
  failSync(sync: number, action = 0, code = "GeneralException"): void {
    const error = () => new HostError(code, "The preview was asked to fail here.", 500);
    this.failing = { sync, action, error };
  }

  protectSheet(name: string): void {
    const extras = this.book.extras(this.sheetNamed(name));
    extras.protection = { options: {}, password: "preview" };
  }
  unprotectSheet(name: string): void {
    this.book.extras(this.sheetNamed(name)).protection = null;
  }

  /** Somebody gives the sheet another name before the next sync arrives. */
  renameSheetBetweenSyncs(from: string, to: string): void {
    this.before.push(() => {
      this.book.engine.sheets.rename(this.sheetNamed(from), to);
      this.book.renamed(from, to);
    });
  }
  deleteSheetBetweenSyncs(name: string): void {
    this.before.push(() => {
      const sheet = this.sheetNamed(name);
      this.book.forget(sheet, name);
      this.book.engine.sheets.remove(sheet);
    });
  }

  /** All as it should be again; what was renamed, deleted or protected stays so. */
  end(): void {
    this.sessionLost = this.readOnly = this.cellEdit = false;
    this.delay = 0;
    this.payloadLimit = payloadLimit;
    this.failing = null;
    this.refused.splice(0);
    this.before.splice(0);
  }

  /** The number by which this batch is refused, or null. Waits where the host is slow or a cell is edited. */
  async arriving(body: string, flags: number, request: BatchRequest): Promise<number | null> {
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
    if (isHousekeeping(request)) return null;
    if (this.sessionLost) return refusals.sessionLost;
    const refusal = this.refused.shift();
    if (refusal !== undefined) return refusal;
    if (this.tooLarge(body)) return refusals.requestTooLarge;
    if (this.editing && (flags & delaysForCellEdit) === 0) return refusals.cellEdit;
    if (this.editing) await new Promise<void>((resolve) => this.edited.push(resolve));
    for (const act of this.before.splice(0)) act();
    if (this.failing) this.failing.sync--;
    return null;
  }

  /** Throws where an action is to fail. */
  beforeAction(index: number, action: WireAction): void {
    const { failing } = this;
    if (failing?.sync === 0 && failing.action === index) {
      this.failing = null;
      throw failing.error();
    }
    if (this.readOnly && changes(action)) throw accessDenied();
  }

  leaving(body: string): number | null {
    return this.tooLarge(body) ? refusals.responseTooLarge : null;
  }

  private tooLarge(body: string): boolean {
    // Most batches are small; only what could pass the limit is measured.
    return body.length * 3 > this.payloadLimit && new Blob([body]).size > this.payloadLimit;
  }

  private sheetNamed(name: string): string {
    const found = this.book.engine.sheets.list().find((sheet) => sheet.name === name);
    if (!found) throw new Error(`no sheet ${name} to disturb`);
    return found.id;
  }
}

/** office.js lets go of references in a batch of its own; a person who asks for a fault does not mean that one. */
const isHousekeeping = ({ Actions }: BatchRequest): boolean =>
  Actions.some(isOfficesOwn) &&
  Actions.every((action) => action.ActionType === ActionType.instantiate || isOfficesOwn(action));

const isOfficesOwn = ({ ActionType: type, Name }: WireAction): boolean =>
  type === ActionType.method && /^(_RemoveReference|_SetOsf|_GetEnabled|SetInvocation)/.test(Name);

const changes = ({ ActionType: type, Name }: WireAction): boolean =>
  type === ActionType.setProperty ||
  type === ActionType.update ||
  (type === ActionType.method && !/^(_|Get|Select$|Activate$|Calculate$)/.test(Name));
