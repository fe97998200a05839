import { walkXml } from "../package/xml";

/** What a paragraph style says: heading level from 1, and the list its paragraphs belong to. */
export interface WordStyle {
  readonly level: number | null;
  readonly list: string | null;
  readonly listLevel: number | null;
}

interface StyleDraft {
  level: number | null;
  list: string | null;
  listLevel: number | null;
  parent: string | null;
}

/** Styles by id, with what they take over from the styles they are based on. */
export function readStyles(xml: string): ReadonlyMap<string, WordStyle> {
  const drafts = new Map<string, StyleDraft>();
  let style: StyleDraft | null = null;
  walkXml(xml, {
    open: (name, attribute) => {
      const value = attribute("val") ?? "";
      if (name === "style") {
        style = { level: null, list: null, listLevel: null, parent: null };
        drafts.set(attribute("styleId") ?? "", style);
      } else if (!style) return;
      else if (name === "basedOn") style.parent = value;
      else if (name === "name") style.level ??= headingLevel(value);
      else if (name === "outlineLvl") style.level = outlineLevel(value) ?? style.level;
      else if (name === "numId") style.list = value;
      else if (name === "ilvl") style.listLevel = Number(value) || 0;
    },
    close: (name) => {
      if (name === "style") style = null;
    },
  });
  return new Map([...drafts.keys()].map((id) => [id, inherited(id, drafts)]));
}

function headingLevel(name: string): number | null {
  const level = /^(?:heading|제목)\s*(\d)$/i.exec(name)?.[1];
  return level === undefined ? null : Number(level);
}

/** 0 to 8 are headings, 9 is text. */
export function outlineLevel(value: string): number | null {
  const level = Number(value);
  return value !== "" && level >= 0 && level < 9 ? level + 1 : null;
}

/** Word itself follows ten styles at most. */
function inherited(id: string, drafts: ReadonlyMap<string, StyleDraft>): WordStyle {
  const found: WordStyle[] = [];
  let at: string | null = id;
  for (let step = 0; step < 10 && at !== null; step += 1) {
    const draft = drafts.get(at);
    if (draft) found.push(draft);
    at = draft?.parent ?? null;
  }
  const first = <T>(of: (style: WordStyle) => T | null): T | null =>
    found.map(of).find((value) => value !== null) ?? null;
  return {
    level: first(({ level }) => level),
    list: first(({ list }) => list),
    listLevel: first(({ listLevel }) => listLevel),
  };
}
