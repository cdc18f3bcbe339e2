/** A browser under test, driven by the standard WebDriver protocol alone. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const START_LIMIT_MS = 15_000;
const SESSION_LIMIT_MS = 60_000;
const TRIES = 3;
const SCRIPT_LIMIT_MS = 15_000;

/** Which driver to start, and what to ask it for. */
export interface Engine {
  readonly driver: string;
  readonly driverArguments: (port: number) => string[];
  readonly capabilities: object;
  /** Whether its driver passes on what is asked of Chromium's DevTools. */
  readonly hasDevTools: boolean;
  /** What its driver is asked for, by path and body, to have garbage collected; nothing where it can't. */
  readonly garbageCollection: readonly (readonly [path: string, body: object])[];
}

/** One browser window. */
export class Browser {
  private readonly driver: ChildProcess;
  private readonly address: string;
  /** All that the driver leaves behind. */
  private readonly folder: string;
  private session = "";
  private readonly engine: Engine;

  private constructor(engine: Engine, driver: ChildProcess, port: number, folder: string) {
    this.engine = engine;
    this.driver = driver;
    this.address = `http://127.0.0.1:${String(port)}`;
    this.folder = folder;
  }

  /** Starts the engine's driver, and through it a browser that sends by `proxy` what is for other machines. */
  static async start(engine: Engine, proxy: object): Promise<Browser> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await Browser.tryToStart(engine, proxy);
      } catch (error) {
        // That of WebKit now and then never answers; the next one does.
        if (tries === TRIES) throw error;
        console.warn(`${engine.driver} is started again: ${String(error)}`);
      }
    }
  }

  private static async tryToStart(engine: Engine, proxy: object): Promise<Browser> {
    const port = await freePort();
    const folder = await mkdtemp(join(tmpdir(), "article-card-"));
    const driver = spawn(engine.driver, engine.driverArguments(port), {
      stdio: "ignore",
      env: { ...process.env, TMPDIR: folder },
      // A group of its own, so that what the driver starts ends with it.
      detached: true,
    });
    const browser = new Browser(engine, driver, port, folder);
    browser.endWithTests();
    try {
      await browser.untilReady();
      await browser.openSession({ ...engine.capabilities, proxy });
    } catch (error) {
      await browser.stop();
      throw error;
    }
    return browser;
  }

  /** Shows the page at `url`, and waits until it has loaded. */
  async open(url: string): Promise<void> {
    await this.command("POST", "/url", { url });
  }

  /** Runs `script` in the page; it sees nothing but its arguments and the page. */
  async run<Arguments extends unknown[], Result>(
    script: (...values: Arguments) => Result | Promise<Result>,
    ...values: Arguments
  ): Promise<Result> {
    const outcome = (await this.command("POST", "/execute/async", {
      script: `
        const __name = (named) => named; // what the compiler wraps functions in
        const done = arguments[arguments.length - 1];
        Promise.resolve().then(() => (${script.toString()})(...arguments[0])).then(
          (value) => done({ value }),
          (error) => done({ error: String(error && error.stack || error) }),
        );`,
      args: [values],
    })) as { value: Result; error?: string };
    if (outcome.error !== undefined) throw new Error(outcome.error);
    return outcome.value;
  }

  /** What is to be seen of the element that `selector` finds, as a PNG. */
  async see(selector: string): Promise<Buffer> {
    const find = { using: "css selector", value: selector };
    const element = (await this.command("POST", "/element", find)) as Record<string, string>;
    const path = `/element/${Object.values(element).join()}/screenshot`;
    return Buffer.from((await this.command("GET", path)) as string, "base64");
  }

  /** Makes the window as large as that. */
  async resize(width: number, height: number): Promise<void> {
    await this.command("POST", "/window/rect", { width, height });
  }

  /** Whether {@link Browser.askDevTools} answers. */
  get hasDevTools(): boolean {
    return this.engine.hasDevTools;
  }

  /** Whether {@link Browser.collectGarbage} does so. */
  get collectsGarbage(): boolean {
    return this.engine.garbageCollection.length > 0;
  }

  /** Has garbage collected, as far as the engine lets itself be told. */
  async collectGarbage(): Promise<void> {
    for (const [path, body] of this.engine.garbageCollection) {
      await this.command("POST", path, body);
    }
  }

  /** What Chromium's DevTools answer to a command of their protocol. */
  askDevTools(cmd: string, params: object = {}): Promise<unknown> {
    return this.command("POST", "/goog/cdp/execute", { cmd, params });
  }

  /** Presses keys one after the other, `\uE004` being Tab and `\uE008` Shift (WebDriver, 17.4.2), and lets them go. */
  async press(...keys: string[]): Promise<void> {
    const down = keys.map((value) => ({ type: "keyDown", value }));
    const up = keys.map((value) => ({ type: "keyUp", value })).reverse();
    await this.perform({ type: "key", id: "keyboard", actions: [...down, ...up] });
  }

  /** Does as a person does who uses a button of the mouse, the first being 0, at a place of the viewport. */
  async click(x: number, y: number, button: number): Promise<void> {
    const actions = [
      { type: "pointerMove", x: Math.round(x), y: Math.round(y) },
      { type: "pointerDown", button },
      { type: "pointerUp", button },
    ];
    await this.perform({
      type: "pointer",
      id: "mouse",
      parameters: { pointerType: "mouse" },
      actions,
    });
  }

  private async perform(source: object): Promise<void> {
    await this.command("POST", "/actions", { actions: [source] });
  }

  /** How many windows and tabs are open. */
  async windows(): Promise<number> {
    return ((await this.command("GET", "/window/handles")) as string[]).length;
  }

  /** Ends the browser and its driver. */
  async stop(): Promise<void> {
    try {
      if (this.session) await this.command("DELETE", "");
    } finally {
      await this.stopDriver();
    }
  }

  private async stopDriver(): Promise<void> {
    if (this.isRunning) {
      this.end();
      await once(this.driver, "exit");
    }
    await rm(this.folder, { recursive: true, maxRetries: 10 });
  }

  /** What has a group of its own isn't told when somebody interrupts the tests. */
  private endWithTests(): void {
    process.once("exit", () => {
      if (this.isRunning) this.end();
    });
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
  }

  private get isRunning(): boolean {
    const { pid, exitCode, signalCode } = this.driver;
    return pid !== undefined && exitCode === null && signalCode === null;
  }

  private end(): void {
    const { pid } = this.driver;
    if (pid !== undefined) process.kill(-pid);
  }

  private async untilReady(): Promise<void> {
    const limit = Date.now() + START_LIMIT_MS;
    while (!(await this.isReady())) {
      if (!this.isRunning || Date.now() > limit) {
        throw new Error(`${this.driver.spawnfile} did not start`);
      }
      await sleep(50);
    }
  }

  private async isReady(): Promise<boolean> {
    try {
      return (await fetch(`${this.address}/status`)).ok;
    } catch {
      return false;
    }
  }

  private async openSession(capabilities: object): Promise<void> {
    const alwaysMatch = { ...capabilities, timeouts: { script: SCRIPT_LIMIT_MS } };
    const limit = AbortSignal.timeout(SESSION_LIMIT_MS);
    const wanted = { capabilities: { alwaysMatch } };
    const opened = await this.send("POST", "/session", wanted, limit);
    this.session = (opened as { sessionId: string }).sessionId;
  }

  private command(method: string, path: string, body?: object): Promise<unknown> {
    return this.send(method, `/session/${this.session}${path}`, body);
  }

  private async send(
    method: string,
    path: string,
    body?: object,
    limit?: AbortSignal,
  ): Promise<unknown> {
    const response = await fetch(this.address + path, {
      method,
      ...(limit && { signal: limit }),
      ...(body && {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (response.ok) return value;
    const { error, message } = value as { error: string; message: string };
    throw new Error(`${method} ${path}: ${error}: ${message}`);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
