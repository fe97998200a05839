import type { IMutationInfo } from "@univerjs/core";
import type { UniverContext } from "./univer";

/** Runs Univer's mutations for the model, so that the engine can tell what the model wrote from what a person did. */
export class Commands {
  private depth = 0;

  constructor(private readonly context: UniverContext) {}

  /** True while a mutation of the model runs. */
  get writing(): boolean {
    return this.depth > 0;
  }

  run(id: string, params: object): void {
    this.depth++;
    try {
      this.context.commands.syncExecuteCommand(id, { unitId: this.context.unitId, ...params });
    } finally {
      this.depth--;
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
}
