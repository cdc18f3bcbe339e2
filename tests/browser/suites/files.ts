/** The bytes of a file mean in a browser what they mean to the program. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, test } from "node:test";
import { JSON_TYPE } from "../harness/blog";
import { need } from "../harness/environment";
import { blog, browser, open } from "../harness/stage";

const NESTED = 64 - 2;

/** A picture that is there, since one that is not leaves the card. */
const PICTURE =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** A name, and a file that has a card. */
const DRAWN: [name: string, file: string | Uint8Array][] = [
  ["white space", '\t{\n"title" : "T" ,\r\n "tags":[ "a" , "b" ]\n}\n'],
  ["a byte order mark", '\ufeff{"title": "T"}'],
  ["a byte order mark before Markdown", "\ufeff# T\n\n*a*"],
  [
    "escapes",
    String.raw`{"title": "\u0054 \"\\\/ \b\f\n\r\t \u00e9\ud83d\ude00", "\u0073ummary": "S"}`,
  ],
  ["surrogates that are alone", String.raw`{"title": "a\ud83d b\ude00 \ud83d\ud83d\ude00"}`],
  [
    "whole numbers in each spelling",
    `{"title": "T", "reading_time": 4.0, "image": "${PICTURE}", ` +
      '"image_details": {"width": 6.4e2, "height": 48000E-2, "focus": {"x": 0.5e2, "y": -0.0}}}',
  ],
  ["an id beyond what JavaScript counts to", '{"id": 12345678901234567890, "title": "T"}'],
  ["a key that stands there twice", '{"title": "A", "title": "B"}'],
  ["unknown fields of any kind", '{"title": "T", "x": [1e999, -0, {}, [], null, true, "\\u0000"]}'],
  ["as much nesting as may be", `{"title": "T", "x": ${"[".repeat(NESTED)}${"]".repeat(NESTED)}}`],
  [
    "names of characters",
    JSON.stringify({
      title: "T",
      content_html: "<div title='&Tab;'>&check; &lsqb;1&rsqb; &num; &nosuch;</div>",
      key_points: [{ html: "<span>&star;</span>" }],
    }),
  ],
  [
    "names of characters in another format",
    JSON.stringify({ id: 1, title: { rendered: "&check; &lsqb;1&rsqb; &num; &nosuch;" } }),
  ],
];

const utf8 = new TextEncoder();

/** A name, a file that has none, its code, and what the message says. */
const REFUSED: [name: string, file: string | Uint8Array, code: string, message: RegExp][] = [
  ["a string", '"# T"', "unknown-format", /a value alone/],
  ["a number", "-1", "unknown-format", /a value alone/],
  ["a single quote", "{'title': 'T'}", "not-json", /found "\{'title': 'T'\}…" \(.+\)/],
  ["a comma too many", '{"title": "T",}', "not-json", /found/],
  ["a comment", '{"title": "T"} // T', "not-json", /found/],
  ["two values", '{"title": "T"}{}', "not-json", /found/],
  ["a NUL behind it", '{"title": "T"}\0', "not-json", /found/],
  ["a line break in a string", '{"title": "a\nb"}', "not-json", /found/],
  ["a number with a plus sign", '{"title": "T", "reading_time": +4}', "not-json", /found/],
  ["a number with a zero before it", '{"title": "T", "reading_time": 04}', "not-json", /found/],
  ["half an escape", String.raw`{"title": "\u00e"}`, "not-json", /found/],
  ["an escape that is none", String.raw`{"title": "\x41"}`, "not-json", /found/],
  [
    "Latin-1",
    Uint8Array.of(...utf8.encode('{"title": "caf'), 0xe9, ...utf8.encode('"}')),
    "not-json",
    /is no UTF-8 text: save the article as UTF-8/,
  ],
  ["Markdown in Latin-1", Uint8Array.of(35, 32, 0xe9), "not-json", /is no UTF-8 text/],
  ["UTF-16", Uint8Array.of(0xff, 0xfe, 0x7b, 0, 0x7d, 0), "not-json", /is no UTF-8 text/],
  ["a level too many", `{"x": ${"[".repeat(64)}${"]".repeat(64)}}`, "invalid-article", /64 levels/],
  ["4 MB of brackets", "[".repeat(4_000_000), "invalid-article", /64 levels/],
  ["a million values", `{"x": [${"0,".repeat(1_000_000)}0]}`, "invalid-article", /300000/],
  ["2 million lists", "[".repeat(2_000_000) + "]".repeat(2_000_000), "invalid-article", /64 lev/],
];

const paragraphs = (count: number, length: number): string =>
  `${"x".repeat(length)}\n\n`.repeat(count);

