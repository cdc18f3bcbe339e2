/** `<article-card>` in the JSX of React 18 and 19. */
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type {
  ArticleCardAttributes,
  ArticleCardElement,
  ArticleCardEventMap,
  ArticleCardProperties,
} from "./article-card.js";

type Props = DetailedHTMLProps<HTMLAttributes<ArticleCardElement>, ArticleCardElement> &
  ArticleCardAttributes &
  ArticleCardProperties & {
    [Type in keyof ArticleCardEventMap as `on${Type}`]?:
      ((event: ArticleCardEventMap[Type]) => void) | undefined;
  } & { class?: string | undefined };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "article-card": Props;
    }
  }
}
