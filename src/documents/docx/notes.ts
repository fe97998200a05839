import { walkXml } from "../package/xml";

/** Footnotes or endnotes by id, each as its paragraphs. The lines that separate notes from text are none. */
export function readNotes(xml: string): ReadonlyMap<string, readonly string[]> {
  const notes = new Map<string, readonly string[]>();
  let id: string | null = null;
  let paragraphs: string[] = [];
  let texts = 0;
  let deleted = 0;
  walkXml(xml, {
    open: (name, attribute) => {
      if (name === "footnote" || name === "endnote") {
        id = attribute("type") === undefined ? (attribute("id") ?? null) : null;
        paragraphs = [];
      } else if (name === "p") paragraphs.push("");
      else if (name === "t") texts += 1;
      else if (name === "del" || name === "moveFrom") deleted += 1;
    },
    text: (text) => {
      if (texts > 0 && deleted === 0) paragraphs.push((paragraphs.pop() ?? "") + text);
    },
    close: (name) => {
      if (name === "t") texts -= 1;
      else if (name === "del" || name === "moveFrom") deleted -= 1;
      else if ((name === "footnote" || name === "endnote") && id !== null)
        notes.set(id, paragraphs);
    },
  });
  return notes;
}
