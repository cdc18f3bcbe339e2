/** The origin that the product comes from: a folder, open to all other origins. */
import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { Origin } from "./origin";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** Serves the files of `folder`, with `Cache-Control` where it is given. */
export function startCdn(folder: string, caching?: string): Promise<Origin> {
  return Origin.start((request, response) => {
    const { pathname } = new URL(request.url ?? "", "http://cdn");
    if (caching !== undefined) response.setHeader("cache-control", caching);
    void sendFile(join(folder, pathname), response);
  });
}

async function sendFile(path: string, response: ServerResponse): Promise<void> {
  response.setHeader("access-control-allow-origin", "*");
  try {
    const content = await readFile(path);
    const type = TYPES[extname(path)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type }).end(content);
  } catch {
    response.writeHead(404).end();
  }
}
