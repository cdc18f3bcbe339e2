/** The style sheet, shared by every card of a document. Its second half comes with what draws. */
import host from "article-card/host.css";

const halves = [host];
const known = new WeakMap<Document, CSSStyleSheet[]>();
/** The last half that a root was given: to look through its sheets takes longer than to make some cards. */
const given = new WeakMap<ShadowRoot, CSSStyleSheet>();

/** Has `dress` give the half that was missing, too. */
export function addStyle(css: string): void {
  halves.push(css);
}

/** Gives `root` the style sheet of the document that it is in, as far as it is there. */
export function dress(root: ShadowRoot | DocumentFragment): void {
  const { ownerDocument } = root;
  const view = ownerDocument.defaultView;
  if (!view || !("host" in root)) return;
  const sheets = known.get(ownerDocument) ?? [];
  known.set(ownerDocument, sheets);
  for (const css of halves.slice(sheets.length)) {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.push(sheet);
  }
  const last = sheets[halves.length - 1];
  if (!last || given.get(root) === last) return;
  given.set(root, last);
  const { adoptedStyleSheets: own } = root;
  root.adoptedStyleSheets = [...own, ...sheets.filter((sheet) => !own.includes(sheet))];
}