/** A name, a field, a text that the program draws and a browser does not, and what is said of it. */
const TOO_LONG_TO_DRAW: [name: string, field: string, text: string, message: RegExp][] = [
  [
    "a long text",
    "content_text",
    paragraphs(66, 2000),
    /^text for a browser to draw: .* 131072 bytes, got 132\d{3}$/,
  ],
  [
    "a long paragraph",
    "content_text",
    "x".repeat(32_769),
    /^a paragraph for a browser .* 32768 bytes, got 32769$/,
  ],
  [
    "a long line of code",
    "content_html",
    `<pre><code>${"x".repeat(32_769)}</code></pre>`,
    /^a paragraph for a browser/,
  ],
  [
    "long Markdown",
    "content_markdown",
    `*a*${" ".repeat(524_288)}`,
    /^text for a browser to parse: .* 524288 bytes, got 524291$/,
  ],
  [
    "long HTML to repair",
    "content_html",
    `<div>${" ".repeat(524_288)}`,
    /^text for a browser to parse/,
  ],
];

/** A name and an article that is as large as a browser draws. */
const LONG_ENOUGH: [name: string, article: object][] = [
  ["long text", { title: "T", content_text: paragraphs(65, 2000) }],
  ["a long paragraph", { title: "T", content_text: "x".repeat(32_768) }],
  ["many nodes", { title: "T", content_text: "x\n\n".repeat(10_000) }],
];

/** The address that answers with these bytes. */
function served(file: string | Uint8Array): string {
  return blog.on((response) => {
    response.writeHead(200, { "content-type": JSON_TYPE }).end(file);
  });
}

function program(file: string | Uint8Array, ...words: string[]) {
  return spawnSync(need("ARTICLE_CARD_BIN"), ["render", "-", ...words], { input: file });
}

describe("a file with", () => {
  for (const [name, file] of DRAWN) {
    test(`${name} has the same card`, async () => {
      const src = served(file);
      const made = program(file, "--to=declarative", "--variant=full", `--source-url=${src}`);
      assert.equal(made.status, 0, made.stderr.toString());
      await open(`<article-card src="${src}" variant="full"></article-card>`);
      const result = await browser.run(async (html) => {
        await probe.done();
        const parsed = new DOMParser().parseFromString(html, "text/html");
        const made = parsed.querySelector("template")?.content.querySelector("article");
        return [probe.card().shadowRoot?.querySelector("article")?.outerHTML, made?.outerHTML];
      }, made.stdout.toString());
      assert.ok(result[0]);
      assert.equal(result[0], result[1]);
    });
  }

  for (const [name, file, code, message] of REFUSED) {
    test(`${name} has none`, async () => {
      // To the program what is neither an object nor an array is plain text.
      assert.equal(program(file).status, code === "unknown-format" ? 0 : 1);
      await open(`<article-card src="${served(file)}"><p>Children</p></article-card>`);
      const [heard, shown] = await browser.run(async () => {
        await probe.done();
        return [probe.heard.at(-1), probe.shows()] as const;
      });
      assert.equal(heard?.code, code);
      assert.match(heard.message ?? "", message);
      assert.equal(shown, "children");
    });
  }

  for (const [name, field, text, message] of TOO_LONG_TO_DRAW) {
    test(`${name} is for cards made ahead`, async () => {
      const article = { title: "T", reading_time: 1, [field]: text };
      assert.equal(program(JSON.stringify(article), "--variant=full").status, 0);
      await open(`<article-card src="${blog.json(article)}" variant="full"></article-card>`);
      const heard = await browser.run(async () => {
        await probe.done();
        return probe.heard.at(-1);
      });
      assert.equal(heard?.code, "invalid-article");
      assert.match(heard.message ?? "", message);
      // A card that does not show it says nothing of it.
      await open(`<article-card src="${blog.json(article)}"></article-card>`);
      assert.equal(await browser.run(() => probe.done()), "ready");
    });
  }

  for (const [name, article] of LONG_ENOUGH) {
    test(`${name} is drawn`, async () => {
      await open(`<article-card src="${blog.json(article)}" variant="full"></article-card>`);
      assert.equal(await browser.run(() => probe.done()), "ready");
    });
  }

  test("names of characters has them loaded, and no other file has", async () => {
    const loaded = async (content_html: string): Promise<number> => {
      const src = blog.json({ title: "T", content_html });
      await open(`<article-card src="${src}" variant="full"></article-card>`.repeat(2));
      return browser.run(async () => {
        await Promise.all([...document.querySelectorAll("article-card")].map(probe.done));
        return performance
          .getEntriesByType("resource")
          .filter(({ name }) => name.includes("/names-")).length;
      });
    };
    assert.equal(await loaded("<div>&rsquo; &check;</div>"), 1);
    assert.equal(await loaded("<div>&rsquo; &eacute; &copy</div>"), 0);
  });
});
