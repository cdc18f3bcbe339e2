/** Pages that may not run WebAssembly: the same cards come by JavaScript. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { blog, browser, cardScript, cdn, page, readProduct } from "../harness/stage";

const { release } = JSON.parse(readProduct("manifest.json")) as { release: boolean };
/** Only a release has the JavaScript; other builds say what is missing. */
const skip = release ? false : "this build has no fallbacks";

const long = "One *two* — three. ".repeat(20_000);

/** Where an article is, and the files that draw it where there is no WebAssembly. */
const CASES: [name: string, src: () => string, files: string[]][] = [
  [
    "a plain article",
    () => blog.json({ title: "Öne", content_html: "<p>Two <b>three</b>" }),
    ["core-fallback"],
  ],
  [
    "Markdown",
    () => blog.json({ title: "T", content_markdown: "It *turns*.", key_points: ["*a*"] }),
    ["core-fallback", "markdown-fallback"],
  ],
  [
    "more than the memory that there is at first",
    () => blog.json({ title: "T", content_markdown: long }),
    ["core-fallback", "markdown-fallback"],
  ],
  [
    "another format",
    () => blog.json({ id: 1, title: { rendered: "T" }, content: { rendered: "<p>U" } }),
    ["core-fallback", "formats-fallback"],
  ],
  [
    "a Markdown file",
    () => blog.text("---\ntitle: T\n---\n\nIt *turns*.\n", "text/markdown"),
    ["core-fallback", "markdown-file-fallback"],
  ],
];

/** What forbids it: the page's head, and its policy. */
const OBSTACLES: [name: string, head: string, policy: () => string][] = [
  [
    "a policy without wasm-unsafe-eval",
    "",
    () => `script-src 'self' ${new URL(cdn.url("/")).origin}`,
  ],
  ["a browser that has none", "<script>delete globalThis.WebAssembly</script>", () => ""],
];

async function openCard(src: string, head = "", policy = ""): Promise<void> {
  const card = `<article-card src="${src}" variant="full"></article-card>`;
  const html = page(card, head + cardScript());
  await browser.open(blog.html(html, policy ? { "content-security-policy": policy } : {}));
}

/** The card as HTML, and the parts that were fetched for it. */
function drawn(): Promise<{ state: string; html: string | undefined; files: string[] }> {
  return browser.run(async () => {
    const state = await probe.done();
    const entries = performance.getEntriesByType("resource");
    const names = entries.map(({ name }) => /([\w-]+)-[0-9a-f]{12}\.js$/.exec(name)?.[1] ?? "");
    const files = names.filter((name) => name.endsWith("-fallback")).sort();
    return { state, html: probe.card().shadowRoot?.querySelector("article")?.outerHTML, files };
  });
}

describe("without WebAssembly", { skip }, () => {
  for (const [obstacle, head, policy] of OBSTACLES) {
    for (const [name, src, files] of CASES) {
      test(`${obstacle}: ${name}`, async () => {
        await openCard(src());
        const expected = await drawn();
        assert.deepEqual(expected.files, []);
        await openCard(src(), head, policy());
        assert.deepEqual(await drawn(), { ...expected, files: [...files].sort() });
      });
    }
  }

  test("what breaks a fallback breaks one card only", async () => {
    await openCard(blog.json({ title: "T" }), "<script>delete globalThis.WebAssembly</script>");
    const outcomes = await browser.run(async () => {
      const outcomes = [await probe.done()];
      const encodeInto: unknown = Reflect.get(TextEncoder.prototype, "encodeInto");
      const torn = (): never => {
        throw new RangeError("torn");
      };
      for (const broken of [torn, encodeInto]) {
        const next = probe.next();
        Reflect.set(TextEncoder.prototype, "encodeInto", broken);
        probe.card().article = { title: "Öne" };
        outcomes.push(await next);
      }
      return outcomes;
    });
    assert.deepEqual(outcomes, ["ready", "internal", "card-load"]);
  });
});

describe("without WebAssembly and without fallbacks", { skip: release }, () => {
  test("wasm-blocked: says what the policy lacks", async () => {
    const [, , policy] = OBSTACLES[0] ?? [];
    await openCard(blog.json({ title: "T" }), "", policy?.());
    const error = await browser.run(async () => {
      await probe.done();
      return probe.heard[0];
    });
    assert.equal(error?.code, "wasm-blocked");
    assert.match(error.message ?? "", /wasm-unsafe-eval/);
  });
});
