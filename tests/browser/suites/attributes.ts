/** Attributes: read again when they change, reflected as built-in elements reflect theirs. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { blog, browser, cardScript, open } from "../harness/stage";

const ARTICLE = {
  title: "One",
  url: "https://news.example/one",
  language: "en",
  content_text: "A text.",
  key_points: ["First", "Second", "Third"],
  related: [
    { title: "A", url: "https://news.example/a" },
    { title: "B", url: "https://news.example/b" },
  ],
};

/** An attribute, a value, and what of the card tells that it took effect. */
const EFFECTS: readonly [string, string, selector: string, count: number][] = [
  ["variant", "full", `[part~="body"]`, 1],
  ["variant", "compact", `[part~="key-points"]`, 0],
  ["expandable", "", `details > [part~="body"]`, 1],
  ["heading-level", "4", "h4", 1],
  ["max-key-points", "2", `[part~="key-point"]`, 2],
  ["max-related", "1", `[part~="related-item"]`, 1],
  ["link-target", "_blank", `[part~="title-link"][target="_blank"]`, 1],
  ["link-rel", "nofollow", `[part~="title-link"][rel~="nofollow"]`, 1],
  ["link-params", "utm_source=x", `[part~="title-link"][href*="utm_source=x"]`, 1],
];

