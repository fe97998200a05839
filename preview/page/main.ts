import "./page.css";
import { carryMessages, type AddInHost } from "./add-in";
import { bootGrid } from "./grid";
import type {} from "./handle";
import { panePageOf, ribbonOf, type RibbonButton } from "./manifest";
import { makePane } from "./pane";
import { keepPreferences, readPreferences } from "./preferences";
import { regionKeys } from "./regions";
import { drawRibbon } from "./ribbon";
import { makeTools, otherLanguage, otherTheme } from "./tools";
import { sayIn, type Phrase } from "./wording";

/** The page a person opens: what Excel would be around the add-in, over a workbook of our own. */
const part = partsOf(document);
let preferences = readPreferences(localStorage);
let host: AddInHost | null = null;
let manifest: string | null = null;

const grid = bootGrid(part("grid"), preferences.language);
const pane = makePane({
  section: part("pane"),
  divider: part("divider"),
  closed: () => showPane(false),
});
const tools = makeTools(part("tools"), {
  language: () => {
    prefer({ language: otherLanguage(preferences.language) });
    openAddIn();
  },
  theme: () => prefer({ theme: otherTheme(preferences.theme) }),
});
window.geomsanPreview = { engine: grid.engine, snapshot: () => host?.snapshot() };
carryMessages(
  () => pane.frame,
  () => host,
);
regionKeys([focusRibbon, () => grid.focus(), () => pane.focus()]);

void readManifest().then((text) => {
  manifest = text;
  if (manifest === null) complain("noManifest");
  speak();
  openAddIn();
});
speak();

async function readManifest(): Promise<string | null> {
  const answer = await fetch("/manifest.xml");
  return answer.ok ? answer.text() : null;
}

function prefer(change: Partial<typeof preferences>): void {
  preferences = { ...preferences, ...change };
  keepPreferences(localStorage, preferences);
  speak();
}

function speak(): void {
  const { language, theme } = preferences;
  const say = sayIn(language);
  document.documentElement.lang = language;
  document.documentElement.dataset["theme"] = theme;
  document.title = part("title").textContent = say("title");
  part("workbook").textContent = say("workbook");
  part("ribbon").ariaLabel = say("ribbon");
  part("grid").ariaLabel = say("sheet");
  tools.speak(say, preferences);
  grid.speak(language);
  const tab = manifest === null ? null : ribbonOf(manifest, language);
  pane.speak(say, tab?.label ?? say("title"));
  if (tab) drawRibbon(part("ribbon"), tab, (button) => void press(button));
}

/** Excel starts an add-in anew when its language changes; the workbook stays. */
function openAddIn(): void {
  host?.dispose();
  host = null;
  pane.open(panePageOf(manifest ?? "") ?? "/taskpane.html", "");
  showPane(true);
}

async function press(button: RibbonButton): Promise<void> {
  part("message").hidden = true;
  if (button.action.kind === "show-pane") {
    showPane(true);
    return;
  }
  try {
    await host?.invokeCommand(button.action.name);
  } catch {
    complain("commandFailed");
  }
}

function showPane(visible: boolean): void {
  pane.show(visible);
  host?.paneShown(visible);
}

function focusRibbon(): void {
  part("ribbon").querySelector("button")?.focus();
}

function complain(phrase: Phrase): void {
  const message = part("message");
  message.textContent = sayIn(preferences.language)(phrase);
  message.hidden = false;
}

function partsOf(page: Document): (id: string) => HTMLElement {
  return (id) => {
    const element = page.getElementById(id);
    if (!element) throw new Error(`index.html has no #${id}`);
    return element;
  };
}
