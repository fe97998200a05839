import type { Area } from "../engine/area";
import { invalidArgument } from "../protocol/host-error";
import { HostObject } from "../protocol/host-object";
import type { Book, RangeObject } from "./book";

type Unit = "cell" | "row" | "column";

/** What is asked for (`{ format: { fill: { color: true } } }`), cell by cell, row by row or column by column. */
export function readCellProperties(
  book: Book,
  range: RangeObject,
  wanted: unknown,
  unit: Unit,
): unknown {
  const lines = placesIn(range.area, unit).map((line) =>
    line.map((area) => pick(book.range(range.sheet, area), wanted)),
  );
  return unit === "cell" ? lines : lines.flat();
}

export function writeCellProperties(
  book: Book,
  range: RangeObject,
  given: unknown,
  unit: Unit,
): void {
  if (!Array.isArray(given)) throw invalidArgument();
  const rows: unknown[] =
    unit === "column" ? [given] : unit === "row" ? given.map((one: unknown) => [one]) : given;
  const places = placesIn(range.area, unit);
  if (rows.length !== places.length) throw invalidArgument();
  rows.forEach((line, i) => {
    const areas = places[i] ?? [];
    if (!Array.isArray(line) || line.length !== areas.length) throw invalidArgument();
    areas.forEach((area, j) => put(book.range(range.sheet, area), line[j]));
  });
}

function placesIn(area: Area, unit: Unit): Area[][] {
  const rows = unit === "column" ? 1 : area.rows;
  const columns = unit === "row" ? 1 : area.columns;
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_unused, j) => ({
      row: area.row + i,
      column: area.column + j,
      rows: unit === "column" ? area.rows : 1,
      columns: unit === "row" ? area.columns : 1,
    })),
  );
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Borders go by their sides, `{ bottom: { style: true } }`, all else as objects are named. */
function member(object: object, name: string): unknown {
  const find: unknown = Reflect.get(object, "GetItem");
  const side = sides[name];
  if (side !== undefined && typeof find === "function") return Reflect.apply(find, object, [side]);
  const key = pascal(name);
  if (!(key in object)) throw invalidArgument();
  return Reflect.get(object, key);
}

const sides: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
};

function pick(object: object, wanted: unknown): unknown {
  if (typeof wanted !== "object" || wanted === null) return null;
  const out: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(wanted)) {
    if (inner === undefined || inner === false) continue;
    const value = member(object, name);
    out[name] = value instanceof HostObject ? pick(value, inner) : value;
  }
  return out;
}

function put(object: object, given: unknown): void {
  if (typeof given !== "object" || given === null) return;
  for (const [name, inner] of Object.entries(given)) {
    if (inner === undefined || inner === null) continue;
    const value = name === "style" && typeof inner === "string" ? null : member(object, name);
    if (value instanceof HostObject) put(value, inner);
    else Reflect.set(object, pascal(name), inner);
  }
}
