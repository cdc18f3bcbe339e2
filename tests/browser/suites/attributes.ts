/** Attributes: read again when they change, reflected as built-in elements reflect theirs. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { blog, browser, open } from "../harness/stage";

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
