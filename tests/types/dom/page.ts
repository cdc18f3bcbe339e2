/** A page's script that goes by the types of the package. */
import {
  ArticleCardElement,
  CardError,
  render,
  type ArticleCardAttributes,
  type CardErrorCode,
  type CardFacts,
  type Labels,
  type RenderOptions,
} from "article-card";
import * as all from "article-card/article-card.js";

const card: ArticleCardElement = document.createElement("article-card");
const found: ArticleCardElement | null = document.querySelector("article-card");
const isCard: boolean = found instanceof ArticleCardElement && found instanceof HTMLElement;

card.src = "https://publisher.example/ferry.json";
card.headingLevel = 3;
card.crossOrigin = null;
card.article = { title: "Ferry" };
card.labels = { by: "Words: {authors}", minutes: { one: "a minute", other: "{minutes} minutes" } };
card.reload();
const variant: "card" | "compact" | "full" = card.variant;
const labels: Partial<Labels> | null = card.labels;
const version: string = ArticleCardElement.version;
const observed: readonly string[] = ArticleCardElement.observedAttributes;

card.addEventListener("card-load", (event) => {
  const detail: null = event.detail;
  void detail;
});
card.addEventListener("card-error", (event) => {
  const code: CardErrorCode = event.code;
  const detail: unknown = event.detail.detail;
  void [code, event.message.length, detail];
});
card.addEventListener("card-view", ({ detail }) => {
  const facts: CardFacts = detail;
  void facts.article.length;
});
document.addEventListener("card-click", (event) => {
  const { article, part, url } = event.detail;
  void [article.length, part.length, url.length];
  event.preventDefault();
});

const options: RenderOptions = { variant: "compact", lang: "de", maxRelated: 2, labels: null };
const rendered: Promise<ArticleCardElement> = render(document.body, {}, options);
const error = new CardError("gone", "there is no such article", 404);
const attributes: ArticleCardAttributes = { "heading-level": "3", expandable: "" };
const sameClass: typeof ArticleCardElement = all.ArticleCardElement;

// @ts-expect-error: a property is of its own type
card.headingLevel = "3";
// @ts-expect-error: what is no label
card.labels = { nothing: "" };
// @ts-expect-error: what is private
void card.states;
// @ts-expect-error: a property is called otherwise than its attribute
void card["heading-level"];
// @ts-expect-error: no such variant
void render(document.body, {}, { variant: "huge" });
// @ts-expect-error: no such code
void new CardError("lost", "");
// @ts-expect-error: no such attribute
void ({ headingLevel: 2 } satisfies ArticleCardAttributes);
card.addEventListener("card-click", ({ detail }) => {
  // @ts-expect-error: not in the detail
  void detail.title;
});

void [isCard, variant, labels, version, observed, rendered, error.code, attributes, sameClass];
