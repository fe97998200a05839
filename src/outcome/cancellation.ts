/** What the core needs of an AbortSignal: an AbortSignal is one. */
export interface Cancellation {
  readonly aborted: boolean;
}
