/** The style sheet, shared by every card of a document. Its second half comes with what draws. */
import host from "article-card/host.css";

const halves = [host];
const known = new WeakMap<Document, CSSStyleSheet[]>();

/** Has `dress` give the half that was missing, too. */
export function addStyle(css: string): void {
  halves.push(css);
}

/** Gives `root` the style sheet of the document that it is in, as far as it is there. */
export function dress(root: ShadowRoot): void {
  const { ownerDocument, adoptedStyleSheets } = root;
  const view = ownerDocument.defaultView;
  if (!view) return;
  const sheets = known.get(ownerDocument) ?? [];
  known.set(ownerDocument, sheets);
  for (const css of halves.slice(sheets.length)) {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.push(sheet);
  }
  for (const sheet of sheets) {
    if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
  }
}
