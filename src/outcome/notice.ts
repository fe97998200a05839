import type { Bilingual } from "./language";
import type { SourceRef } from "./source-ref";

/**
 * Something that was not understood, or understood only with a remark.
 * `code` is stable (kebab-case) and documented; `message` is for people: what is wrong and what to do.
 */
export interface Notice {
  readonly code: string;
  readonly message: Bilingual;
  readonly place?: SourceRef;
  /** Number of the project it belongs to, where it belongs to one. */
  readonly project?: number;
  /** "attention": the person should look before going on; "remark": nothing was lost. */
  readonly weight: "attention" | "remark";
}
