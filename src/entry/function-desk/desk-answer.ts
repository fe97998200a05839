import type { DeskAnswer, DeskCall } from "../../app/functions/desk";
import { functions } from "../../functions/all-functions";
import { messageOfRefusal } from "../../functions/answer";
import { nativeArgument } from "../../functions/native/native-argument";
import { headerRow } from "../../functions/tidy-headers";

type Cells = readonly (readonly unknown[])[];

/**
 * What a call gives over a table, and the rows it took: those whose amount, were it another, would change the value.
 * That is asked of the function itself, row by row, so it holds for every function there is or will be.
 */
export function deskAnswer({ id, args }: DeskCall, cells: Cells): DeskAnswer {
  const known = args.map((text, at) => argumentOf(text, at, cells));
  if (known.some((each) => each === unknown)) return { kind: "in-cell" };
  const first = run(id, known);
  if (first.kind === "refused") return first;
  return {
    ...first,
    takenRows: args[0] === undefined ? [] : takenRows(id, known, cells, first.text),
  };
}

/** Rows × rows are read: a table of this size answers in a moment. */
const mostRows = 600;
const unknown = Symbol("only Excel knows");

function argumentOf(text: string, at: number, cells: Cells): unknown {
  if (at === 0 && /^tblBudget(\[(#All|#모두)\])?$/.test(text)) return cells;
  const argument = nativeArgument(text);
  if (argument.kind === "omitted") return null;
  return argument.kind === "value" ? argument.value : unknown;
}

type Run =
  | { readonly kind: "value"; readonly text: string }
  | { readonly kind: "refused"; readonly says: string };

function run(id: string, args: readonly unknown[]): Run {
  const found = Object.entries(functions).find(([name]) => name === id)?.[1];
  if (!found) return { kind: "refused", says: id };
  const given = Array.from(
    { length: Math.max(found.length, args.length) },
    (_, at) => args[at] ?? null,
  );
  try {
    const value: unknown = Reflect.apply(found, undefined, given);
    return { kind: "value", text: shownValue(value) };
  } catch (error) {
    const says = messageOfRefusal(error);
    if (says === null) throw error;
    return { kind: "refused", says };
  }
}

function takenRows(
  id: string,
  args: readonly unknown[],
  cells: Cells,
  before: string,
): readonly number[] | null {
  if (args[0] !== cells) return [];
  if (cells.length > mostRows) return null;
  const head = headerRow(cells[0] ?? []);
  const column = head.columns.금액;
  return cells.flatMap((row, at) => {
    const amount = row[column];
    if (typeof amount !== "number" || (head.inRange && at === 0)) return [];
    // Another amount of the same size: a difference that no rounding of the result swallows.
    const other = row.map((cell, c) => (c === column ? amount * 3 + 7_919 : cell));
    const changed = run(id, [cells.map((each) => (each === row ? other : each)), ...args.slice(1)]);
    return changed.kind === "value" && changed.text === before ? [] : [at];
  });
}

/** A number as a cell shows it, a spilled row with gaps between. */
function shownValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(shownValue).join(" · ");
  if (typeof value !== "number") return String(value);
  return value.toLocaleString("en-US", { maximumFractionDigits: 6 });
}
