/** `<article-card>` in the JSX of Solid. */
import type { JSX } from "solid-js";
import type {
  ArticleCardAttributes,
  ArticleCardElement,
  ArticleCardEventMap,
  ArticleCardProperties,
} from "./article-card.js";

type Props = JSX.HTMLAttributes<ArticleCardElement> &
  ArticleCardAttributes & {
    [Name in keyof ArticleCardProperties as `prop:${Name}`]?: ArticleCardProperties[Name];
  } & {
    [Type in keyof ArticleCardEventMap as `on:${Type}`]?:
      ((event: ArticleCardEventMap[Type]) => void) | undefined;
  };

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      "article-card": Props;
    }
  }
}
