import { strFromU8, strToU8, unzipSync } from "fflate";
import { sheetParts } from "./charts/chart-parts";

/**
 * Conditional formats after which Excel looks at no other, by the name of their sheet and by their priority: the
 * library neither reads nor writes that.
 */
export type Stops = ReadonlyMap<string, ReadonlySet<number>>;

type Parts = Record<string, Uint8Array>;

/** Only for bytes that `guardXlsx` has let through. */
export function stopsIn(bytes: Uint8Array): Stops {
  const parts = unzipSync(bytes, {
    filter: ({ name }) => /^xl\/(_rels\/)?(workbook|worksheets\/[^/]+)\.xml(\.rels)?$/.test(name),
  });
  return new Map(
    [...sheetParts(parts)].map(([sheet, part]) => {
      const rules = rulesOf(parts[part]).filter((tag) => /\sstopIfTrue\s*=\s*"(1|true)"/.test(tag));
      return [sheet, new Set(rules.map(priorityOf))] as const;
    }),
  );
}

/** Changes `parts`, a package, so that these rules stop. */
export function writeStops(parts: Parts, stops: Stops): void {
  for (const [sheet, part] of sheetParts(parts)) {
    const priorities = stops.get(sheet);
    const bytes = parts[part];
    if (!bytes || !priorities || priorities.size === 0) continue;
    parts[part] = strToU8(
      strFromU8(bytes).replace(rule, (tag) =>
        priorities.has(priorityOf(tag)) && !tag.includes("stopIfTrue")
          ? tag.replace(/^<((?:\w+:)?cfRule)\s/, '<$1 stopIfTrue="1" ')
          : tag,
      ),
    );
  }
}

const rule = /<(?:\w+:)?cfRule\s[^>]*>/g;

/** They come after all cells. */
function rulesOf(part: Uint8Array | undefined): readonly string[] {
  const xml = part ? strFromU8(part) : "";
  const start = xml.indexOf("conditionalFormatting");
  return start < 0 ? [] : (xml.slice(start).match(rule) ?? []);
}

const priorityOf = (tag: string): number => Number(/\spriority\s*=\s*"(\d+)"/.exec(tag)?.[1] ?? 0);
