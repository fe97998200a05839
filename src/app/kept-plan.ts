import { encodePlan, decodePlan } from "../plan/stored-plan";
import type { Plan } from "../plan/plan";
import { encodeDrawn } from "../sheets/again/drawn-book";
import type { Drawing } from "../sheets/drawing";
import { decodeIndex, encodeIndex, indexOf } from "../sheets/drawing-index";
import { settingKeys } from "./setting-keys";
import type { Drawn } from "./state";

/** What stands in the workbook once a drawing is written. */
export const drawnBy = (plan: Plan, drawing: Drawing, fileName: string): Drawn => ({
  fileName,
  plan,
  index: indexOf(drawing),
  book: encodeDrawn(drawing),
});

/**
 * What a workbook keeps unseen of what was drawn into it: enough to read its sheets back, and to tell a newer document
 * from what people have changed; here or on the command line.
 */
export const textsToKeep = ({
  plan,
  index,
  fileName,
  book,
}: Drawn): Readonly<Record<string, string>> => ({
  [settingKeys.plan]: encodePlan(plan),
  [settingKeys.index]: encodeIndex(index),
  [settingKeys.fileName]: fileName,
  ...(book !== null && { [settingKeys.book]: book }),
});

/** null where nothing of ours is kept. Throws `Unreadable` where what is kept is damaged or of a newer version. */
export function drawnFrom(texts: ReadonlyMap<string, string>): Drawn | null {
  const plan = texts.get(settingKeys.plan);
  const index = texts.get(settingKeys.index);
  if (plan === undefined || index === undefined) return null;
  return {
    plan: decodePlan(plan),
    index: decodeIndex(index),
    fileName: texts.get(settingKeys.fileName) ?? "",
    book: texts.get(settingKeys.book) ?? null,
  };
}
