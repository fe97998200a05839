import type { Language } from "../wording";
import type { ChartData } from "./chart-data";
import { kindName } from "./kinds";

/** What a person who does not see the picture is told: title, kind, and the values of every series. */
export function chartWords(data: ChartData, language: Language): string {
  const head = [data.title, kindName(data.type, language)].filter((text) => text !== "");
  const series = data.series.map(({ name, texts }) => {
    const values = texts.slice(0, mostValues).map((text, at) => {
      const category = data.categories[at];
      const value = text === "" ? nothing[language] : text;
      return category === undefined ? value : `${category} ${value}`;
    });
    const rest = texts.length - values.length;
    return `${name}: ${values.join(", ")}${rest > 0 ? more[language](rest) : ""}`;
  });
  return [head.join(", "), ...series].join(". ");
}

/** Nobody listens to a thousand figures. */
const mostValues = 60;
const nothing = { ko: "값 없음", en: "no value" } as const;
const more = {
  ko: (count: number) => ` 외 ${count}개`,
  en: (count: number) => ` and ${count} more`,
} as const;
