/** Servers that send a file of ours wrongly: a card where it can be, else an error with the cause and the cure. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { describe, test } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { sendFile, typeOf } from "../harness/cdn";
import { Origin } from "../harness/origin";
import { blog, browser, open, product, readProduct, SITE } from "../harness/stage";

const { release } = JSON.parse(readProduct("manifest.json")) as { release: boolean };

/** A request for the file that is at fault. */
interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly content: Buffer;
  readonly type: string;
  /** How often it was asked for before. */
  readonly count: number;
}
type Fault = (asked: Asked) => void;

/** What becomes of the card: it is there, or its error says this. */
type Outcome = "a card" | RegExp;

/** A fault, and what becomes of the card for a Wasm and for a script. */
const FAULTS: Record<string, [fault: Fault, wasm: Outcome, script: Outcome]> = {
  "as it should": [right, "a card", "a card"],
  "with a wrong type": [
    typed("text/plain"),
    "a card",
    /as text\/javascript \(it came as text\/plain\)/,
  ],
  "with a type and a charset": [
    typed("application/wasm; charset=utf-8"),
    "a card",
    /it came as application\/wasm; charset=utf-8\)/,
  ],
  "without a type": [typed(), "a card", /as text\/javascript \(it came as unknown\)/],
  "encoded by gzip": [encoded("gzip"), "a card", "a card"],
  "encoded by brotli": [encoded("br"), "a card", "a card"],
  "encoded, without saying so": [
    changed(gzipSync),
    ...both(/not the whole file as it was released/),
  ],
  "cut off": [changed(half), ...both(/not the whole file as it was released/)],
  "breaking off": [breakingOff, ...both(/not the whole file as it was released/)],
  "cut off, and kept for good by caches": [once(kept(changed(half))), "a card", "a card"],
  "breaking off once": [once(breakingOff), "a card", "a card"],
  "as of another version": [changed(other), ...both(/not the whole file as it was released/)],
  "without CORS": [withoutCors, ...both(/Access-Control-Allow-Origin/)],
  "not at all: 404": [status(404), ...both(/answered 404; put all files/)],
  "not at all: 403": [status(403), ...both(/answered 403; put all files/)],
  "not at all: 503": [status(503), ...both(/answered 503/)],
  "not at all: 503, once": [once(status(503)), "a card", "a card"],
  "not at all: 404, once": [once(status(404)), "a card", "a card"],
  "not at all: no answer": [
    ({ response }) => response.destroy(),
    ...both(/could not be fetched .* check the address, the network/),
  ],
  "a page that says so, with 200": [errorPage, ...both(/text\/html, is not the whole file/)],
  "a page that says so, kept for good by caches": [once(kept(errorPage)), "a card", "a card"],
};

/** An attribute and an article that take a file, by the file's name. */
const TAKEN: Record<string, [attribute: string, article: () => string]> = {
  "core.wasm": ["", () => blog.json({ title: "T" })],
  "draw.js": ["", () => blog.json({ title: "T" })],
  "markdown.wasm": ["", () => blog.json({ title: "T", key_points: ["*a*"] })],
  "formats.wasm": ["", () => blog.json({ id: 1, title: { rendered: "T" } })],
  "markdown-file.wasm": ["", () => blog.text("# T\n\nIt *turns*.\n", "text/markdown")],
  ...(release && {
    "core-fallback.js": ['wasm="off"', () => blog.json({ title: "T" })],
    "markdown-fallback.js": ['wasm="off"', () => blog.json({ title: "T", key_points: ["*a*"] })],
  }),
};

function both(outcome: Outcome): [Outcome, Outcome] {
  return [outcome, outcome];
}

const CORS = { "access-control-allow-origin": "*" };

function right({ response, type, content }: Asked): void {
  response.writeHead(200, { ...CORS, "content-type": type }).end(content);
}

function typed(type?: string): Fault {
  return (asked) => {
    const { response, content } = asked;
    response.writeHead(200, { ...CORS, ...(type && { "content-type": type }) }).end(content);
  };
}

function encoded(how: "gzip" | "br"): Fault {
  const encode = how === "gzip" ? gzipSync : brotliCompressSync;
  return ({ request, response, content, type }) => {
    const isTaken = request.headers["accept-encoding"]?.includes(how) ?? false;
    const headers = { ...CORS, "content-type": type, vary: "accept-encoding" };
    if (isTaken)
      response.writeHead(200, { ...headers, "content-encoding": how }).end(encode(content));
    else response.writeHead(200, headers).end(content);
  };
}

function changed(change: (content: Buffer) => Buffer): Fault {
  return (asked) => {
    right({ ...asked, content: change(asked.content) });
  };
}

function half(content: Buffer): Buffer {
  return content.subarray(0, content.length / 2);
}

