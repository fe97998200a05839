import type { Actions } from "../../app/actions";
import type { BudgetSheets, ThemeChoice } from "../../app/view";
import type { Language } from "../../outcome/language";
import { useFocusWhenLost } from "../behaviour/use-focus-when-lost";
import { SendAway } from "../components/SendAway";
import { Choice } from "../components/Choice";
import type { Wording } from "../wording/wording";

export interface SettingsPanelProps {
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly budgetSheets: BudgetSheets;
  readonly words: Wording;
  readonly actions: Actions;
}

const languages = ["ko", "en"] as const satisfies readonly Language[];
const budgetSheetChoices = ["one", "each"] as const satisfies readonly BudgetSheets[];
const themes = ["office", "light", "dark"] as const satisfies readonly ThemeChoice[];

export function SettingsPanel(props: SettingsPanelProps) {
  const { language, theme, budgetSheets, words, actions } = props;
  const title = useFocusWhenLost<HTMLHeadingElement>("settings");
  return (
    <div className="scroll">
      <section className="settings">
        <h1 ref={title} tabIndex={-1}>
          {words["settings.title"]}
        </h1>
        <Choice
          label={words["settings.language"]}
          value={language}
          options={languages.map((value) => ({
            value,
            label: words[`settings.language.${value}`],
          }))}
          onChoose={(value) => actions.setLanguage(value)}
        />
        <Choice
          label={words["settings.theme"]}
          value={theme}
          options={themes.map((value) => ({ value, label: words[`settings.theme.${value}`] }))}
          onChoose={(value) => actions.setTheme(value)}
        />
        <Choice
          label={words["settings.budget"]}
          value={budgetSheets}
          options={budgetSheetChoices.map((value) => ({
            value,
            label: words[`settings.budget.${value}`],
          }))}
          onChoose={(value) => actions.setBudgetSheets(value)}
        />
      </section>
      <SendAway words={words} actions={actions} />
      <p className="limit">{words["settings.local"]}</p>
    </div>
  );
}
