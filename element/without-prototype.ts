/** Bags of options that a page's changes to `Object.prototype` do not reach. */

/** A copy of `options` without a prototype, so that the browser finds only what stands in it. */
export function withoutPrototype<Options>(options: Options): Options {
  return { __proto__: null, ...options };
}
