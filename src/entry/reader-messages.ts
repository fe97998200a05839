import type { ReadPlan } from "../extraction/explain-numbers";
import type { Bilingual } from "../outcome/language";

/** What the reading worker says; each job is one worker, and "read", "unreadable" or "broken" is its last word. */
export type ReaderMessage =
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "read"; readonly outcome: ReadPlan }
  | {
      readonly kind: "unreadable";
      readonly code: string;
      readonly what: Bilingual;
      readonly todo: Bilingual;
      readonly detail: string;
    }
  | { readonly kind: "broken"; readonly detail: string };
