import { createStore, type StoreApi } from "zustand/vanilla";
import type { Services } from "./services";
import { initialState, type AppState, type Drawn } from "./state";

/** State and services, as every use case receives them. */
export interface App {
  readonly services: Services;
  readonly store: StoreApi<AppState>;
  readonly tasks: Tasks;
}

/** What is under way, so that it can be cancelled or put off. Not part of the state: nothing of it is shown. */
export interface Tasks {
  cancelCurrent: AbortController | null;
  postponedCheck: (() => void) | null;
  /** Takes the last write back; `before` is what was drawn until then. */
  undoWrite: { undo(): Promise<void>; readonly before: Drawn | null } | null;
  undoFix: (() => Promise<void>) | null;
  stopListening: (() => Promise<void>)[];
}

export function createApp(services: Services, start: Partial<AppState> = {}): App {
  return {
    services,
    store: createStore<AppState>(() => ({ ...initialState, ...start })),
    tasks: {
      cancelCurrent: null,
      postponedCheck: null,
      undoWrite: null,
      undoFix: null,
      stopListening: [],
    },
  };
}
