/** A card in a form that tells whether two are the same. Runs in the browser. */

/**
 * Every element with its attributes, and every text, of what `root` holds. White space counts for
 * nothing: all stands between blocks or is collapsed on show. Nor do slots, which only ours has.
 */
export function outline(root: ParentNode): string {
  return [...root.childNodes].map(outlineOf).join("");
}

/** Fails unless what `root` shows is `expected`, saying where they part. */
export function check(name: string, root: ParentNode | null | undefined, expected: string): void {
  const found = root ? outline(root) : "";
  if (found === expected) return;
  let same = 0;
  while (found[same] === expected[same]) same++;
  const part = (text: string): string => text.slice(Math.max(0, same - 80), same + 80);
  throw new Error(
    `${name} draws another card: expected …${part(expected)}…, found …${part(found)}…`,
  );
}

/** The outline of HTML in text form. */
export function outlineOfHtml(html: string): string {
  const template = document.createElement("template");
  template.innerHTML = html;
  return outline(template.content);
}

function outlineOf(node: Node): string {
  if (node instanceof Text) return node.data.replace(/\s+/g, "");
  if (!(node instanceof Element)) return "";
  if (node instanceof HTMLSlotElement) return outline(node);
  const attributes = [...node.attributes].map(({ name, value }) => ` ${name}=${value}`).sort();
  return `\n<${node.localName}${attributes.join("")}>${outline(node)}`;
}
