/** lit, with marked and DOMPurify for the texts. */
import { html, nothing, render, type TemplateResult } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { Article } from "../article";
import { openRoot, type Contender } from "./contender";
import { byMarked } from "./marked";
import { purified } from "./purify";
import { REFERRER_POLICY, date, rel, type Variant } from "./template";

const markdown = purified(byMarked);

export const contender: Contender = {
  draw(stage, article, variant) {
    render(card(article, variant), openRoot(stage, variant));
    return undefined;
  },
};

function card(article: Article, variant: Variant): TemplateResult {
  const { image_details: image } = article;
  return html`<article
    part=${variant === "full" ? "card full" : "card"}
    lang=${article.language}
    dir="ltr"
  >
    <figure part="image">
      <img
        loading="lazy"
        decoding="async"
        part="picture"
        src=${article.image}
        alt=${image.alt}
        width=${image.width}
        height=${image.height}
      />
      <figcaption part="caption">
        ${image.caption} <span part="credit">${image.credit}</span>
      </figcaption>
    </figure>
    <header part="header">
      <p part="section">${article.section}</p>
      <h2 part="title">${anchor("title-link", article.url, article.title)}</h2>
      <p part="byline">By ${article.authors.map(author)}</p>
      <p part="meta">
        <time part="published" datetime=${article.date_published}
          >${date(article.date_published)}</time
        >
        <time part="updated" datetime=${article.date_modified}
          >Updated ${date(article.date_modified)}</time
        >
        <span part="reading-time">${article.reading_time} min read</span>
      </p>
      <p part="summary">${article.summary}</p>
    </header>
    <section part="key-points">
      <p part="label" aria-hidden="true">Key points</p>
      <ul part="key-point-list" aria-label="Key points">
        ${article.key_points.map(
          (point) => html`<li part="key-point">${unsafeHTML(markdown.inline(point))}</li>`,
        )}
      </ul>
    </section>
    ${
      variant === "full"
        ? html`<div part="body">${unsafeHTML(markdown.block(article.content_markdown))}</div>`
        : html`<p part="read-more">
            ${anchor("read-more-link", article.url, "Read the full article")}
          </p>`
    }
    <aside part="related">
      <p part="label" aria-hidden="true">You may also like</p>
      <ul part="related-list" aria-label="You may also like">
        ${article.related.map(related)}
      </ul>
    </aside>
    <footer part="footer">
      <p part="publisher">
        <span part="attribution"
          >First published by
          ${anchor("publisher-link", article.publisher.url, article.publisher.name)}</span
        >
      </p>
      <ul part="tags" aria-label="Tags">
        ${article.tags.map((tag) => html`<li part="tag">${tag}</li>`)}
      </ul>
    </footer>
  </article>`;
}

function anchor(part: string, href: string, text: string): TemplateResult {
  return html`<a part=${part} href=${href} rel=${rel(part)} referrerpolicy=${REFERRER_POLICY}
    >${text}</a
  >`;
}

function author({ name, url }: Article["authors"][number], index: number): TemplateResult {
  return html`${index > 0 ? " and " : nothing}<span part="author"
      >${anchor("author-link", url, name)}</span
    >`;
}

function related({
  title,
  url,
  publisher,
  date_published,
}: Article["related"][number]): TemplateResult {
  return html`<li part="related-item">
    ${anchor("related-link", url, title)}<span part="related-meta"
      >${`${publisher}\u{a0}· `}<time datetime=${date_published}
        >${date(date_published)}</time
      ></span
    >
  </li>`;
}
