/** Shows the cards that the address asks for: every variant, theme, look, width and state. */
import { SILENT, states } from "./states.js";

const WIDTHS = ["240", "320", "480", "640", "960"];

/** What there is to choose from; the first is shown where the address says nothing. */
const CHOICES = {
  variant: ["card", "compact", "full"],
  theme: ["light", "dark"],
  look: ["default", "broadsheet", "magazine", "plain"],
  width: ["all", ...WIDTHS],
  state: ["all", ...Object.keys(states)],
};

const chosen = new URL(location.href).searchParams;

/** @param {keyof typeof CHOICES} name */
function choice(name) {
  const value = chosen.get(name) ?? "";
  return CHOICES[name].includes(value) ? value : (CHOICES[name][0] ?? "");
}

/** @param {"width" | "state"} name */
function choices(name) {
  const value = choice(name);
  return value === "all" ? CHOICES[name].slice(1) : [value];
}

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function showChoices() {
  for (const [name, values] of Object.entries(CHOICES)) {
    const options = values.map((value) => element("option", { value }, value));
    const select = document.querySelector(`[name="${name}"]`);
    select?.append(...options);
    if (select instanceof HTMLSelectElement) select.value = choice(/** @type {never} */ (name));
  }
}

/** @param {string} look */
function wear(look) {
  if (look === "default") return;
  const href = `../dist/v0.1/look-${look}.css`;
  document.head.append(element("link", { rel: "stylesheet", href }));
}

/** Has requests for one address wait for ever. */
function keepSilent() {
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) =>
    typeof input === "string" && input.endsWith(SILENT)
      ? new Promise(() => undefined)
      : fetch(input, init);
}

/**
 * @param {Record<string, unknown>} article
 * @param {import("./states.js").State} state
 */
function card(article, { article: of, src, debug, fallback, own = [] }) {
  const made = element("article-card", { variant: choice("variant"), theme: choice("theme") });
  made.setAttribute("heading-level", "3");
  if (debug) made.setAttribute("debug", "");
  if (fallback) made.append(element("a", { href: "../stories/tide-mill.html" }, fallback));
  for (const [slot, tag, text] of own) made.append(element(tag, { slot }, text));
  if (src) made.setAttribute("src", src);
  if (of) Object.assign(made, { article: of(article) });
  return made;
}

/** @param {Record<string, unknown>} article */
function sections(article) {
  return choices("state").map((name) => {
    const cards = choices("width").map((width) =>
      element(
        "figure",
        { class: `w${width}` },
        element("figcaption", {}, `${width} px`),
        card(article, states[name] ?? {}),
      ),
    );
    const title = element("h2", {}, name.replaceAll("-", " "));
    return element("section", { id: name }, title, element("div", { class: "widths" }, ...cards));
  });
}

document.documentElement.dataset["theme"] = choice("theme");
showChoices();
wear(choice("look"));
keepSilent();
const response = await fetch("../articles/tide-mill.json");
/** @type {unknown} */
const article = await response.json();
const shown = sections(/** @type {Record<string, unknown>} */ (article));
document.querySelector("main")?.append(...shown);
await import(/** @type {string} */ ("../dist/v0.1/article-card.js"));