/** Something that would run, if it were not another file. */
function other(content: Buffer): Buffer {
  const isWasm = content.subarray(0, 4).equals(Buffer.from("\0asm"));
  // A section that nobody knows, without a name and content (WebAssembly Core, 5.5.3).
  return Buffer.concat([content, isWasm ? Buffer.of(0, 1, 0) : Buffer.from("\n// Another.\n")]);
}

function breakingOff({ response, content, type }: Asked): void {
  response.writeHead(200, { ...CORS, "content-type": type, "content-length": content.length });
  response.write(half(content), () => setTimeout(() => response.destroy(), 20));
}

function silent(): void {
  // Nobody answers.
}

function stalling({ response, content, type }: Asked): void {
  response.writeHead(200, { ...CORS, "content-type": type, "content-length": content.length });
  response.write(half(content));
}

function withoutCors({ response, content, type }: Asked): void {
  response.writeHead(200, { "content-type": type }).end(content);
}

function status(code: number): Fault {
  return ({ response }) => response.writeHead(code, CORS).end("no");
}

function errorPage({ response }: Asked): void {
  response.writeHead(200, { ...CORS, "content-type": "text/html" }).end("<h1>Not found</h1>");
}

function once(fault: Fault): Fault {
  return (asked) => {
    (asked.count ? right : fault)(asked);
  };
}

function kept(fault: Fault): Fault {
  return (asked) => {
    asked.response.setHeader("cache-control", "public, max-age=31536000, immutable");
    fault(asked);
  };
}

/** Where the product comes from, with one file at fault. */
function startFaulty(name: string, fault: Fault): Promise<Origin> {
  let count = 0;
  return Origin.start((request, response) => {
    const path = join(SITE, new URL(request.url ?? "", "http://cdn").pathname);
    if (withoutHash(path) !== name) void sendFile(path, response);
    else
      fault({ request, response, content: readFileSync(path), type: typeOf(path), count: count++ });
  });
}

