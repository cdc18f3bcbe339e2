/** `examples/rust-page`: a card that a page draws in Rust is the card that everybody else draws. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { startCdn } from "../harness/cdn";
import { need } from "../harness/environment";
import { browser, open } from "../harness/stage";

describe("a page in Rust", () => {
  test("draws what the program writes", async () => {
    const input = "tests/cases/everything/input.json";
    const program = need("ARTICLE_CARD_BIN");
    const html = execFileSync(program, ["render", input, "--variant", "full"], {
      encoding: "utf8",
    });
    const article: unknown = JSON.parse(readFileSync(input, "utf8"));
    const origin = await startCdn(need("ARTICLE_CARD_RUST_PAGE"));
    try {
      await open("", "");
      const isEqual = await browser.run(
        async (address, article, html) => {
          const page = (await import(address)) as {
            default: () => Promise<unknown>;
            draw: (article: unknown) => void;
          };
          await page.default();
          page.draw(article);
          const parsed = new DOMParser()
            .parseFromString(html, "text/html")
            .querySelector("article");
          return document.querySelector("article")?.isEqualNode(parsed);
        },
        origin.url("/rust_page.js"),
        article,
        html,
      );
      assert.equal(isEqual, true);
    } finally {
      await origin.stop();
    }
  });
});
