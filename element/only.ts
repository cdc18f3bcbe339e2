/** Options for what the browser has. */

/** These options alone: whatever a page put into all objects is none of them. */
export function only<Options>(options: Options): Options {
  return { __proto__: null, ...options };
}
