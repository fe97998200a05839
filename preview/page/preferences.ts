import type { Language } from "./wording";

/** How the person last had the page; kept by the browser, on this machine. */
export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
}

export type Theme = "light" | "dark";

const key = "geomsan-preview";

export function readPreferences(storage: Storage): Preferences {
  const [language, theme] = (storage.getItem(key) ?? "").split(" ");
  return {
    language: language === "en" ? "en" : "ko",
    theme: theme === "dark" ? "dark" : "light",
  };
}

export function keepPreferences(storage: Storage, { language, theme }: Preferences): void {
  storage.setItem(key, `${language} ${theme}`);
}
