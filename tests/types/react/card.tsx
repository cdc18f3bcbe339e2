/** A component of React's with a card, for the types of React 18 and 19 alike. */
import type {} from "article-card/react";
import type { ArticleCardElement } from "article-card";
import { createRef } from "react";

const ref = createRef<ArticleCardElement>();

export const card = (
  <article-card
    ref={ref}
    key="ferry"
    className="aside"
    id="ferry"
    lang="de"
    style={{ marginBlock: "1em" }}
    src="/ferry.json"
    variant="compact"
    theme="auto"
    heading-level={3}
    max-related="2"
    expandable
    crossorigin="use-credentials"
    article={{ title: "Ferry" }}
    labels={{ read_more: "More" }}
    oncard-load={(event) => {
      event.detail satisfies null;
    }}
    oncard-click={(event) => {
      event.detail.url satisfies string;
    }}
  >
    <a href="/ferry">The night ferry goes quiet</a>
    <button slot="actions">Save</button>
  </article-card>
);

export const mistakes = [
  // @ts-expect-error: no such variant
  <article-card variant="huge" />,
  // @ts-expect-error: attributes are not called as properties are
  <article-card headingLevel={3} />,
  // @ts-expect-error: no number
  <article-card heading-level="three" />,
  <article-card
    oncard-error={(event) => {
      // @ts-expect-error: not in the event
      event.url satisfies string;
    }}
  />,
  // @ts-expect-error: no such element
  <article-cards />,
];
