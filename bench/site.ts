/** The origin of all pages: what is put there, compressed as a CDN sends it, and a list of what was fetched. */
import { extname } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { setTimeout as sleep } from "node:timers/promises";
import { Origin } from "../tests/browser/harness/origin";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

const PICTURE = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><path fill="#8cc2e6" d="M0 0h16v9H0z"/></svg>',
);

/** Isolation gives pages the fine clock (5 microseconds instead of 100). */
const HEADERS = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "cross-origin",
  "cache-control": "public, max-age=3600",
};

/** How an address answers. */
export interface Answer {
  readonly headers?: Record<string, string>;
  readonly delay?: number;
}

interface File extends Answer {
  readonly type: string;
  readonly plain: Buffer;
  readonly brotli: Buffer;
}

/** What a page fetched. */
export interface Fetched {
  readonly path: string;
  readonly type: string;
  /** Bytes by brotli, quality 11. */
  readonly brotli: number;
}

/** The server. */
export class Site {
  private readonly files = new Map<string, File>();
  private readonly fetched: Fetched[] = [];
  private readonly origin: Origin;

  private constructor(origin: Origin) {
    this.origin = origin;
  }

  /** Starts at a free port. */
  static async start(): Promise<Site> {
    const site: Site = new Site(
      await Origin.start((request, response) => {
        const { pathname } = new URL(request.url ?? "", "http://site");
        const file = site.find(pathname);
        if (!file) {
          response.writeHead(404, HEADERS).end();
          return;
        }
        site.fetched.push({ path: pathname, type: file.type, brotli: file.brotli.length });
        const takesBrotli = request.headers["accept-encoding"]?.includes("br") ?? false;
        const body = takesBrotli ? file.brotli : file.plain;
        const encoding = takesBrotli ? { "content-encoding": "br" } : {};
        void sleep(file.delay ?? 0).then(() => {
          response.writeHead(200, {
            ...HEADERS,
            ...file.headers,
            ...encoding,
            "content-type": file.type,
            "content-length": body.length,
          });
          response.end(body);
        });
      }),
    );
    return site;
  }

  /** Puts a file at `path`; its end says what it is. Gives the address. */
  put(path: string, content: string | Buffer, answer: Answer = {}): string {
    const plain = Buffer.from(content);
    const type = TYPES[extname(path)] ?? "application/octet-stream";
    this.files.set(path, { ...answer, type, plain, brotli: brotli(plain) });
    return this.url(path);
  }

  /** The address of `path`. */
  url(path: string): string {
    return this.origin.url(path);
  }

  /** The port, for names that are to lead here. */
  get port(): string {
    return new URL(this.origin.url("/")).port;
  }

  /** What was fetched since this was last asked. */
  takeFetched(): Fetched[] {
    return this.fetched.splice(0);
  }

  /** Ends it. */
  stop(): Promise<void> {
    return this.origin.stop();
  }

  private find(path: string): File | undefined {
    if (!path.startsWith("/pictures/")) return this.files.get(path);
    return { type: "image/svg+xml", plain: PICTURE, brotli: brotli(PICTURE) };
  }
}

/** `content` as a CDN sends it. */
export function brotli(content: Buffer): Buffer {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return brotliCompressSync(content, { params });
}
