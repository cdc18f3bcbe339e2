/** Pictures: as large as their place needs, the point that counts in sight, and no hole where one is missing. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ONLY_CHROMIUM } from "../harness/chromium";
import { blog, browser, cardScript, cdn, open } from "../harness/stage";

const gone = (): string => blog.status(404);
const there = (): string => cdn.url("/pictures/ferry.svg");

/** What is left of a card when all its pictures have come or failed. */
async function settled(body: string, script?: string): Promise<string[]> {
  await open(body, script);
  return browser.run(async () => {
    await probe.done();
    const root = probe.card().shadowRoot;
    const pictures = () => [...(root?.querySelectorAll("img") ?? [])];
    for (const picture of pictures()) picture.loading = "eager";
    await probe.until(() =>
      pictures().every(({ complete, naturalHeight }) => complete && naturalHeight),
    );
    await probe.settle();
    const all = root?.querySelectorAll('figure, img, [part~="body"] *, [part~="author"]') ?? [];
    return [...all].map(({ localName, part }) => [localName, ...part].join(" "));
  });
}

function article(picture: string): object {
  return {
    title: "T",
    image: picture,
    image_details: { alt: "A", caption: "C" },
    authors: [{ name: "Ada", avatar: picture }],
    content_html: `<p><a href="https://e.com/"><img src="${picture}" alt=""></a></p>
      <figure><img src="${picture}" alt=""><figcaption>C</figcaption></figure>
      <figure><pre>x</pre><figcaption>C</figcaption></figure><p>Text <img src="${picture}" alt=""></p>`,
  };
}

const WITHOUT = ["span author", "figure", "pre", "figcaption", "p"];

describe("pictures", () => {
  test("those that are there stay", async () => {
    const src = blog.json(article(there()));
    const left = await settled(`<article-card variant="full" src="${src}"></article-card>`);
    assert.deepEqual(left, [
      "figure image",
      "img picture",
      "span author",
      "img avatar",
      ...[
        "p",
        "a",
        "img",
        "figure",
        "img",
        "figcaption",
        "figure",
        "pre",
        "figcaption",
        "p",
        "img",
      ],
    ]);
  });

  test("one that is missing takes along what stood there for it", async () => {
    const src = blog.json(article(gone()));
    const left = await settled(`<article-card variant="full" src="${src}"></article-card>`);
    assert.deepEqual(left, WITHOUT);
  });

  test("so does one that failed before the script came", async () => {
    const card = `<article part="card"><figure part="image"><img part="picture" src="${gone()}" alt=""></figure>
      <header part="header"><h2 part="title">T</h2></header></article>`;
    const body = `<article-card><template shadowrootmode="open">${card}</template></article-card>`;
    await open(body, "");
    const left = await browser.run(
      async (address) => {
        const root = probe.card().shadowRoot;
        const picture = root?.querySelector("img");
        await probe.until(() => picture?.complete);
        await import(address);
        await probe.done();
        return root?.querySelectorAll("figure, img").length;
      },
      /src="([^"]+)"/.exec(cardScript())?.[1] ?? "",
    );
    assert.equal(left, 0);
  });

  test("the page's own in its place stays", async () => {
    await open(
      `<article-card src="${gone()}"><img id="own" src="${gone()}" alt="Own"></article-card>`,
    );
    const isThere = await browser.run(async () => {
      const own = document.querySelector<HTMLImageElement>("#own");
      await probe.done();
      await probe.until(() => own?.complete);
      await probe.settle();
      return own?.isConnected;
    });
    assert.equal(isThere, true);
  });

  test("the point that counts stays in sight where a picture is cropped", async () => {
    const positions: string[] = [];
    for (const focus of [{ x: 0, y: 100 }, { x: 70, y: 30 }, { x: 50, y: 40 }, undefined]) {
      const src = blog.json({ title: "T", image: there(), image_details: { focus } });
      await open(`<article-card src="${src}" style="--_x: 3%; --_y: 3%"></article-card>`);
      const position = await browser.run(async () => {
        await probe.done();
        const picture = probe.card().shadowRoot?.querySelector("img");
        return picture && getComputedStyle(picture).objectPosition;
      });
      positions.push(position ?? "");
    }
    assert.deepEqual(positions, ["0% 100%", "75% 25%", "50% 50%", "50% 50%"]);
  });

  test(
    "of several sizes the one is loaded that the article's `sizes` needs",
    { skip: ONLY_CHROMIUM },
    async () => {
      const [small, large] = [there() + "?small", there() + "?large"];
      const srcset = `${small} 300w, ${large} 3000w`;
      const image_details = { srcset, sizes: "240px", width: 1200, height: 800 };
      const src = blog.json({ title: "T", image: large, image_details });
      const card = `<article-card src="${src}"></article-card>`;
      await open(`<div style="inline-size: 240px">${card}</div>`);
      const result = await browser.run(async () => {
        await probe.done();
        const picture = probe.card().shadowRoot?.querySelector("img");
        await probe.until(() => picture?.complete && picture.currentSrc);
        return [picture?.currentSrc, picture?.width, picture?.height];
      });
      assert.deepEqual(result, [small, 238, 159]);
    },
  );
});
