/** The languages that there are words in: the labels of each are loaded when the first card needs them. */
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

  constructor(getWords: () => Promise<Words>) {
    this.getWords = getWords;
  }

  /** Resolves when there are words. */
  load(): Promise<void> {
    this.loading ??= this.getWords().then((words) => {
      this.words = words;
    });
    return this.loading;
  }
}

/** All languages, by what a card calls them. */
export class Languages {
  private readonly asked = new Map<string, Language>();
  private readonly getLabels: GetLabels;
  private readonly english = new Words("en", "en", ENGLISH);

  constructor(getLabels: GetLabels) {
    this.getLabels = getLabels;
  }

  /** The language that `name` means, a tag (BCP 47); English for one that has no labels. */
  meantBy(name: string): Language {
    const language = this.asked.get(name) ?? this.made(name);
    this.asked.set(name, language);
    return language;
  }

  private made(name: string): Language {
    const [tag, file] = meant(name);
    const language = new Language(async () => {
      const labels = file && (await this.getLabels(file));
      return labels ? new Words(name, tag, labels) : this.english;
    });
    if (!file) language.words = tag ? new Words(name, tag, ENGLISH) : this.english;
    return language;
  }
}

/**
 * The tag without extensions, and the file of the language that it means, unless it is English. That is
 * the one of the same language and script, once what the tag leaves out is as likely as can be (UTS 35,
 * 4.3), so that `zh-TW` is `zh-Hant`. Nothing for a language that has no labels.
 */
function meant(name: string): [tag: string, file?: ReleasedFile] {
  // Norwegian that does not say which, and the one that is read by all who write Nynorsk.
  const tag = name.replaceAll("_", "-").replace(/^n[on]\b/i, "nb");
  try {
    const { baseName } = new Intl.Locale(tag);
    const wanted = likely(tag);
    if (wanted === likely("en")) return [baseName];
    const known = Object.entries(__LANGUAGES__).find(([known]) => likely(known) === wanted);
    return known ? [baseName, fileOf(...known)] : [""];
  } catch {
    // No tag at all.
    return [""];
  }
}

function likely(tag: string): string {
  const { language, script = "" } = new Intl.Locale(tag).maximize();
  return `${language}-${script}`;
}

/** The file of a language; its name has the first six bytes of its hash. */
function fileOf(language: string, hash: string): ReleasedFile {
  const start = Array.from(atob(hash.slice(0, 8)), (byte) =>
    byte.charCodeAt(0).toString(16).padStart(2, "0"),
  );
  return { file: `labels-${language}-${start.join("")}.json`, integrity: `sha256-${hash}` };
}
