/** What commands of Univer carry is typed as any object. */
export const fieldIn = (params: unknown, key: string): unknown =>
  typeof params === "object" && params !== null ? Reflect.get(params, key) : undefined;

/** Empty where there is no text. */
export function textIn(params: unknown, key: string): string {
  const found = fieldIn(params, key);
  return typeof found === "string" ? found : "";
}

/** The id of the sheet a command is about; empty where it is about none. */
export const sheetIn = (params: unknown): string => textIn(params, "subUnitId");
