/** The Wasm in a browser and the program on a server say the same: of cards, and of mistakes. */
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { before, describe, test } from "node:test";
import { cases, formatCases, type Case, type Option } from "../harness/cases";
import { need } from "../harness/environment";
import { blog, browser, cardScript, page } from "../harness/stage";

const VARIANTS = ["compact", "card", "full"];

const drawn = cases().filter(({ error }) => error === undefined);
const refused = cases().filter(({ error, input }) => error !== undefined && isReadable(input));

/** A case's options, once for each variant unless it names one. */
function optionSets({ options }: Case): (readonly Option[])[] {
  if (options.some(([name]) => name === "variant")) return [options];
  return VARIANTS.map((variant) => [...options, ["variant", variant]]);
}

/** An option as the command line spells it, where what is there is true. */
function flag([name, value]: Option): string {
  return value === "true" ? `--${name}` : `--${name}=${value}`;
}

function valueOf(wanted: string, options: readonly Option[]): string | undefined {
  return options.find(([name]) => name === wanted)?.[1];
}

function program(...words: string[]): string {
  return execFileSync(need("ARTICLE_CARD_BIN"), words, { encoding: "utf8" });
}

/** The article as an element gets it; one that it can't read is prepared for it. */
function articleOf({ input }: Case, base: string): unknown {
  return isReadable(input)
    ? content(input)
    : JSON.parse(program("convert", input, "--source-url", base));
}

/** Parsed JSON, or the text of a Markdown file. */
function content(file: string): unknown {
  const text = readFileSync(file, "utf8");
  return file.endsWith(".md") ? text : JSON.parse(text);
}

/** What the browser makes of an article, beside what the card made ahead parses to. */
function draw(article: unknown, options: readonly Option[], base: string, html: string) {
  return browser.run(
    async (article, options, base, html) => {
      document.head.append(Object.assign(document.createElement("base"), { href: base }));
      const host = document.createElement("article-card");
      for (const [name, value] of options) host.setAttribute(name, value);
      host.article = article;
      document.body.append(host);
      // As it is then: later its footnotes become links.
      let drawn: Element | undefined;
      host.addEventListener("card-load", () => {
        drawn = host.shadowRoot?.querySelector("article")?.cloneNode(true) as Element;
      });
      await probe.next(host);
      host.remove();
      document.querySelector("base")?.remove();
      const parsed = new DOMParser()
        .parseFromString(html, "text/html")
        .querySelector("template")
        ?.content.querySelector("article");
      return {
        drawn: drawn?.outerHTML,
        parsed: parsed?.outerHTML,
        isEqual: drawn?.isEqualNode(parsed ?? null),
      };
    },
    article,
    options,
    base,
    html,
  );
}

describe("parity", () => {
  let url: string;

  before(async () => {
    // The cases' pictures are not there, and nobody needs them.
    const headers = { "content-security-policy": "img-src 'none'" };
    url = blog.html(page("", cardScript()), headers);
    await browser.open(url);
  });

  test("has cases", () => {
    assert.ok(drawn.length > 0);
    assert.ok(refused.length > 0);
  });

  for (const each of drawn) {
    for (const options of optionSets(each)) {
      test(`the card of ${each.name}, ${valueOf("variant", options) ?? ""}`, async () => {
        const base = valueOf("source-url", options) ?? url;
        const attributes = options.filter(([name]) => name !== "source-url");
        const flags = [...attributes, ["source-url", base] as const];
        const html = program("render", each.input, "--to=declarative", ...flags.map(flag));
        const result = await draw(articleOf(each, base), attributes, base, html);
        assert.ok(result.isEqual, differing(result));
      });
    }
  }

  for (const { name, input, error } of refused) {
    test(`the mistake in ${name}`, async () => {
      assert.equal(await mistakeIn(input, []), error);
    });
  }

  for (const { name, input, options } of formatCases()) {
    test(`what ${name} is read into`, async () => {
      const flags = [...options, ["variant", "full"] as const, ["source-url", url] as const];
      const words = [
        "render",
        input,
        "--to=declarative",
        ...flags.map(([flag, value]) => `--${flag}=${value}`),
      ];
      const { status, stdout, stderr } = spawnSync(need("ARTICLE_CARD_BIN"), words, {
        encoding: "utf8",
      });
      if (status !== 0) {
        assert.equal(`error: ${input}: ${(await mistakeIn(input, options)) ?? ""}`, stderr.trim());
        return;
      }
      const result = await draw(content(input), flags.slice(0, -1), url, stdout);
      assert.ok(result.isEqual, differing(result));
    });
  }
});

/** Two cards that are not the same; the order of attributes is nothing. */
function differing({ drawn, parsed }: { drawn: string | undefined; parsed: string | undefined }) {
  return `${drawn ?? "no card"}\n\nand made ahead\n\n${parsed ?? "no card"}`;
}

/** What the browser says is wrong with an article. */
function mistakeIn(input: string, options: readonly Option[]) {
  return browser.run(
    async (article, options) => {
      const host = document.createElement("article-card");
      for (const [name, value] of options) host.setAttribute(name, value);
      host.article = article;
      document.body.append(host);
      await probe.next(host);
      host.remove();
      return probe.heard.at(-1)?.message;
    },
    content(input),
    options,
  );
}

/** What is neither JSON nor Markdown never gets as far as the Wasm. */
function isReadable(file: string): boolean {
  try {
    content(file);
    return true;
  } catch {
    return false;
  }
}
