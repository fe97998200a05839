import { invalidArgument, itemNotFound } from "../protocol/host-error";
import { HostCollection, HostObject } from "../protocol/host-object";
import { text } from "./arguments";
import type { Book, XmlPart } from "./book";

/** XML documents kept in the workbook; all of them, or those whose root has one namespace. */
export class CustomXmlPartCollection extends HostCollection<CustomXmlPart> {
  readonly typeName = "CustomXmlPartCollection";
  constructor(
    private readonly book: Book,
    private readonly namespace: string | null = null,
  ) {
    super();
  }
  items(): readonly CustomXmlPart[] {
    return this.book.state.xmlParts
      .filter(({ xml }) => this.namespace === null || namespaceOf(xml) === this.namespace)
      .map((part) => new CustomXmlPart(this.book, part));
  }
  find(key: unknown): CustomXmlPart | null {
    return this.items().find(({ identity }) => identity === key) ?? null;
  }
  Add(xml: unknown): CustomXmlPart {
    const part = { id: `{xml-${this.book.nextNumber()}}`, xml: wellFormed(xml) };
    this.book.state.xmlParts.push(part);
    return new CustomXmlPart(this.book, part);
  }
  GetByNamespace(uri: unknown): HostObject {
    return new CustomXmlPartCollection(this.book, text(uri));
  }
  GetOnlyItem(): HostObject {
    const only = this.GetOnlyItemOrNullObject();
    if (!only) throw itemNotFound();
    return only;
  }
  GetOnlyItemOrNullObject(): HostObject | null {
    const [only, ...more] = this.items();
    return only && more.length === 0 ? only : null;
  }
}

class CustomXmlPart extends HostObject {
  readonly typeName = "CustomXmlPart";
  override readonly scalars = ["Id", "NamespaceUri"];
  constructor(
    private readonly book: Book,
    private readonly part: XmlPart,
  ) {
    super();
  }
  override get identity(): string {
    return this.part.id;
  }
  get Id(): string {
    return this.present().id;
  }
  get NamespaceUri(): string {
    return namespaceOf(this.present().xml);
  }
  GetXml(): string {
    return this.present().xml;
  }
  SetXml(xml: unknown): void {
    this.present().xml = wellFormed(xml);
  }
  Delete(): void {
    const { xmlParts } = this.book.state;
    xmlParts.splice(xmlParts.indexOf(this.present()), 1);
  }
  private present(): XmlPart {
    if (!this.book.state.xmlParts.includes(this.part)) throw itemNotFound();
    return this.part;
  }
}

/** A look at the tags only: every one that opens closes, in order. */
function wellFormed(given: unknown): string {
  const xml = text(given);
  const bare = xml.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>/g, "");
  const open: string[] = [];
  let roots = 0;
  for (const [, closing = "", name = "", end = ""] of bare.matchAll(
    /<(\/?)([^\s/>]+)(?:[^>"']|"[^"]*"|'[^']*')*?(\/?)>/g,
  )) {
    if (closing && open.pop() !== name) throw invalidArgument();
    if (closing) continue;
    if (open.length === 0) roots++;
    if (!end) open.push(name);
  }
  if (roots !== 1 || open.length > 0) throw invalidArgument();
  return xml;
}

function namespaceOf(xml: string): string {
  const root = /<([^\s/>?!]+)([^>]*)>/.exec(xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, ""));
  const [, name = "", attributes = ""] = root ?? [];
  const prefix = name.includes(":") ? `:${name.split(":")[0] ?? ""}` : "";
  return new RegExp(`xmlns${prefix}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? "";
}
