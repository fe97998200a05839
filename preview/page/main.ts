import { pageFiles } from "../files/page-files";
import { AddInFunctions } from "../functions/addin-functions";
import { readFunctions } from "../functions/metadata";
import { openWorkbook } from "../model/preview-workbook";
import { Endpoint } from "../protocol/endpoint";
import "./page.css";
import { carryMessages, type AddInHost } from "./add-in";
import { makeChartLayer } from "./charts/layer";
import { bootGrid } from "./grid";
import type {} from "./handle";
import { functionsOf, panePageOf, ribbonOf, type RibbonButton } from "./manifest";
import { makePane } from "./pane";
import { keepPreferences, readPreferences } from "./preferences";
import { regionKeys } from "./regions";
import { drawRibbon } from "./ribbon";
import { makeTools, nextExcelApi, otherLanguage, otherTheme } from "./tools";
import { makeWireRecord } from "./wire-record";
import { sayIn, type Phrase } from "./wording";

/** The page a person opens: what Excel would be around the add-in, over a workbook of our own. */
const part = partsOf(document);
let preferences = readPreferences(localStorage);
let host: AddInHost | null = null;
let manifest: string | null = null;
let functions: AddInFunctions | null = null;

const grid = bootGrid(part("grid"), preferences.language);
const workbook = openWorkbook(grid.engine);
const charts = makeChartLayer(workbook.book, preferences.language);
const pane = makePane({
  section: part("pane"),
  divider: part("divider"),
  closed: () => showPane(false),
});
const files = pageFiles(document, {
  book: workbook.book,
  opened: () => {
    speak();
    if (functions) openAddIn(functions);
  },
  tell: (messages) => inform(messages.map((message) => message[preferences.language]).join(" ")),
});
const wire = makeWireRecord(part("wire"), () => host?.faults ?? null);
const tools = makeTools(part("tools"), {
  open: () => files.choose(),
  save: () => void files.save(sayIn(preferences.language)("workbook")),
  language: () => {
    prefer({ language: otherLanguage(preferences.language) });
    if (functions) openAddIn(functions);
  },
  theme: () => prefer({ theme: otherTheme(preferences.theme) }),
  excelApi: () => {
    prefer({ excelApi: nextExcelApi(preferences.excelApi) });
    if (functions) openAddIn(functions);
  },
  wire: () => wire.toggle(),
});
window.geomsanPreview = {
  engine: grid.engine,
  snapshot: () => workbook.snapshot(),
  settled: async () => {
    await grid.engine.calculation.settle();
    await functions?.settle();
  },
};
carryMessages(
  () => pane.frame,
  () => host,
);
grid.onPaint((view, place) => charts.painted(view, place));
grid.onChange(() => charts.changed());
regionKeys([focusRibbon, () => grid.focus(), () => pane.focus()]);

speak();
void start();

async function start(): Promise<void> {
  manifest = await readFile("/manifest.xml");
  if (manifest === null) complain("noManifest");
  speak();
  const { namespace, metadata } = functionsOf(manifest ?? "");
  const json = metadata === null ? null : await readFile(metadata);
  functions = new AddInFunctions({
    engine: grid.engine,
    namespace,
    functions: json === null ? [] : readFunctions(json),
  });
  openAddIn(functions);
}

async function readFile(path: string): Promise<string | null> {
  const answer = await fetch(path);
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
  part("workbook").textContent = files.name ?? say("workbook");
  part("ribbon").ariaLabel = say("ribbon");
  part("grid").ariaLabel = say("sheet");
  tools.speak(say, preferences);
  wire.speak(say);
  grid.speak(language);
  charts.speak(language);
  const tab = manifest === null ? null : ribbonOf(manifest, language);
  pane.speak(say, tab?.label ?? say("title"));
  if (tab) drawRibbon(part("ribbon"), tab, (button) => void press(button));
}

/** Excel starts an add-in anew when its language changes; the workbook stays. */
function openAddIn(calls: AddInFunctions): void {
  host?.dispose();
  host = new Endpoint({
    workbook,
    functions: calls,
    hostUrl: location.origin + location.pathname,
    locale: preferences.language === "ko" ? "ko-KR" : "en-US",
    post: (message) => pane.frame?.contentWindow?.postMessage(message, location.origin),
    excelApi: preferences.excelApi,
    tap: (request, response, passage) => {
      wire.note(request, response, passage);
      charts.changed(); // a chart is kept by the model, and no command of the grid tells of it
    },
    onVisibility: showPane,
    onLeave: leavePane,
  });
  pane.open(panePageOf(manifest ?? "") ?? "/taskpane.html", host.frameName());
  showPane(true);
}

function leavePane(where: "next" | "previous" | "sheet"): void {
  if (where === "next") focusRibbon();
  else grid.focus();
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
  inform(sayIn(preferences.language)(phrase));
}

function inform(text: string): void {
  const message = part("message");
  message.textContent = text;
  message.hidden = text === "";
}

function partsOf(page: Document): (id: string) => HTMLElement {
  return (id) => {
    const element = page.getElementById(id);
    if (!element) throw new Error(`index.html has no #${id}`);
    return element;
  };
}
