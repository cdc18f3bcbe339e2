/** Many cards on a page: they leave it time, and cost it nothing where nobody sees them. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { browser, open } from "../harness/stage";

describe("many cards", () => {
  test("draw in turns, between which the page runs", async () => {
    await open("<article-card></article-card>");
    const order = await browser.run(async () => {
      probe.card().article = { title: "First" };
      await probe.next();
      // By this clock a card takes five milliseconds.
      let time = performance.now();
      performance.now = () => (time += 5);
      const order: string[] = [];
      document.addEventListener("card-load", () => order.push("card"));
      const cards = Array.from({ length: 6 }, () => document.createElement("article-card"));
      for (const card of cards) card.article = { title: "T" };
      document.body.append(...cards);
      const { port1, port2 } = new MessageChannel();
      const page = (): void => {
        order.push("page");
        if (order.length < 100) port2.postMessage(null);
      };
      port1.onmessage = page;
      port2.postMessage(null);
      while (order.filter((who) => who === "card").length < cards.length) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return order;
    });
    const between = order.slice(order.indexOf("card"), order.lastIndexOf("card"));
    assert.ok(between.includes("page"), order.join());
  });

  test("are laid out where they are near, but for whole articles", async (context) => {
    await open("");
    if (!(await browser.run(() => CSS.supports("overflow-clip-margin", "2em")))) {
      context.skip("without overflow-clip-margin, what is outside a card's box would be cut off");
      return;
    }
    const variants = ["compact", "card", "full"];
    await open(variants.map((name) => `<article-card variant="${name}"></article-card>`).join(""));
    const kinds = await browser.run(() =>
      [...document.querySelectorAll("article-card")].map(
        (card) => getComputedStyle(card).contentVisibility,
      ),
    );
    assert.deepEqual(kinds, ["auto", "auto", "visible"]);
  });
});
