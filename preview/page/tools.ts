import { excelApis, type ExcelApi } from "../protocol/requirement-sets";
import type { Preferences, Theme } from "./preferences";
import type { Language, Say } from "./wording";

/** The buttons of the product bar: each says what it shows now, its hint what a press changes. */
export interface Tools {
  speak(say: Say, preferences: Preferences): void;
}

export function makeTools(
  bar: HTMLElement,
  on: Readonly<Record<"open" | "save" | "language" | "theme" | "excelApi" | "wire", () => void>>,
): Tools {
  const open = toolButton(folder, on.open);
  const save = toolButton(disk, on.save);
  const language = toolButton(globe, on.language);
  const theme = toolButton(moon, on.theme);
  const excelApi = toolButton(null, on.excelApi);
  const wire = toolButton(arrows, on.wire);
  const all = [open, save, language, theme, excelApi, wire];
  bar.append(...all.map(({ button }) => button));
  return {
    speak(say, preferences) {
      open.says(say("open"), say("openHint"));
      save.says(say("save"), say("saveHint"));
      language.says(say("language"), say("languageHint"));
      theme.says(say(preferences.theme), say(`${preferences.theme}Hint`));
      const api = preferences.excelApi === "current" ? say("current") : preferences.excelApi;
      excelApi.says(`${say("excelApi")} ${api}`, say("excelApiHint"));
      wire.says(say("wire"), say("wireHint"));
    },
  };
}

export const otherLanguage = (language: Language): Language => (language === "ko" ? "en" : "ko");
export const otherTheme = (theme: Theme): Theme => (theme === "light" ? "dark" : "light");
export const nextExcelApi = (api: ExcelApi): ExcelApi =>
  excelApis[(excelApis.indexOf(api) + 1) % excelApis.length] ?? "1.17";

function toolButton(icon: string | null, press: () => void) {
  const button = document.createElement("button");
  const text = document.createElement("span");
  button.type = "button";
  if (icon !== null) button.append(drawnIcon(icon));
  button.append(text);
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

const folder = "M1.8 12.8V3.2h4.4l1.4 1.6h6.6v8Zm0-6h12.4";
const disk = "M2.2 2.2h9.4l2.2 2.2v9.4H2.2Zm2.6 0v3.6h5.4V2.2M4.6 13.8V9.2h6.8v4.6";
const globe =
  "M14.3 8a6.3 6.3 0 1 1-12.6 0 6.3 6.3 0 0 1 12.6 0ZM1.8 8h12.4M8 1.8c2 1.8 2.9 3.9 2.9 6.2S10 12.4 8 14.2M8 1.8C6 3.6 5.1 5.7 5.1 8S6 12.4 8 14.2";
const arrows = "M2 5h11M10 2l3 3-3 3M14 11H3M6 8l-3 3 3 3";
const moon = "M13.6 9.6A6 6 0 0 1 6.4 2.4a6 6 0 1 0 7.2 7.2Z";
