import type { Language } from "../../outcome/language";
import { english } from "./en";
import { korean } from "./ko";

export type Wording = typeof korean;

export const wordings: Readonly<Record<Language, Wording>> = { ko: korean, en: english };
