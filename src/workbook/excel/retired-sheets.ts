import * as z from "zod/mini";
import { settingName } from "./settings";

/** Sheets that a drawing replaced and that are kept, hidden, until the next one. */
export const retiredSheetsSetting = settingName("retired-sheets");

const stored = z.array(z.string());

/** Ids; none where the setting is missing or damaged. */
export function retiredSheetsIn(setting: string | null): readonly string[] {
  if (setting === null) return [];
  const read = stored.safeParse(parsed(setting));
  return read.success ? read.data : [];
}

export const retiredSheetsText = (ids: readonly string[]): string => JSON.stringify(ids);

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null; // somebody else's text under our key: as good as none
  }
}
