/** The languages that there are words in: the labels of each are loaded when the first card needs them. */
import { AMERICAN, formsOf } from "./forms";
import { ENGLISH, type Labels } from "./labels";
import { Words } from "./words";

/** Gets the labels that a file has, if it can. */
export type GetLabels = (file: ReleasedFile) => Promise<Labels | undefined>;

/** A language, whose words may have to be loaded. */
export class Language {
  /** Those that can be said; none until they are loaded. */
  words: Words | undefined;
  private loading: Promise<void> | undefined;
  private readonly getWords: () => Promise<Words>;

  /** With a way to get the words, if they are not there. */
  constructor(getWords: () => Promise<Words>, words?: Words) {
    this.getWords = getWords;
    this.words = words;
  }

  /** Resolves when there are words. */
  async load(): Promise<void> {
    if (this.words) return;
    this.loading ??= this.getWords().then((words) => {
      this.words = words;
    });
    await this.loading;
  }
}

/** All languages, by what a card calls them. */
export class Languages {
  private readonly asked = Object.create(null) as Record<string, Language>;
  /** Those with labels, by their likely tags; none until one is asked for. */
  private known: Record<string, ReleasedFile> | undefined;
  private readonly getLabels: GetLabels;
  private readonly english = american("en");

  constructor(getLabels: GetLabels) {
    this.getLabels = getLabels;
  }

  /** The language that `name` means, a tag (BCP 47); English for one that has no labels. */
  meantBy(name: string): Language {
    const language = this.asked[name] ?? this.made(name);
    if (name.length <= LONGEST_TAG) this.asked[name] = language;
    return language;
  }

  private made(name: string): Language {
    if (/^en(-US)?$/.test(name)) return there(american(name));
    const [tag, file] = this.meant(name);
    if (!file) return there(tag ? new Words(name, ENGLISH, formsOf(tag)) : this.english);
    return new Language(async () => {
      const labels = await this.getLabels(file);
      return labels ? new Words(name, labels, formsOf(tag)) : this.english;
    });
  }

  /**
   * The tag without extensions, and the file of the language that it means, unless it is English. That
   * is the one of the same language and script, once what the tag leaves out is as likely as can be
   * (UTS 35, 4.3), so that `zh-TW` is `zh-Hant`. Nothing for a language that has no labels.
   */
  private meant(name: string): [tag: string, file?: ReleasedFile] {
    // Norwegian that does not say which, and the one that is read by all who write Nynorsk.
    const tag = name.replaceAll("_", "-").replace(/^n[on]\b/i, "nb");
    try {
      const { baseName } = new Intl.Locale(tag);
      const wanted = likely(tag);
      if (wanted === likely("en")) return [baseName];
      this.known ??= known();
      const file = this.known[wanted];
      return file ? [baseName, file] : [""];
    } catch {
      // No tag at all.
      return [""];
    }
  }
}

function american(name: string): Words {
  return new Words(name, ENGLISH, AMERICAN);
}

/** A language whose words need not be loaded. */
function there(words: Words): Language {
  return new Language(() => Promise.resolve(words), words);
}

/** What is longer names no language (RFC 5646, 4.4.1). */
const LONGEST_TAG = 35;

function known(): Record<string, ReleasedFile> {
  const files: Record<string, ReleasedFile> = {};
  for (const [language, hash] of Object.entries(__LANGUAGES__)) {
    files[likely(language)] = fileOf(language, hash);
  }
  return files;
}

function likely(tag: string): string {
  const { language, script = "" } = new Intl.Locale(tag).maximize();
  return `${language}-${script}`;
}

/** The file of a language; its name has the first six bytes of its hash. */
function fileOf(language: string, hash: string): ReleasedFile {
  let start = "";
  for (const byte of atob(hash.slice(0, 8))) {
    start += byte.charCodeAt(0).toString(16).padStart(2, "0");
  }
  return { file: `labels-${language}-${start}.json`, integrity: `sha256-${hash}` };
}
