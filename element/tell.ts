/** What the owner of a page is told, on the console that the page left. */

/** Says `message` and what it is `about`; pages that want to be quiet take the console's methods away. */
export function tell(how: "error" | "warn", message: string, about: unknown): void {
  const { console } = globalThis as { console?: Partial<Console> };
  console?.[how]?.(`article-card: ${message}`, about);
}
