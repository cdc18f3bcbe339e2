/** The script that draws: core makes cards, and the other parts make of a text or a format what core can draw. */
import css from "article-card/card.css";
import type { Code } from "./code";
import { nodes } from "./draw/nodes";
import { Part } from "./draw/part";
import { Texts, type TextTools } from "./draw/text";

/** How a card looks. */
export { css };

/** What the host wants of a card; core knows what is meant where nothing is said. */
export interface DrawOptions {
  readonly variant: string;
  readonly expandable: boolean;
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

/** What this script gets from `article-card.js`, as the page may have changed its globals since that came. */
export interface Host extends TextTools {
  readonly loadCode: (files: PartFiles) => Promise<Code>;
}

/** What can be loaded. */
export type Loadable = Pick<Part, "load">;

const LESS_THAN = 60;

/** Draws with the parts that are there; *core* must be. */
export class Drawing {
  private readonly texts: Texts;
  private readonly core: Part;
  private readonly markdown: Part;
  private readonly html: Part;
  private readonly formats: Part;
  private readonly markdownFile: Part;
  private missing: Loadable | undefined;

  constructor(host: Host, core: Promise<Code>) {
    const { markdown, html, formats, "markdown-file": markdownFile } = __OTHERS__;
    this.texts = new Texts(host);
    this.core = new Part(
      "draw",
      () => core,
      (text) => this.convert(text),
    );
    this.markdown = new Part("html", () => host.loadCode(markdown));
    this.html = new Part("html", () => host.loadCode(html));
    this.formats = new Part("read", () => host.loadCode(formats));
    this.markdownFile = new Part("read", () => host.loadCode(markdownFile));
  }

  /** Resolves when cards can be drawn. */
  load(): Promise<void> {
    return this.core.load();
  }

  /**
   * Draws a card, of several articles that of `item`. A string is the text of a Markdown file. Throws a
   * plain `Error` that says what is wrong with the article, and whose name is the code.
   */
  draw(article: unknown, item: string, options: DrawOptions): Drawn {
    if (typeof article === "string") {
      return this.drawRead(this.markdownFile, `${options.source_url}\0${article}`, options);
    }
    const text = this.texts.json(article);
    try {
      return this.drawNative(text, options);
    } catch (error) {
      if ((error as Error).name !== "foreign") throw error;
      return this.drawRead(this.formats, `${text}\0${item}`, options);
    }
  }

  /** Draws what `part` reads in a text. */
  private drawRead(part: Part, text: string, options: DrawOptions): Drawn {
    if (!part.isLoaded) return { missing: part };
    return this.drawNative(this.converted(part, text), options);
  }

  private drawNative(article: string, options: DrawOptions): Drawn {
    this.missing = undefined;
    const steps = this.converted(this.core, `${this.texts.json(options)}\0${article}`);
    return { card: nodes(steps.split("\0")), missing: this.missing };
  }

  /** What `part` makes of a text. */
  private converted(part: Part, text: string): string {
    const { texts } = this;
    return texts.accepted(part.call(texts.bytes(text)));
  }

  /** What core asks for: HTML that it can read. What it asks for starts with a `<` if the text is HTML. */
  private convert(text: Uint8Array): Uint8Array | undefined {
    const part = text[0] === LESS_THAN ? this.html : this.markdown;
    if (part.isLoaded) return part.call(text);
    this.missing = part;
    return undefined;
  }
}
