/** A web server at a free port of this machine: one origin. */
import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** One origin. */
export class Origin {
  private readonly server: Server;

  private constructor(server: Server) {
    this.server = server;
  }

  /** Starts to answer as `listener` does. */
  static async start(listener: RequestListener): Promise<Origin> {
    const server = createServer(listener).listen(0, "127.0.0.1");
    await once(server, "listening");
    return new Origin(server);
  }

  /** The absolute address of `path`. */
  url(path: string): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${String(port)}${path}`;
  }

  /** Ends it, with all that is still under way. */
  async stop(): Promise<void> {
    const closed = once(this.server, "close");
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }
}
