/** F6 goes from ribbon to sheet to pane and round, Shift+F6 the other way, as in Excel. */
export function regionKeys(focus: readonly (() => void)[]): void {
  let current = 0;
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      current = (current + (event.shiftKey ? focus.length - 1 : 1)) % focus.length;
      focus[current]?.();
    },
    { capture: true },
  );
}
