import { strFromU8, strToU8 } from "fflate";
import { keptIn, keptNamespace, keptXml, latest } from "../kept-xml";

/** Texts that a workbook keeps for us and nobody sees: in a custom XML part, which Excel carries along. */
export const isKeepingPart = (name: string): boolean => /^customXml\/item\d+\.xml$/.test(name);

export function keptTexts(parts: Readonly<Record<string, Uint8Array>>): Map<string, string> {
  const found = Object.entries(parts)
    .filter(([name]) => isKeepingPart(name))
    .flatMap(([, part]) => keptIn(strFromU8(part)) ?? []);
  return new Map(latest(found)?.texts);
}

/** Changes `parts` so that they hold these texts and no others of ours. */
export function keepTexts(
  parts: Record<string, Uint8Array>,
  texts: ReadonlyMap<string, string>,
): void {
  const ours = Object.entries(parts).filter(
    ([name, part]) => isKeepingPart(name) && strFromU8(part).includes(keptNamespace),
  );
  const [before] = ours;
  const name = before?.[0] ?? freeName(parts);
  const number = 1 + Math.max(0, ...ours.map(([, part]) => keptIn(strFromU8(part))?.number ?? 0));
  parts[name] = strToU8(head + keptXml({ number, texts }));
  const relations = parts[relationsPart];
  if (before || !relations) return;
  const relation = `<Relationship Id="rIdGeomsan" Type="${customXml}" Target="../${name}"/>`;
  parts[relationsPart] = strToU8(
    strFromU8(relations).replace("</Relationships>", `${relation}</Relationships>`),
  );
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relationsPart = "xl/_rels/workbook.xml.rels";
const customXml = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";

function freeName(parts: Readonly<Record<string, Uint8Array>>): string {
  let number = 1;
  while (parts[`customXml/item${number}.xml`]) number += 1;
  return `customXml/item${number}.xml`;
}
