import { deflateSync, Inflate, strFromU8, strToU8 } from "fflate";
import { attributesOf, escaped, unescaped } from "./xlsx/xml-text";

/** The namespace of the custom XML parts in which a workbook carries texts of ours that nobody sees. */
export const keptNamespace = "urn:geomsan:kept";

/** One generation of kept texts: what one drawing put there. The highest number is the one in force. */
export interface KeptGeneration {
  readonly number: number;
  readonly texts: ReadonlyMap<string, string>;
}

/** Long texts are deflated: a plan as JSON shrinks to a tenth, and the part stays far under what one request takes. */
export function keptXml({ number, texts }: KeptGeneration): string {
  const list = [...texts].map(([key, text]) => {
    const packed = text.length > longestPlain;
    const body = packed
      ? btoa(strFromU8(deflateSync(strToU8(text)), true))
      : escaped(text).replace(/\p{Cs}/gu, "\uFFFD");
    return `<text key="${escaped(key)}"${packed ? ' packed="deflate"' : ""}>${body}</text>`;
  });
  return `<kept xmlns="${keptNamespace}" number="${number}">${list.join("")}</kept>`;
}

const longestPlain = 1_000;

/** null for what is not ours or damaged: a text that is not whole is as good as none. */
export function keptIn(xml: string): KeptGeneration | null {
  const root = /<(?:\w+:)?kept\s([^>]*)>/.exec(xml)?.[1] ?? "";
  if (!xml.includes(keptNamespace)) return null;
  const texts = new Map<string, string>();
  for (const [, tag = "", body = ""] of xml.matchAll(/<(?:\w+:)?text\s([^>]*)>([^<]*)</g)) {
    const { key, packed } = attributesOf(tag);
    const text = packed === "deflate" ? unpacked(body) : unescaped(body);
    if (key !== undefined && text !== null) texts.set(key, text);
  }
  return { number: Number(attributesOf(root)["number"] ?? 0) || 0, texts };
}

function unpacked(base64: string): string | null {
  try {
    return strFromU8(inflated(strToU8(atob(base64), true)));
  } catch {
    return null;
  }
}

/** A file somebody made to burst is not unpacked further than any plan reaches. */
const mostBytes = 256 * 1024 * 1024;

function inflated(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((piece) => {
    size += piece.length;
    if (size > mostBytes) throw new RangeError("the kept text is too long");
    pieces.push(piece);
  });
  stream.push(bytes, true);
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The one in force, null where there is none. */
export const latest = (generations: readonly KeptGeneration[]): KeptGeneration | null =>
  generations.reduce<KeptGeneration | null>(
    (best, each) => (best && best.number >= each.number ? best : each),
    null,
  );
