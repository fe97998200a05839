import type { Language } from "./wording";

/** The part of manifest.xml that Excel turns into a ribbon. */
export interface RibbonTab {
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of the icon by its size in pixels. */
  readonly icons: ReadonlyMap<number, string>;
  readonly action:
    { readonly kind: "show-pane" } | { readonly kind: "function"; readonly name: string };
}

/** Reads the commands as Excel would in this language; null where the text is no manifest with a tab. */
export function ribbonOf(manifest: string, language: Language): RibbonTab | null {
  const xml = new DOMParser().parseFromString(manifest, "text/xml");
  const tab = first(xml, "CustomTab");
  if (!tab) return null;
  const texts = resources(xml, language);
  return {
    label: textOf(childOf(tab, "Label"), texts),
    groups: childrenOf(tab, "Group").map((group) => ({
      id: group.getAttribute("id") ?? "",
      label: textOf(childOf(group, "Label"), texts),
      buttons: childrenOf(group, "Control").map((control) => buttonOf(control, texts)),
    })),
  };
}

/** The page the task pane opens, as a path on the server that serves it. */
export function panePageOf(manifest: string): string | null {
  const xml = new DOMParser().parseFromString(manifest, "text/xml");
  const address = first(xml, "SourceLocation")?.getAttribute("DefaultValue");
  return address ? onThisServer(address) : null;
}

/** The functions of the add-in: how formulas call them, and where their metadata is on this server. */
export function functionsOf(manifest: string): {
  readonly namespace: string;
  readonly metadata: string | null;
} {
  const xml = new DOMParser().parseFromString(manifest, "text/xml");
  const texts = resources(xml, "ko");
  const of = (name: string) => {
    const element = first(xml, name);
    return textOf(element && (childOf(element, "SourceLocation") ?? element), texts);
  };
  const metadata = of("Metadata");
  return { namespace: of("Namespace"), metadata: metadata === "" ? null : onThisServer(metadata) };
}

function buttonOf(control: Element, texts: ReadonlyMap<string, string>): RibbonButton {
  const action = childOf(control, "Action");
  const name = action && childOf(action, "FunctionName")?.textContent.trim();
  const tip = childOf(control, "Supertip");
  const icon = childOf(control, "Icon");
  return {
    id: control.getAttribute("id") ?? "",
    label: textOf(childOf(control, "Label"), texts),
    tip: textOf(tip && childOf(tip, "Description"), texts),
    icons: new Map(
      (icon ? childrenOf(icon, "Image") : []).map((image) => [
        Number(image.getAttribute("size")),
        onThisServer(textOf(image, texts)),
      ]),
    ),
    action: name ? { kind: "function", name } : { kind: "show-pane" },
  };
}

/** Texts and addresses by resource id, each in the language asked for where the manifest has it. */
function resources(xml: Document, language: Language): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const kind of ["String", "Image", "Url"]) {
    for (const item of xml.getElementsByTagNameNS("*", kind)) {
      const id = item.getAttribute("id");
      const value = inLanguage(item, language) ?? item.getAttribute("DefaultValue");
      if (id !== null && value !== null) found.set(id, value);
    }
  }
  return found;
}

const inLanguage = (item: Element, language: Language): string | null | undefined =>
  childrenOf(item, "Override")
    .find((override) => override.getAttribute("Locale")?.startsWith(`${language}-`))
    ?.getAttribute("Value");

const textOf = (element: Element | null | undefined, texts: ReadonlyMap<string, string>): string =>
  texts.get(element?.getAttribute("resid") ?? "") ?? "";

const first = (xml: Document, name: string): Element | null =>
  xml.getElementsByTagNameNS("*", name)[0] ?? null;

const childrenOf = (parent: Element, name: string): readonly Element[] =>
  [...parent.children].filter((child) => child.localName === name);

const childOf = (parent: Element, name: string): Element | null =>
  childrenOf(parent, name)[0] ?? null;

/** The manifest names the port Excel is to use; the preview may run on another. */
function onThisServer(address: string): string {
  try {
    const { pathname, search } = new URL(address);
    return pathname + search;
  } catch {
    return address;
  }
}
