import type { Notice } from "./notice";

/** What was understood, and what was not. Nothing readable is lost and nothing unread is guessed. */
export interface Outcome<T> {
  readonly value: T;
  readonly notices: readonly Notice[];
}

export function understood<T>(value: T, notices: readonly Notice[] = []): Outcome<T> {
  return { value, notices };
}
