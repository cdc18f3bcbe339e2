/** A web server at a free port of this machine: one origin. */
import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** One origin. */
export class Origin {
  /** The paths that browsers asked for. */
  readonly asked: string[] = [];
  private readonly server: Server;

  private constructor(listener: RequestListener) {
    this.server = createServer((request, response) => {
      this.asked.push(request.url ?? "");
      listener(request, response);
    });
  }

  /** Starts to answer as `listener` does. */
  static async start(listener: RequestListener): Promise<Origin> {
    const origin = new Origin(listener);
    await once(origin.server.listen(0, "127.0.0.1"), "listening");
    return origin;
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
