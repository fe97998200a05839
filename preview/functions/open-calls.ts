import type { CellPlace } from "../engine/engine";
import type { WireValue } from "./call-arguments";
import type { FunctionSpec } from "./metadata";

/** A call of a function of the add-in, with the cells that wait for its answer or follow it. */
export interface Call {
  readonly id: number;
  readonly key: string;
  readonly spec: FunctionSpec;
  readonly values: readonly WireValue[];
  readonly cells: Map<string, CellPlace>;
  sent: boolean;
}

/** Calls that are out, and streams that go on after their first answer. */
export class OpenCalls {
  readonly waiting = new Map<string, Call>();
  readonly streams = new Map<string, Call>();
  /** What each cell asked for when it was last computed; a formula may ask several times. */
  private readonly asked = new Map<string, Set<string>>();
  private computing: string | null = null;
  private nextId = 1;

  /** The call of that key, made where there is none. */
  called(key: string, spec: FunctionSpec, values: readonly WireValue[]): Call {
    const known = this.waiting.get(key) ?? this.streams.get(key);
    if (known) return known;
    const call = { id: this.nextId++, key, spec, values, cells: new Map(), sent: false };
    this.waiting.set(key, call);
    return call;
  }

  ask(call: Call | undefined, key: string, place: CellPlace): void {
    if (place.row < 0) return;
    const cell = `${place.sheet} ${place.row} ${place.column}`;
    if (this.computing !== cell) this.asked.set(cell, new Set());
    this.computing = cell;
    this.asked.get(cell)?.add(key);
    call?.cells.set(cell, place);
  }

  /** What is computed from now on is computed anew, even in the cell that was last. */
  computed(): void {
    this.computing = null;
  }

  /** One answer: a stream stays open. */
  answered(id: number): Call | undefined {
    const call = [...this.waiting.values(), ...this.streams.values()].find((one) => one.id === id);
    if (!call) return undefined;
    this.waiting.delete(call.key);
    if (call.spec.streams) this.streams.set(call.key, call);
    return call;
  }

  /** The add-in is gone: all that is open has to be asked again. */
  restart(): void {
    for (const [key, call] of this.streams) this.waiting.set(key, call);
    this.streams.clear();
    for (const call of this.waiting.values()) call.sent = false;
  }

  /** Takes out those that no cell asks for any more, where the add-in can be told to stop. */
  abandoned(hasFormula: (call: Call, place: CellPlace) => boolean): readonly Call[] {
    const open = [...this.waiting.values(), ...this.streams.values()].filter(
      ({ spec, sent }) => sent && (spec.streams || spec.cancelable),
    );
    return open.filter((call) => {
      for (const [cell, place] of call.cells)
        if (!this.asked.get(cell)?.has(call.key) || !hasFormula(call, place))
          call.cells.delete(cell);
      if (call.cells.size > 0) return false;
      this.waiting.delete(call.key);
      this.streams.delete(call.key);
      return true;
    });
  }
}
