export interface Element {
  /** With its prefix, as written: `bt:Image`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/**
 * The tree of an XML file as we write it: double-quoted attributes, no CDATA. Whatever else stands there is refused,
 * so that nothing is overlooked; that the file is well-formed XML is the schema validator's to say.
 */
export function elementOf(xml: string): Element {
  const plain = xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, "");
  const open: Draft[] = [{ name: "", attributes: {}, children: [], text: "" }];
  let at = 0;
  for (const found of plain.matchAll(tag)) {
    addText(open, plain.slice(at, found.index));
    at = found.index + found[0].length;
    const [, closing, name = "", attributes = "", empty] = found;
    if (closing) {
      open.pop();
      continue;
    }
    const element: Draft = { name, attributes: attributesOf(attributes), children: [], text: "" };
    open.at(-1)?.children.push(element);
    if (!empty) open.push(element);
  }
  addText(open, plain.slice(at));
  const root = open[0]?.children[0];
  if (!root || open.length !== 1) throw new Error("not one well-formed XML element");
  return root;
}

/** The element itself and all below it, in the order written. */
export function* within(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* within(child);
}

/** All elements of these names at or below one, in the order written. */
export const named = (element: Element, ...names: readonly string[]): readonly Element[] =>
  [...within(element)].filter(({ name }) => names.includes(name));

interface Draft extends Element {
  readonly children: Draft[];
  text: string;
}

const tag = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>/g;

function attributesOf(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)\s*=\s*"([^"]*)"/g)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]),
  );
}

function addText(open: readonly Draft[], text: string): void {
  if (text.includes("<")) throw new Error(`not understood: ${text.trim().slice(0, 60)}`);
  const element = open.at(-1);
  if (element) element.text += text.trim();
}
