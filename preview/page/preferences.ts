import { excelApis, type ExcelApi } from "../protocol/requirement-sets";
import type { Language } from "./wording";

/** How the person last had the page; kept by the browser, on this machine. */
export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  readonly excelApi: ExcelApi;
}

export type Theme = "light" | "dark";

const key = "geomsan-preview";

export function readPreferences(storage: Storage): Preferences {
  const [language, theme, api] = (storage.getItem(key) ?? "").split(" ");
  return {
    language: language === "en" ? "en" : "ko",
    theme: theme === "dark" ? "dark" : "light",
    excelApi: excelApis.find((known) => known === api) ?? "1.17",
  };
}

export function keepPreferences(
  storage: Storage,
  { language, theme, excelApi }: Preferences,
): void {
  storage.setItem(key, `${language} ${theme} ${excelApi}`);
}
