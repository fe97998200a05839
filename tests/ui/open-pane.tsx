import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import type { Actions } from "../../src/app/actions";
import type { AppState } from "../../src/app/state";
import { viewOf } from "../../src/app/view-of";
import { registerFluentIcons } from "../../src/ui/icons/fluent-icons";
import { Pane } from "../../src/ui/Pane";

Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", true);
registerFluentIcons();

/** The pane of one state, with every action that was asked for written down. */
export interface OpenPane {
  readonly asked: readonly (readonly unknown[])[];
  show(state: AppState): void;
  /** The control or region of a role with an accessible name that is or contains the one given. */
  get(role: string, name?: string | RegExp): HTMLElement;
  all(role: string): readonly HTMLElement[];
  click(role: string, name: string | RegExp): void;
  focus(role: string, name: string | RegExp): void;
  press(key: string, options?: KeyboardEventInit): void;
  text(): string;
  /** Panels that are loaded when they are first shown have come. */
  arrived(): Promise<void>;
  close(): void;
}

let root: Root | null = null;

export function openPane(state: AppState): OpenPane {
  const host = document.createElement("div");
  document.body.append(host);
  const asked: unknown[][] = [];
  const actions = new Proxy({} as Actions, {
    get:
      (_, name) =>
      (...values: unknown[]) => {
        asked.push([name, ...values]);
        return name === "copyText" ? "what, where, printed, should be" : Promise.resolve();
      },
  });
  const drawn = createRoot(host);
  root = drawn;
  const show = (next: AppState): void => {
    act(() => drawn.render(<Pane view={viewOf(next)} actions={actions} officeLook="light" />));
  };
  show(state);
  const all = (role: string) =>
    [...host.querySelectorAll<HTMLElement>("*")].filter((each) => roleOf(each) === role);
  const get = (role: string, name?: string | RegExp): HTMLElement => {
    const found = all(role).find((each) => name === undefined || matches(nameOf(each), name));
    if (!found)
      throw new Error(`no ${role} ${String(name)} among: ${all(role).map(nameOf).join(" | ")}`);
    return found;
  };
  return {
    asked,
    show,
    all,
    get,
    click: (role, name) => act(() => get(role, name).click()),
    focus: (role, name) => act(() => get(role, name).focus()),
    press: (key, options = {}) =>
      act(() => {
        (document.activeElement ?? document.body).dispatchEvent(
          new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...options }),
        );
      }),
    text: () => host.textContent,
    arrived: () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 50))),
    close: closePane,
  };
}

export function closePane(): void {
  act(() => root?.unmount());
  root = null;
  document.body.replaceChildren();
}

const roles: Readonly<Record<string, string>> = {
  BUTTON: "button",
  H1: "heading",
  H2: "heading",
  H3: "heading",
  ARTICLE: "article",
  TABLE: "table",
  SELECT: "combobox",
  TEXTAREA: "textbox",
  MAIN: "main",
  LI: "listitem",
};

function roleOf(element: HTMLElement): string | null {
  const own = element.getAttribute("role");
  if (own !== null) return own;
  if (element instanceof HTMLInputElement && element.type === "checkbox") return "checkbox";
  // A section is a region when it has a name.
  if (element.tagName === "SECTION" && element.hasAttribute("aria-label")) return "region";
  return roles[element.tagName] ?? null;
}

export function nameOf(element: HTMLElement): string {
  const label = element.getAttribute("aria-label");
  if (label !== null) return label;
  const by = element.getAttribute("aria-labelledby");
  if (by !== null) return document.getElementById(by)?.textContent ?? "";
  if (element.id !== "") {
    const written = document.querySelector(`label[for="${element.id}"]`)?.textContent;
    if (written !== undefined && written !== "") return written;
  }
  return element.textContent;
}

const matches = (name: string, wanted: string | RegExp): boolean =>
  typeof wanted === "string" ? name === wanted : wanted.test(name);
