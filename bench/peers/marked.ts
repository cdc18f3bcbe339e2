/** Markdown by marked. */
import { Marked } from "marked";
import { LINK, PICTURE, escape, type Markdown } from "./template";

const marked = new Marked({
  renderer: {
    heading({ tokens, depth }) {
      const level = String(depth + 1);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>`;
    },
    link({ href, tokens }) {
      return `<a href="${escape(href)}" ${LINK}>${this.parser.parseInline(tokens)}</a>`;
    },
    image({ href, text }) {
      return `<img src="${escape(href)}" alt="${escape(text)}" ${PICTURE}>`;
    },
  },
});

/** As it comes, not sanitised. */
export const byMarked: Markdown = {
  block: (text) => marked.parse(text, { async: false }),
  inline: (text) => marked.parseInline(text, { async: false }),
};
