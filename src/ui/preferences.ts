import type { BudgetSheets, ThemeChoice } from "../app/view";
import type { Language } from "../outcome/language";

export interface Preferences {
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly budgetSheets: BudgetSheets;
}

const key = "geomsan.preferences";

/** What a person chose on this computer; nothing where nothing was chosen or it cannot be read. */
export function readPreferences(storage: () => Storage): Partial<Preferences> {
  try {
    const stored: unknown = JSON.parse(storage().getItem(key) ?? "{}");
    if (typeof stored !== "object" || stored === null) return {};
    const { language, theme, budgetSheets } = stored as Readonly<Record<string, unknown>>;
    return {
      ...((language === "ko" || language === "en") && { language }),
      ...((theme === "office" || theme === "light" || theme === "dark") && { theme }),
      ...((budgetSheets === "one" || budgetSheets === "each") && { budgetSheets }),
    };
  } catch {
    // Storage can be forbidden in a frame, and what is stored can be damaged: the defaults do.
    return {};
  }
}

export function savePreferences(
  storage: () => Storage,
  { language, theme, budgetSheets }: Preferences,
): void {
  try {
    storage().setItem(key, JSON.stringify({ language, theme, budgetSheets }));
  } catch {
    // Forbidden or full: the choice holds until the pane is closed.
  }
}
