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

/** Serves the files of `folder`, with more headers. */
export function startCdn(folder: string, headers: Record<string, string> = {}): Promise<Origin> {
  return Origin.start((request, response) => {
    const { pathname } = new URL(request.url ?? "", "http://cdn");
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    void sendFile(join(folder, pathname), response);
  });
}

/** Answers with the file at `path`. */
export async function sendFile(path: string, response: ServerResponse): Promise<void> {
  response.setHeader("access-control-allow-origin", "*");
  try {
    const content = await readFile(path);
    response.writeHead(200, { "content-type": typeOf(path) }).end(content);
  } catch {
    response.writeHead(404).end();
  }
}

/** The type that a file has by its name. */
export function typeOf(path: string): string {
  return TYPES[extname(path)] ?? "application/octet-stream";
}