function withoutHash(path: string): string {
  return path.replace(/^.*\//, "").replace(/-[0-9a-f]{12}/, "");
}

/** What a page shows whose product comes from `origin`. */
async function seen(
  origin: Origin,
  name: string,
  head = `<script type="module" src="${product("article-card.js", origin)}"></script>`,
): Promise<{
  state: string;
  title: string;
  shows: string;
  message: string;
  told: unknown;
}> {
  const [attribute, article] = TAKEN[name] ?? ["", () => ""];
  await open(`<article-card ${attribute} src="${article()}"><p>Children</p></article-card>`, head);
  return browser.run(async () => {
    const state = await probe.done();
    await probe.settle();
    const told = [probe.heard.map(({ type, code }) => code ?? type), probe.faults];
    const message = probe.heard[0]?.message ?? "";
    return { state, title: probe.title() ?? "", shows: probe.shows(), message, told };
  });
}

function check(
  name: string,
  outcome: Outcome,
  { message, ...rest }: Awaited<ReturnType<typeof seen>>,
): void {
  if (outcome === "a card") {
    const told = [["card-load"], []];
    assert.deepEqual(
      { message, ...rest },
      { message: "", state: "ready", title: "T", shows: "card", told },
    );
    return;
  }
  const told = [["wasm-failed"], []];
  assert.deepEqual(rest, { state: "error", title: "", shows: "children", told });
  assert.match(message, outcome);
  const [, stem, extension] = /([\w-]+)-[0-9a-f]{12}(\.\w+) /.exec(message) ?? [];
  assert.equal(`${String(stem)}${String(extension)}`, name);
}

/** Whether a script that is preloaded has to be the one that is named; WebKit takes any. */
async function checksModules(): Promise<boolean> {
  const url = blog.text("// Another one.", "text/javascript");
  await open("");
  return browser.run(
    (href, integrity) =>
      new Promise<boolean>((resolve) => {
        const link = document.createElement("link");
        link.onload = () => {
          resolve(false);
        };
        link.onerror = () => {
          resolve(true);
        };
        document.head.append(Object.assign(link, { rel: "modulepreload", integrity, href }));
      }),
    url,
    `sha384-${createHash("sha384").update("// The one that is named.").digest("base64")}`,
  );
}

/** What every file is tried with; those that each card needs with the rest, too. */
const FEW = ["as it should", "as of another version", "not at all: 404", "not at all: 503, once"];
const NEEDED = ["core.wasm", "draw.js"];

describe("a server that sends", () => {
  for (const name of Object.keys(TAKEN)) {
    for (const [how, [fault, wasm, script]] of Object.entries(FAULTS)) {
      if (!NEEDED.includes(name) && !FEW.includes(how)) continue;
      test(`${name} ${how}`, async (context) => {
        const isScript = name.endsWith(".js");
        if (isScript && how === "as of another version" && !(await checksModules())) {
          context.skip("this browser checks no integrity of a modulepreload");
          return;
        }
        const origin = await startFaulty(name, fault);
        try {
          check(name, isScript ? script : wasm, await seen(origin, name));
        } finally {
          await origin.stop();
        }
      });
    }
  }

  test("draw.js as of another version, where the lines of head.html preload it", async (context) => {
    if (!(await checksModules())) {
      context.skip("this browser checks no integrity of a modulepreload");
      return;
    }
    for (const [fault, outcome] of [
      [changed(other), /not the whole file as it was released/],
      [once(changed(other)), "a card"],
    ] as [Fault, Outcome][]) {
      const origin = await startFaulty("draw.js", fault);
      try {
        const head = readProduct("head.html").replaceAll(
          "https://cdn.example",
          origin.url("/dist"),
        );
        check("draw.js", outcome, await seen(origin, "draw.js", head));
      } finally {
        await origin.stop();
      }
    }
  });
});

/** Has thirty seconds pass in one. */
const QUICKLY = `<script>{
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  AbortSignal.timeout = (milliseconds) => timeout(milliseconds / 30);
}</script>`;

/** What cards do without, by the file: an article that takes it, and what of the next card shows that it came. */
const DONE_WITHOUT: Record<string, [article: object, selector: string]> = {
  "labels-de.json": [{ title: "T", language: "de", key_points: ["a"] }, '[part~="key-points"]'],
  "footnotes.js": [
    { title: "T", content_html: "<p>One<sup><a href='#n'>1</a></sup></p><ol><li>First</li></ol>" },
    "[role=doc-noteref]",
  ],
};

describe("a server that never sends", () => {
  const article = (attributes: string, src: string): string =>
    `<article-card ${attributes} src="${src}"><p>Children</p></article-card>`;

  /** Opens a page with such a card, whose server is silent about a file the first time. */
  async function openWithout(name: string, fault: Fault, card: string): Promise<Origin> {
    const origin = await startFaulty(name, once(fault));
    const script = `<script type="module" src="${product("article-card.js", origin)}"></script>`;
    await open(card, QUICKLY + script);
    return origin;
  }

  const ways: Record<string, Fault> = { "": silent, " to its end": stalling };
  for (const [way, fault] of Object.entries(ways)) {
    for (const name of way ? NEEDED : Object.keys(TAKEN)) {
      test(`${name}${way}: an error in time, and the next card gets it`, async () => {
        const [attribute = "", src] = TAKEN[name] ?? [];
        const origin = await openWithout(name, fault, article(attribute, src?.() ?? ""));
        try {
          const seen = await browser.run(async () => {
            const first = probe.card();
            const seen = [await probe.done(first), probe.shows(first)];
            const { code = "", message = "" } = probe.heard[0] ?? {};
            const next = document.createElement("article-card");
            for (const name of first.getAttributeNames()) {
              next.setAttribute(name, first.getAttribute(name) ?? "");
            }
            document.body.append(next);
            seen.push(code, await probe.done(next), probe.title(next) ?? "");
            return { seen, message, faults: probe.faults };
          });
          assert.deepEqual(seen.seen, ["error", "children", "wasm-failed", "ready", "T"]);
          assert.deepEqual(seen.faults, []);
          const [stem, extension] = name.split(".");
          const file = `${String(stem)}-[0-9a-f]{12}\\.${String(extension)}`;
          assert.match(
            seen.message,
            new RegExp(`/${file} could not be loaded: it did not arrive within 30 seconds; check `),
          );
        } finally {
          await origin.stop();
        }
      });
    }
  }

  for (const [name, [content, selector]] of Object.entries(DONE_WITHOUT)) {
    test(`${name}: the card is there without, and the page's owner is told`, async () => {
      const warnings = `<script>
        globalThis.warned = [];
        console.warn = (message) => warned.push(message);
      </script>`;
      const card = article('variant="full"', blog.json(content));
      const origin = await openWithout(name, silent, warnings + card);
      try {
        const { seen, warned } = await browser.run(async (selector) => {
          const { warned } = globalThis as unknown as { warned: string[] };
          const first = probe.card();
          const seen = [await probe.done(first)];
          await probe.until(() => warned.length);
          const next = first.cloneNode() as HTMLElement;
          document.body.append(next);
          await probe.until(() => next.shadowRoot?.querySelector(selector));
          seen.push(await probe.done(next), ...probe.faults);
          return { seen, warned };
        }, selector);
        assert.deepEqual(seen, ["ready", "ready"]);
        assert.match(warned.join("\n"), /could not be loaded: it did not arrive within 30 seconds/);
        assert.equal(warned.length, 1);
      } finally {
        await origin.stop();
      }
    });
  }
});
