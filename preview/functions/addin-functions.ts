import type { CellPlace, Engine, FunctionAnswer, FunctionCall } from "../engine/engine";
import { columnLetters, quoteSheet } from "../model/a1";
import { argumentsFor, type Blanks, type WireValue } from "./call-arguments";
import { readResults } from "./call-results";
import type { FunctionSpec } from "./metadata";

export interface AddInFunctionsOptions {
  readonly engine: Engine;
  readonly namespace: string;
  readonly functions: readonly FunctionSpec[];
  readonly blanks?: Blanks;
}

type Entry = readonly [number, number, string, string, string];

interface Call {
  readonly id: number;
  readonly key: string;
  readonly spec: FunctionSpec;
  readonly values: readonly WireValue[];
  readonly cells: Map<string, CellPlace>;
  sent: boolean;
}

const customFunctions = 1;
const invoke = 1000;
const errorsAllowed = 4;
/** Results kept; the oldest go first and are asked for again if a formula still needs them. */
const resultsKept = 20_000;

/**
 * The add-in's functions in cells. The engine would run asynchronous functions one after another, so it is given
 * synchronous ones that look their call up: on a miss the cell shows #BUSY!, the call joins a round that goes out in
 * one message when the calculation has settled, and the cells that wait are recalculated once its results are in.
 */
export class AddInFunctions {
  private readonly results = new Map<string, FunctionAnswer>();
  private readonly calls = new Map<string, Call>();
  private readonly idle: (() => void)[] = [];
  private send: ((entries: readonly Entry[]) => void) | null = null;
  private flushing = false;
  private recalculating = 0;
  private nextId = 1;
  /** Messages with calls that went out. */
  rounds = 0;

  constructor(private readonly options: AddInFunctionsOptions) {
    for (const spec of options.functions) {
      options.engine.functions.register(`${options.namespace}.${spec.name}`, (call) =>
        this.evaluate(spec, call),
      );
    }
  }

  ready(send: (entries: readonly Entry[]) => void): void {
    this.send = send;
    this.flushSoon();
  }

  gone(): void {
    this.send = null;
    for (const call of this.calls.values()) call.sent = false;
  }

  answered(rows: unknown): void {
    const byId = new Map([...this.calls.values()].map((call) => [call.id, call]));
    const waiting = new Map<string, CellPlace>();
    for (const { id, answer } of readResults(rows)) {
      const call = byId.get(id);
      if (!call) continue;
      this.calls.delete(call.key);
      this.keep(call.key, answer);
      for (const [name, cell] of call.cells) waiting.set(name, cell);
    }
    void this.recalculate([...waiting.values()]);
  }

  /** The add-in has said that its functions can be called. */
  get isReady(): boolean {
    return this.send !== null;
  }

  /** Resolves when no cell waits for the add-in; at once where there is no add-in to wait for. */
  async settle(): Promise<void> {
    await this.options.engine.calculation.settle();
    while (this.send && (this.calls.size > 0 || this.recalculating > 0)) {
      await new Promise<void>((resolve) => this.idle.push(resolve));
      await this.options.engine.calculation.settle();
    }
  }

  private evaluate(spec: FunctionSpec, call: FunctionCall): FunctionAnswer {
    const given = argumentsFor(spec, call.args, this.options.blanks ?? "null");
    if (given.kind === "error") return given.error;
    const key = `${spec.id} ${JSON.stringify(given.values)}`;
    const known = this.results.get(key);
    if (known !== undefined) return known;
    const { sheet, row, column } = call;
    const waiting: Call = this.calls.get(key) ?? {
      id: this.nextId++,
      key,
      spec,
      values: given.values,
      cells: new Map(),
      sent: false,
    };
    this.calls.set(key, waiting);
    if (row >= 0) waiting.cells.set(`${sheet} ${row} ${column}`, { sheet, row, column });
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
    const round = [...this.calls.values()].filter(({ sent }) => !sent);
    if (!this.send || round.length === 0) return;
    for (const call of round) call.sent = true;
    this.rounds++;
    this.send(round.map((call) => this.entryOf(call)));
  }

  private entryOf({ id, spec, values, cells }: Call): Entry {
    const [cell] = cells.values();
    const flags = spec.takesErrors ? errorsAllowed : 0;
    const message = [id, spec.id.toUpperCase(), values, cell ? this.addressOf(cell) : "", flags];
    return [customFunctions, invoke, "", JSON.stringify(message), ""];
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
      for (const resolve of this.idle.splice(0)) resolve();
    }
  }
}
