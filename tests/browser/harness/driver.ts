/** A browser under test, driven by the standard WebDriver protocol alone. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

const START_LIMIT_MS = 15_000;
const SCRIPT_LIMIT_MS = 15_000;

/** Which driver to start, and what to ask it for. */
export interface Engine {
  readonly driver: string;
  readonly driverArguments: (port: number) => string[];
  readonly capabilities: object;
}

/** One browser window. */
export class Browser {
  private readonly process: ChildProcess;
  private readonly address: string;
  private session = "";

  private constructor(process: ChildProcess, port: number) {
    this.process = process;
    this.address = `http://127.0.0.1:${String(port)}`;
  }

  /** Starts the engine's driver, and through it a browser. */
  static async start(engine: Engine): Promise<Browser> {
    const port = await freePort();
    const driver = spawn(engine.driver, engine.driverArguments(port), {
      stdio: "ignore",
      // A group of its own, so that what the driver starts ends with it.
      detached: true,
    });
    const browser = new Browser(driver, port);
    try {
      await browser.untilReady();
      await browser.openSession(engine.capabilities);
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

  /** Ends the browser and its driver. */
  async stop(): Promise<void> {
    try {
      if (this.session) await this.command("DELETE", "");
    } finally {
      await this.stopDriver();
    }
  }

  private async stopDriver(): Promise<void> {
    const { pid } = this.process;
    if (this.process.exitCode !== null || pid === undefined) return;
    process.kill(-pid);
    await once(this.process, "exit");
  }

  private async untilReady(): Promise<void> {
    const limit = Date.now() + START_LIMIT_MS;
    while (!(await this.isReady())) {
      if (this.process.exitCode !== null || Date.now() > limit) {
        throw new Error(`${this.process.spawnfile} did not start`);
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
    const { sessionId } = (await this.send("POST", "/session", {
      capabilities: {
        alwaysMatch: {
          ...capabilities,
          timeouts: { script: SCRIPT_LIMIT_MS },
        },
      },
    })) as { sessionId: string };
    this.session = sessionId;
  }

  private command(method: string, path: string, body?: object): Promise<unknown> {
    return this.send(method, `/session/${this.session}${path}`, body);
  }

  private async send(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(this.address + path, {
      method,
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
