import { useEffect, useRef, type RefObject } from "react";

/**
 * Gives the focus to an element when `key` changes and the focus was lost, because the control that had it is gone.
 * A focus that is somewhere, in the sheet too, is never taken away.
 */
export function useFocusWhenLost<Element extends HTMLElement>(
  key: string,
): RefObject<Element | null> {
  const target = useRef<Element>(null);
  useEffect(() => {
    const { activeElement } = document;
    const lost = activeElement === null || activeElement === document.body;
    if (lost && document.hasFocus()) target.current?.focus();
  }, [key]);
  return target;
}
