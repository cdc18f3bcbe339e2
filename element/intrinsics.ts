/** What the card takes of its page's globals, as they are when this script comes: some pages replace them later. */
import { withoutPrototype } from "./without-prototype";

const { fetch: request } = globalThis;
export const { TextDecoder, TextEncoder, URL } = globalThis;
export const { parse, stringify } = JSON;
export const { assign } = Object;
export const { deleteProperty, set } = Reflect;

/** `fetch`, with these options alone. */
export const fetch: typeof globalThis.fetch = (url, options) =>
  request(url, withoutPrototype(options));
