import { useCallback, useRef, type RefCallback } from "react";

/** Where a key leads among `count` things in a row, round the ends; null for a key that leads nowhere. */
export function stepOf(
  key: string,
  from: number,
  count: number,
  axis: "row" | "column" | "both",
): number | null {
  const forward = [
    ...(axis === "column" ? [] : ["ArrowRight"]),
    ...(axis === "row" ? [] : ["ArrowDown"]),
  ];
  const back = [
    ...(axis === "column" ? [] : ["ArrowLeft"]),
    ...(axis === "row" ? [] : ["ArrowUp"]),
  ];
  if (count === 0) return null;
  if (forward.includes(key)) return (from + 1) % count;
  if (back.includes(key)) return (from - 1 + count) % count;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return null;
}

/** The elements of a row of controls by their index, to put the focus on. */
export function useRoving<Element extends HTMLElement>(): {
  readonly refAt: (index: number) => RefCallback<Element>;
  readonly focusAt: (index: number) => void;
} {
  const elements = useRef(new Map<number, Element>());
  const refAt = useCallback(
    (index: number): RefCallback<Element> =>
      (element) => {
        if (element) elements.current.set(index, element);
        else elements.current.delete(index);
      },
    [],
  );
  const focusAt = useCallback((index: number) => elements.current.get(index)?.focus(), []);
  return { refAt, focusAt };
}
