import type { Bilingual } from "../../outcome/language";
import type { FundingSource } from "../../words/funding-source";
import { textOf } from "./figures";
import type { FindingData } from "./finding";

/** What a source is called in a sentence. Printed labels are never translated; this is for our own words. */
const sourceText = {
  국비: { ko: "국비", en: "National funding" },
  기금: { ko: "기금", en: "Fund money" },
  균특: { ko: "균특", en: "Balanced-development money" },
  특별교부세: { ko: "특별교부세", en: "Special grant" },
  도비: { ko: "도비", en: "Provincial funding" },
  시비: { ko: "시비", en: "City funding" },
  군비: { ko: "군비", en: "County funding" },
  구비: { ko: "구비", en: "District funding" },
  지방채: { ko: "지방채", en: "Local bonds" },
  민간: { ko: "민간", en: "Private funding" },
  기타: { ko: "기타 재원", en: "Other funding" },
} as const satisfies Record<FundingSource, Bilingual>;

/** What the source of a finding is called; a name that is no source stays as it is. */
export const sourceNamed = (data: FindingData): Bilingual => sourceCalled(textOf(data, "source"));

export const sourceCalled = (name: string): Bilingual =>
  isSource(name) ? sourceText[name] : { ko: name, en: name };

const isSource = (name: string): name is FundingSource => Object.hasOwn(sourceText, name);
