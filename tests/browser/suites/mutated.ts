/** Files that came to harm on their way: each gives a card, or an error of a known kind beside the children; never a hole. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, test } from "node:test";
import { mutated } from "../harness/mutated";
import { blog, browser, open } from "../harness/stage";

/** So many are fetched in one call. */
const BATCH = 125;

/** What stands in a card's place, and why. */
interface Shown {
  readonly shows: string;
  readonly isSeen: boolean;
  readonly code: string;
  readonly message: string;
}

describe("mutated files", () => {
  before(() => open(""));

  test("give a card or a documented error", async () => {
    const files = mutated();
    const codes = documentedCodes();
    const faults: string[] = [];
    assert.ok(files.length > 600);
    let cards = 0;
    for (let first = 0; first < files.length; first += BATCH) {
      const some = files.slice(first, first + BATCH);
      const addresses = some.map(({ bytes }) =>
        blog.on((response) => {
          response.writeHead(200, { "content-type": "application/json" }).end(bytes);
        }),
      );
      const { shown, uncaught } = await browser.run(showAll, addresses);
      assert.deepEqual(uncaught, []);
      for (const [index, outcome] of shown.entries()) {
        if (outcome.shows === "card") cards += 1;
        if (!isGood(outcome, codes)) {
          faults.push(`${some[index]?.name ?? ""}: ${JSON.stringify(outcome)}`);
        }
      }
    }
    assert.deepEqual(faults, []);
    const some = `${String(cards)} of ${String(files.length)} were drawn`;
    assert.ok(cards * 8 > files.length && cards * 2 < files.length, some);
  });
});

function isGood({ shows, isSeen, code, message }: Shown, codes: readonly string[]): boolean {
  if (!isSeen) return false;
  return shows === "card" ? code === "card-load" : codes.includes(code) && message.length > 20;
}

/** The codes that the README promises, but for those that are the network's or our own fault. */
function documentedCodes(): string[] {
  const [, list = ""] = /The codes: ([^.]*)\./.exec(readFileSync("README.md", "utf8")) ?? [];
  const codes = [...list.matchAll(/`([a-z-]+)`/g)].map(([, code = ""]) => code);
  assert.ok(codes.length > 10);
  return codes.filter((code) => !["network", "internal", "wasm-failed"].includes(code));
}

/** Shows the article of each address at the same time. Runs in the browser. */
async function showAll(
  addresses: readonly string[],
): Promise<{ shown: Shown[]; uncaught: readonly string[] }> {
  const show = async (src: string): Promise<Shown> => {
    const card = document.createElement("article-card");
    const child = document.createElement("p");
    child.textContent = "The children";
    card.append(child);
    const told = new Promise<Event>((resolve) => {
      card.addEventListener("card-load", resolve);
      card.addEventListener("card-error", resolve);
    });
    card.variant = "full";
    card.src = src;
    document.body.append(card);
    const event = await told;
    const shows = probe.shows(card);
    const looked = shows === "card" ? card.shadowRoot?.querySelector("article > *") : child;
    const { code = event.type, message = "" } = event as Partial<{ code: string; message: string }>;
    const isSeen = looked?.checkVisibility() === true && looked.getBoundingClientRect().height > 0;
    card.remove();
    return { shows, isSeen, code, message };
  };
  const shown = await Promise.all(addresses.map(show));
  await probe.settle();
  return { shown, uncaught: probe.faults };
}
