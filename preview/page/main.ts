import "./page.css";
import { bootGrid } from "./grid";
import { drawRibbon } from "./ribbon";
import { ribbonOf } from "./manifest";
import { makePane } from "./pane";
import { sayIn, type Language } from "./wording";

const part = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no #${id}`);
  return element;
};
const language: Language = "ko";
const grid = bootGrid(part("grid"), language);
const pane = makePane({ section: part("pane"), divider: part("divider"), closed: () => pane.show(false) });
pane.speak(sayIn(language), "검산");
pane.open("/taskpane.html", "x");
part("title").textContent = sayIn(language)("title");
void fetch("/manifest.xml").then(async (r) => {
  const tab = r.ok ? ribbonOf(await r.text(), language) : null;
  if (tab) drawRibbon(part("ribbon"), tab, () => undefined);
});
