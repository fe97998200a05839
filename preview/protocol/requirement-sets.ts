import { camel } from "./names";
import sets from "./api-sets.json";

/** What the preview poses as: ExcelApi 1.9, 1.14 (Office LTSC 2021), 1.17 (LTSC 2024), or Excel on the web of today. */
export const excelApis = ["1.9", "1.14", "1.17", "current"] as const;
export type ExcelApi = (typeof excelApis)[number];

/** The newest set that @types/office-js speaks of as released. */
const newest = 20;

/** What `isSetSupported` answers from. */
export function requirementMatrix(api: ExcelApi): Readonly<Record<string, string>> {
  return {
    ExcelApi: api === "current" ? `1.${newest}` : api,
    ...(api === "current" ? { ExcelApiOnline: "1.1" } : {}),
    SharedRuntime: "1.2",
    CustomFunctionsRuntime: "1.4",
    CustomFunctions: "1.9",
    DelayForCellEdit: "1.1",
    RichApiRuntime: "1.2",
    Settings: "1.1",
  };
}

/** The set a member came with: `1.14`, `online 1.1`; null for what has been there from the first, or is no member of Excel's API. */
export const setOf = (type: string, member: string): string | null =>
  table.get(type)?.get(publicName(type, member)) ?? null;

/** Whether an Excel of that age knows the member; of what is no member of Excel's API it knows all. */
export function knows(api: ExcelApi, type: string, member: string): boolean {
  const set = setOf(type, member) ?? "1.1";
  const [, place, version] = /^(?:(\w+) )?1\.(\d+)$/.exec(set) ?? [];
  if (place !== undefined) return api === "current" && place === "online";
  return Number(version) <= (api === "current" ? newest : Number(api.slice("1.".length)));
}

const table: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(sets).map(([type, members]) => [
    type,
    new Map<string, string>(Object.entries(members)),
  ]),
);

/** The developer's name for what the wire calls by another. */
function publicName(type: string, member: string): string {
  const [, older, newer] = /^_(?:Unregister|Register)(?:(\w+)Event|Event(\w+))$/.exec(member) ?? [];
  const event = older ?? newer;
  if (event !== undefined) return `on${wireEvents[event] ?? event}`;
  return wireNames[`${type}.${member}`] ?? camel(member);
}

const wireEvents: Readonly<Record<string, string>> = { DataChanged: "Changed" };

const wireNames: Readonly<Record<string, string>> = {
  "Style.Orientation": "textOrientation",
  "Worksheet.Gridlines": "showGridlines",
  "Worksheet.Headings": "showHeadings",
};
