import type { Engine } from "../../../preview/engine/engine";
import { registerWorkbookPlugins } from "../../../preview/engine/plugins";
import { createEngine } from "../../../preview/engine/univer-engine";
import { beyondUndo } from "../../../preview/model/beyond-undo";
import { openWorkbook, type PreviewWorkbook } from "../../../preview/model/preview-workbook";
import { personAt, type Person } from "../../../preview/node/person";
import { loadUniver } from "../../../preview/node/univer-bundle";
import { QuerySession } from "../../../preview/protocol/process-query";
import {
  ActionType,
  ObjectPathType,
  type WireAction,
  type WireError,
  type WireObjectPath,
} from "../../../preview/protocol/wire";

/** A workbook with one empty sheet, and a client that speaks to it in batches as office.js does. */
export function open(): Opened {
  const packages = loadUniver();
  const { LocaleType, LogLevel, Univer } = packages;
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.ERROR,
  });
  registerWorkbookPlugins(univer, packages);
  const engine = createEngine({ packages, univer });
  const workbook = openWorkbook(engine);
  const run = (command: string, params: object) =>
    univer.__getInjector().get(packages.ICommandService).executeCommand(command, params);
  const session = new QuerySession({
    root: workbook.root,
    services: {},
    around: beyondUndo(engine.history),
    beforeRead: () => workbook.beforeRead(),
  });
  return {
    engine,
    workbook,
    client: new Client(session),
    run,
    person: personAt({
      engine,
      run,
      heard: () => workbook.beforeRead(),
    }),
    close() {
      workbook.dispose();
      engine.dispose();
    },
  };
}

export interface Opened {
  readonly engine: Engine;
  readonly workbook: PreviewWorkbook;
  readonly client: Client;
  readonly person: Person;
  /** Runs a command of the grid as its keys and menus would. */
  run(command: string, params: object): Promise<unknown>;
  close(): void;
}

/** Queues actions until `sync`; a failing batch throws what office.js would make an error of. */
export class Client {
  readonly root: Path;
  private lastId = 1;
  private paths: Record<number, WireObjectPath> = {};
  private actions: WireAction[] = [];

  constructor(private readonly session: QuerySession) {
    this.root = new Path(this, { kind: ObjectPathType.global, name: "", args: [], parent: null });
  }

  queue(path: Path, action: Omit<WireAction, "Id" | "ObjectPathId">): void {
    this.actions.push({ ...action, Id: ++this.lastId, ObjectPathId: this.idOf(path) });
  }

  async sync(): Promise<readonly unknown[]> {
    const request = { Actions: this.actions, ObjectPaths: this.paths };
    this.actions = [];
    this.paths = {};
    for (const path of this.known) path.id = undefined;
    this.known = [];
    const answer = await this.session.execute(request);
    if (answer.Error) throw new Refused(answer.Error);
    return answer.Results.map(({ Value }) => Value);
  }

  idOf(path: Path): number {
    if (path.id !== undefined) return path.id;
    const { kind, name, args, parent } = path.step;
    const parentId = parent && this.idOf(parent);
    path.id = ++this.lastId;
    this.known.push(path);
    this.paths[path.id] = {
      Id: path.id,
      ObjectPathType: kind,
      Name: name,
      ...(parentId === null ? {} : { ParentObjectPathId: parentId }),
      ArgumentInfo: this.argumentsOf(args),
    };
    return path.id;
  }

  argumentsOf(args: readonly unknown[]) {
    return {
      Arguments: args.map((arg) => (arg instanceof Path ? this.idOf(arg) : arg)),
      ReferencedObjectPathIds: args.map((arg) => (arg instanceof Path ? this.idOf(arg) : 0)),
    };
  }

  private known: Path[] = [];
}

interface Step {
  readonly kind: ObjectPathType;
  readonly name: string;
  readonly args: readonly unknown[];
  readonly parent: Path | null;
}

export class Path {
  id: number | undefined;

  constructor(
    private readonly client: Client,
    readonly step: Step,
  ) {}

  get(...names: readonly string[]): Path {
    return names.reduce<Path>((path, name) => path.to(ObjectPathType.property, name, []), this);
  }
  at(name: string, ...args: readonly unknown[]): Path {
    return this.to(ObjectPathType.method, name, args);
  }
  item(key: unknown): Path {
    return this.to(ObjectPathType.indexer, "", [key]);
  }

  set(name: string, value: unknown): this {
    const action = { ActionType: ActionType.setProperty, Name: name };
    this.client.queue(this, { ...action, ArgumentInfo: this.client.argumentsOf([value]) });
    return this;
  }
  call(name: string, ...args: readonly unknown[]): this {
    const action = { ActionType: ActionType.method, Name: name };
    this.client.queue(this, { ...action, ArgumentInfo: this.client.argumentsOf(args) });
    return this;
  }
  load(...select: readonly string[]): this {
    this.client.queue(this, {
      ActionType: ActionType.query,
      Name: "",
      QueryInfo: { Select: select },
    });
    return this;
  }
  /** Makes the object, as office.js does before it uses one. */
  make(): this {
    this.client.queue(this, { ActionType: ActionType.instantiate, Name: "" });
    return this;
  }

  /** Queued things are done, and what this answers is handed back. */
  async ask(...select: readonly string[]): Promise<unknown> {
    this.load(...select);
    return (await this.client.sync()).at(-1);
  }

  private to(kind: ObjectPathType, name: string, args: readonly unknown[]): Path {
    return new Path(this.client, { kind, name, args, parent: this });
  }
}

export class Refused extends Error {
  constructor(readonly error: WireError) {
    super(error.Message);
  }
  get code(): string {
    return this.error.Code;
  }
  get location(): string | undefined {
    return this.error.Location;
  }
}
