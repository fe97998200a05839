import type { ListLevel, NumberFormat } from "../model/list-marks";
import { bulletOf } from "../model/private-use";
import { walkXml } from "../package/xml";

/** Lists of numbering.xml by their id (`w:numId`). */
export type Numbering = ReadonlyMap<string, WordList>;

export interface WordList {
  /** Lists that are made of one definition count on together. */
  readonly definition: string;
  readonly levels: readonly (WordLevel | undefined)[];
  /** Levels that begin again with this list, by index. */
  readonly restarts: ReadonlyMap<number, number>;
}

export interface WordLevel extends ListLevel {
  readonly bullet: string | null;
  /** The paragraph style whose paragraphs are of this level. */
  readonly style: string | null;
}

interface LevelDraft {
  template: string;
  format: NumberFormat;
  start: number;
  bullet: string | null;
  style: string | null;
}

interface NumDraft {
  definition: string;
  readonly own: (LevelDraft | undefined)[];
  readonly restarts: Map<number, number>;
}

export function readNumbering(xml: string): Numbering {
  const definitions = new Map<string, (LevelDraft | undefined)[]>();
  const lists = new Map<string, NumDraft>();
  let levels: (LevelDraft | undefined)[] | null = null;
  let list: NumDraft | null = null;
  let level: LevelDraft | null = null;
  let overridden = 0;
  walkXml(xml, {
    open: (name, attribute) => {
      const value = attribute("val") ?? "";
      if (name === "abstractNum") definitions.set(attribute("abstractNumId") ?? "", (levels = []));
      else if (name === "num") {
        list = { definition: "", own: [], restarts: new Map() };
        lists.set(attribute("numId") ?? "", list);
        levels = list.own;
      } else if (name === "abstractNumId" && list) list.definition = value;
      else if (name === "lvlOverride") overridden = levelIndex(attribute("ilvl"));
      else if (name === "startOverride" && list) list.restarts.set(overridden, Number(value) || 1);
      else if (name === "lvl" && levels) {
        level = { template: "", format: "digit", start: 1, bullet: null, style: null };
        levels[levelIndex(attribute("ilvl"))] = level;
      } else if (level) fill(level, name, value);
    },
    close: (name) => {
      if (name === "lvl") level = null;
      if (name === "abstractNum" || name === "num") levels = list = null;
    },
  });
  return new Map(
    [...lists].map(([id, { definition, own, restarts }]) => {
      const base = definitions.get(definition) ?? [];
      const count = Math.max(base.length, own.length);
      const merged = Array.from({ length: count }, (_, index) => own[index] ?? base[index]);
      return [id, { definition, levels: merged, restarts }];
    }),
  );
}

export const levelIndex = (stated: string | undefined): number => {
  const index = Number(stated ?? 0);
  return Number.isInteger(index) && index >= 0 ? Math.min(index, 8) : 0;
};

function fill(level: LevelDraft, name: string, value: string): void {
  if (name === "start") level.start = Math.max(0, Math.trunc(Number(value) || 0));
  else if (name === "pStyle") level.style = value;
  else if (name === "lvlText") {
    level.template = value.replace(/%(\d)/g, "^$1");
    if (level.bullet !== null) level.bullet = bulletOf(value);
  } else if (name === "numFmt") {
    if (value === "bullet") level.bullet = bulletOf(level.template);
    level.format = formats[value] ?? "digit";
  }
}

const formats: Readonly<Record<string, NumberFormat>> = {
  none: "none",
  ganada: "hangul-syllable",
  chosung: "hangul-jamo",
  decimalEnclosedCircle: "circled-digit",
  decimalEnclosedCircleChinese: "circled-digit",
  upperRoman: "roman-capital",
  lowerRoman: "roman-small",
  upperLetter: "latin-capital",
  lowerLetter: "latin-small",
};
