/** Which Wasms a card loads: what it needs, once, and late enough not to be waited for. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { blog, browser, cardScript, cdn, open } from "../harness/stage";

/** The Wasms that the page has fetched, without their hashes. */
async function parts(): Promise<string[]> {
  const names = await browser.run(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => /([\w-]+)-[0-9a-f]{12}\.wasm$/.exec(name)?.[1] ?? "")
      .filter(Boolean),
  );
  return names.sort();
}

const MARKDOWN = { title: "T", content_markdown: "It *turns*.", key_points: ["Plain, and short."] };

/** A name, an article, more attributes, and the Wasms beside core. */
const CASES: [name: string, article: unknown, attributes: string, more: string[]][] = [
  ["a plain text", { title: "T", content_text: "*One*\n\ntwo." }, 'variant="full"', []],
  [
    "HTML that says all it means",
    {
      title: "T",
      content_html: '<h2 class="x">A</h2>\n<p>One&#8217;s <b>two</b><br/></p>',
      key_points: [{ html: "<i>a</i>" }],
    },
    'variant="full"',
    [],
  ],
  ["HTML to repair", { title: "T", content_html: "<p>One <b>two</b>" }, 'variant="full"', ["html"]],
  [
    "HTML to repair that is not shown",
    { title: "T", content_html: "<p>One", reading_time: 4 },
    "",
    [],
  ],
  ["HTML to repair in a key point", { title: "T", key_points: [{ html: "<p>a" }] }, "", ["html"]],
  [
    "HTML to repair, and Markdown",
    { title: "T", content_html: "<div>One</div>", key_points: ["*Short*."] },
    'variant="full"',
    ["html", "markdown"],
  ],
  [
    "Markdown without a mark",
    { title: "T", content_markdown: "One.\n\nTwo - three." },
    'variant="full"',
    [],
  ],
  ["Markdown", MARKDOWN, 'variant="full"', ["markdown"]],
  ["Markdown whose words are counted", MARKDOWN, "", ["markdown"]],
  ["Markdown that is not shown", { ...MARKDOWN, reading_time: 4 }, "", []],
  ["Markdown in a key point", { title: "T", key_points: ["*Short*."] }, "", ["markdown"]],
  [
    "a key point that is not shown",
    { title: "T", key_points: ["*Short*."] },
    'variant="compact"',
    [],
  ],
  ["another format", { id: 1, title: { rendered: "T" } }, "", ["formats"]],
  [
    "another format with HTML to repair",
    { id: 1, title: { rendered: "T" }, content: { rendered: "<div>One</div>" } },
    'variant="full"',
    ["formats", "html"],
  ],
];

describe("parts", () => {
  for (const [name, article, attributes, more] of CASES) {
    test(`for ${name}`, async () => {
      await open(`<article-card src="${blog.json(article)}" ${attributes}></article-card>`);
      assert.equal(await browser.run(() => probe.done()), "ready");
      assert.deepEqual(await parts(), ["core", ...more].sort());
    });
  }

  test("what needs no more is drawn before it has come", async () => {
    await open("<article-card variant=full></article-card>");
    const seen = await browser.run(async (article) => {
      const card = probe.card();
      const seen: unknown[] = [];
      const note = (): void => {
        seen.push([probe.title(), Boolean(card.shadowRoot?.querySelector("em"))]);
      };
      const observer = new MutationObserver(note);
      if (card.shadowRoot) observer.observe(card.shadowRoot, { childList: true });
      card.article = article;
      await probe.next();
      await probe.settle();
      return seen;
    }, MARKDOWN);
    assert.deepEqual(seen, [
      ["T", false],
      ["T", true],
    ]);
  });

  test("what the page preloads is not fetched again", async () => {
    const src = cdn.url("/articles/sample.json");
    const preload = `<link rel="preload" as="fetch" crossorigin href="${src}">`;
    await open(`<article-card src="${src}"></article-card>`, preload + cardScript());
    const fetched = await browser.run(async (src) => {
      await probe.done();
      return probe.fetched(src);
    }, src);
    assert.equal(fetched, 1);
  });

  test("all cards share them", async () => {
    const card = `<article-card src="${blog.json(MARKDOWN)}" variant="full"></article-card>`;
    await open(card.repeat(3));
    await browser.run(async () => {
      const cards = [...document.querySelectorAll("article-card")];
      await probe.until(() => cards.every((card) => card.matches(":state(ready)")));
    });
    assert.deepEqual(await parts(), ["core", "markdown"]);
  });

  test("a change that needs more loads it", async () => {
    const article = { ...MARKDOWN, reading_time: 4 };
    await open(`<article-card src="${blog.json(article)}"></article-card>`);
    await browser.run(() => probe.done());
    assert.deepEqual(await parts(), ["core"]);
    const text = await browser.run(async () => {
      const next = probe.next();
      probe.card().variant = "full";
      await next;
      return probe.card().shadowRoot?.querySelector("em")?.textContent;
    });
    assert.equal(text, "turns");
    assert.deepEqual(await parts(), ["core", "markdown"]);
  });
});
