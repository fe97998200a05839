import { readText } from "../../src/documents/text/read-text";
import { extractPlan } from "../../src/extraction/extract-plan";
import type { Plan, SectionItem } from "../../src/plan/plan";

/**
 * A plan as plain JSON without what differs from format to format: places, spaces within texts, and how deep the lines
 * of a section are indented.
 */
export function planWithoutPlaces(plan: Plan): unknown {
  return JSON.parse(
    JSON.stringify(plan, (key, value: unknown) => {
      if (ofPlaces.has(key)) return undefined;
      if (key === "items") return (value as readonly SectionItem[]).map(({ text }) => text);
      if (typeof value === "bigint") return `${value}`;
      return typeof value === "string" ? value.replace(/\s/g, "") : value;
    }),
  );
}

export const planOf = (text: string): Plan => extractPlan(readText(text)).value;

const ofPlaces = new Set(["place", "places", "totalPlace", "span"]);
