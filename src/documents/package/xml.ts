import { refusal } from "../model/refusals";

/** Names of elements and attributes come without their prefix: `w:p` is "p". */
export interface XmlHandler {
  open(name: string, attribute: AttributeOf): void;
  close(name: string): void;
  text?(text: string): void;
  /** How much of the XML is behind, from 0 to 1; told now and then. */
  walked?(share: number): void;
}

/** The value of an attribute, by its name without prefix. */
export type AttributeOf = (name: string) => string | undefined;

/** A table in a table takes six levels of .hwpx: 40 tables inside one another are as deep as we go. */
const mostDepth = 256;

/**
 * Walks XML from its start to its end in linear time. Knows the five entities and numbers only; refuses a DOCTYPE,
 * so that nothing expands and nothing is fetched.
 */
export function walkXml(xml: string, handler: XmlHandler): void {
  const open: string[] = [];
  let at = 0;
  let next = stretch;
  while (at < xml.length) {
    if (at >= next) {
      handler.walked?.(at / xml.length);
      next = at + stretch;
    }
    const tag = xml.indexOf("<", at);
    if (tag < 0) break;
    if (tag > at && open.length > 0) handler.text?.(unescaped(xml.slice(at, tag)));
    const code = xml.charCodeAt(tag + 1);
    if (code === questionMark) at = endOf(xml, "?>", tag);
    else if (code === exclamation) at = afterDeclaration(xml, tag, open, handler);
    else at = afterTag(xml, tag, open, handler);
  }
  if (open.length > 0) throw refusal("corrupted", "xml ends inside an element");
}

/** Characters between one word of how far it is and the next: some thousandths of a second. */
const stretch = 131_072;

const [questionMark, exclamation, slash] = [63, 33, 47];

function endOf(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from);
  if (end < 0) throw refusal("corrupted", `xml without ${mark}`);
  return end + mark.length;
}

function afterDeclaration(
  xml: string,
  tag: number,
  open: readonly string[],
  handler: XmlHandler,
): number {
  if (xml.startsWith("<!--", tag)) return endOf(xml, "-->", tag + 4);
  if (!xml.startsWith("<![CDATA[", tag)) throw refusal("dtd-refused");
  const end = endOf(xml, "]]>", tag);
  if (open.length > 0) handler.text?.(xml.slice(tag + 9, end - 3));
  return end;
}

function afterTag(xml: string, tag: number, open: string[], handler: XmlHandler): number {
  const end = endOfTag(xml, tag + 1);
  if (xml.charCodeAt(tag + 1) === slash) {
    const name = xml.slice(tag + 2, end).trimEnd();
    if (open.pop() !== name) throw refusal("corrupted", `xml closes ${name.slice(0, 40)}`);
    handler.close(withoutPrefix(name));
    return end + 1;
  }
  const isEmpty = xml.charCodeAt(end - 1) === slash;
  const stop = isEmpty ? end - 1 : end;
  const behindName = endOfName(xml, tag + 1, stop);
  const full = xml.slice(tag + 1, behindName);
  const name = withoutPrefix(full);
  handler.open(
    name,
    behindName === stop
      ? noAttribute
      : (wanted) => attributeIn(xml.slice(behindName, stop), wanted),
  );
  if (isEmpty) handler.close(name);
  else if (open.push(full) > mostDepth) throw refusal("too-deep", "xml");
  return end + 1;
}

function endOfName(xml: string, from: number, stop: number): number {
  let at = from;
  // A space, a tab or the end of a line.
  while (at < stop && xml.charCodeAt(at) > 32) at += 1;
  return at;
}

/** The ">" of a tag; one inside quotes does not count. */
function endOfTag(xml: string, from: number): number {
  let quote = 0;
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at;
  }
  throw refusal("corrupted", "xml ends inside a tag");
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(":") + 1);

const noAttribute: AttributeOf = () => undefined;

function attributeIn(inside: string, wanted: string): string | undefined {
  let at = 0;
  for (;;) {
    const equals = inside.indexOf("=", at);
    if (equals < 0) return undefined;
    const name = inside.slice(at, equals).trim();
    const start = equals + 1 + leadingSpaces(inside, equals + 1);
    const quote = inside[start];
    if (quote !== '"' && quote !== "'") return undefined;
    const end = inside.indexOf(quote, start + 1);
    if (end < 0) return undefined;
    if (withoutPrefix(name) === wanted && !name.startsWith("xmlns"))
      return unescaped(inside.slice(start + 1, end));
    at = end + 1;
  }
}

function leadingSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === " ") at += 1;
  return at - from;
}

function unescaped(text: string): string {
  return text.includes("&") ? text.replace(entity, meaning) : text;
}

const entity = /&(#x[0-9a-f]{1,6}|#\d{1,7}|lt|gt|amp|quot|apos);/gi;
const named: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

function meaning(printed: string, inside: string): string {
  if (!inside.startsWith("#")) return named[inside] ?? printed;
  const code = /^#x/i.test(inside) ? parseInt(inside.slice(2), 16) : Number(inside.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
