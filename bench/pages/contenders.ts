/** The contenders of a page: ours, the peers, and the browser's own parser. Runs in the browser. */
import { LIMIT, OURS, PREPARED } from "../names";
import { openRoot, type Contender } from "../peers/contender";
import { contender as ours } from "../peers/ours";

/** What the contenders are made of. */
export interface Cast {
  /** The addresses of the peers' modules. */
  readonly peers: Record<string, string>;
  /** The article with its texts as HTML. */
  readonly prepared: unknown;
  /** The finished card. */
  readonly html: string;
}

/** The contenders by name. */
export async function contenders({ peers, prepared, html }: Cast): Promise<Map<string, Contender>> {
  const all = new Map<string, Contender>([
    [OURS, ours],
    [PREPARED, { draw: (stage, _, variant) => ours.draw(stage, prepared, variant) }],
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
    draw(stage, _, variant) {
      openRoot(stage, variant).innerHTML = html;
      return undefined;
    },
  };
}
