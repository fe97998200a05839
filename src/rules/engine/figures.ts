import type { Amount, Unit } from "../../money/amount";
import { usualUnit, wonUnit } from "../../money/unit";
import { writeAmount, writeDecimal } from "../../money/write-amount";
import type { Bilingual, Language } from "../../outcome/language";
import type { FindingData } from "./finding";

/**
 * What words are made of. A finding's data carries its amounts with the unit they are shown in (`unit`, `unitWon`;
 * amounts that are not Korean money are shown as printed). Words that ask for data that is not there throw, which
 * the engine turns into "could not be checked".
 */
export function unitData(unit: Unit | null): FindingData {
  const shown = unit ?? wonUnit;
  return shown.won === null
    ? { unit: shown.label }
    : { unit: usualUnit({ label: shown.label, won: shown.won }).label, unitWon: shown.won };
}

export function textOf(data: FindingData, key: string): string {
  const value = data[key];
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  throw new TypeError(`"${key}" is not a text of this finding`);
}

export function listOf(data: FindingData, key: string): readonly string[] {
  const value = data[key];
  if (typeof value === "object") return value;
  throw new TypeError(`"${key}" is not a list of this finding`);
}

export function amountOf(data: FindingData, key: string): Amount {
  const value = data[key];
  if (typeof value === "bigint") return value;
  throw new TypeError(`"${key}" is not an amount of this finding`);
}

/** The amount in the unit of the finding, without the unit. */
export const figure = (data: FindingData, key: string, language: Language = "ko"): string =>
  writeFigure(data, amountOf(data, key), language);

/** The size of an amount: words say the direction. */
export function sizeOf(data: FindingData, key: string): string {
  const amount = amountOf(data, key);
  return writeFigure(data, amount < 0n ? -amount : amount, "ko");
}

/** The unit in brackets: 단위 백만원. */
export const unitOf = (data: FindingData): string => textOf(data, "unit");

/** The unit as the end of a sentence; nothing where figures are as they stand in the cells. */
export const inUnit = (data: FindingData): Bilingual =>
  unitOf(data) === ""
    ? { ko: "", en: "" }
    : { ko: ` 단위 ${unitOf(data)}`, en: ` Unit: ${unitOf(data)}` };

export function writeFigure(data: FindingData, amount: Amount, language: Language): string {
  const won = data["unitWon"];
  return typeof won === "bigint"
    ? writeAmount(amount, { label: unitOf(data), won }, { language })
    : writeDecimal({ units: amount, scale: 0 }, { language });
}

/** "3,500 + 5,600 + …": amounts as they were added, for the reader to follow. */
export function writtenOut(data: FindingData, amounts: readonly Amount[]): readonly string[] {
  return amounts.map((amount) => writeFigure(data, amount, "ko"));
}
