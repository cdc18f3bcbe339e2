/** HTML made safe by DOMPurify. */
import DOMPurify from "dompurify";
import type { Markdown } from "./template";

const ALLOWED = { ADD_ATTR: ["referrerpolicy", "decoding"] };

/** What `markdown` makes, sanitised. */
export function purified(markdown: Markdown): Markdown {
  return {
    block: (text) => DOMPurify.sanitize(markdown.block(text), ALLOWED),
    inline: (text) => DOMPurify.sanitize(markdown.inline(text), ALLOWED),
  };
}
