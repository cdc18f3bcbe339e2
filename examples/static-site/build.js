/**
 * A site generator, small enough to be read: articles in a folder become a front page of cards and a page
 * for each article, which need no script to be read.
 *
 *     node examples/static-site/build.js ARTICLES OUT
 *
 * In your own generator what counts is `card`: it gives the markup that your template puts out as it is.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, parse } from "node:path";
import { argv, env } from "node:process";

/** The program, where `dist/` is served, and where the articles are, for addresses that are relative. */
const { ARTICLE_CARD = "article-card" } = env;
const { ASSETS = "https://cdn.example/v0.1/", SOURCE = "https://news.example/articles/" } = env;

const [articles = "", out = ""] = argv.slice(2);
const files = readdirSync(articles).sort();

/** What the program writes for the article in `file`. */
function render(/** @type {string} */ file, /** @type {string[]} */ ...options) {
  const places = [`--source-url=${SOURCE}${file}`, `--css-url=${ASSETS}article-card.css`];
  const words = ["render", join(articles, file), ...places, ...options];
  return execFileSync(ARTICLE_CARD, words, { encoding: "utf8" });
}

/** The card of an article, as it stands in a page. */
const card = (/** @type {string} */ file) =>
  render(file, "--to=declarative", "--expandable", "--heading-level=2");

// The style sheet is asked for before the first card comes, and once for all cards. The script is for
// what a page does later: attributes that change, events. Without it nothing is missing.
const front = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Front page</title>
<link rel="preload" as="style" href="${ASSETS}article-card.css">
<script type="module" src="${ASSETS}article-card.js"></script>
<h1>Front page</h1>
${files.map(card).join("")}`;

mkdirSync(out, { recursive: true });
writeFileSync(join(out, "index.html"), front);
for (const file of files) {
  const page = render(file, "--to=document", "--variant=full");
  writeFileSync(join(out, `${parse(file).name}.html`), page);
}
