import type { IMutationInfo } from "@univerjs/core";
import type { UniverContext } from "./univer";

/**
 * Runs Univer's mutations for the model, so that the engine can tell what the model wrote from what a person did,
 * and one step of the model is one step of undo.
 */
export class Commands {
  private depth = 0;
  private step: { undo: IMutationInfo[]; redo: IMutationInfo[] } | null = null;
  private steps = 0;

  constructor(private readonly context: UniverContext) {}

  /** True while a mutation of the model runs. */
  get writing(): boolean {
    return this.depth > 0;
  }

  /** `undo` are the mutations that take it back; without them the write cannot be undone. */
  run(id: string, params: object, undo?: readonly IMutationInfo[]): void {
    const own = { unitId: this.context.unitId, ...params };
    this.depth++;
    try {
      this.context.commands.syncExecuteCommand(id, own);
    } finally {
      this.depth--;
    }
    if (this.step && undo) {
      this.step.redo.push({ id, params: structuredClone(own) });
      this.step.undo.unshift(...undo);
    }
  }

  /**
   * The same with what Univer's command of that name would do around it: formulas and names that speak of a sheet
   * follow it when it is renamed or removed.
   */
  runWithFollowers(command: string, id: string, params: object): void {
    const own = { unitId: this.context.unitId, ...params };
    const interceptors = this.context.injector.get(this.context.packages.SheetInterceptorService);
    const { preRedos = [], redos } = interceptors.onCommandExecute({ id: command, params: own });
    for (const before of preRedos) this.runFollower(before);
    this.run(id, own);
    for (const after of redos) this.runFollower(after);
  }

  private runFollower({ id, params }: IMutationInfo): void {
    this.run(id, params);
  }

  /** Steps nest: the outermost one counts. */
  begin(): () => void {
    this.steps++;
    this.step ??= { undo: [], redo: [] };
    return () => {
      this.steps--;
      if (this.steps > 0) return;
      this.push();
      this.step = null;
    };
  }

  private push(): void {
    if (!this.step || this.step.undo.length === 0) return;
    this.context.injector.get(this.context.packages.IUndoRedoService).pushUndoRedo({
      unitID: this.context.unitId,
      undoMutations: this.step.undo,
      redoMutations: this.step.redo,
    });
  }
}