describe("attributes", () => {
  for (const [name, value, selector, count] of EFFECTS) {
    test(`${name}="${value}" draws again, without a fetch`, async () => {
      const src = blog.json(ARTICLE);
      await open(`<article-card src="${src}"></article-card>`);
      const result = await browser.run(
        async (name, value, selector, src) => {
          await probe.done();
          probe.card().setAttribute(name, value);
          await probe.settle();
          const found = probe.card().shadowRoot?.querySelectorAll(selector).length;
          return [found, probe.fetched(src), probe.heard.length];
        },
        name,
        value,
        selector,
        src,
      );
      assert.deepEqual(result, [count, 1, 1]);
    });
  }

  test("lang changes the card's own words", async () => {
    await open(`<article-card src="${blog.json(ARTICLE)}"></article-card>`);
    const result = await browser.run(async () => {
      await probe.done();
      const words = (): string | null | undefined =>
        probe.card().shadowRoot?.querySelector('[part~="key-points"] [part~="label"]')?.textContent;
      const before = words();
      probe.card().lang = "de";
      await probe.next();
      return [before, words()];
    });
    assert.deepEqual(result, ["Key points", "Das Wichtigste"]);
  });

  test("several changes at once draw once", async () => {
    await open(`<article-card src="${blog.json(ARTICLE)}"></article-card>`);
    const draws = await browser.run(async () => {
      await probe.done();
      const host = probe.card();
      let draws = 0;
      const observer = new MutationObserver((records) => (draws += records.length));
      observer.observe(host.shadowRoot ?? host, { childList: true });
      Object.assign(host, {
        variant: "full",
        headingLevel: 3,
        maxRelated: 1,
        lang: "en",
      });
      await probe.settle();
      return draws;
    });
    assert.equal(draws, 1);
  });

  test("theme is a matter of CSS alone", async () => {
    await open(`<article-card src="${blog.json(ARTICLE)}"></article-card>`);
    const result = await browser.run(async () => {
      await probe.done();
      const host = probe.card();
      const drawn = host.shadowRoot?.querySelector("article");
      if (!drawn) return [];
      const schemes = ["light", "dark"].map((theme) => {
        host.theme = theme;
        return getComputedStyle(drawn).colorScheme;
      });
      await probe.settle();
      return [...schemes, host.shadowRoot?.querySelector("article") === drawn];
    });
    assert.deepEqual(result, ["light", "dark", true]);
  });

  test("values that are not known count as the default", async () => {
    await open("<article-card></article-card>");
    const result = await browser.run(() => {
      const host = probe.card();
      for (const name of ["variant", "theme", "loading", "wasm", "heading-level", "max-related"]) {
        host.setAttribute(name, "nonsense");
      }
      const { variant, theme, loading, wasm, headingLevel, maxRelated } = host;
      host.setAttribute("variant", "FULL");
      host.setAttribute("heading-level", "7");
      const known = [variant, theme, loading, wasm, headingLevel, maxRelated];
      return [...known, host.variant, host.headingLevel];
    });
    assert.deepEqual(result, ["card", "", "eager", "auto", 2, -1, "full", 2]);
  });

  /** An attribute, a value, and what `debug` says of it: nothing, or what was expected. */
  const values: readonly [name: string, value: string, expected: string][] = [
    ["variant", "tiny", "card or compact or full"],
    ["variant", "FULL", ""],
    ["theme", "night", "auto or light or dark"],
    ["theme", "", ""],
    ["font", "serif", "inherit"],
    ["loading", "later", "eager or lazy"],
    ["wasm", "no", "auto or off"],
    ["crossorigin", "include", "anonymous or use-credentials"],
    ["crossorigin", "", ""],
    ["heading-level", "9", "a number from 1 to 6"],
    ["heading-level", "two", "a number from 1 to 6"],
    ["heading-level", "6", ""],
    ["max-key-points", "x", "a number from 0"],
    ["max-key-points", "0", ""],
    ["max-related", "-1", "a number from 0"],
    [
      "link-target",
      "_new",
      "_blank, _self, _parent, _top, or a name without an underscore before it",
    ],
    ["link-target", "_BLANK", ""],
    ["link-target", "partner", ""],
    ["lang", "english", "one of ar, .*en, .*zh-Hant"],
    ["lang", "tlh", "one of ar, .*zh-Hant"],
    ["lang", "en-GB", ""],
    ["lang", "pt-BR", ""],
    ["lang", "no", ""],
  ];
  const warnings = `<script>
    globalThis.warned = [];
    console.warn = (message) => warned.push(message);
  </script>`;
  for (const [name, value, expected] of values) {
    test(`debug: ${name}="${value}" is ${expected ? "said to be unknown" : "known"}`, async () => {
      const src = blog.json(ARTICLE);
      const attribute = `${name}="${value}"`;
      await open(
        `<article-card ${attribute} src="${src}"></article-card>`,
        warnings + cardScript(),
      );
      const { before, after } = await browser.run(async (isUnknown) => {
        const { warned } = globalThis as unknown as { warned: string[] };
        const card = probe.card();
        await probe.done(card);
        const before = [...warned];
        card.debug = true;
        // What is wrong is said when a card is drawn, and once.
        for (const expandable of [true, false]) {
          card.expandable = expandable;
          await probe.settle();
          await probe.until(() => probe.fetched(".js") && warned.length >= Number(isUnknown));
        }
        return { before, after: warned };
      }, expected !== "");
      assert.deepEqual(before, []);
      if (!expected) assert.deepEqual(after, []);
      else {
        assert.equal(after.length, 1);
        const said = new RegExp(`^article-card: ${name}: expected ${expected}, got "${value}"$`);
        assert.match(after[0] ?? "", said);
      }
    });
  }

  test("debug: all that is unknown is said at once, and nothing is loaded for that without", async () => {
    const unknown = 'variant="tiny" heading-level="9"';
    await open(`<article-card ${unknown}></article-card>`, warnings + cardScript());
    const result = await browser.run(async () => {
      const { warned } = globalThis as unknown as { warned: string[] };
      const count = (): number =>
        performance.getEntriesByType("resource").filter(({ name }) => name.includes("/advice-"))
          .length;
      await probe.settle();
      const without = count();
      const card = probe.card().cloneNode() as HTMLElement;
      card.setAttribute("debug", "");
      document.body.append(card);
      await probe.until(() => warned.length);
      await probe.settle();
      return [without, count(), warned];
    });
    assert.deepEqual(result, [
      0,
      1,
      [
        'article-card: variant: expected card or compact or full, got "tiny"; ' +
          'heading-level: expected a number from 1 to 6, got "9"',
      ],
    ]);
  });

  test("properties set their attributes", async () => {
    await open("<article-card></article-card>");
    const html = await browser.run(() => {
      const host = probe.card();
      Object.assign(host, {
        src: "one.json",
        variant: "compact",
        expandable: true,
        theme: "dark",
        font: "inherit",
        headingLevel: 3,
        loading: "lazy",
        lang: "fr",
        maxKeyPoints: 2,
        maxRelated: 0,
        linkTarget: "_top",
        linkRel: "nofollow",
        linkParams: "a=b",
        crossOrigin: "use-credentials",
        beacon: "/beacon",
      });
      const text = host.outerHTML;
      host.remove();
      return text;
    });
    assert.equal(
      html,
      '<article-card src="one.json" variant="compact" expandable="" theme="dark" font="inherit" heading-level="3" loading="lazy" lang="fr" ' +
        'max-key-points="2" max-related="0" link-target="_top" link-rel="nofollow" link-params="a=b" ' +
        'crossorigin="use-credentials" beacon="/beacon"></article-card>',
    );
  });
});
