import type { Bilingual } from "../outcome/language";

/**
 * A function will not answer rather than answer wrongly. "value" becomes #VALUE! (an argument cannot be used),
 * "not-available" #N/A (the table has no such figure). Only these two errors carry a message in Excel.
 */
export class FunctionRefusal extends Error {
  constructor(
    readonly kind: "value" | "not-available",
    readonly says: Bilingual,
  ) {
    super(says.en);
    this.name = "FunctionRefusal";
  }
}

export const wrongValue = (ko: string, en: string): FunctionRefusal =>
  new FunctionRefusal("value", { ko, en });

export const notAvailable = (ko: string, en: string): FunctionRefusal =>
  new FunctionRefusal("not-available", { ko, en });
