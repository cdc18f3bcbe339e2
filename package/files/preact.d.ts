/** `<article-card>` in the JSX of Preact. */
import type { HTMLAttributes } from "preact";
import type {
  ArticleCardAttributes,
  ArticleCardElement,
  ArticleCardEventMap,
  ArticleCardProperties,
} from "./article-card.js";

type Props = HTMLAttributes<ArticleCardElement> &
  ArticleCardAttributes &
  ArticleCardProperties & {
    [Type in keyof ArticleCardEventMap as `on${Type}`]?:
      ((event: ArticleCardEventMap[Type]) => void) | undefined;
  };

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "article-card": Props;
    }
  }
}
