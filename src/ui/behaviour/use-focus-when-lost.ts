import { useEffect, useRef, type RefObject } from "react";

/**
 * Gives the focus to an element when `key` changes and the focus was lost, because the control that had it is gone.
 * An element that takes none itself hands it to its first button. A focus that is somewhere, in the sheet too, is never taken away.
 */
export function useFocusWhenLost<Element extends HTMLElement>(
  key: string,
): RefObject<Element | null> {
  const target = useRef<Element>(null);
  useEffect(() => {
    const { activeElement } = document;
    const lost = activeElement === null || activeElement === document.body;
    const element = target.current;
    if (!lost || !document.hasFocus() || !element) return;
    (element.tabIndex < 0 && !element.hasAttribute("tabindex")
      ? element.querySelector("button")
      : element
    )?.focus();
  }, [key]);
  return target;
}
