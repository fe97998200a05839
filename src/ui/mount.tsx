import { useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import type { Actions } from "../app/actions";
import type { AppState } from "../app/state";
import type { App } from "../app/store";
import type { View } from "../app/view";
import { viewOf } from "../app/view-of";
import type { Language } from "../outcome/language";
import { ErrorBoundary } from "./components/ErrorBoundary";
import { registerFluentIcons } from "./icons/fluent-icons";
import { Outside } from "./Outside";
import { Pane } from "./Pane";
import type { Look } from "./theme/office-theme";
import { wordings } from "./wording/wording";

/** Draws the pane of an app into an element of the page, and again whenever the state changes. */
export function mountPane(
  element: Element,
  app: App,
  actions: Actions,
  options: { readonly officeLook: Look; readonly onReload: () => void },
): void {
  registerFluentIcons();
  const views = rememberLast(viewOf);
  const Live = () => {
    const state = useSyncExternalStore(app.store.subscribe, app.store.getState);
    return <Pane view={views(state)} actions={actions} officeLook={options.officeLook} />;
  };
  createRoot(element).render(
    <ErrorBoundary words={wordings[app.store.getState().language]} onReload={options.onReload}>
      <Live />
    </ErrorBoundary>,
  );
}

/** What stands on the page where there is no Excel around it. */
export function mountOutside(element: Element, language: Language): void {
  createRoot(element).render(<Outside words={wordings[language]} />);
}

function rememberLast(derive: (state: AppState) => View): (state: AppState) => View {
  let last: { readonly state: AppState; readonly view: View } | null = null;
  return (state) => {
    if (last?.state !== state) last = { state, view: derive(state) };
    return last.view;
  };
}
