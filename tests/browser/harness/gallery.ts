/** The gallery in Chromium, with every card settled, in fonts that are the same on every machine. */
import { startCdn } from "./cdn";
import { resize } from "./chromium";
import type { Origin } from "./origin";
import { browser, cdn } from "./stage";

/** What the gallery can be asked for. */
export interface Choice {
  readonly variant?: "card" | "compact" | "full";
  readonly theme?: "light" | "dark";
  readonly look?: Look;
  readonly width?: 240 | 320 | 480 | 640 | 960;
  readonly state?: string;
}

export const VARIANTS = ["card", "compact", "full"] as const;
export const THEMES = ["light", "dark"] as const;
export const LOOKS = ["default", "broadsheet", "magazine", "plain"] as const;
export type Look = (typeof LOOKS)[number];

/** What the fonts come in, and the files of each. */
const FONTS: Record<string, readonly string[]> = {
  "source-serif-4": ["400", "400-italic", "600", "700"],
  "source-sans-3": ["400", "400-italic", "600", "700", "800"],
  "source-code-pro": ["400"],
  "noto-naskh-arabic": ["400", "700"],
  "sawarabi-mincho": ["400"],
};
const SERIF = '"Source Serif 4", "Noto Naskh Arabic", "Sawarabi Mincho"';
const SANS = '"Source Sans 3", "Noto Naskh Arabic", "Sawarabi Mincho"';

/** The fonts of a look's headings, body and other words. */
const FACES: Record<Look, readonly [string, string, string]> = {
  default: [SERIF, SERIF, SANS],
  broadsheet: [SERIF, SERIF, SERIF],
  magazine: [SANS, SERIF, SANS],
  plain: [SANS, SANS, SANS],
};

/** The origin of the fonts. */
export async function startFonts(): Promise<Origin> {
  return startCdn("node_modules/@fontsource");
}

/** Opens the gallery; the window is so high that nothing has to be scrolled to be there. */
export async function openGallery(choice: Choice, fonts: Origin, scale = 1): Promise<void> {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(choice)) asked.set(name, String(value));
  await browser.askDevTools("Page.setBypassCSP", { enabled: true });
  await resize(1280, 12_000, scale);
  await browser.open(cdn.url(`/gallery/index.html?${asked.toString()}`));
  const files = Object.entries(FONTS).flatMap(([family, names]) =>
    names.map((name) => fonts.url(`/${family}/${name}.css`)),
  );
  const [heading, body, meta] = FACES[choice.look ?? "default"];
  await browser.run(settle, files, {
    "--article-card-font-heading": heading,
    "--article-card-font-body": body,
    "--article-card-font-meta": meta,
    "--article-card-font-code": '"Source Code Pro"',
  });
}

/** Puts the fonts in, and waits for the cards and all that they load. Runs in the browser. */
async function settle(files: string[], properties: Record<string, string>): Promise<void> {
  const until = async (condition: () => unknown): Promise<void> => {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  await Promise.all(
    files.map((href) => {
      const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
      document.head.append(link);
      return new Promise((resolve) => {
        link.onload = resolve;
      });
    }),
  );
  await until(() => document.querySelector("article-card"));
  const cards = [...document.querySelectorAll("article-card")];
  for (const card of cards) {
    for (const [name, value] of Object.entries(properties)) card.style.setProperty(name, value);
  }
  await until(() =>
    cards.every(
      (card) =>
        card.getAttribute("src") === "silent.json" ||
        card.matches(":defined:is(:state(ready), :state(error))"),
    ),
  );
  const pictures = () =>
    cards.flatMap((card) => [...(card.shadowRoot?.querySelectorAll("img") ?? [])]);
  for (const picture of pictures()) picture.loading = "eager";
  await until(() => pictures().every((picture) => picture.complete && picture.naturalHeight > 0));
  await document.fonts.ready;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
