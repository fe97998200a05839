import { useEffect, useRef } from "react";

/** Ctrl+V anywhere on the page, in a field too. */
export function usePaste(onPaste: (data: DataTransfer) => void): void {
  const latest = useRef(onPaste);
  latest.current = onPaste;
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => {
      if (!event.clipboardData) return;
      event.preventDefault();
      latest.current(event.clipboardData);
    };
    document.addEventListener("paste", listen);
    return () => document.removeEventListener("paste", listen);
  }, []);
}
