/** Gives up what is left of an answer. */

/** One that has broken off can't be cancelled, and need not be. */
export function discard(rest: { readonly cancel: () => Promise<void> } | null | undefined): void {
  rest?.cancel().catch(() => undefined);
}
