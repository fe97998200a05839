import "../../../src/ui/style.css";
import { createRoot } from "react-dom/client";
import type { Actions } from "../../../src/app/actions";
import type { View } from "../../../src/app/view";
import { registerFluentIcons } from "../../../src/ui/icons/fluent-icons";
import { Pane } from "../../../src/ui/Pane";

declare global {
  interface Window {
    show(view: View): void;
  }
}

/** Actions that do nothing: the gallery shows, it does not act. */
const still = new Proxy({} as Actions, { get: () => () => Promise.resolve() });

registerFluentIcons();
const root = createRoot(document.getElementById("root")!);
window.show = (view) => root.render(<Pane view={view} actions={still} officeLook="light" />);
