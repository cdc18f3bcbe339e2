/** Where an article can come from, and which source wins. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { HTML } from "../harness/blog";
import { blog, browser, cardScript, open, page, product } from "../harness/stage";

const inline = (json: string): string => `<script type="application/json">${json}</script>`;

describe("sources", () => {
  test("src, against the page's address", async () => {
    const path = new URL(blog.json({ title: "By src" })).pathname;
    await open(`<article-card src="${path}"></article-card>`);
    const result = await browser.run(async () => {
      await probe.done();
      return [probe.title(), probe.card().src];
    });
    assert.equal(result[0], "By src");
    assert.match(result[1] ?? "", /^http:\/\/127/);
  });

  test("of several articles the one that the fragment of src names, or the attribute item", async () => {
    const feed = blog.json({
      version: "https://jsonfeed.org/version/1.1",
      title: "Feed",
      items: [
        { id: "1", title: "One", content_text: "1" },
        { id: "https://e.com/2", title: "Two", content_text: "2" },
        { id: "3", title: "Three", content_text: "3" },
      ],
    });
    await open(
      [feed, `${feed}#https%3A%2F%2Fe.com%2F2`, `${feed}#1" item="3`]
        .map((src) => `<article-card src="${src}"></article-card>`)
        .join(""),
    );
    const titles = await browser.run(async () => {
      const cards = [...document.querySelectorAll("article-card")];
      await probe.until(() => cards.every((card) => card.matches(":state(ready)")));
      return cards.map((card) => card.shadowRoot?.querySelector("h2")?.textContent);
    });
    assert.deepEqual(titles, ["One", "Two", "Three"]);
  });

  test("a Markdown file by src", async () => {
    const url = blog.text("---\ntitle: A file\n---\nIts *body*.", "text/markdown");
    await open(`<article-card src="${url}" variant="full"></article-card>`);
    const result = await browser.run(async () => {
      await probe.done();
      return [probe.title(), probe.card().shadowRoot?.querySelector("em")?.textContent];
    });
    assert.deepEqual(result, ["A file", "body"]);
  });

  const unanswered = [
    "javascript:alert(1)",
    "JavaScript:void 0",
    "javascript://news.example/%0aalert(1)",
    "mailto:ada@news.example",
    "tel:+431234",
    "about:blank",
    "urn:isbn:1",
    "http://",
  ];
  for (const src of unanswered) {
    test(`${src}, which nothing answers, is refused once, and nothing is asked`, async () => {
      const fetching = blog.text(
        `globalThis.asked = [];
         const { fetch } = globalThis;
         globalThis.fetch = (...request) => { asked.push(request[0]); return fetch(...request); };`,
        "text/javascript",
      );
      const head = `<script src="${fetching}"></script>${cardScript()}`;
      await open(`<article-card src="${src}"><p>Children</p></article-card>`, head);
      const { heard, asked, rest } = await browser.run(async () => {
        const { asked } = globalThis as unknown as { asked: string[] };
        const state = await probe.done();
        const heard = probe.heard.map(({ code, message }) => ({ code, message }));
        return { heard, asked, rest: [state, probe.shows(), probe.faults.length] };
      });
      assert.deepEqual(rest, ["error", "children", 0]);
      assert.equal(heard.length, 1);
      assert.equal(heard[0]?.code, "network");
      assert.match(heard[0].message ?? "", /^src: expected an address with https:.*, got "\S+/);
      assert.deepEqual(
        asked.filter((url) => !url.endsWith(".wasm")),
        [],
      );
    });
  }

  test("an article in its address (data:), or made by the page (blob:)", async () => {
    await open(`<article-card src='data:application/json,{"title":"Data"}'></article-card>`);
    const titles = await browser.run(async () => {
      await probe.done();
      const titles = [probe.title()];
      const next = probe.next();
      probe.card().src = URL.createObjectURL(new Blob(['{"title":"Blob"}']));
      await next;
      return [...titles, probe.title()];
    });
    assert.deepEqual(titles, ["Data", "Blob"]);
  });

  test("with a byte order mark, and as whatever type", async () => {
    const urls = ["application/json", "text/plain; charset=iso-8859-1", "image/png"].map((type) =>
      blog.text('\ufeff{"title":"Flut auf Föhr"}', type),
    );
    await open(urls.map((url) => `<article-card src="${url}"></article-card>`).join(""));
    const titles = await browser.run(async () => {
      const cards = [...document.querySelectorAll("article-card")];
      await Promise.all(cards.map(probe.done));
      return cards.map(probe.title);
    });
    assert.deepEqual(
      titles,
      urls.map(() => "Flut auf Föhr"),
    );
  });

  test("JSON inside the element", async () => {
    await open(`<article-card>${inline('{"title":"Inline"}')}</article-card>`);
    const result = await browser.run(async () => {
      await probe.done();
      return probe.title();
    });
    assert.equal(result, "Inline");
  });

  test("JSON that is put inside later", async () => {
    await open("<article-card></article-card>");
    const result = await browser.run(async () => {
      await probe.settle();
      const before = probe.states();
      const script = document.createElement("script");
      script.type = "application/json";
      script.textContent = '{"title":"Later"}';
      probe.card().append(script);
      await probe.done();
      return [before, probe.title()];
    });
    assert.deepEqual(result, ["", "Later"]);
  });

  test("JSON inside that still arrives while the parser waits", async () => {
    // WebKit shows nothing of a page before it has so much of it, and keeps async scripts waiting
    // for the rest.
    const enough = " ".repeat(1024);
    const script = `<script>import("${product("article-card.js")}")</script>`;
    const begin = page(`${enough}@`, script).split("@");
    const { url, release } = blog.held(
      HTML,
      `${begin[0] ?? ""}<article-card><script type="application/json">{"title":"Sl`,
      `ow"}</script></article-card>${begin[1] ?? ""}`,
    );
    await open("");
    const meanwhile = await browser.run(async (url) => {
      const frame = document.createElement("iframe");
      frame.src = url;
      document.body.append(frame);
      let inside: typeof globalThis | undefined;
      await probe.until(() => {
        inside = frame.contentWindow as unknown as typeof globalThis;
        return inside.customElements.get("article-card") && inside.probe.card();
      });
      await probe.until(() => inside?.probe.states() === "loading");
      await probe.settle();
      return inside?.probe.logged;
    }, url);
    assert.deepEqual(meanwhile, []);
    release();
    const result = await browser.run(async () => {
      const inside = frames[0] as unknown as typeof globalThis;
      await inside.probe.done();
      return [inside.probe.title(), inside.probe.heard.length];
    });
    assert.deepEqual(result, ["Slow", 1]);
  });

  test("the property", async () => {
    await open("<article-card></article-card>");
    const result = await browser.run(async () => {
      const next = probe.next();
      probe.card().article = { title: "By property" };
      return [await next, probe.title()];
    });
    assert.deepEqual(result, ["card-load", "By property"]);
  });

  test("the property wins over src, and src over the JSON inside", async () => {
    const src = blog.json({ title: "By src" });
    await open(`<article-card src="${src}">${inline('{"title":"Inline"}')}</article-card>`);
    const titles = await browser.run(async () => {
      await probe.done();
      const host = probe.card();
      const titles = [probe.title()];
      const changes = [
        () => (host.article = { title: "By property" }),
        () => (host.article = null),
        () => {
          host.removeAttribute("src");
        },
      ];
      for (const change of changes) {
        const next = probe.next();
        change();
        await next;
        titles.push(probe.title());
      }
      return titles;
    });
    assert.deepEqual(titles, ["By src", "By property", "By src", "Inline"]);
  });

  test("a change of src beside the property changes nothing", async () => {
    await open("<article-card></article-card>");
    const result = await browser.run(
      async (src) => {
        const card = probe.card();
        card.article = { title: "By property" };
        await probe.done();
        card.src = src;
        await probe.settle();
        return [probe.title(), probe.states(), probe.heard.length];
      },
      blog.json({ title: "By src" }),
    );
    assert.deepEqual(result, ["By property", "ready", 1]);
  });

  test("a source that is taken away leaves the children", async () => {
    await open(`<article-card src="${blog.json({ title: "One" })}"><p>Children</p></article-card>`);
    const result = await browser.run(async () => {
      await probe.done();
      probe.card().removeAttribute("src");
      await probe.settle();
      return [probe.shows(), probe.states(), probe.logged.length];
    });
    assert.deepEqual(result, ["children", "", 0]);
  });

  test("render() keeps the target's children as fallback and its card for the next time", async () => {
    await open("<main><p>Children</p></main>");
    const result = await browser.run(async (script) => {
      const { render } = (await import(script)) as typeof import("../../../element/index");
      const main = document.querySelector("main");
      if (!main) return [];
      const first = await render(main, { title: "One" }, { headingLevel: 3 });
      const titles = [probe.title(first)];
      const second = await render(main, { title: "Two" });
      titles.push(probe.title(second));
      return [...titles, first === second, first.parentElement === main, first.innerHTML];
    }, product("article-card.js"));
    assert.deepEqual(result, ["One", "Two", true, true, "<p>Children</p>"]);
  });

  test("render() rejects with the error's code", async () => {
    await open("<main></main>");
    const code = await browser.run(async (script) => {
      const { render } = (await import(script)) as typeof import("../../../element/index");
      return render(document.body, { title: 7 }).then(
        () => "resolved",
        (error: unknown) => (error as { code: string }).code,
      );
    }, product("article-card.js"));
    assert.equal(code, "invalid-article");
  });

  test("cookies go along only where the host says so", async () => {
    const asked = blog.on((response, request) => {
      const title = request.headers.cookie ?? "no cookie";
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ title }));
    });
    await open(`<article-card src="${asked}"></article-card>`);
    const titles = await browser.run(async () => {
      document.cookie = "reader=1";
      const host = probe.card();
      const titles = [];
      for (const value of [null, "anonymous", "use-credentials"]) {
        const next = probe.next();
        host.crossOrigin = value;
        host.setAttribute("src", host.src);
        await next;
        titles.push(probe.title());
      }
      document.cookie = "reader=; max-age=0";
      return titles;
    });
    assert.deepEqual(titles, ["no cookie", "no cookie", "reader=1"]);
  });

  test("loading=lazy waits until the card comes near", async () => {
    const src = blog.json({ title: "Lazy" });
    await open(
      `<div style="height: 5000px"></div><article-card loading="lazy" src="${src}"></article-card>`,
    );
    const result = await browser.run(async (src) => {
      await probe.until(() => probe.states() === "loading");
      await probe.settle();
      const before = [probe.fetched(src), probe.fetched(".wasm")];
      probe.card().scrollIntoView();
      await probe.done();
      return [...before, probe.title()];
    }, src);
    assert.deepEqual(result, [0, 0, "Lazy"]);
  });

  test("a lazy card loads at once when it is made eager", async () => {
    const src = blog.json({ title: "Eager" });
    await open(
      `<div style="height: 5000px"></div><article-card loading="lazy" src="${src}"></article-card>`,
    );
    const result = await browser.run(async () => {
      await probe.until(() => probe.states() === "loading");
      probe.card().loading = "eager";
      await probe.done();
      return probe.title();
    });
    assert.equal(result, "Eager");
  });

  test("neither the JSON nor the Wasm waits for the other", async () => {
    const unanswered = blog.text(
      `globalThis.asked = [];
       fetch = (address) => { asked.push(String(address)); return new Promise(() => {}); };`,
      "text/javascript",
    );
    const src = blog.json({ title: "One" });
    await open(
      `<article-card src="${src}"></article-card>`,
      `<script src="${unanswered}"></script>${cardScript()}`,
    );
    const asked = await browser.run(async () => {
      const { asked } = globalThis as unknown as { asked: string[] };
      await probe.until(() => asked.length === 2);
      return asked;
    });
    assert.equal(asked[0], src);
    assert.match(asked[1] ?? "", /core-[0-9a-f]{12}\.wasm$/);
  });
});
