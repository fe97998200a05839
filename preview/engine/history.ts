import type { IUndoRedoItem, IUndoRedoService } from "@univerjs/core";
import { BookImages, type BookImage } from "./book-images";
import type { HistoryEngine, KeptImage, KeptState, PersonAct } from "./engine";
import { applyDifference, type RestoreTools } from "./image-difference";
import type { Persons } from "./persons";

/** The workbook before or after a step: what the engine holds, and what is kept beside it. */
interface Moment {
  readonly book: BookImage;
  readonly kept: readonly KeptImage[];
}

interface Step {
  readonly from: Moment;
  readonly to: Moment;
}

/**
 * One stack for what a person did and what the model wrote. Steps stand on the stack of Univer, whose keys and menus
 * undo and redo, but none carries mutations that take it back: each carries the workbook before and after it, and
 * goes from one to the other.
 */
export class UniverHistory implements HistoryEngine {
  private readonly images: BookImages;
  private readonly stack: IUndoRedoService;
  private readonly kept: KeptState[] = [];
  private readonly subscriptions: { dispose(): void }[];
  private base: Moment;
  private steps = 0;
  private groups = 0;
  /** A person's command has begun that has not asked for its step yet. */
  private isPersonAtIt = false;
  private restoring = false;

  constructor(
    private readonly tools: RestoreTools,
    private readonly persons: Persons,
  ) {
    const { packages, injector, unitId, commands } = tools.context;
    this.images = new BookImages(tools.context, tools.formats);
    this.base = this.now();
    this.stack = injector.get(packages.IUndoRedoService);
    const isOurs = (item: IUndoRedoItem) => item.unitID === unitId && !isRestoring(item);
    hearPushes(this.stack, (item, push) => (isOurs(item) ? this.personDone(item) : push(item)));
    this.subscriptions = [
      commands.registerCommand({
        id: restoreCommand,
        type: packages.CommandType.OPERATION,
        handler: (_accessor, params?: object) => {
          if (params && isStep(params)) this.restore(params);
          return true;
        },
      }),
      commands.beforeCommandExecuted((command, options) => {
        if (command.type !== packages.CommandType.MUTATION || options?.onlyLocal === true) return;
        if (!tools.commands.writing) this.personBegins();
      }),
    ];
  }

  keep(state: KeptState): void {
    this.kept.push(state);
    this.base = this.now();
  }

  step<T>(write: () => T): T {
    const end = this.begin();
    try {
      return write();
    } finally {
      end();
    }
  }

  begin(): () => void {
    if (this.steps === 0) this.base = this.now();
    this.steps++;
    return () => {
      this.steps--;
      if (this.steps === 0) this.finish();
    };
  }

  group(): () => void {
    const end = this.begin();
    this.groups++;
    return () => {
      this.groups--;
      end();
    };
  }

  get isGrouped(): boolean {
    return this.groups > 0;
  }

  undo(): Promise<boolean> {
    const { commands, packages } = this.tools.context;
    return commands.executeCommand(packages.UndoCommand.id);
  }

  redo(): Promise<boolean> {
    const { commands, packages } = this.tools.context;
    return commands.executeCommand(packages.RedoCommand.id);
  }

  clear(): void {
    this.stack.clearUndoRedo(this.tools.context.unitId);
    this.isPersonAtIt = false;
    this.base = this.now();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.images.dispose();
  }

  private personBegins(): void {
    if (this.isPersonAtIt || this.steps > 0 || this.restoring) return;
    this.base = this.now();
    this.isPersonAtIt = true;
  }

  /** What a person does while the model writes becomes part of the model's step. */
  private personDone(item: IUndoRedoItem): void {
    this.isPersonAtIt = false;
    if (this.steps === 0) this.finish(item);
  }

  private finish(item: Partial<IUndoRedoItem> = {}): void {
    const from = this.base;
    const to = this.now();
    this.base = to;
    this.isPersonAtIt = false;
    if (isSame(from, to)) return;
    const { unitId } = this.tools.context;
    this.stack.pushUndoRedo({ ...item, unitID: unitId, ...mutationsOf({ from, to }) });
  }

  private restore({ from, to }: Step): void {
    this.restoring = true;
    const acts: PersonAct[] = [];
    try {
      acts.push(...applyDifference(this.tools, from.book, to.book));
      this.kept.forEach((state, index) => {
        const [before, after] = [from.kept[index], to.kept[index]];
        if (before && after) state.restore(before, after);
      });
    } finally {
      this.restoring = false;
    }
    for (const act of acts) this.persons.tell(act);
  }

  private now(): Moment {
    return { book: this.images.take(), kept: this.kept.map((state) => state.image()) };
  }
}

const restoreCommand = "geomsan.operation.restore";

const mutationsOf = ({ from, to }: Step) => ({
  undoMutations: [{ id: restoreCommand, params: { from: to, to: from } }],
  redoMutations: [{ id: restoreCommand, params: { from, to } }],
});

const isStep = (params: object): params is Step => "from" in params && "to" in params;

/** Going to another sheet is no step. */
const isSame = (a: Moment, b: Moment): boolean =>
  a.book.sheets === b.book.sheets &&
  a.kept.every((image, index) => sameImage(image, b.kept[index] ?? new Map()));

const sameImage = (a: KeptImage, b: KeptImage): boolean =>
  a.size === b.size && [...a].every(([part, text]) => b.get(part) === text);

const isRestoring = ({ undoMutations }: IUndoRedoItem): boolean =>
  undoMutations.some(({ id }) => id === restoreCommand);

type Push = (item: IUndoRedoItem) => void;

/**
 * The stack is handed out as a proxy that keeps each method it was once asked for, so that methods are put into its
 * place without asking. Where Univer makes one step of several commands, that step is undone to the beginning of the
 * first and redone to the end of the last.
 */
function hearPushes(
  stack: IUndoRedoService,
  hear: (item: IUndoRedoItem, push: Push) => void,
): void {
  stack.pushUndoRedo = function (this: IUndoRedoService, item) {
    const own: unknown = Reflect.get(Reflect.getPrototypeOf(this) ?? {}, "pushUndoRedo");
    if (typeof own !== "function") throw new Error("Univer's stack of undo has no pushUndoRedo");
    hear(item, (pushed) => void Reflect.apply(own, this, [pushed]));
  };
  Reflect.set(stack, "_tryBatchingElements", (first: IUndoRedoItem, next: IUndoRedoItem) => {
    first.redoMutations.push(...next.redoMutations);
    first.undoMutations.unshift(...next.undoMutations);
  });
}
