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
    "HTML to repair",
    () => blog.json({ title: "Öne", content_html: "<p>Two <b>three</b>" }),
    ["core-fallback", "html-fallback"],
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
    ["core-fallback", "formats-fallback", "html-fallback"],
  ],
  [
    "a Markdown file",
    () => blog.text("---\ntitle: T\n---\n\nIt *turns*.\n", "text/markdown"),
    ["core-fallback", "markdown-file-fallback"],
  ],
];

interface Obstacle {
  readonly name: string;
  readonly attribute?: string;
  readonly head?: string;
  readonly policy?: () => string;
  /** How many times the policy reports the page, at most: WebKit tells nobody. */
  readonly reports: number;
}

const withoutWasm = (): string => `script-src 'self' ${new URL(cdn.url("/")).origin}`;

/** What keeps a page from it. */
const OBSTACLES: Obstacle[] = [
  { name: "a policy without wasm-unsafe-eval", policy: withoutWasm, reports: 1 },
  { name: 'that policy, and wasm="off"', attribute: 'wasm="off"', policy: withoutWasm, reports: 0 },
  {
    name: "a browser that has none",
    head: "<script>delete globalThis.WebAssembly</script>",
    reports: 0,
  },
];

async function openCard(src: string, obstacle?: Omit<Obstacle, "name" | "reports">): Promise<void> {
  const { attribute = "", head = "", policy } = obstacle ?? {};
  const card = `<article-card src="${src}" variant="full" ${attribute}></article-card>`;
  const html = page(card, head + cardScript());
  await browser.open(blog.html(html, policy ? { "content-security-policy": policy() } : {}));
}

interface Seen {
  readonly state: string;
  readonly html: string | undefined;
  readonly faults: readonly string[];
  /** The parts that were fetched, as Wasm or as JavaScript. */
  readonly wasms: readonly string[];
  readonly fallbacks: readonly string[];
}

function drawn(): Promise<Seen> {
  return browser.run(async () => {
    const state = await probe.done();
    const html = probe.card().shadowRoot?.querySelector("article")?.outerHTML;
    const names = performance.getEntriesByType("resource").map(({ name }) => name);
    const found = (pattern: RegExp): string[] =>
      names.map((name) => pattern.exec(name)?.[1] ?? "").filter(Boolean);
    return {
      state,
      html,
      faults: probe.faults,
      wasms: found(/([\w-]+)-[0-9a-f]{12}\.wasm$/),
      fallbacks: found(/([\w-]+-fallback)-[0-9a-f]{12}\.js$/).sort(),
    };
  });
}

describe("without WebAssembly", { skip }, () => {
  for (const obstacle of OBSTACLES) {
    for (const [name, src, fallbacks] of CASES) {
      test(`${obstacle.name}: ${name}`, async () => {
        await openCard(src());
        const usual = await drawn();
        assert.deepEqual([usual.fallbacks, usual.faults], [[], []]);
        await openCard(src(), obstacle);
        const { faults, ...seen } = await drawn();
        assert.ok(faults.length <= obstacle.reports, faults.join());
        const { state, html } = usual;
        assert.deepEqual(seen, { state, html, wasms: [], fallbacks: [...fallbacks].sort() });
      });
    }
  }

  test("what breaks a fallback breaks one card only", async () => {
    await openCard(blog.json({ title: "T" }), { attribute: 'wasm="off"' });
    const outcomes = await browser.run(async () => {
      const outcomes = [await probe.done()];
      for (const way of ["throw", "not"] as const) {
        const next = probe.next();
        probe.tear(way);
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
    await openCard(blog.json({ title: "T" }), { policy: withoutWasm });
    const error = await browser.run(async () => {
      await probe.done();
      return probe.heard[0];
    });
    assert.equal(error?.code, "wasm-blocked");
    assert.match(error.message ?? "", /wasm-unsafe-eval/);
  });
});
