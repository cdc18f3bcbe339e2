/** The one style sheet, shared by every card of a document. */
import css from "article-card.css";

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** Gives `root` the style sheet of the document that it is in. */
export function dress(root: ShadowRoot): void {
  const { ownerDocument } = root;
  const view = ownerDocument.defaultView;
  if (!view) return;
  const sheet = sheets.get(ownerDocument) ?? new view.CSSStyleSheet();
  if (!sheets.has(ownerDocument)) {
    sheet.replaceSync(css);
    sheets.set(ownerDocument, sheet);
  }
  root.adoptedStyleSheets.push(sheet);
}
