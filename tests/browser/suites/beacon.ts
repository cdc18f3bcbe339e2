/** What leaves the page for the address in `beacon`, byte for byte, and when nothing does. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { after, before, beforeEach, describe, test } from "node:test";
import { Origin } from "../harness/origin";
import { blog, browser, open } from "../harness/stage";

/** A request as the publisher gets it. */
interface Request {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

declare global {
  /** Only in this file's pages: resolves when the card was seen. */
  var viewed: Promise<unknown>;
  /** Of each of the page's requests whether it outlives the page. */
  var outlives: (boolean | undefined)[];
}

const ARTICLE = "https://publisher.example/ferry";

/** The bodies that the README says there are. */
function promised(): string[] {
  const lines = readFileSync("README.md", "utf8").split("\n");
  return lines.filter((line) => line.startsWith('{"event":'));
}

describe("beacon", () => {
  let publisher: Origin;
  let url: string;
  let got: Request[] = [];

  before(async () => {
    publisher = await Origin.start((request, response) => {
      let body = "";
      request.on("data", (piece: Buffer) => (body += piece.toString()));
      request.on("end", () => {
        const { method, url: path, headers } = request;
        got.push({ method, path, headers, body });
        response.writeHead(204).end();
      });
    });
    url = publisher.url("/beacon?paper=harbour");
  });

  after(() => publisher.stop());

  beforeEach(() => {
    got = [];
  });

  /** A card of an article at `article`; what its reader does is told to `beacon`. `script` comes first. */
  async function openCard(article: string, beacon: string, script = ""): Promise<void> {
    const json = { title: "One", url: article, content_text: "A text.", reading_time: 1 };
    const first = `<script>document.cookie = "reader=7"; ${script}
      viewed = new Promise((seen) => document.addEventListener("card-view", seen));</script>`;
    await open(
      `${first}<article-card expandable src="${blog.json(json)}" ${beacon}></article-card>`,
    );
    await browser.run(() => probe.done());
  }

  /** What arrived until a request of the page's own, which has cookies, came behind it. */
  async function arrived(): Promise<[facts: Request[], own: Request | undefined]> {
    await browser.run(async (url) => {
      await probe.settle();
      await fetch(url, { method: "POST", mode: "no-cors", credentials: "include", body: "own" });
    }, url);
    const isOwn = ({ body }: Request): boolean => body === "own";
    return [got.filter((request) => !isOwn(request)), got.find(isOwn)];
  }

  /** Sees the card there, opens its text and follows its title, which the page stops or not. */
  async function act(isStopped: boolean): Promise<void> {
    await browser.run(async (isStopped) => {
      document.addEventListener("click", (event) => {
        event.preventDefault();
      });
      document.addEventListener("card-click", (event) => {
        if (isStopped) event.preventDefault();
      });
      const expanded = new Promise((resolve) => {
        document.addEventListener("card-expand", resolve);
      });
      await viewed;
      const root = probe.card().shadowRoot;
      const details = root?.querySelector("details");
      if (details) details.open = true;
      await expanded;
      root?.querySelector<HTMLElement>('[part="title-link"]')?.click();
    }, isStopped);
  }

  test("says the same as the events, without cookies or the page's address", async () => {
    await openCard(ARTICLE, `beacon="${url}"`);
    await act(false);
    const [requests, own] = await arrived();
    assert.equal(own?.headers.cookie, "reader=7", "there is a cookie that could go with them");
    assert.deepEqual(requests.map(({ body }) => body).sort(), promised().sort());
    const origin = await browser.run(() => location.origin);
    for (const { method, path, headers } of requests) {
      assert.deepEqual([method, path], ["POST", "/beacon?paper=harbour"]);
      assert.equal(headers["content-type"]?.toLowerCase(), "text/plain;charset=utf-8");
      assert.deepEqual([headers.cookie, headers.authorization], [undefined, undefined]);
      assert.equal(headers.referer, `${origin}/`);
    }
    assert.deepEqual(await browser.run(() => [...probe.faults, ...probe.logged]), []);
  });

  test("without the attribute nothing is sent", async () => {
    await openCard(ARTICLE, "");
    const count = () => browser.run(() => performance.getEntriesByType("resource").length);
    const before = await count();
    await act(false);
    await browser.run(() => probe.settle());
    assert.equal(await count(), before);
    assert.deepEqual((await arrived())[0], []);
  });

  for (const [name, value] of [
    ["globalPrivacyControl", "true"],
    ["doNotTrack", '"1"'],
  ] as const) {
    test(`nor where the reader says ${name}`, async () => {
      const says = `Object.defineProperty(Navigator.prototype, "${name}", { get: () => ${value} });`;
      await openCard(ARTICLE, `beacon="${url}"`, says);
      await act(false);
      assert.deepEqual((await arrived())[0], []);
    });
  }

  test("a click that the page stops is not sent", async () => {
    await openCard(ARTICLE, `beacon="${url}"`);
    await act(true);
    const [requests] = await arrived();
    const events = requests.map(({ body }) => (JSON.parse(body) as { event: string }).event);
    assert.deepEqual(events.sort(), ["card-expand", "card-view"]);
  });

  test("a click that leaves the page arrives", async () => {
    const target = blog.html("<!DOCTYPE html><title>Target</title>");
    const listen = `outlives = []; const own = fetch;
      fetch = (...request) => { outlives.push(request[1]?.keepalive); return own(...request); };`;
    await openCard(target, `beacon="${url}"`, listen);
    const outlive = await browser.run(async () => {
      await viewed;
      return outlives.at(-1);
    });
    assert.equal(outlive, true);
    await browser.run(() => {
      const root = probe.card().shadowRoot;
      setTimeout(() => root?.querySelector<HTMLElement>('[part="title-link"]')?.click());
    });
    await settled(() => blog.requests(target) > 0);
    await settled(() => got.some(({ body }) => body.includes("card-click")));
    assert.ok(got.some(({ body }) => body.includes("card-click")));
  });

  test("an address that nobody answers at troubles no one", async () => {
    await openCard(ARTICLE, `beacon="http://127.0.0.1:1/"`);
    await act(false);
    const faults = await browser.run(async () => {
      await probe.settle();
      return [...probe.faults, ...probe.logged];
    });
    assert.deepEqual(faults, []);
  });
});

/** Resolves when it is so; after five seconds as it is. */
async function settled(isSo: () => boolean): Promise<void> {
  const limit = Date.now() + 5000;
  while (!isSo() && Date.now() < limit) await new Promise((resolve) => setTimeout(resolve, 10));
}
