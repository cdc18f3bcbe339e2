/** Chromium, without a cache that one page could leave to the next. */
import { setTimeout as sleep } from "node:timers/promises";
import {
  chromium,
  type Browser,
  type BrowserContext,
  type CDPSession,
  type Page,
} from "playwright-core";
import { SITE } from "./article";
import { need } from "./environment";

/** How long a page may take to tell something. */
const LIMIT_MS = 30_000;

/** What a page is shown in, unless it needs a higher window. */
export const WINDOW = { width: 1280, height: 900 };

/** A connection and a processor. */
export interface Profile {
  readonly name: string;
  readonly megabitsPerSecond: number;
  readonly latency: number;
  readonly slowdown: number;
}

/** Starts the browser; the article's own site is at `port` of this machine. */
export function start(port: string): Promise<Browser> {
  return chromium.launch({
    executablePath: need("CHROMIUM"),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--enable-precise-memory-info",
      `--host-resolver-rules=MAP ${new URL(SITE).host}:80 127.0.0.1:${port}`,
    ],
  });
}

/** How a page is visited. */
export interface Setting {
  readonly profile?: Profile;
  readonly height?: number;
}

/** A page from which nothing was heard. */
export class Silence extends Error {}

/** A page as a reader opens it for the first time. */
export class Visit {
  private constructor(
    readonly page: Page,
    readonly devtools: CDPSession,
    private readonly context: BrowserContext,
  ) {}

  /** Opens an empty page. */
  static async start(browser: Browser, { profile, height }: Setting = {}): Promise<Visit> {
    const viewport = { ...WINDOW, height: height ?? WINDOW.height };
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    if (profile) await imitate(devtools, profile);
    return new Visit(page, devtools, context);
  }

  /** Calls what the module at `script` exports as `measure`, in the page. */
  measure<Result>(script: string, argument: unknown): Promise<Result> {
    const call = `import(${JSON.stringify(script)}).then(({ measure }) => measure(${JSON.stringify(argument)}))`;
    return this.page.evaluate<Result>(call);
  }

  /** Opens `url`; gives what the page passes to its function `name`. */
  async openUntilTold(url: string, name: string): Promise<string> {
    const told = new Promise<string>((resolve) => {
      this.devtools.on("Runtime.bindingCalled", (call) => {
        if (call.name === name) resolve(call.payload);
      });
    });
    await this.devtools.send("Runtime.enable");
    await this.devtools.send("Runtime.addBinding", { name });
    await this.page.goto(url, { waitUntil: "commit" });
    const late = sleep(LIMIT_MS, "late", { ref: false }).then(() => {
      throw new Silence(`${url} did not call ${name} within ${String(LIMIT_MS / 1000)} seconds`);
    });
    return Promise.race([told, late]);
  }

  /** Closes the page and forgets all that it stored. */
  async end(): Promise<void> {
    await this.context.close();
  }
}

async function imitate(devtools: CDPSession, profile: Profile): Promise<void> {
  const throughput = (profile.megabitsPerSecond * 1_000_000) / 8;
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: profile.latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: profile.slowdown });
}
