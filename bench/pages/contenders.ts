/** The contenders of a page: ours, the peers, and the browser's own parser. Runs in the browser. */
import { LIMIT, OURS } from "../names";
import { openRoot, type Contender } from "../peers/contender";
import { contender as ours } from "../peers/ours";

/** The contenders by name; `peers` are the addresses of their modules. */
export async function contenders(
  peers: Record<string, string>,
  html: string,
): Promise<Map<string, Contender>> {
  const all = new Map<string, Contender>([
    [OURS, ours],
    [LIMIT, innerHtml(html)],
  ]);
  for (const [name, url] of Object.entries(peers)) {
    const module = (await import(url)) as { contender: Contender };
    all.set(name, module.contender);
  }
  return all;
}

function innerHtml(html: string): Contender {
  return {
    draw(stage) {
      openRoot(stage).innerHTML = html;
      return undefined;
    },
  };
}
