/** The card as a React component, with react-markdown and rehype-sanitize for the texts. */
import { Fragment, createElement as h, type ReactElement, type ReactNode } from "react";
import Markdown, { type Components } from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import type { Article } from "../article";
import { REFERRER_POLICY, date, rel, type Variant } from "./template";

const LINK = { rel: "noopener", referrerPolicy: REFERRER_POLICY } as const;
const PICTURE = { loading: "lazy", decoding: "async" } as const;
const PLUGINS = [rehypeSanitize];

const BLOCK: Components = {
  h2: ({ children }) => h("h3", null, children),
  h3: ({ children }) => h("h4", null, children),
  a: ({ href, children }) => h("a", { href, ...LINK }, children),
  img: ({ src, alt }) => h("img", { src, alt, ...PICTURE }),
};
const INLINE: Components = { ...BLOCK, p: ({ children }) => h(Fragment, null, children) };

/** What the component is made from. */
export interface CardProps {
  readonly article: Article;
  readonly variant: Variant;
}

/** The card. */
export function Card({ article, variant }: CardProps): ReactElement {
  const { image_details: image, publisher } = article;
  const published = article.date_published;
  const updated = article.date_modified;
  const isFull = variant === "full";
  return h(
    "article",
    { part: isFull ? "card full" : "card", lang: article.language, dir: "ltr" },
    h(
      "figure",
      { part: "image" },
      h("img", {
        ...PICTURE,
        part: "picture",
        src: article.image,
        alt: image.alt,
        width: image.width,
        height: image.height,
      }),
      h(
        "figcaption",
        { part: "caption" },
        image.caption,
        " ",
        h("span", { part: "credit" }, image.credit),
      ),
    ),
    h(
      "header",
      { part: "header" },
      h("p", { part: "section" }, article.section),
      h("h2", { part: "title" }, anchor("title-link", article.url, article.title)),
      h("p", { part: "byline" }, "By ", article.authors.map(author)),
      h(
        "p",
        { part: "meta" },
        h("time", { part: "published", dateTime: published }, date(published)),
        " ",
        h("time", { part: "updated", dateTime: updated }, `Updated ${date(updated)}`),
        " ",
        h("span", { part: "reading-time" }, `${String(article.reading_time)} min read`),
      ),
      h("p", { part: "summary" }, article.summary),
    ),
    h(
      "section",
      { part: "key-points" },
      label("Key points"),
      h(
        "ul",
        { part: "key-point-list", "aria-label": "Key points" },
        article.key_points.map(keyPoint),
      ),
    ),
    isFull
      ? h("div", { part: "body" }, markdown(article.content_markdown, BLOCK))
      : h(
          "p",
          { part: "read-more" },
          anchor("read-more-link", article.url, "Read the full article"),
        ),
    h(
      "aside",
      { part: "related" },
      label("You may also like"),
      h(
        "ul",
        { part: "related-list", "aria-label": "You may also like" },
        article.related.map(related),
      ),
    ),
    h(
      "footer",
      { part: "footer" },
      h(
        "p",
        { part: "publisher" },
        h(
          "span",
          { part: "attribution" },
          "First published by ",
          anchor("publisher-link", publisher.url, publisher.name),
        ),
      ),
      h(
        "ul",
        { part: "tags", "aria-label": "Tags" },
        article.tags.map((tag) => h("li", { key: tag, part: "tag" }, tag)),
      ),
    ),
  );
}

function label(text: string): ReactNode {
  return h("p", { part: "label", "aria-hidden": "true" }, text);
}

function markdown(text: string, components: Components): ReactNode {
  return h(Markdown, { rehypePlugins: PLUGINS, components, children: text });
}

function anchor(part: string, href: string, text: string): ReactNode {
  return h("a", { ...LINK, part, href, rel: rel(part) }, text);
}

function author({ name, url }: Article["authors"][number], index: number): ReactNode {
  const span = h("span", { part: "author" }, anchor("author-link", url, name));
  return h(Fragment, { key: url }, index > 0 ? " and " : null, span);
}

function keyPoint(point: string, index: number): ReactNode {
  return h("li", { key: index, part: "key-point" }, markdown(point, INLINE));
}

function related(item: Article["related"][number]): ReactNode {
  const { title, url, publisher, date_published: published } = item;
  return h(
    "li",
    { key: url, part: "related-item" },
    anchor("related-link", url, title),
    h(
      "span",
      { part: "related-meta" },
      `${publisher}\u{a0}· `,
      h("time", { dateTime: published }, date(published)),
    ),
  );
}
