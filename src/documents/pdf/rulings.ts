import { moved, type Matrix, type Point } from "./matrix";
import type { Painter } from "./painting";

/** A straight line along an axis: `at` is its y (or x), `from` to `to` its x (or y). In points. */
export interface Ruling {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rulings {
  readonly horizontal: readonly Ruling[];
  readonly vertical: readonly Ruling[];
}

/** Filled boxes thinner than this are lines. */
const thin = 2.5;
/** What is shorter than this rules nothing. */
const short = 3;
/** More is a drawing, not a table. */
const most = 20_000;

const strokes = new Set([
  "stroke",
  "closeStroke",
  "fillStroke",
  "eoFillStroke",
  "closeFillStroke",
  "closeEOFillStroke",
]);
const fills = new Set(["fill", "eoFill"]);

/** Gathers the lines that are drawn on a page: strokes, boxes, and filled boxes so thin that they look like lines. */
export class RulingPainter {
  readonly #pen = new Pen();

  /** Names of the operators: one of them stands as a number in front of every path. */
  constructor(private readonly names: ReadonlyMap<unknown, string>) {}

  readonly paint: Painter = (operator, [painted, data], matrix) => {
    if (operator !== "constructPath") return;
    const how = this.names.get(painted) ?? "";
    if (strokes.has(how) || fills.has(how))
      for (const path of pathsOf(data, matrix)) this.#pen.draw(path, fills.has(how));
  };

  rulings(): Rulings {
    return this.#pen.rulings();
  }
}

/** pdf.js writes a path as numbers: 0 x y move, 1 x y line, 2 and 3 curves, 4 close. Curves rule nothing. */
function pathsOf(data: unknown, matrix: Matrix): readonly (readonly Point[])[] {
  const numbers = numbersOf(Array.isArray(data) ? data[0] : data);
  const paths: Point[][] = [];
  let path: Point[] | null = null;
  for (let at = 0; at < numbers.length;) {
    const point = (): Point => moved(matrix, numbers[at + 1] ?? 0, numbers[at + 2] ?? 0);
    switch (numbers[at]) {
      case 0:
        path = [point()];
        paths.push(path);
        at += 3;
        break;
      case 1:
        path?.push(point());
        at += 3;
        break;
      case 2:
        path = null;
        at += 7;
        break;
      case 3:
        path = null;
        at += 5;
        break;
      case 4:
        if (path?.[0]) path.push(path[0]);
        at += 1;
        break;
      default:
        return paths;
    }
  }
  return paths;
}

const numbersOf = (data: unknown): ArrayLike<number> =>
  ArrayBuffer.isView(data) && !(data instanceof DataView) ? (data as Float32Array) : [];

class Pen {
  readonly #horizontal: Ruling[] = [];
  readonly #vertical: Ruling[] = [];

  draw(path: readonly Point[], filled: boolean): void {
    if (path.length < 2) return;
    const xs = path.map(([x]) => x);
    const ys = path.map(([, y]) => y);
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
    if (top - bottom <= thin && right - left > short) this.#across((top + bottom) / 2, left, right);
    else if (right - left <= thin && top - bottom > short)
      this.#down((left + right) / 2, bottom, top);
    else if (!filled) this.#sides(path);
  }

  #sides(path: readonly Point[]): void {
    for (let at = 1; at < path.length; at += 1) {
      const [[x0, y0], [x1, y1]] = [path[at - 1] ?? [0, 0], path[at] ?? [0, 0]];
      if (Math.abs(y0 - y1) <= 1.2 && Math.abs(x0 - x1) > short)
        this.#across((y0 + y1) / 2, Math.min(x0, x1), Math.max(x0, x1));
      else if (Math.abs(x0 - x1) <= 1.2 && Math.abs(y0 - y1) > short)
        this.#down((x0 + x1) / 2, Math.min(y0, y1), Math.max(y0, y1));
    }
  }

  #across(at: number, from: number, to: number): void {
    if (this.#horizontal.length < most) this.#horizontal.push({ at, from, to });
  }

  #down(at: number, from: number, to: number): void {
    if (this.#vertical.length < most) this.#vertical.push({ at, from, to });
  }

  rulings(): Rulings {
    const full = this.#horizontal.length >= most || this.#vertical.length >= most;
    if (full) return { horizontal: [], vertical: [] };
    return { horizontal: joined(this.#horizontal), vertical: joined(this.#vertical) };
  }
}

/** Lines drawn cell by cell are one line where they touch. */
function joined(rulings: readonly Ruling[]): readonly Ruling[] {
  const sorted = [...rulings].sort((a, b) => a.at - b.at || a.from - b.from);
  const lines: { at: number; from: number; to: number }[] = [];
  for (const { at, from, to } of sorted) {
    let found = false;
    for (let index = lines.length - 1; index >= 0 && !found; index -= 1) {
      const line = lines[index];
      if (!line || at - line.at > 1.5) break;
      if (from > line.to + 2 || to < line.from - 2) continue;
      line.from = Math.min(line.from, from);
      line.to = Math.max(line.to, to);
      found = true;
    }
    if (!found) lines.push({ at, from, to });
  }
  return lines;
}
