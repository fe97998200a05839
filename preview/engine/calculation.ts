import type { CalculationEngine, CellPlace, Scalar, SheetId } from "./engine";
import type { UniverContext } from "./univer";

/**
 * When formulas are computed. Univer waits 100 ms after the last change before it starts; a sync that reads what it
 * has just written cannot wait that long, so `settle` starts the calculation at once where it can. Univer also starts
 * one while another runs, which then ends as if it had computed what the second was asked, and loses it (0.25.1): its
 * timer is held and ours takes its place, which waits for the end of the one that runs.
 */
export class UniverCalculation implements CalculationEngine {
  private waiting = false;
  private running = false;
  private manual = false;
  /** One is to start as soon as the one that runs has ended. */
  private isDue = false;
  /** Rows, columns or sheets moved while one ran: what it found stands somewhere else by now. */
  private isStale = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private listeners: (() => void)[] = [];
  private readonly trigger: DebouncedTrigger | null;
  private readonly subscriptions: readonly { dispose(): void }[];

  constructor(private readonly context: UniverContext) {
    const { packages, injector, commands } = context;
    // Made before we listen, so that it hears of each command first and its timer is there to be held.
    const trigger: unknown = injector.get(packages.TriggerCalculationController);
    this.trigger = isDebounced(trigger) ? trigger : null;
    const dirty = injector.get(packages.IActiveDirtyManagerService);
    const heard = commands.onCommandExecuted((command, options) => {
      if (command.id === packages.SetFormulaCalculationStartMutation.id) this.running = true;
      else if (command.id === packages.SetFormulaCalculationNotificationMutation.id) {
        if (isEnd(command.params)) this.ended();
      } else if (dirty.get(command.id)) {
        const isLocal = options?.onlyLocal === true;
        if (!isLocal && !isLook(command.params)) this.waiting = true;
        if (!isLocal && command.id !== packages.SetRangeValuesMutation.id)
          this.isStale = this.running;
        this.hold();
        if (isLocal || !this.manual) this.startLater();
      }
    });
    const stopped = commands.beforeCommandExecuted(({ id, params }) => {
      if (id === packages.SetFormulaCalculationResultMutation.id && this.isStale && params)
        Object.assign(params, { unitData: {}, unitOtherData: {} });
    });
    this.subscriptions = [heard, stopped];
    this.hold();
    this.startLater();
  }

  get automatic(): boolean {
    return !this.manual;
  }

  setAutomatic(automatic: boolean): void {
    this.manual = !automatic;
    if (automatic) this.startWhenFree();
    else this.isDue = false;
  }

  async settle(): Promise<void> {
    await this.computeWaiting(false);
  }

  async rest(): Promise<void> {
    while (this.running) await this.nextEnd();
  }

  async recalculateAll(): Promise<void> {
    this.askForAll();
    await this.computeWaiting(true);
  }

  async recalculate(cells: readonly CellPlace[]): Promise<void> {
    const { commands, packages, unitId } = this.context;
    await this.settleAlone();
    if (cells.length === 0) return;
    const dirtyRanges = cells.map(({ sheet, row, column }) => ({
      unitId,
      sheetId: sheet,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    }));
    const ended = this.nextEnd();
    this.running = true;
    await commands.executeCommand(
      packages.SetFormulaCalculationStartMutation.id,
      { ...noDirt, dirtyRanges },
      { onlyLocal: true },
    );
    await ended;
  }

  async evaluate(
    sheet: SheetId,
    formula: string,
  ): Promise<Scalar | readonly (readonly Scalar[])[]> {
    const { injector, packages, unitId } = this.context;
    await this.settleAlone();
    const asked = { [unitId]: { [sheet]: { 0: { 0: [formula] } } } };
    this.running = true;
    try {
      const answer = await injector.get(packages.ICalculateFormulaService).executeFormulas(asked);
      return answer[unitId]?.[sheet]?.[0]?.[0]?.[0]?.value ?? null;
    } finally {
      this.ended();
    }
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.hold();
    this.isDue = false;
    this.isStale = false;
    this.ended();
    this.waiting = false;
  }

  private async computeWaiting(alsoByHand: boolean): Promise<void> {
    while (this.running || (this.waiting && (alsoByHand || !this.manual))) {
      const ended = this.nextEnd();
      if (!this.running) this.start();
      await ended;
    }
  }

  private askForAll(): void {
    const { commands, packages } = this.context;
    commands.syncExecuteCommand(
      packages.SetTriggerFormulaCalculationStartMutation.id,
      { commands: [], forceCalculation: true },
      { onlyLocal: true },
    );
    this.waiting = true;
  }

  /** For one who starts a calculation next: of two that wait, one is first. */
  private async settleAlone(): Promise<void> {
    do await this.settle();
    while (this.running);
  }

  private ended(): void {
    this.running = false;
    if (this.isStale) this.askForAll();
    this.isStale = false;
    this.waiting = (this.trigger?._waitingCommandQueue.length ?? 0) > 0;
    const listeners = this.listeners;
    this.listeners = [];
    for (const listener of listeners) listener();
    if (this.isDue) this.start();
  }

  private nextEnd(): Promise<void> {
    return new Promise((resolve) => this.listeners.push(resolve));
  }

  /** What Univer's own timer does when it fires and nothing runs. */
  private start(): void {
    const { trigger } = this;
    if (!trigger) return;
    this.hold();
    this.isDue = false;
    if (trigger._waitingCommandQueue.length === 0) {
      this.ended();
      return;
    }
    const dirt = trigger._generateDirty(trigger._waitingCommandQueue);
    trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, dirt);
    trigger._waitingCommandQueue = [];
    const params = { ...trigger._executingDirtyData };
    const { commands, packages } = this.context;
    this.running = true;
    void commands.executeCommand(packages.SetFormulaCalculationStartMutation.id, params, {
      onlyLocal: true,
    });
  }

  private startLater(): void {
    if (!this.trigger) return;
    this.timer = setTimeout(() => this.startWhenFree(), pauseAfterChange);
  }

  private startWhenFree(): void {
    if (this.running) this.isDue = true;
    else this.start();
  }

  /** Keeps the timers from firing: Univer's queue stays for the next `start`. */
  private hold(): void {
    clearTimeout(this.timer);
    if (this.trigger) clearTimeout(this.trigger._setTimeoutKey);
  }
}

/** Milliseconds, as long as Univer waits. */
const pauseAfterChange = 100;

/** The private half of Univer's trigger (0.25.1, pinned). Where it looks otherwise its own timer does the work. */
interface DebouncedTrigger {
  _waitingCommandQueue: unknown[];
  _executingDirtyData: object;
  readonly _setTimeoutKey: number;
  _generateDirty(commands: readonly unknown[]): object;
  _mergeDirty(a: object, b: object): object;
}

const isDebounced = (value: unknown): value is DebouncedTrigger =>
  typeof value === "object" &&
  value !== null &&
  "_setTimeoutKey" in value &&
  Array.isArray(Reflect.get(value, "_waitingCommandQueue")) &&
  typeof Reflect.get(value, "_generateDirty") === "function" &&
  typeof Reflect.get(value, "_mergeDirty") === "function";

const noDirt = {
  forceCalculation: false,
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};

const isEnd = (params: object | undefined): boolean =>
  params !== undefined && Reflect.get(params, "functionsExecutedState") !== undefined;

const isLook = (params: object | undefined): boolean =>
  params !== undefined && Reflect.get(params, "trigger") === "sheet.command.set-style";
