/** What a page puts into a card's slots: it stands where the card has place for it, and nobody's card changes without. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { JSON_TYPE } from "../harness/blog";
import { render } from "../harness/program";
import { blog, browser, open } from "../harness/stage";

const ARTICLE = {
  title: "The tide that turned back",
  url: "https://news.example/tide-mill",
  section: "Heritage",
  content_html: "<p>The sluice opens at dusk.</p>",
  related: [{ title: "Salt roads", url: "https://news.example/salt" }],
  publisher: { name: "The Harbour" },
};

const OWN = `<b slot="logo">Ours</b> <p slot="actions">Share</p> <p slot="actions">Save</p>
  <p slot="footer">Seen at ours</p>`;

/** Resets that many pages start with. */
const RESET = "<style>* { margin: 0; padding: 0; box-sizing: border-box }</style>";

type Way = (attributes: string, own: string) => string;

const WAYS: Record<string, Way> = {
  drawn: (attributes, own) =>
    `<article-card ${attributes} src="${blog.json(ARTICLE)}">${own}</article-card>`,
  "made ahead": (attributes, own) => {
    const words = attributes ? [`--${attributes}`] : [];
    const card = render(ARTICLE, "--to=declarative", ...words);
    return card.replace("</article-card>", `${own}</article-card>`);
  },
};

/** What is seen of a card, from top to bottom, then from left to right, with what lies between. */
function look(): Promise<{ order: string[]; gaps: Record<string, number> }> {
  return browser.run(async () => {
    await probe.done();
    const host = probe.card();
    const parts = ["section", "title", "body", "read-more", "related", "footer"];
    const inside = parts.flatMap((part) => {
      const found = host.shadowRoot?.querySelector(`[part="${part}"]`);
      return found ? [[part, found] as const] : [];
    });
    const own = [...host.children].map((child) => [child.textContent, child] as const);
    const seen = [...inside, ...own].filter(([, element]) => element.checkVisibility());
    const boxes = seen.map(([name, element]) => ({ name, box: element.getBoundingClientRect() }));
    boxes.sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
    const gaps: Record<string, number> = {};
    boxes.forEach(({ name, box }, index) => {
      const before = boxes[index - 1]?.box;
      gaps[name] = Math.round(before && before.top < box.top ? box.top - before.bottom : 0);
    });
    return { order: boxes.map(({ name }) => name), gaps };
  });
}

describe("slots", () => {
  for (const [way, card] of Object.entries(WAYS)) {
    test(`have their places, in a card ${way}`, async () => {
      await open(RESET + card("", OWN));
      const { order, gaps } = await look();
      assert.deepEqual(order, [
        "Ours",
        "section",
        "title",
        "read-more",
        "Share",
        "Save",
        "related",
        "Seen at ours",
      ]);
      const { Share, related, "Seen at ours": footer, section } = gaps;
      assert.deepEqual(
        { Share, related, footer, section },
        {
          Share: 20,
          related: 20,
          footer: 20,
          section: 12,
        },
      );
    });

    test(`take no room without, in a card ${way}`, async () => {
      await open(RESET + card("", ""));
      const { order, gaps } = await look();
      assert.deepEqual(order, ["section", "title", "read-more", "related", "footer"]);
      assert.equal(gaps["related"], 20);
    });

    test(`are there with the whole text, and not in a row, in a card ${way}`, async () => {
      await open(card("variant=full", OWN));
      const full = await look();
      assert.deepEqual(full.order.slice(2), [
        "title",
        "body",
        "Share",
        "Save",
        "related",
        "Seen at ours",
      ]);
      await open(card("variant=compact", OWN));
      assert.deepEqual((await look()).order, ["title"]);
    });
  }

  test("keep what is theirs when the card is drawn again, and take what comes later", async () => {
    await open(WAYS["drawn"]?.("", `<b slot="logo">Ours</b>`) ?? "");
    await look();
    await browser.run(() => {
      const late = Object.assign(document.createElement("button"), { slot: "actions" });
      late.textContent = "Late";
      probe.card().append(late);
      probe.card().headingLevel = 3;
    });
    const { order } = await look();
    assert.deepEqual(order, ["Ours", "section", "title", "read-more", "Late", "related", "footer"]);
  });

  test("are nothing to wait with: the skeleton stands there until the card does", async () => {
    const slow = blog.held(JSON_TYPE, `{"title":`, `"One"}`);
    await open(`<article-card src="${slow.url}">${OWN}</article-card>`);
    const waiting = await browser.run(async () => {
      await probe.until(() => probe.states() === "loading");
      const isSeen = [...probe.card().children].some((child) => child.checkVisibility());
      return [probe.shows(), isSeen];
    });
    slow.release();
    assert.deepEqual(waiting, ["skeleton", false]);
    assert.equal((await look()).order.includes("Ours"), true);
  });

  test("hold links of the page's own", async () => {
    await open(WAYS["drawn"]?.("", `<a slot="footer" href="#own">Own</a>`) ?? "");
    const told = await browser.run(async () => {
      await probe.done();
      let told = 0;
      document.addEventListener("card-click", () => (told += 1));
      probe.card().querySelector("a")?.click();
      await probe.settle();
      return [told, location.hash];
    });
    assert.deepEqual(told, [0, "#own"]);
  });
});
