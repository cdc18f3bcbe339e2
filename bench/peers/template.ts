/** The card as a template literal, what a page does that has no component library. */
import type { Article } from "../article";

/** How much of the article is shown. */
export type Variant = "card" | "full";

/** Markdown to HTML, by one peer or another. */
export interface Markdown {
  /** Of whole paragraphs. */
  readonly block: (text: string) => string;
  /** Of a line. */
  readonly inline: (text: string) => string;
}

/** Where a link's reader may be known to come from. */
export const REFERRER_POLICY = "strict-origin-when-cross-origin";
/** What every link of a text has. */
export const LINK = `rel="noopener" referrerpolicy="${REFERRER_POLICY}"`;
/** What every picture of a card has. */
export const PICTURE = 'loading="lazy" decoding="async"';

const LONG_DATE = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" });

/** What the link `part` is to the article, and that it opens no way back. */
export function rel(part: string): string {
  const relations: Record<string, string> = {
    "title-link": "bookmark ",
    "read-more-link": "bookmark ",
    "author-link": "author ",
  };
  return `${relations[part] ?? ""}noopener`;
}

/** The date in words. */
export function date(text: string): string {
  return LONG_DATE.format(new Date(text));
}

/** `text` where HTML is expected. */
export function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** The card of `article` as HTML. */
export function card(article: Article, markdown: Markdown, variant: Variant): string {
  const { image_details: image } = article;
  return `<article part="${variant === "full" ? "card full" : "card"}" lang="${escape(article.language)}" dir="ltr">
<figure part="image"><img ${PICTURE} part="picture" src="${escape(article.image)}" alt="${escape(image.alt)}" width="${String(image.width)}" height="${String(image.height)}"><figcaption part="caption">${escape(image.caption)} <span part="credit">${escape(image.credit)}</span></figcaption></figure>
<header part="header"><p part="section">${escape(article.section)}</p>
<h2 part="title">${anchor("title-link", article.url, article.title)}</h2>
<p part="byline">By ${article.authors.map(author).join(" and ")}</p>
<p part="meta"><time part="published" datetime="${escape(article.date_published)}">${date(article.date_published)}</time> <time part="updated" datetime="${escape(article.date_modified)}">Updated ${date(article.date_modified)}</time> <span part="reading-time">${String(article.reading_time)} min read</span></p>
<p part="summary">${escape(article.summary)}</p></header>
<section part="key-points"><p part="label" aria-hidden="true">Key points</p><ul part="key-point-list" aria-label="Key points">${article.key_points.map((point) => `<li part="key-point">${markdown.inline(point)}</li>`).join("")}</ul></section>
${variant === "full" ? `<div part="body">${markdown.block(article.content_markdown)}</div>` : `<p part="read-more">${anchor("read-more-link", article.url, "Read the full article")}</p>`}
<aside part="related"><p part="label" aria-hidden="true">You may also like</p><ul part="related-list" aria-label="You may also like">${article.related.map(related).join("")}</ul></aside>
<footer part="footer"><p part="publisher"><span part="attribution">First published by ${anchor("publisher-link", article.publisher.url, article.publisher.name)}</span></p><ul part="tags" aria-label="Tags">${article.tags.map((tag) => `<li part="tag">${escape(tag)}</li>`).join("")}</ul></footer>
</article>`;
}

function anchor(part: string, href: string, text: string): string {
  return `<a part="${part}" href="${escape(href)}" rel="${rel(part)}" referrerpolicy="${REFERRER_POLICY}">${escape(text)}</a>`;
}

function author({ name, url }: Article["authors"][number]): string {
  return `<span part="author">${anchor("author-link", url, name)}</span>`;
}

function related({ title, url, publisher, date_published }: Article["related"][number]): string {
  return `<li part="related-item">${anchor("related-link", url, title)}<span part="related-meta">${escape(publisher)}\u{a0}· <time datetime="${escape(date_published)}">${date(date_published)}</time></span></li>`;
}
