/** Cards that the program made ahead: there without script, and left as they are by one that comes later. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { render } from "../harness/program";
import { blog, browser, cdn, open, page, product, readProduct } from "../harness/stage";

/** Sixteen by nine pixels. */
const PICTURE =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABAAAAAJCAIAAAC0SDtlAAAAE0lEQVR42mMwjaklCTGMahgUGgCxR5fhGFthDAAAAABJRU5ErkJggg==";

const ARTICLE = {
  title: "The tide that turned back",
  url: "https://news.example/tide-mill",
  language: "en",
  byline: "Ada Finch",
  summary: "After forty silent years the wheel is grinding again.",
  date_published: "2026-11-23T10:00:00Z",
  image: PICTURE,
  image_details: { alt: "A wheel", width: 1600, height: 900 },
  key_points: ["First", "Second"],
  content_html: "<p>The sluice opens at <em>dusk</em>.</p><ul><li>Oak</li><li>Iron</li></ul>",
  related: [{ title: "Salt roads", url: "https://news.example/salt" }],
  publisher: { name: "The Harbour" },
  tags: ["mills"],
};

const VARIANTS = [
  ["--variant=compact"],
  ["--variant=card"],
  ["--variant=card", "--expandable"],
  ["--variant=full", "--heading-level=3", "--theme=dark"],
] as const;

/** A card whose style sheet is in it, or at an address. */
const styled = (words: readonly string[], css?: string): string =>
  render(ARTICLE, "--to=declarative", ...words, ...(css ? [`--css=link`, `--css-url=${css}`] : []));

/** The value of a file of this version. */
function integrity(name: string): string {
  const manifest = JSON.parse(readProduct("manifest.json")) as {
    files: { path: string; integrity: string }[];
  };
  return manifest.files.find(({ path }) => path === name)?.integrity ?? "";
}

describe("made ahead, without script", () => {
  for (const place of ["inline", "link"] as const) {
    test(`the card is there and laid out, its style ${place}, and opens`, async () => {
      const css = place === "link" ? product("article-card.css") : undefined;
      const card = styled(["--variant=card", "--expandable"], css);
      const script = `<script>document.documentElement.id = "ran";</script><noscript><p>Off</p></noscript>`;
      const url = blog.html(page(script + card, ""));
      await open(
        `<iframe sandbox="allow-same-origin" width="600" height="900" style="border: 0" src="${url}"></iframe>`,
        "",
      );
      const look = await browser.run(async () => {
        const frame = document.querySelector("iframe");
        const inside = frame?.contentDocument;
        const root = inside?.querySelector("article-card")?.shadowRoot;
        if (!frame || !inside || !root) throw new Error("there is no card");
        const part = (name: string): HTMLElement => {
          const found = root.querySelector<HTMLElement>(`[part~="${name}"]`);
          if (!found) throw new Error(`there is no ${name}`);
          return found;
        };
        await probe.until(() => getComputedStyle(part("card")).display === "grid");
        part("expand-label").scrollIntoView({ block: "center" });
        const picture = part("picture").getBoundingClientRect();
        const [around, label] = [frame, part("expand-label")].map((it) =>
          it.getBoundingClientRect(),
        );
        return {
          ran: inside.documentElement.id,
          noscript: inside.querySelector("noscript > p")?.textContent,
          isWide: part("card").getBoundingClientRect().width > 500,
          ratio: (picture.width / picture.height).toFixed(1),
          weight: getComputedStyle(part("title")).fontWeight,
          isFallbackSeen: inside.querySelector("article-card > a")?.checkVisibility(),
          isOpen: root.querySelector("details")?.open,
          at: [
            (around?.x ?? 0) + (label?.x ?? 0) + 9,
            (around?.y ?? 0) + (label?.y ?? 0) + 9,
          ] as const,
        };
      });
      const { at, ...rest } = look;
      assert.deepEqual(rest, {
        ran: "",
        noscript: "Off",
        isWide: true,
        ratio: "1.8",
        weight: "700",
        isFallbackSeen: false,
        isOpen: false,
      });
      await browser.click(...at, 0);
      await browser.run(async () => {
        const inside = document.querySelector("iframe")?.contentDocument;
        const body = inside
          ?.querySelector("article-card")
          ?.shadowRoot?.querySelector('[part="body"]');
        await probe.until(() => body?.checkVisibility() && body.clientHeight > 20);
      });
    });
  }
});

