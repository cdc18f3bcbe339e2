/** What every measure stands on: the browser, the server, the article in its forms, the peers. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { article, type Article } from "./article";
import { start } from "./chromium";
import { SCRIPT, files, style } from "./dist";
import { need } from "./environment";
import { Site } from "./site";

/** The stand. */
export class Stand {
  /** The article as its author wrote it, in Markdown. */
  readonly written: Article = article();
  /** The same with its texts as HTML, as `article-card convert` gives it. */
  readonly prepared: unknown;
  /** The finished card, as `article-card render` gives it. */
  readonly html: { readonly card: string; readonly full: string };
  /** Where both articles are, as files. */
  readonly paths: { readonly written: string; readonly prepared: string };
  /** The address of our script. */
  readonly script: string;

  private constructor(
    readonly browser: Browser,
    readonly site: Site,
    private readonly folder: string,
    /** How many rounds a measure takes at least. */
    readonly rounds: number,
  ) {
    this.paths = { written: join(folder, "written.json"), prepared: join(folder, "prepared.json") };
    writeFileSync(this.paths.written, JSON.stringify(this.written));
    const prepared = run("convert", this.paths.written);
    this.prepared = JSON.parse(prepared);
    writeFileSync(this.paths.prepared, JSON.stringify(this.prepared));
    this.html = {
      card: run("render", this.paths.written, "--variant", "card"),
      full: run("render", this.paths.written, "--variant", "full"),
    };
    for (const [path, content] of files()) site.put(`/dist/${path}`, content);
    this.script = site.url(`/dist/${SCRIPT}`);
    site.put("/written.json", JSON.stringify(this.written));
    site.put("/prepared.json", JSON.stringify(this.prepared));
  }

  /** Starts what a measure may need. */
  static async start(rounds: number): Promise<Stand> {
    const site = await Site.start();
    const browser = await start(site.port);
    return new Stand(browser, site, mkdtempSync(join(tmpdir(), "article-card-bench-")), rounds);
  }

  /** The style sheet's text. */
  get style(): string {
    return style();
  }

  /** Puts a page of these parts at `path`; gives its address. */
  page(path: string, head: string, body: string, headers: Record<string, string> = {}): string {
    const html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
    return this.site.put(path, html, { headers });
  }

  /** Ends all that was started. */
  async stop(): Promise<void> {
    await this.browser.close();
    await this.site.stop();
    rmSync(this.folder, { recursive: true });
  }
}

function run(...words: string[]): string {
  return execFileSync(need("ARTICLE_CARD_BIN"), words, { encoding: "utf8" }).trim();
}
