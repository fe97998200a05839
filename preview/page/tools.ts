import type { Preferences, Theme } from "./preferences";
import type { Language, Say } from "./wording";

/** The buttons of the product bar: each says what it shows now, its hint what a press changes. */
export interface Tools {
  speak(say: Say, preferences: Preferences): void;
}

export function makeTools(
  bar: HTMLElement,
  on: { readonly language: () => void; readonly theme: () => void },
): Tools {
  const language = toolButton(globe, on.language);
  const theme = toolButton(moon, on.theme);
  bar.append(language.button, theme.button);
  return {
    speak(say, preferences) {
      language.says(say("language"), say("languageHint"));
      theme.says(say(preferences.theme), say(`${preferences.theme}Hint`));
    },
  };
}

export const otherLanguage = (language: Language): Language => (language === "ko" ? "en" : "ko");
export const otherTheme = (theme: Theme): Theme => (theme === "light" ? "dark" : "light");

function toolButton(icon: string, press: () => void) {
  const button = document.createElement("button");
  const text = document.createElement("span");
  button.type = "button";
  button.append(drawnIcon(icon), text);
  button.addEventListener("click", press);
  return {
    button,
    says: (label: string, hint: string) => {
      text.textContent = label;
      button.title = hint;
    },
  };
}

function drawnIcon(d: string): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", "line");
  svg.ariaHidden = "true";
  path.setAttribute("d", d);
  svg.append(path);
  return svg;
}

const globe =
  "M14.3 8a6.3 6.3 0 1 1-12.6 0 6.3 6.3 0 0 1 12.6 0ZM1.8 8h12.4M8 1.8c2 1.8 2.9 3.9 2.9 6.2S10 12.4 8 14.2M8 1.8C6 3.6 5.1 5.7 5.1 8S6 12.4 8 14.2";
const moon = "M13.6 9.6A6 6 0 0 1 6.4 2.4a6 6 0 1 0 7.2 7.2Z";
