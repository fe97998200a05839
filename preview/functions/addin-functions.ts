import type { CellPlace, Engine, FunctionAnswer, FunctionCall } from "../engine/engine";
import { columnLetters, quoteSheet } from "../model/a1";
import { argumentsFor, type Blanks } from "./call-arguments";
import { readResults } from "./call-results";
import type { FunctionSpec } from "./metadata";
import { OpenCalls, type Call } from "./open-calls";

export interface AddInFunctionsOptions {
  readonly engine: Engine;
  readonly namespace: string;
  readonly functions: readonly FunctionSpec[];
  readonly blanks?: Blanks;
}

type Entry = readonly [number, number, string, string, string];

const customFunctions = 1;
const invoke = 1000;
const cancel = 1001;
const flags = { cancelable: 1, streams: 2, takesErrors: 4 } as const;
/** Results kept; the oldest go first and are asked for again if a formula still needs them. */
const resultsKept = 20_000;

/**
 * The add-in's functions in cells. The engine would run asynchronous functions one after another, so it is given
 * synchronous ones that look their call up: on a miss the cell shows #BUSY!, the call joins a round that goes out in
 * one message when the calculation has settled, and the cells that wait are recalculated once its results are in.
 */
export class AddInFunctions {
  private readonly results = new Map<string, FunctionAnswer>();
  private readonly open = new OpenCalls();
  private readonly idle: (() => void)[] = [];
  private send: ((entries: readonly Entry[]) => void) | null = null;
  private flushing = false;
  private recalculating = 0;
  /** Messages with calls that went out. */
  rounds = 0;

  constructor(private readonly options: AddInFunctionsOptions) {
    for (const spec of options.functions) {
      options.engine.functions.register(`${options.namespace}.${spec.name}`, (call) =>
        this.evaluate(spec, call),
      );
    }
    options.engine.onPerson(() => void this.settle());
  }

  ready(send: (entries: readonly Entry[]) => void): void {
    this.send = send;
    this.flushSoon();
  }

  gone(): void {
    this.send = null;
    this.open.restart();
  }

  answered(rows: unknown): void {
    const waiting = new Map<string, CellPlace>();
    this.stopAbandoned();
    for (const { id, answer } of readResults(rows)) {
      const call = this.open.answered(id);
      if (!call) continue;
      this.keep(call.key, answer);
      for (const [name, cell] of call.cells) waiting.set(name, cell);
    }
    void this.recalculate([...waiting.values()]);
  }

  /** The add-in has said that its functions can be called. */
  get isReady(): boolean {
    return this.send !== null;
  }

  /** Resolves when no cell waits for a first answer of the add-in; at once where there is no add-in to wait for. */
  async settle(): Promise<void> {
    await this.options.engine.calculation.settle();
    this.stopAbandoned();
    while (this.send && (this.open.waiting.size > 0 || this.recalculating > 0)) {
      await new Promise<void>((resolve) => this.idle.push(resolve));
      await this.options.engine.calculation.settle();
    }
  }

  private evaluate(spec: FunctionSpec, place: FunctionCall): FunctionAnswer {
    const given = argumentsFor(spec, place.args, this.options.blanks ?? "null");
    if (given.kind === "error") return given.error;
    const key = `${spec.id} ${JSON.stringify(given.values)}`;
    const known = this.results.get(key);
    const call = known === undefined ? this.open.called(key, spec, given.values) : undefined;
    this.open.ask(call ?? this.open.streams.get(key), key, place);
    if (known !== undefined) return known;
    this.flushSoon();
    return "#BUSY!";
  }

  private flushSoon(): void {
    if (this.flushing || !this.send) return;
    this.flushing = true;
    void this.flush();
  }

  private async flush(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0)); // out of the calculation that asked
    await this.options.engine.calculation.settle();
    this.flushing = false;
    this.stopAbandoned();
    const round = [...this.open.waiting.values()].filter(({ sent }) => !sent);
    if (!this.send || round.length === 0) return;
    for (const call of round) call.sent = true;
    this.rounds++;
    this.send(round.map((call) => this.entryOf(call)));
  }

  private entryOf({ id, spec, values, cells }: Call): Entry {
    const [cell] = cells.values();
    const address = cell ? this.addressOf(cell) : "";
    const message = [id, spec.id.toUpperCase(), values, address, flagsOf(spec)];
    return [customFunctions, invoke, "", JSON.stringify(message), ""];
  }

  /** Tells the add-in of calls that nobody waits for any more; what a stream said last is forgotten with it. */
  private stopAbandoned(): void {
    const { cells, sheets } = this.options.engine;
    const isThere = new Set(sheets.list().map(({ id }) => id));
    const stopped = this.open.abandoned(({ spec }, { sheet, row, column }) => {
      const formula = isThere.has(sheet) ? cells.read(sheet, row, column).formula : undefined;
      const name = `${this.options.namespace}.${spec.name}`.toUpperCase();
      return formula?.toUpperCase().includes(name) ?? false;
    });
    this.open.computed();
    for (const { key } of stopped) this.results.delete(key);
    if (stopped.length > 0) this.send?.(stopped.map(({ id }) => cancelOf(id)));
  }

  private addressOf({ sheet, row, column }: CellPlace): string {
    const name = this.options.engine.sheets.list().find(({ id }) => id === sheet)?.name ?? "";
    return `${quoteSheet(name)}!${columnLetters(column)}${row + 1}`;
  }

  private keep(key: string, answer: FunctionAnswer): void {
    this.results.set(key, answer);
    for (const oldest of this.results.keys()) {
      if (this.results.size <= resultsKept) return;
      this.results.delete(oldest);
    }
  }

  private async recalculate(cells: readonly CellPlace[]): Promise<void> {
    this.recalculating++;
    try {
      await this.options.engine.calculation.recalculate(cells);
    } finally {
      this.recalculating--;
      this.open.computed();
      for (const resolve of this.idle.splice(0)) resolve();
    }
  }
}

const flagsOf = (spec: FunctionSpec): number =>
  (spec.cancelable ? flags.cancelable : 0) |
  (spec.streams ? flags.streams : 0) |
  (spec.takesErrors ? flags.takesErrors : 0);

const cancelOf = (id: number): Entry => [
  customFunctions,
  cancel,
  "",
  JSON.stringify({ invocationId: id }),
  "",
];
