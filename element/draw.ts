/** The script that draws: core makes cards, and the other parts make of a text or a format what core can draw. */
import css from "article-card/card.css";
import type { Code } from "./code";
import { checked, type Labels } from "./draw/labels";
import { Language, Languages, type GetLabels } from "./draw/languages";
import { nodes } from "./draw/nodes";
import { Part } from "./draw/part";
import { Texts, type TextTools } from "./draw/text";
import { MARK, type Words } from "./draw/words";
import type { loadBeside } from "./beside";
import type { Source } from "./source";

export type { Labels };

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
  /** Labels in place of the card's own. */
  readonly labels: unknown;
}

/** A card as far as it could be drawn, and what has to be loaded for the rest. */
export interface Drawn {
  readonly card?: Element;
  readonly missing: Loadable | undefined;
}

/** What this script gets from `article-card.js`, as the page may have changed its globals since that came. */
export interface Host extends TextTools {
  readonly loadCode: (files: PartFiles) => Promise<Code>;
  readonly loadBeside: typeof loadBeside;
  readonly fetch: typeof fetch;
  readonly tell: (how: "warn", message: string, about: unknown) => void;
}

/** What an article in JSON may say. */
interface Named {
  readonly language?: unknown;
}

/** What can be loaded. */
export interface Loadable {
  readonly load: () => Promise<void>;
}

/** What the text that asks for a language's words starts with, or for HTML of HTML; no address does. */
const [QUESTION_MARK, LESS_THAN] = [63, 60];

/** Draws with the parts that are there; *core* must be. */
export class Drawing {
  /** How a card looks. */
  readonly css = css;
  private readonly texts: Texts;
  private readonly core: Part;
  private readonly markdown: Part;
  private readonly html: Part;
  private readonly formats: Part;
  private readonly markdownFile: Part;
  private readonly languages: Languages;
  private missing: Loadable | undefined;
  private words: Words | undefined;

  constructor(host: Host, core: Promise<Code>) {
    const { markdown, html, formats, "markdown-file": markdownFile } = __OTHERS__;
    this.texts = new Texts(host);
    this.core = new Part(
      "draw",
      () => core,
      (asked) => this.answer(asked),
    );
    this.markdown = new Part("html", () => host.loadCode(markdown));
    this.html = new Part("html", () => host.loadCode(html));
    this.formats = new Part("read", () => host.loadCode(formats));
    this.markdownFile = new Part("read", () => host.loadCode(markdownFile));
    this.languages = new Languages(labelsBy(host));
  }

  /** Resolves when cards can be drawn. */
  load(): Promise<void> {
    return this.core.load();
  }

  /** Has the words come early that a card will need: in `lang`, else in the language that its article says. */
  async foresee(lang: string, source: Source | Promise<Source>): Promise<void> {
    const name = lang || ((await source).article as Named | null)?.language;
    if (typeof name === "string") await this.languages.meantBy(name.trim()).load();
  }

  /**
   * Draws a card, of several articles that of `item`. A string is the text of a Markdown file. Throws a
   * plain `Error` that says what is wrong with the article or the labels, and whose name is the code.
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
    const { labels, ...others } = options;
    const own = labels === null ? {} : checked(labels);
    this.missing = undefined;
    const steps = this.converted(this.core, `${this.texts.json(others)}\0${article}`);
    const { words } = this;
    const missing = this.missing as Loadable | undefined;
    // Missing words are asked for before anything else.
    if (!words || missing instanceof Language) return { missing };
    return { card: nodes(steps, words.sayer(own)), missing };
  }

  /** What `part` makes of a text. */
  private converted(part: Part, text: string): string {
    const { texts } = this;
    return texts.accepted(part.call(texts.bytes(text)));
  }

  /** What core asks for: the mark and the language of its words, or HTML that it can read. */
  private answer(asked: Uint8Array): Uint8Array | undefined {
    if (asked[0] !== QUESTION_MARK) return this.convert(asked);
    const language = this.languages.meantBy(this.texts.read(asked.subarray(1)));
    this.words = language.words;
    if (this.words) return this.texts.bytes(`${MARK} ${this.words.language}`);
    this.missing = language;
    return undefined;
  }

  /** What it asks for starts with a `<` if the text is HTML. */
  private convert(text: Uint8Array): Uint8Array | undefined {
    const part = text[0] === LESS_THAN ? this.html : this.markdown;
    if (part.isLoaded) return part.call(text);
    this.missing = part;
    return undefined;
  }
}

/** A card in English is better than none. */
function labelsBy({ loadBeside, fetch, tell }: Host): GetLabels {
  const load = async (address: string, integrity: string): Promise<Labels> => {
    const response = await fetch(address, { integrity });
    return (await response.json()) as Labels;
  };
  return async (file) => {
    try {
      return await loadBeside(file, load);
    } catch (error) {
      tell("warn", `the words of cards stay English: ${String(error)}`, file.file);
      return undefined;
    }
  };
}
