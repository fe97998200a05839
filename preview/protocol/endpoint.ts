import { Faults } from "../faults/faults";
import type { Book } from "../model/book";
import { beyondUndo } from "../model/beyond-undo";
import { appContext, frameName, type Introduction } from "./app-context";
import { Batches, type Tap } from "./batches";
import { RibbonCommands } from "./commands";
import { CommonApi } from "./common-api";
import { ActionType, answerTo, eventFor, field, readRequest, type Request } from "./conversation";
import type { HostObject } from "./host-object";
import type { Use } from "./members";
import { QuerySession } from "./process-query";
import { knows, type ExcelApi } from "./requirement-sets";
import { servicesOf } from "./services";
import { propertiesOf } from "./settings-properties";

/** The workbook as the endpoint needs it. */
export interface HostedWorkbook {
  readonly root: HostObject;
  readonly book: Book;
  beforeRead(): Promise<void>;
  beforeChange(): Promise<void>;
  snapshot(): unknown;
}

/** Where calls of the add-in's functions wait for it. */
export interface FunctionCalls {
  /** The add-in's functions can be called; `send` takes one round. */
  ready(send: (entries: readonly Entry[]) => void): void;
  answered(rows: unknown): void;
  /** The add-in is gone: calls that are out will never be answered. */
  gone(): void;
}

/** `[category, type, target, message as JSON, id]` */
export type Entry = readonly [number, number, string, string, string];

export interface EndpointOptions {
  readonly workbook: HostedWorkbook;
  readonly functions: FunctionCalls;
  readonly post: (message: string) => void;
  readonly hostUrl: string;
  readonly locale: "ko-KR" | "en-US";
  readonly onVisibility: (visible: boolean) => void;
  readonly onLeave: (where: "next" | "previous" | "sheet") => void;
  /** How old an Excel it poses as; 1.17 where nothing is said. */
  readonly excelApi?: ExcelApi;
  readonly tap?: Tap;
  /** Takes up the conversation of an endpoint that is disposed of: the same page with another workbook. */
  readonly following?: Endpoint;
}

const addInId = "preview-addin-1";
const ribbonEvent = "appCommandInvoked";
const objectEvents = 65536;
const visibilityChanged = 65539;
const succeeded = 0;
const notSupported = 5000;

/** Excel's side of the conversation with one add-in: it answers office.js and tells it what happened. */
export class Endpoint {
  private readonly introduction: Introduction;
  private readonly origin: string;
  private readonly session: QuerySession;
  private readonly registrations: Map<string, Request>;
  readonly faults: Faults;
  private readonly commands = new RibbonCommands();
  private readonly common: CommonApi;
  private readonly batches: Batches;
  private readonly stopListening: () => void;
  private turn: Promise<void> = Promise.resolve();
  private selection: string;
  private visible = true;
  private open = true;
  private functionsReady = false;

  constructor(private readonly options: EndpointOptions) {
    const { hostUrl, locale, workbook, functions, following, excelApi = "1.17" } = options;
    const conversationId =
      following?.introduction.conversationId ??
      `conversation-${Math.random().toString(36).slice(2)}`;
    this.introduction = { conversationId, addInId, hostUrl, locale, excelApi };
    this.faults = new Faults(workbook.book);
    this.common = new CommonApi(workbook.book);
    this.registrations = new Map(following?.registrations);
    this.origin = new URL(hostUrl).origin;
    this.selection = this.selectionNow();
    this.session = new QuerySession({
      root: workbook.root,
      beforeRead: () => workbook.beforeRead(),
      beforeChange: () => workbook.beforeChange(),
      knows: (type, member) => knows(excelApi, type, member),
      around: beyondUndo(workbook.book.engine.history),
      beforeAction: (index, action) => this.faults.beforeAction(index, action),
      services: servicesOf({
        isVisible: () => this.visible,
        show: (visible) => options.onVisibility(visible),
        functionsReady: () => this.startFunctions(),
        functionResults: (rows) => functions.answered(rows),
      }),
    });
    const { session, faults } = this;
    const { history } = workbook.book.engine;
    this.batches = new Batches({ session, faults, history, tap: options.tap });
    // The model heard of it first, so its events wait already.
    this.stopListening = workbook.book.engine.onPerson(() => this.deliverSoon());
    if (this.registrations.has(ribbonEvent)) this.startCommands();
    if (following?.functionsReady) this.startFunctions();
  }

  frameName(): string {
    return frameName(this.introduction);
  }

  /** By `Class.Member`. */
  get membersUsed(): ReadonlyMap<string, Use> {
    return this.session.members.used();
  }

  /** The next batch is refused before any action runs: 5004 a cell is being edited, 5012 session lost, … */
  refuseNext(code: number, times = 1): void {
    this.faults.refuseNext(code, times);
  }

