import { useEffect, useRef } from "react";
import type { Actions } from "../../app/actions";
import type { View } from "../../app/view";

/** Keys that work anywhere in the pane. Letters go by their place on the keyboard, so that they work in Korean too. */
export function useKeys(view: View, actions: Actions): void {
  const latest = useRef({ view, actions });
  latest.current = { view, actions };
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.isComposing || event.defaultPrevented) return;
      if (press(event, latest.current.view, latest.current.actions)) event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

/** True where the key meant something. */
function press(event: KeyboardEvent, view: View, actions: Actions): boolean {
  if (event.key === "Escape") return leave(view, actions);
  if (view.busy || view.failure) return event.ctrlKey && event.key === "Enter" && pressPrimary();
  if (event.ctrlKey && event.altKey) return walk(event.key, actions);
  if (event.ctrlKey && event.key === "Enter") return pressPrimary();
  if (event.code === "KeyA" && !event.ctrlKey && !event.altKey && !event.metaKey) {
    return applyCurrent(event.target, view, actions);
  }
  return false;
}

function leave(view: View, actions: Actions): boolean {
  if (view.busy?.cancellable) actions.cancel();
  else if (view.failure) actions.dismissFailure();
  else if (view.message) actions.dismissMessage();
  else return false;
  return true;
}

function walk(key: string, actions: Actions): boolean {
  if (key === "ArrowDown") void actions.next();
  else if (key === "ArrowUp") void actions.previous();
  else return false;
  return true;
}

function pressPrimary(): boolean {
  const button = document.querySelector<HTMLButtonElement>("[data-primary]:not(:disabled)");
  button?.click();
  return button !== null;
}

/** Only from inside the current card, and never from a field. */
function applyCurrent(target: EventTarget | null, view: View, actions: Actions): boolean {
  if (!(target instanceof Element) || view.check.phase !== "checked") return false;
  if (target.closest("input, textarea, select") || !target.closest(".card.current")) return false;
  const current = view.check.result.cards.find((card) => card.current);
  if (!current?.decision?.canApply) return false;
  void actions.applyFix(current.id);
  return true;
}
