/** What the card takes of its page's globals, as they are when this script comes: some pages replace them later. */

export const { fetch, TextDecoder, TextEncoder, URL } = globalThis;
export const { parse, stringify } = JSON;
export const { assign } = Object;
export const { deleteProperty, set } = Reflect;
