/** Markdown by markdown-it. */
import MarkdownIt from "markdown-it";
import { PICTURE, REFERRER_POLICY, escape, type Markdown } from "./template";

const markdownIt = new MarkdownIt();
const { rules } = markdownIt.renderer;

markdownIt.core.ruler.push("card", ({ tokens }) => {
  for (const token of tokens) {
    if (/^h\d$/.test(token.tag)) token.tag = `h${String(Number(token.tag.slice(1)) + 1)}`;
  }
});
rules["link_open"] = (tokens, index, options, _env, renderer) => {
  tokens[index]?.attrSet("rel", "noopener");
  tokens[index]?.attrSet("referrerpolicy", REFERRER_POLICY);
  return renderer.renderToken(tokens, index, options);
};
rules["image"] = (tokens, index) => {
  const token = tokens[index];
  return `<img src="${escape(String(token?.attrGet("src") ?? ""))}" alt="${escape(token?.content ?? "")}" ${PICTURE}>`;
};

/** As it comes, not sanitised. */
export const byMarkdownIt: Markdown = {
  block: (text) => markdownIt.render(text),
  inline: (text) => markdownIt.renderInline(text),
};
