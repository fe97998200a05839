import type { Bilingual } from "./language";

/**
 * An input as a whole could not be read (a wrong format, a password, a damaged file).
 * Thrown by readers, caught once per use case; `todo` is the next step for the person.
 */
export class Unreadable extends Error {
  constructor(
    readonly code: string,
    readonly what: Bilingual,
    readonly todo: Bilingual,
    options?: ErrorOptions,
  ) {
    super(what.en, options);
    this.name = "Unreadable";
  }
}
