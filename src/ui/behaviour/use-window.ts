import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";

export interface WindowedItem {
  readonly index: number;
  /** Height of what is left out before it, in px. */
  readonly gap: number;
}

export interface Windowed {
  readonly items: readonly WindowedItem[];
  /** Height of what is left out after the last, in px. */
  readonly rest: number;
  readonly listRef: RefObject<HTMLDivElement | null>;
  /** For each item shown: its height is measured under its key. */
  readonly measure: (key: string) => (element: HTMLElement | null) => void;
}

export interface WindowOptions {
  readonly keys: readonly string[];
  /** Height in px of an item that was not measured yet. */
  readonly estimate: (index: number) => number;
  readonly scroll: RefObject<HTMLElement | null>;
  /** Always shown, wherever the list is scrolled to: what has the focus, what is current. */
  readonly pinned: readonly number[];
}

/** Beyond the edges of what is seen, in px, so that a flick does not show white. */
const margin = 600;
const unknownViewport = 800;

/** Of a long list in a scrolling element only what is near the part in view. */
export function useWindow({ keys, estimate, scroll, pinned }: WindowOptions): Windowed {
  const listRef = useRef<HTMLDivElement>(null);
  const heights = useRef(new Map<string, number>());
  const [, setVersion] = useState(0);
  const { top, height } = useViewport(scroll, listRef);
  const measure = useMeasure(heights, () => setVersion((version) => version + 1));
  const edges = offsetsOf(keys, estimate, heights.current);
  const indexes = keys
    .map((_, index) => index)
    .filter((index) => {
      const start = edges[index] ?? 0;
      const end = edges[index + 1] ?? start;
      return (end > top - margin && start < top + height + margin) || pinned.includes(index);
    });
  let shownTo = 0;
  const items = indexes.map((index) => {
    const gap = (edges[index] ?? 0) - shownTo;
    shownTo = edges[index + 1] ?? shownTo;
    return { index, gap };
  });
  return { items, rest: (edges[keys.length] ?? 0) - shownTo, listRef, measure };
}

function offsetsOf(
  keys: readonly string[],
  estimate: (index: number) => number,
  heights: ReadonlyMap<string, number>,
): readonly number[] {
  const offsets = [0];
  let at = 0;
  keys.forEach((key, index) => {
    at += heights.get(key) ?? estimate(index);
    offsets.push(at);
  });
  return offsets;
}

/** Which part of the list is in view, in px from its own top. */
function useViewport(
  scroll: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
): { readonly top: number; readonly height: number } {
  const [viewport, setViewport] = useState({ top: 0, height: unknownViewport });
  useLayoutEffect(() => {
    const area = scroll.current;
    if (!area) return undefined;
    const look = (): void => {
      const above =
        (list.current?.getBoundingClientRect().top ?? 0) - area.getBoundingClientRect().top;
      const next = { top: -above, height: area.clientHeight || unknownViewport };
      setViewport((known) =>
        Math.abs(known.top - next.top) < 100 && known.height === next.height ? known : next,
      );
    };
    look();
    area.addEventListener("scroll", look, { passive: true });
    window.addEventListener("resize", look);
    return () => {
      area.removeEventListener("scroll", look);
      window.removeEventListener("resize", look);
    };
  }, [scroll, list]);
  return viewport;
}

function useMeasure(
  heights: RefObject<Map<string, number>>,
  onChange: () => void,
): Windowed["measure"] {
  const changed = useRef(onChange);
  changed.current = onChange;
  const observed = useRef(new Map<string, HTMLElement>());
  const observer = useRef<ResizeObserver | null>(null);
  useEffect(() => {
    // Where there is no layout (tests without a screen) the estimates stay.
    if (!("ResizeObserver" in window)) return undefined;
    observer.current = new ResizeObserver((entries) => {
      let anyNew = false;
      for (const { target } of entries) {
        const key = target instanceof HTMLElement ? target.dataset["key"] : undefined;
        const height = target.getBoundingClientRect().height;
        if (key === undefined || height === 0 || heights.current.get(key) === height) continue;
        heights.current.set(key, height);
        anyNew = true;
      }
      if (anyNew) changed.current();
    });
    for (const element of observed.current.values()) observer.current.observe(element);
    return () => observer.current?.disconnect();
  }, [heights]);
  return useCallback(
    (key) => (element) => {
      const known = observed.current.get(key);
      if (known && known !== element) observer.current?.unobserve(known);
      if (!element) {
        observed.current.delete(key);
        return;
      }
      observed.current.set(key, element);
      observer.current?.observe(element);
    },
    [],
  );
}
