import type { Language } from "../../outcome/language";
import { english } from "./en";
import { korean } from "./ko";

/** The sentences that use cases and views make. Labels that never change with the data stand in ui/wording. */
export type Words = typeof korean;

const byLanguage: Record<Language, Words> = { ko: korean, en: english };

export const wordsIn = (language: Language): Words => byLanguage[language];