  receive(message: string): void {
    const request = readRequest(message, this.introduction.conversationId);
    if (!request || !this.open) return;
    if (request._actionType === ActionType.register) this.register(request);
    else if (request._actionType === ActionType.unregister) {
      this.registrations.delete(request._actionName);
      this.answer(request, { Error: succeeded });
    } else this.invoked(request);
  }

  invokeCommand(name: string): Promise<void> {
    return this.commands.invoke(name);
  }

  paneShown(visible: boolean): void {
    if (this.visible === visible) return;
    this.visible = visible;
    const message = JSON.stringify({ visibility: visible ? "Visible" : "Hidden" });
    this.sendEntries([[objectEvents, visibilityChanged, "", message, ""]]);
  }

  /** Resolves when every batch received so far is answered and its events are out. */
  async settled(): Promise<void> {
    await this.turn;
  }

  snapshot(): unknown {
    return this.options.workbook.snapshot();
  }

  dispose(): void {
    this.open = false;
    this.stopListening();
    this.commands.dispose();
    this.options.functions.gone();
  }

  private register(request: Request): void {
    this.registrations.set(request._actionName, request);
    this.answer(request, { Error: succeeded });
    if (request._actionName === ribbonEvent) this.startCommands();
  }

  private startCommands(): void {
    this.commands.listening((data) => this.fire(ribbonEvent, data));
  }

  private startFunctions(): void {
    this.functionsReady = true;
    this.options.functions.ready((entries) => this.sendEntries(entries));
  }

  private invoked(request: Request): void {
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync": {
        const { settings } = this.options.workbook.book.state;
        this.answer(request, appContext(this.introduction, propertiesOf(settings)));
        return;
      }
      case "ContextActivationManager_notifyHost":
        this.notified(field(request._data, 1));
        this.answer(request, null);
        return;
      case "executeMethod":
        this.inTurn(async () => this.answer(request, await this.method(request._data)));
        return;
      default:
        this.answer(request, null);
    }
  }

  /** office.js moves the focus inside the pane itself, and tells when it passes the ends. */
  private notified(action: unknown): void {
    const where = typeof action === "number" ? leaving.get(action) : undefined;
    if (where) this.options.onLeave(where);
  }

  private async method(data: unknown): Promise<object> {
    const method = field(data, "DdaMethod");
    const version = field(method, "Version");
    const done = (answer: object) => ({ Version: version, Error: succeeded, ...answer });
    const id = field(method, "DispatchId");
    if (id === 93) return done(await this.batches.answer(field(data, "ArrayData")));
    if (id === 94) {
      this.commands.completed(data);
      return done({});
    }
    return done((await this.common.answer(id, data)) ?? { Error: notSupported });
  }

  /** Does something of another client's between two batches; what the add-in is to hear of it goes out after it. */
  between<T>(act: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.inTurn(() => act().then(resolve, reject));
    });
  }

  /** Events that wait go out after the batches received so far. */
  deliverSoon(): void {
    this.inTurn(() => Promise.resolve());
  }

  /** Batches one after another, each followed by the events it raised. */
  private inTurn(work: () => Promise<void>): void {
    this.turn = this.turn
      .then(work)
      .then(() => this.deliver())
      .catch(throwOutside);
  }

  private async deliver(): Promise<void> {
    const { book } = this.options.workbook;
    if (!this.open) return;
    if (book.events.hasWaiting) {
      await this.options.workbook.beforeRead();
      const entries = book.events
        .take()
        .map(({ type, target, message }): Entry => [
          objectEvents,
          type,
          target,
          JSON.stringify(message),
          "",
        ]);
      if (entries.length > 0) this.sendEntries(entries);
    }
    const selection = this.selectionNow();
    if (selection === this.selection) return;
    this.selection = selection;
    this.fire("documentSelectionChanged", {});
  }

  private sendEntries(entries: readonly Entry[]): void {
    this.fire("richApiMessage", { ArrayData: entries });
  }

  private fire(name: string, data: unknown): void {
    const registration = this.registrations.get(name);
    if (registration && this.open) this.options.post(eventFor(registration, this.origin, data));
  }

  private answer(request: Request, data: unknown): void {
    if (this.open) this.options.post(answerTo(request, this.origin, data));
  }

  private selectionNow(): string {
    const { engine, state } = this.options.workbook.book;
    const sheet = engine.sheets.active();
    return JSON.stringify([sheet, state.selections.get(sheet)]);
  }
}

const leaving: ReadonlyMap<number, "next" | "previous" | "sheet"> = new Map([
  [13, "next"],
  [14, "previous"],
  [15, "sheet"],
  [17, "next"],
  [18, "previous"],
]);

/** A failure of ours must be seen, and must not end the conversation. */
function throwOutside(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}
