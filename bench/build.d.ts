/** What `bundle.ts` puts in. */

declare module "article-card.css" {
  const css: string;
  export default css;
}
