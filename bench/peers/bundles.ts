/** The peers of the browser: their names, the module of each, bundled and served. */
import { bundle } from "../bundle";
import type { Site } from "../site";

export const PEERS = {
  "marked + DOMPurify": "peers/marked-dompurify.ts",
  "markdown-it + DOMPurify": "peers/markdown-it-dompurify.ts",
  "lit + marked + DOMPurify": "peers/lit.ts",
  "React + react-markdown + rehype-sanitize": "peers/react.ts",
} as const;

/** A peer's name. */
export type Peer = keyof typeof PEERS;

/** Their names. */
export const NAMES = Object.keys(PEERS) as Peer[];

/** Puts the peers' modules on the site; gives their addresses. */
export async function serve(site: Site): Promise<Record<string, string>> {
  const entries = NAMES.map(async (name) => {
    const path = `/${PEERS[name].replace(".ts", ".js")}`;
    return [name, site.put(path, await bundle(PEERS[name]))] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
