/** What can become of a card: each state, made of an article that has everything. */

/** @typedef {Record<string, unknown>} Article */
/**
 * @typedef {object} State
 * @property {(article: Article) => Article} [article] What is shown.
 * @property {string} [src] Where it is, instead.
 * @property {boolean} [debug] Whether errors are shown.
 * @property {string} [fallback] The text of the link inside.
 * @property {[slot: string, tag: string, text: string][]} [own] What the page puts into the card's slots.
 */

/** An address that never answers: `gallery.js` sees to it. */
export const SILENT = "silent.json";

/** @type {Record<string, State>} */
export const states = {
  everything: { article: (article) => article },
  loading: { src: SILENT },
  error: { src: "gone.json", fallback: "The tide that turned back" },
  debug: { src: "gone.json", fallback: "The tide that turned back", debug: true },
  "no-picture": { article: without("image", "image_details") },
  "broken-picture": { article: (article) => ({ ...article, image: "gone.jpg" }) },
  "long-title": {
    article: (article) => ({
      ...article,
      title:
        "Why the Donaudampfschifffahrtsgesellschaft of a town of nine thousand, which had been told for " +
        "eighty-eight years that nothing could be done, went on to mend a wheel, a gate and a pond, and " +
        "what https://tidewater.example/the/very/long/address/of/the/study/of/all/its/neighbours says about it",
    }),
  },
  "right-to-left": { src: "right-to-left.json" },
  japanese: { src: "japanese.json" },
  "thirty-tags": {
    article: (article) => ({
      ...article,
      tags: Array.from({ length: 30 }, (_, index) => `Harbour ${String(index + 1)}`),
    }),
  },
  slots: {
    article: (article) => article,
    own: [
      ["logo", "strong", "The host’s own"],
      ["actions", "button", "Share"],
      ["actions", "button", "Save for later"],
      ["footer", "p", "Seen first by readers of the host’s own."],
    ],
  },
  "one-word": { article: () => ({ title: "Tides" }) },
};

/**
 * @param {string[]} names
 * @returns {(article: Article) => Article}
 */
function without(...names) {
  return (article) =>
    Object.fromEntries(Object.entries(article).filter(([name]) => !names.includes(name)));
}
