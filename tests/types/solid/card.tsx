/** A component of Solid's with a card. */
import type {} from "article-card/solid";
import type { ArticleCardElement } from "article-card";

let element: ArticleCardElement | undefined;

export const Card = () => (
  <article-card
    ref={element}
    class="aside"
    id="ferry"
    lang="de"
    style={{ "margin-block": "1em" }}
    src="/ferry.json"
    variant="compact"
    theme="auto"
    heading-level={3}
    max-related="2"
    expandable
    crossorigin="use-credentials"
    prop:article={{ title: "Ferry" }}
    prop:labels={{ read_more: "More" }}
    on:card-load={(event) => {
      event.detail satisfies null;
    }}
    on:card-click={(event) => {
      event.detail.url satisfies string;
    }}
  >
    <a href="/ferry">The night ferry goes quiet</a>
    <button slot="actions">Save</button>
  </article-card>
);

export const mistakes = [
  // @ts-expect-error: no such variant
  () => <article-card variant="huge" />,
  // @ts-expect-error: attributes are not called as properties are
  () => <article-card headingLevel={3} />,
  // @ts-expect-error: no number
  () => <article-card heading-level="three" />,
  () => (
    <article-card
      on:card-error={(event) => {
        // @ts-expect-error: not in the event
        event.url satisfies string;
      }}
    />
  ),
  // @ts-expect-error: no such element
  () => <article-cards />,
];

void element;
