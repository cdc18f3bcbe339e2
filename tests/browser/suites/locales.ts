/** The card's own words: every language as the program says it, each loaded alone, and a host's instead. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { need } from "../harness/environment";
import { blog, browser, copyProduct, open } from "../harness/stage";
import { startCdn } from "../harness/cdn";
import { DIFFERENCES } from "./locales/differences";

const FOLDER = "locales";
const LANGUAGES = readdirSync(FOLDER).map((file) => file.replace(".json", ""));
/** Tags that say more, each for what it does otherwise. */
const REGIONS = [
  "ar-EG",
  "de-AT",
  "en-AU",
  "en-GB",
  "en-US",
  "fa-AF",
  "fr-CA",
  "nn-NO",
  "pt-PT",
  "zh-HK",
];
const NUMBERS = [1, 2, 3, 5, 11, 21, 1234];

/** An article that has the card say all of its words. */
function article(language: string | undefined, reading_time = 4) {
  const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, "0"));
  return {
    title: "T",
    url: "https://news.example/",
    language,
    authors: [{ name: "A" }, { name: "B" }, { name: "C" }],
    date_published: "2026-11-23T23:59:00-11:00",
    date_modified: "2026-11-30T00:01:00+13:00",
    reading_time,
    key_points: ["K"],
    content_text: "Text.",
    publisher: { name: "P" },
    related: months.map((month) => ({ title: month, date_published: `2026-${month}-01` })),
    tags: ["mills"],
  };
}

/** The languages whose labels the page has fetched. */
function fetched(): Promise<string[]> {
  return browser.run(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => /labels-([\w-]+)-[0-9a-f]{12}\.json$/.exec(name)?.[1] ?? "")
      .filter(Boolean),
  );
}

/** What a part of the page's only card says. */
function words(part: string): Promise<string | undefined> {
  return browser.run((part) => {
    const found = probe.card().shadowRoot?.querySelector(`[part~="${part}"]`);
    return found?.textContent ?? undefined;
  }, part);
}

