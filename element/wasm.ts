/** The Wasms: core draws, and the others make of a text or a format what core can draw. */
import { CardError, type CardErrorCode } from "./error";
import { isVerdict, Part } from "./part";

/** What the host wants of a card; the Wasm knows what is meant where nothing is said. */
export interface DrawOptions {
  readonly variant: string;
  readonly heading_level: number;
  readonly lang: string | undefined;
  readonly max_key_points: number | undefined;
  readonly max_related: number | undefined;
  readonly link_target: string | undefined;
  readonly link_rel: string | undefined;
  readonly link_params: string | undefined;
  readonly source_url: string;
}

/** A card as far as it could be drawn, and what has to be loaded for the rest. */
export interface Drawn {
  readonly card?: Element;
  readonly missing: Loadable | undefined;
}

/** What can be loaded. */
export type Loadable = Pick<typeof core, "load">;

const core = new Part<typeof import("./core")>(() => __CORE__);
const markdown = new Part<typeof import("article-card-wasm/markdown")>(() =>
  core.use(({ others }) => others.markdown),
);
const formats = new Part<typeof import("article-card-wasm/formats")>(() =>
  core.use(({ others }) => others.formats),
);
const markdownFile = new Part<typeof import("article-card-wasm/markdown-file")>(() =>
  core.use(({ others }) => others["markdown-file"]),
);

/** Resolves when cards can be drawn. */
export function load(): Promise<void> {
  return core.load();
}

/**
 * Draws a card, of several articles that of `item`; `load` must have succeeded. A string is the text
 * of a Markdown file.
 */
export function draw(article: unknown, item: string, options: DrawOptions): Drawn {
  try {
    return typeof article === "string"
      ? drawFile(article, options)
      : drawJson(article, item, options);
  } catch (error) {
    throw isVerdict(error) ? new CardError(error.name as CardErrorCode, error.message) : error;
  }
}

function drawJson(article: unknown, item: string, options: DrawOptions): Drawn {
  try {
    return drawItem(article, options);
  } catch (error) {
    if (isVerdict(error) && error.name === "foreign") return drawForeign(article, item, options);
    throw error;
  }
}

function drawItem(article: unknown, options: DrawOptions): Drawn {
  const lacks = new Set<Loadable>();
  const convert = (text: string, base: string | undefined, isLine: boolean): string | undefined => {
    if (markdown.isLoaded) return markdown.use(({ html }) => html(text, base, isLine));
    lacks.add(markdown);
    return undefined;
  };
  const card = core.use((core) => core.draw(article, options, convert));
  const [missing] = lacks;
  return { card, missing };
}

function drawForeign(article: unknown, item: string, options: DrawOptions): Drawn {
  if (!formats.isLoaded) return { missing: formats };
  return drawItem(
    formats.use(({ read }) => read(article, item || undefined)),
    options,
  );
}

function drawFile(text: string, options: DrawOptions): Drawn {
  if (!markdownFile.isLoaded) return { missing: markdownFile };
  return drawItem(
    markdownFile.use(({ read }) => read(text, options.source_url)),
    options,
  );
}
