/** What a host chose for a card, by the attributes of its element. */
import type { ArticleCardElement } from "../article-card";
import type { DrawOptions } from "../draw";

/** Of several articles the one to show: what the element says, or else the fragment of its source. */
export function itemOf({ item, src }: ArticleCardElement): string {
  return item || fragment(src);
}

/** How the card of an article is drawn, whose relative addresses start from `source_url`. */
export function optionsOf(element: ArticleCardElement, source_url: string): DrawOptions {
  return {
    variant: element.variant,
    expandable: element.expandable,
    heading_level: element.headingLevel,
    lang: element.lang || undefined,
    max_key_points: count(element.maxKeyPoints),
    max_related: count(element.maxRelated),
    link_target: element.linkTarget || undefined,
    link_rel: element.linkRel || undefined,
    link_params: element.linkParams || undefined,
    source_url,
    labels: element.labels,
  };
}

/** What stands behind the `#` of an address. */
function fragment(address: string): string {
  const [, encoded = ""] = address.split("#", 2);
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

/** A count that was given; -1 says that none was. */
function count(value: number): number | undefined {
  return value < 0 ? undefined : value;
}
