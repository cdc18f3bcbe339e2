// The theme switch: sets `theme` on the page and on its cards, live.

const buttons = [...document.querySelectorAll(".switch button")].filter(
  (element) => element instanceof HTMLButtonElement,
);

/** @param {string} theme */
function setTheme(theme) {
  document.documentElement.dataset["theme"] = theme;
  for (const card of document.querySelectorAll("article-card:not(.themed)")) {
    card.setAttribute("theme", theme);
  }
  for (const button of buttons) {
    button.setAttribute("aria-pressed", String(button.value === theme));
  }
}

for (const button of buttons) {
  button.addEventListener("click", () => {
    setTheme(button.value);
  });
}
