import { inExcel } from "./in-excel";

/**
 * Strings of ours in the workbook. The first item holds the number of parts, a bar and the first part:
 * `1|text`, or `3|first part` with `…/2` and `…/3` beside it. Excel states no limit for a setting; 30,000 characters
 * stay under the 32,767 that bound so much of it.
 */
const partLength = 30_000;

export const settingName = (key: string): string => `geomsan.${key}`;

const partName = (key: string, part: number): string =>
  part === 1 ? settingName(key) : `${settingName(key)}/${part}`;

export function readSetting(key: string, patience: number): Promise<string | null> {
  return inExcel(
    async (context, turn) => {
      const head = await loadParts(context, key, 1, 1);
      turn.answered();
      return wholeSetting(context, key, head[0] ?? null);
    },
    { patience },
  );
}

/** null deletes. */
export function writeSetting(key: string, value: string | null, patience: number): Promise<void> {
  return inExcel(
    async (context, turn) => {
      const head = await loadParts(context, key, 1, 1);
      turn.answered();
      putSetting(context, key, value, partsIn(head[0] ?? null));
      await context.sync();
    },
    { patience },
  );
}

/** The text of a setting whose first item is known; one more sync where it has several parts. */
export async function wholeSetting(
  context: Excel.RequestContext,
  key: string,
  head: string | null,
): Promise<string | null> {
  const parts = partsIn(head);
  if (head === null || parts === 0) return null;
  const first = head.slice(head.indexOf("|") + 1);
  if (parts === 1) return first;
  const others = await loadParts(context, key, 2, parts);
  // A part that is gone leaves nothing that could be trusted.
  return others.includes(null) ? null : first + others.join("");
}

/** Puts a setting in place of one that had `former` items, and says how many it has now; to be followed by a sync. */
export function putSetting(
  context: Excel.RequestContext,
  key: string,
  value: string | null,
  former: number,
): number {
  const { settings } = context.workbook;
  const parts = value === null ? [] : cut(value);
  parts.forEach((part, index) => {
    settings.add(partName(key, index + 1), index === 0 ? `${parts.length}|${part}` : part);
  });
  for (let part = parts.length + 1; part <= former; part += 1) {
    settings.getItemOrNullObject(partName(key, part)).delete();
  }
  return parts.length;
}

/** How many items a setting takes, by its first; 0 where it is missing or not ours. */
export const partsIn = (head: string | null): number =>
  Number(/^([1-9]\d{0,3})\|/.exec(head ?? "")?.[1] ?? 0);

async function loadParts(
  context: Excel.RequestContext,
  key: string,
  first: number,
  last: number,
): Promise<(string | null)[]> {
  const items: Excel.Setting[] = [];
  for (let part = first; part <= last; part += 1) {
    const item = context.workbook.settings.getItemOrNullObject(partName(key, part));
    item.load("value");
    items.push(item);
  }
  await context.sync();
  return items.map((item) => (item.isNullObject ? null : String(item.value)));
}

function cut(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at === 0 || at < text.length; at += partLength) {
    parts.push(text.slice(at, at + partLength));
  }
  return parts;
}
