/** x' = a·x + c·y + e, y' = b·x + d·y + f, as PDF writes it. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
export type Point = readonly [x: number, y: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export const times = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

export const moved = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Point => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** Six finite numbers, whatever the library hands out. */
export function matrixOf(value: unknown): Matrix | null {
  const list = Array.isArray(value) || ArrayBuffer.isView(value) ? value : null;
  if (!list) return null;
  const numbers = list as ArrayLike<unknown>;
  const at = (index: number): number => Number(numbers[index]);
  const matrix: Matrix = [at(0), at(1), at(2), at(3), at(4), at(5)];
  return matrix.every(Number.isFinite) ? matrix : null;
}

export interface Sheet {
  /** From page space to the sheet as it is read: left bottom corner at 0, 0, upright. */
  readonly upright: Matrix;
  readonly width: number;
  readonly height: number;
}

/** A page as it is shown, turned by its own rotation. */
export function sheetOf(view: readonly number[], rotate: number): Sheet {
  const [left = 0, bottom = 0, right = 595, top = 842] = view;
  const width = Math.abs(right - left);
  const height = Math.abs(top - bottom);
  switch (((rotate % 360) + 360) % 360) {
    case 90:
      return { upright: [0, -1, 1, 0, -bottom, right], width: height, height: width };
    case 180:
      return { upright: [-1, 0, 0, -1, right, top], width, height };
    case 270:
      return { upright: [0, 1, -1, 0, top, -left], width: height, height: width };
    default:
      return { upright: [1, 0, 0, 1, -left, -bottom], width, height };
  }
}
