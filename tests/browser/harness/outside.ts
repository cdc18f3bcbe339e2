/** All that is not on this machine: a proxy that notes what the browser asks it for, and answers nothing. */
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** The rest of the world. */
export class Outside {
  /** The addresses that the browser asked for; of those with TLS the host alone. */
  readonly asked: string[] = [];
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      this.asked.push(request.url ?? "");
      response.writeHead(502).end();
    });
    this.server.on("connect", (request, socket) => {
      this.asked.push(`https://${request.url ?? ""}`);
      // A browser that ends may reset what it no longer waits for.
      socket.on("error", () => socket.destroy());
      socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
    });
  }

  /** Starts to note. */
  static async start(): Promise<Outside> {
    const outside = new Outside();
    await once(outside.server.listen(0, "127.0.0.1"), "listening");
    return outside;
  }

  /** As a driver is told of it (WebDriver, 7.1). */
  get proxy(): object {
    const address = `127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
    const noProxy = ["127.0.0.1", "localhost"];
    return { proxyType: "manual", httpProxy: address, sslProxy: address, noProxy };
  }

  /** Ends it. */
  async stop(): Promise<void> {
    const closed = once(this.server, "close");
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }
}