describe("made ahead, and then the script", () => {
  for (const words of VARIANTS) {
    for (const place of ["inline", "link"] as const) {
      test(`${words.join(" ")}, style ${place}: nothing changes, and nothing more is loaded`, async () => {
        const css = place === "link" ? product("article-card.css") : undefined;
        await open(`<p>Before</p>${styled(words, css)}<p>After</p>`, "");
        const result = await browser.run(async (script) => {
          const host = probe.card();
          const root = host.shadowRoot;
          if (!root) throw new Error("there is no root");
          /** All there is in the card and around it, with its place. */
          const look = (): string[] => {
            const boxes = [host, ...root.querySelectorAll("*")].map((element) => {
              const { x, y, width, height } = element.getBoundingClientRect();
              return [element.localName, x, y, width, height].join(" ");
            });
            return [host.outerHTML, root.innerHTML, ...boxes];
          };
          const frames = (): Promise<unknown> =>
            new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          let shift = 0;
          if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) shift += Reflect.get(entry, "value") as number;
            }).observe({ type: "layout-shift" });
          }
          await frames();
          const before = look();
          const changes: string[] = [];
          new MutationObserver((records) => {
            changes.push(
              ...records.map(({ type, attributeName }) => `${type} ${attributeName ?? ""}`),
            );
          }).observe(root, {
            subtree: true,
            childList: true,
            attributes: true,
            characterData: true,
          });
          await import(script);
          await probe.done();
          await probe.settle();
          await frames();
          const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
          const isSame = look().every((line, index) => line === before[index]);
          return {
            isSame,
            after: isSame ? [] : [before, look()],
            boxes: before.length > 8,
            changes,
            shift,
            more: loaded.filter((name) => /draw|core|wasm/.test(name)),
            faults: probe.faults,
            sheets: root.adoptedStyleSheets.length,
          };
        }, product("article-card.js"));
        assert.deepEqual(result, {
          isSame: true,
          after: [],
          boxes: true,
          changes: [],
          shift: 0,
          more: [],
          faults: [],
          sheets: 1,
        });
      });
    }
  }

  test("a strict policy: the style sheet by link, nothing inline, and no violation", async () => {
    const css = blog.text(readProduct("article-card.css"), "text/css");
    const policy = `default-src 'none'; script-src 'self' ${new URL(cdn.url("/")).origin}; style-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'`;
    const script = `<script type="module" src="${product("article-card.js")}"></script>`;
    const url = blog.html(page(styled(["--variant=full"], css), script), {
      "content-security-policy": policy,
    });
    await browser.open(url);
    const result = await browser.run(async () => {
      await probe.done();
      const article = probe.card().shadowRoot?.querySelector("article");
      return [
        article && getComputedStyle(article).display,
        probe.title(),
        probe.faults,
        probe.logged,
      ];
    });
    assert.deepEqual(result, ["grid", ARTICLE.title, [], []]);
  });

  for (const [what, hash, display] of [
    ["what was released", () => integrity("article-card.css"), "grid"],
    ["what was not", () => `sha384-${"A".repeat(64)}`, "block"],
  ] as const) {
    test(`a pinned style sheet: ${what}`, async () => {
      const words = [`--css-integrity=${hash()}`];
      await open(styled(words, product("article-card.css")), "");
      const shown = await browser.run(() => {
        const article = document
          .querySelector("article-card")
          ?.shadowRoot?.querySelector("article");
        return article && getComputedStyle(article).display;
      });
      assert.equal(shown, display);
    });
  }
});

describe("a page of its own", () => {
  test("says what the article is, and shows it", async () => {
    const html = render(ARTICLE, "--to=document", "--variant=full");
    await browser.open(blog.html(html));
    const result = await browser.run(() => {
      const host = document.querySelector("article-card");
      const ld = document.querySelector('script[type="application/ld+json"]')?.textContent ?? "";
      const article = JSON.parse(ld) as { "@type": string; mainEntityOfPage: { "@id": string } };
      return {
        title: document.title,
        shown: host?.shadowRoot?.querySelector("h2")?.checkVisibility(),
        canonical: document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href,
        kind: article["@type"],
        page: article.mainEntityOfPage["@id"],
        mode: document.compatMode,
      };
    });
    assert.deepEqual(result, {
      title: ARTICLE.title,
      shown: true,
      canonical: ARTICLE.url,
      kind: "NewsArticle",
      page: ARTICLE.url,
      mode: "CSS1Compat",
    });
  });
});
