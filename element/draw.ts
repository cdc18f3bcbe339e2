/** The script that draws: core makes cards, and the other parts make of a text or a format what core can draw. */
import css from "article-card/card.css";
import type { ArticleCardElement } from "./article-card";
import type { Code } from "./code";
import { itemOf, optionsOf } from "./draw/choices";
import { checked, type Labels } from "./draw/labels";
import { Language, Languages, type GetLabels } from "./draw/languages";
import { nodes } from "./draw/nodes";
import { Names } from "./draw/names";
import { Part } from "./draw/part";
import { Texts, type TextTools } from "./draw/text";
import { inTurn } from "./draw/turn";
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

/** Where most JSON says its language: read to load its words early, and for nothing else. */
const LANGUAGE = /"language"\s*:\s*"([\w-]+)"/;

/** What can be loaded. */
export interface Loadable {
  readonly load: () => Promise<void>;
}

/**
 * First bytes of requests for a language's words, for names of characters, and for HTML of HTML; no address starts
 * with one.
 */
const [QUESTION_MARK, AMPERSAND, LESS_THAN] = [63, 38, 60];

/** Draws with the parts that are there; *core* must be. */
export class Drawing {
  /** How a card looks. */
  readonly css = css;
  readonly inTurn = inTurn;
  private readonly texts: Texts;
  private readonly core: Part;
  private readonly markdown: Part;
  private readonly html: Part;
  private readonly formats: Part;
  private readonly markdownFile: Part;
  private readonly languages: Languages;
  private readonly names: Names;
  private missing: Loadable | undefined;
  private words: Words | undefined;

  constructor(host: Host, core: Promise<Code>) {
    const { markdown, html, formats, "markdown-file": markdownFile } = __OTHERS__;
    this.texts = new Texts(host);
    const part = (name: string, getCode: () => Promise<Code>): Part =>
      new Part(name, getCode, (asked) => this.answer(asked));
    this.core = part("draw", () => core);
    this.markdown = part("html", () => host.loadCode(markdown));
    this.html = part("html", () => host.loadCode(html));
    this.formats = part("read", () => host.loadCode(formats));
    this.markdownFile = part("read", () => host.loadCode(markdownFile));
    this.languages = new Languages(labelsBy(host));
    this.names = new Names(() => namesBy(host));
  }

  /** Resolves when cards can be drawn. */
  load(): Promise<void> {
    return this.core.load();
  }

  /** Has the words come early that a card will need: in `lang`, else in the language that its article says. */
  async foresee(lang: string, source: Source | Promise<Source>): Promise<void> {
    const name = lang || this.languageOf((await source).article);
    if (typeof name === "string") await this.languages.meantBy(name.trim()).load();
  }

  /** The language that an article says, or a file seems to. */
  private languageOf(article: unknown): unknown {
    return isBytes(article)
      ? LANGUAGE.exec(this.texts.read(article))?.[1]
      : (article as Named).language;
  }

  /**
   * Draws the card of an element. Throws a plain `Error` that says what is wrong with the article or the
   * labels, and whose name is the code.
   */
  draw({ article, name, base }: Source, element: ArticleCardElement): Drawn {
    const { texts } = this;
    const item = itemOf(element);
    const options = optionsOf(element, base);
    this.missing = undefined;
    if (typeof article === "string") return this.drawMarkdown(texts.bytes(article), options);
    if (!isBytes(article)) return this.drawJson(texts.bytes(texts.json(article)), item, options);
    const bytes = withoutMark(article);
    if (isMarkdown(bytes)) {
      texts.textOf(bytes, name);
      return this.drawMarkdown(bytes, options);
    }
    try {
      return this.drawJson(bytes, item, options);
    } catch (error) {
      throw (error as Error).name === "not-json" ? texts.notJson(bytes, name) : error;
    }
  }

  private drawMarkdown(bytes: Uint8Array, options: DrawOptions): Drawn {
    return this.drawRead(this.markdownFile, options.source_url, bytes, options);
  }

  private drawJson(bytes: Uint8Array, item: string, options: DrawOptions): Drawn {
    try {
      return this.drawNative(bytes, options);
    } catch (error) {
      if ((error as Error).name !== "foreign") throw error;
      return this.drawRead(this.formats, item, bytes, options);
    }
  }

  /** Draws what `part` reads in a file. */
  private drawRead(part: Part, how: string, bytes: Uint8Array, options: DrawOptions): Drawn {
    if (!part.isLoaded) return { missing: part };
    const article = this.converted(part, how, bytes);
    const { missing } = this;
    return missing ? { missing } : this.drawNative(article, options);
  }

  private drawNative(article: Uint8Array, options: DrawOptions): Drawn {
    const { labels, ...others } = options;
    const own = labels === null ? {} : checked(labels);
    const steps = this.converted(this.core, this.texts.json(others), article);
    const { words } = this;
    const missing = this.missing;
    // Missing words are asked for before anything else.
    if (!words || missing instanceof Language) return { missing };
    return { card: nodes(this.texts.read(steps), words.sayer(own)), missing };
  }

  /** What `part` makes of a file, of which `how` says more. */
  private converted(part: Part, how: string, file: Uint8Array): Uint8Array {
    const { texts } = this;
    return texts.accepted(part.call(texts.bytes(`${how}\0`), file));
  }

  /** What a part asks for: names, the mark and the language of core's words, or HTML that core can read. */
  private answer(asked: Uint8Array): Uint8Array | undefined {
    if (asked[0] === AMPERSAND) return this.there(this.names)?.list;
    if (asked[0] !== QUESTION_MARK) return this.convert(asked);
    const language = this.languages.meantBy(this.texts.read(asked.subarray(1)));
    this.words = language.words;
    if (this.words) return this.texts.bytes(`${MARK} ${this.words.language}`);
    this.missing = language;
    return undefined;
  }

  /** What it asks for starts with a `<` if the text is HTML. */
  private convert(text: Uint8Array): Uint8Array | undefined {
    const part = this.there(text[0] === LESS_THAN ? this.html : this.markdown);
    const html = part?.call(text);
    return this.missing === this.names ? undefined : html;
  }

  /** What can be loaded, if it is; else it is missing. */
  private there<T extends Part | Names>(wanted: T): T | undefined {
    if (wanted.isLoaded) return wanted;
    this.missing = wanted;
    return undefined;
  }
}

/** Text with a name in it is better than none. */
async function namesBy({ loadBeside, fetch, tell }: Host): Promise<Uint8Array> {
  const load = async (address: string, integrity: string): Promise<Uint8Array> => {
    const response = await fetch(address, { integrity });
    return new Uint8Array(await response.arrayBuffer());
  };
  try {
    return await loadBeside(__NAMES__, load);
  } catch (error) {
    tell("warn", `names of characters stay as they are: ${String(error)}`, __NAMES__.file);
    return new Uint8Array();
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

function isBytes(article: unknown): article is Uint8Array {
  return article instanceof Uint8Array;
}

/** A file without its byte order mark (Encoding Standard, 6, "UTF-8 decode"). */
function withoutMark(bytes: Uint8Array): Uint8Array {
  const [first, second, third] = bytes;
  return first === 0xef && second === 0xbb && third === 0xbf ? bytes.subarray(3) : bytes;
}

/** Whether a file starts with front matter or a heading: `---`, `+++` or `#`. */
function isMarkdown(bytes: Uint8Array): boolean {
  const start = bytes.findIndex((byte) => byte > 32);
  const [first, second, third] = bytes.subarray(Math.max(start, 0));
  return first === 35 || ((first === 43 || first === 45) && second === first && third === first);
}
