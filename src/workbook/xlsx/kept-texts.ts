import { strFromU8, strToU8 } from "fflate";
import { attributesOf, escaped, unescaped } from "./xml-text";

/**
 * Texts that a workbook keeps for us and nobody sees: in a custom XML part, which Excel carries along when the file is
 * saved again. What the add-in keeps through Office's settings lies in the part of its task pane and is read as well.
 */
export const isKeepingPart = (name: string): boolean =>
  /^customXml\/item\d+\.xml$/.test(name) || /^xl\/webextensions\/webextension\d*\.xml$/.test(name);

export function keptTexts(parts: Readonly<Record<string, Uint8Array>>): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, part] of Object.entries(parts)) {
    if (!isKeepingPart(name)) continue;
    const xml = strFromU8(part);
    const isOurs = name.startsWith("customXml/") && xml.includes(namespace);
    if (isOurs)
      for (const [, tag = "", text = ""] of xml.matchAll(/<(?:\w+:)?text\s([^>]*)>([^<]*)</g))
        found.set(attributesOf(tag)["key"] ?? "", unescaped(text));
    if (name.startsWith("xl/"))
      for (const [, tag = ""] of xml.matchAll(/<(?:\w+:)?property\s([^>]*)>/g)) {
        const { name: key, value } = attributesOf(tag);
        if (key?.startsWith("geomsan.") && value !== undefined) found.set(key, fromJson(value));
      }
  }
  return found;
}

/** Changes `parts` so that they hold these texts and no others of ours. */
export function keepTexts(
  parts: Record<string, Uint8Array>,
  texts: ReadonlyMap<string, string>,
): void {
  const before = Object.entries(parts).find(
    ([name, part]) => name.startsWith("customXml/item") && strFromU8(part).includes(namespace),
  );
  const name = before?.[0] ?? freeName(parts);
  const list = [...texts].map(
    ([key, text]) => `<text key="${escaped(key)}">${escaped(text)}</text>`,
  );
  parts[name] = strToU8(`${head}<kept xmlns="${namespace}">${list.join("")}</kept>`);
  const relations = parts[relationsPart];
  if (before || !relations) return;
  const relation = `<Relationship Id="rIdGeomsan" Type="${customXml}" Target="../${name}"/>`;
  parts[relationsPart] = strToU8(
    strFromU8(relations).replace("</Relationships>", `${relation}</Relationships>`),
  );
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const namespace = "urn:geomsan:kept";
const relationsPart = "xl/_rels/workbook.xml.rels";
const customXml = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";

function freeName(parts: Readonly<Record<string, Uint8Array>>): string {
  let number = 1;
  while (parts[`customXml/item${number}.xml`]) number += 1;
  return `customXml/item${number}.xml`;
}

/** Office writes the values of settings as JSON. */
function fromJson(value: string): string {
  if (!value.startsWith('"')) return value;
  try {
    const text: unknown = JSON.parse(value);
    return typeof text === "string" ? text : value;
  } catch {
    return value;
  }
}
