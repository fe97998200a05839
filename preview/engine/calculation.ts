import type { CalculationEngine, CellPlace, Scalar, SheetId } from "./engine";
import type { UniverContext } from "./univer";

/**
 * When formulas are computed. Univer waits 100 ms after the last change before it starts; a sync that reads what it
 * has just written cannot wait that long, so `settle` starts the calculation at once where it can.
 */
export class UniverCalculation implements CalculationEngine {
  private waiting = false;
  private running = 0;
  private manual = false;
  private listeners: (() => void)[] = [];
  private readonly subscription: { dispose(): void };

  constructor(private readonly context: UniverContext) {
    const { packages, injector, commands } = context;
    const dirty = injector.get(packages.IActiveDirtyManagerService);
    this.subscription = commands.onCommandExecuted((command, options) => {
      if (command.id === packages.SetFormulaCalculationStartMutation.id) this.running++;
      else if (command.id === packages.SetFormulaCalculationNotificationMutation.id) {
        if (isEnd(command.params)) this.ended();
      } else if (dirty.get(command.id) && options?.onlyLocal !== true && !isLook(command.params)) {
        this.waiting = true;
        if (this.manual) this.hold();
      }
    });
  }

  get automatic(): boolean {
    return !this.manual;
  }

  setAutomatic(automatic: boolean): void {
    this.manual = !automatic;
    if (automatic) this.start();
  }

  async settle(): Promise<void> {
    while (this.running > 0 || (this.waiting && !this.manual)) {
      if (this.running === 0) this.start();
      await this.nextEnd();
    }
  }

  async recalculateAll(): Promise<void> {
    const { commands, packages } = this.context;
    await this.settle();
    this.waiting = true;
    const ended = this.nextEnd();
    await commands.executeCommand(
      packages.SetTriggerFormulaCalculationStartMutation.id,
      { commands: [], forceCalculation: true },
      { onlyLocal: true },
    );
    await ended;
  }

  async recalculate(cells: readonly CellPlace[]): Promise<void> {
    const { commands, packages, unitId } = this.context;
    await this.settle();
    if (cells.length === 0) return;
    const dirtyRanges = cells.map(({ sheet, row, column }) => ({
      unitId,
      sheetId: sheet,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    }));
    const ended = this.nextEnd();
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
    await this.settle();
    const asked = { [unitId]: { [sheet]: { 0: { 0: [formula] } } } };
    const answer = await injector.get(packages.ICalculateFormulaService).executeFormulas(asked);
    return answer[unitId]?.[sheet]?.[0]?.[0]?.[0]?.value ?? null;
  }

  dispose(): void {
    this.subscription.dispose();
    this.hold();
    this.waiting = false;
    this.running = 0;
    this.ended();
  }

  private ended(): void {
    this.running = 0;
    const trigger = this.trigger();
    if (trigger) this.waiting = trigger._waitingCommandQueue.length > 0;
    else this.waiting = false;
    const listeners = this.listeners;
    this.listeners = [];
    for (const listener of listeners) listener();
  }

  private nextEnd(): Promise<void> {
    return new Promise((resolve) => this.listeners.push(resolve));
  }

  /** What Univer's own timer does when it fires. */
  private start(): void {
    const trigger = this.trigger();
    if (!trigger) return;
    if (trigger._waitingCommandQueue.length === 0) {
      this.ended();
      return;
    }
    clearTimeout(trigger._setTimeoutKey);
    const dirt = trigger._generateDirty(trigger._waitingCommandQueue);
    trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, dirt);
    trigger._waitingCommandQueue = [];
    const params = { ...trigger._executingDirtyData };
    const { commands, packages } = this.context;
    void commands.executeCommand(packages.SetFormulaCalculationStartMutation.id, params, {
      onlyLocal: true,
    });
  }

  /** Keeps Univer's timer from firing: its queue stays for the next `start`. */
  private hold(): void {
    const trigger = this.trigger();
    if (trigger) clearTimeout(trigger._setTimeoutKey);
  }

  private trigger(): DebouncedTrigger | null {
    const { injector, packages } = this.context;
    const trigger: unknown = injector.get(packages.TriggerCalculationController);
    return isDebounced(trigger) ? trigger : null;
  }
}

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