describe("words", () => {
  describe("by Intl are those by ICU4X", () => {
    let folder: string;

    before(async () => {
      folder = mkdtempSync(join(tmpdir(), "article-card-"));
      await open("");
    });

    after(() => {
      rmSync(folder, { recursive: true });
    });

    function rendered(article: object): string {
      const file = join(folder, "article.json");
      writeFileSync(file, JSON.stringify(article));
      return execFileSync(need("ARTICLE_CARD_BIN"), ["render", "--expandable", file], {
        encoding: "utf8",
      });
    }

    for (const language of [...LANGUAGES, ...REGIONS]) {
      test(language, async () => {
        const pairs = NUMBERS.map((number) => {
          const made = article(language, number);
          return [made, rendered(made)] as const;
        });
        const found = await browser.run(async (pairs) => {
          const wordsIn = (card: ParentNode): (string | null)[] => [
            ...[...card.querySelectorAll("[aria-label]")].map((it) => it.ariaLabel),
            ...[...card.querySelectorAll("time, [part=reading-time], [part=byline]")].map(
              (it) => it.textContent,
            ),
            ...[
              ...card.querySelectorAll(
                "[part=label], [part=read-more], [part=expand-label], [part=attribution]",
              ),
            ].map((it) => it.textContent),
          ];
          const found: [browser: (string | null)[], program: (string | null)[]][] = [];
          for (const [article, html] of pairs) {
            const host = document.createElement("article-card");
            host.article = article;
            host.expandable = true;
            document.body.append(host);
            await probe.next(host);
            const program = new DOMParser().parseFromString(html, "text/html");
            found.push([wordsIn(host.shadowRoot ?? host), wordsIn(program)]);
            host.remove();
          }
          return found;
        }, pairs);
        const unexplained = found.flatMap(([browser, program]) => {
          assert.equal(browser.length, program.length);
          assert.ok(browser.length > 22);
          const pairs = browser.map((text, index) => [text ?? "", program[index] ?? ""] as const);
          return pairs.filter(([text, other]) => !isExplained(language, text, other)).map(legible);
        });
        assert.deepEqual([...new Set(unexplained)], []);
      });
    }
  });

  const alone: [name: string, article: unknown, attributes: string, languages: string[]][] = [
    ["of the article", article("de"), "", ["de"]],
    ["of its region", article("zh-TW"), "", ["zh-Hant"]],
    ["of its old name", article("iw"), "", ["he"]],
    ["that the host wants", article("de"), 'lang="fr"', ["fr"]],
    [
      "of another format",
      { id: 1, title: { rendered: "T" }, yoast_head_json: { og_locale: "pl_PL" } },
      "",
      ["pl"],
    ],
    ["English, which is there", article("en-GB"), "", []],
    ["none, where the article says none", article(undefined), "", []],
    ["none, where there is none", article("eu"), "", []],
    ["none, where that is no language", article("deutsch!"), "", []],
  ];
  for (const [name, article, attributes, languages] of alone) {
    test(`of one language are loaded: ${name}`, async () => {
      await open(
        `<article-card src="${blog.json(article)}" ${attributes}></article-card>`.repeat(2),
      );
      await browser.run(async () => {
        const cards = [...document.querySelectorAll("article-card")];
        await probe.until(() => cards.every((card) => card.matches(":state(ready)")));
      });
      assert.deepEqual(await fetched(), languages);
    });
  }

  const started: [language: string | undefined, formatters: number][] = [
    [undefined, 0],
    ["en", 0],
    ["en-US", 0],
    ["en-GB", 3],
  ];
  for (const [language, formatters] of started) {
    test(`start Intl only where they need it: ${language ?? "no language"}`, async () => {
      const counting = `<script>
        globalThis.made = 0;
        for (const name of ["DateTimeFormat", "NumberFormat", "PluralRules"]) {
          Intl[name] = new Proxy(Intl[name], {
            construct: (...of) => (made += 1) && Reflect.construct(...of),
          });
        }
      </script>`;
      const src = blog.json(article(language));
      await open(`${counting}<article-card src="${src}"></article-card>`);
      await browser.run(() => probe.done());
      assert.equal(await browser.run(() => (globalThis as { made?: number }).made), formatters);
    });
  }

  test("come while core does", async () => {
    const held = blog.held("application/json", JSON.stringify(article("sv")).slice(0, -1), "}");
    await open(`<article-card src="${held.url}" lang="da"></article-card>`);
    await browser.run(() =>
      probe.until(() =>
        performance.getEntriesByType("resource").some(({ name }) => name.includes("labels-da")),
      ),
    );
    held.release();
    await browser.run(() => probe.done());
    assert.deepEqual(await fetched(), ["da"]);
    assert.equal(await words("label"), "Kort fortalt");
  });

  test("of Markdown's front matter", async () => {
    const text = "---\ntitle: T\nlang: it\ntags: [a]\n---\n\nUn *testo*.";
    await open(`<article-card src="${blog.text(text, "text/markdown")}"></article-card>`);
    assert.equal(await browser.run(() => probe.done()), "ready");
    assert.deepEqual(await fetched(), ["it"]);
    assert.equal(await words("reading-time"), "1 min di lettura");
  });

  test("change with lang, and the card stays until they are there", async () => {
    await open(`<article-card src="${blog.json(article("en"))}"></article-card>`);
    const seen = await browser.run(async () => {
      await probe.done();
      const card = probe.card();
      const seen: unknown[] = [];
      const label = (): void => {
        seen.push(card.shadowRoot?.querySelector('[part~="label"]')?.textContent);
      };
      if (card.shadowRoot)
        new MutationObserver(label).observe(card.shadowRoot, { childList: true });
      card.lang = "ja";
      await probe.next();
      await probe.settle();
      return seen;
    });
    assert.deepEqual(seen, ["この記事のポイント"]);
  });

  test("in another language than the article's say so", async () => {
    await open(`<article-card src="${blog.json(article("eu"))}" expandable></article-card>`);
    await browser.run(() => probe.done());
    const langs = await browser.run(() => {
      const langOf = (selector: string): string | null | undefined =>
        probe.card().shadowRoot?.querySelector(selector)?.closest("[lang]")?.getAttribute("lang");
      return [
        "article",
        "time",
        ".label, [part~=label]",
        "[part~=key-point]",
        "[part~=author]",
        "[part~=attribution]",
        "[part~=key-point-list]",
        "summary",
        "[part~=body]",
        "[part~=tag]",
      ].map(langOf);
    });
    assert.deepEqual(langs, ["eu", "en", "en", "eu", "eu", "en", "en", "en", "eu", "eu"]);
  });

  for (const language of ["ar", "fa", "he", "ur"]) {
    test(`in ${language} run from right to left`, async () => {
      const json = blog.json({ ...article(language), direction: "rtl" });
      await open(`<article-card src="${json}"></article-card>`);
      const [meta, published, readingTime] = await browser.run(async () => {
        await probe.done();
        return ["meta", "published", "reading-time"].map((part) => {
          const found = probe.card().shadowRoot?.querySelector(`[part~="${part}"]`);
          return found?.getBoundingClientRect().right ?? NaN;
        });
      });
      // Firefox rounds each box by itself.
      assert.ok(Math.abs(Number(published) - Number(meta)) < 1);
      assert.ok(Number(readingTime) < Number(published));
    });
  }

  test("of the host's stand in the place of some", async () => {
    await open(`<article-card src="${blog.json(article("de"))}"></article-card>`);
    const said = await browser.run(async () => {
      await probe.done();
      const card = probe.card();
      const say = (): (string | undefined)[] =>
        ["byline", "updated", "reading-time", "label"].map(
          (part) => card.shadowRoot?.querySelector(`[part~="${part}"]`)?.textContent,
        );
      card.labels = {
        by: "{authors} schreiben",
        updated: "Neu: {date}",
        minutes: { one: "Eine Minute", other: "{minutes} Minuten" },
      };
      await probe.settle();
      const own = say();
      card.labels = null;
      await probe.settle();
      return [own, say()];
    });
    assert.deepEqual(said, [
      ["A, B und C schreiben", "Neu: 30. November 2026", "4 Minuten", "Das Wichtigste"],
      ["Von A, B und C", "Aktualisiert am 30. November 2026", "4 Min. Lesezeit", "Das Wichtigste"],
    ]);
  });

  test("of the host's may be there before the element", async () => {
    const early = `<script>
      document.querySelector("article-card").labels = { related: "More" };
    </script>`;
    await open(`<article-card src="${blog.json(article("en"))}"></article-card>${early}`);
    await browser.run(() => probe.done());
    const label = await browser.run(
      () => probe.card().shadowRoot?.querySelector("aside ul")?.ariaLabel,
    );
    assert.equal(label, "More");
  });

  test("of the host's have no mistakes", async () => {
    await open("");
    const mistakes = JSON.parse(readFileSync("tests/locale/mistakes.json", "utf8")) as [
      labels: unknown,
      message: string,
    ][];
    const heard = await browser.run(
      async (article, all) => {
        for (const labels of all) {
          const card = document.createElement("article-card");
          Object.assign(card, { article, labels });
          document.body.append(card);
          await probe.next(card);
        }
        return probe.heard.map(({ code, message }) => [code, message]);
      },
      article("en"),
      mistakes.map(([labels]) => labels),
    );
    assert.deepEqual(
      heard,
      mistakes.map(([, message]) => ["invalid-labels", message]),
    );
  });

  test("that do not come are English, and the page is told", async () => {
    const folder = await copyProduct();
    const labels = readdirSync(folder).find((file) => file.startsWith("labels-de"));
    writeFileSync(join(folder, labels ?? ""), "{}");
    const other = await startCdn(folder);
    try {
      const script = `<script type="module" src="${other.url("/article-card.js")}"></script>`;
      const listen =
        "<script>globalThis.warned = []; console.warn = (...all) => warned.push(all[0]);</script>";
      await open(
        `<article-card src="${blog.json(article("de"))}"></article-card>`,
        listen + script,
      );
      assert.equal(await browser.run(() => probe.done()), "ready");
      assert.equal(await words("label"), "Key points");
      const warned = await browser.run(() => (globalThis as { warned?: string[] }).warned);
      assert.equal(warned?.length, 1);
      assert.match(
        warned[0] ?? "",
        /^article-card: the words of cards stay English: .*labels-de-.* could not be loaded: .* not the whole file/,
      );
    } finally {
      await other.stop();
      rmSync(folder, { recursive: true });
    }
  });

  test("what an author writes is no question to the page", async () => {
    const part = "\u0001";
    const title = ["date", "x", "", "label", "__proto__", "", "before", "x", ""].join(part);
    await open(
      `<article-card src="${blog.json({ title: part + title, tags: ["a"] })}"></article-card>`,
    );
    const shown = await browser.run(async () => {
      await probe.done();
      return probe.card().shadowRoot?.querySelector("h2")?.textContent;
    });
    assert.equal(shown, part + title);
  });
});

/** Whether these are equal, or differ as these two do everywhere. */
function isExplained(language: string, browser: string, program: string): boolean {
  if (browser === program) return true;
  return DIFFERENCES.some(
    ({ languages, inBrowser, inProgram }) =>
      languages.includes(language) &&
      browser.replaceAll(inBrowser, "*") === program.replaceAll(inProgram, "*"),
  );
}

/** Both texts, with what can't be seen in its code. */
function legible([browser, program]: readonly [string, string]): string {
  const text = `${browser} (browser), ${program} (program)`;
  return text.replace(
    /[^\S ]|[\u200e\u200f]/g,
    (character) => `{${character.charCodeAt(0).toString(16)}}`,
  );
}
