/** `Office.context.document.settings` as the wire has it: pairs of key and JSON. */
export type Properties = readonly (readonly [key: string, json: string])[];

export const propertiesOf = (settings: ReadonlyMap<string, unknown>): Properties =>
  [...settings].map(([key, value]) => [key, JSON.stringify(value)] as const);

/** Replaces all settings by what the add-in saves; a pair that cannot be read is left out, as Excel does. */
export function saveProperties(settings: Map<string, unknown>, properties: unknown): void {
  if (!Array.isArray(properties)) return;
  settings.clear();
  for (const pair of properties) {
    if (!Array.isArray(pair)) continue;
    const key: unknown = pair[0];
    const json: unknown = pair[1];
    if (typeof key === "string" && typeof json === "string") settings.set(key, read(json));
  }
}

function read(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}
