/** Scripts that are run only if they are the released ones. */
import { assign, URL } from "./intrinsics";

/** The module `script`, once for all who ask. */
export async function importScript(script: ReleasedFile): Promise<unknown> {
  const { href } = addressOf(script);
  // `import` takes no integrity, but a preload does. Once that has come, it is what is imported; where
  // it failed, an import would fetch again and not look. A page may have its own for the same file,
  // and Firefox fails a second one.
  const preloads = document.querySelectorAll<HTMLLinkElement>("link[rel=modulepreload]");
  if (![...preloads].some((link) => link.href === href)) await preload(href, script.integrity);
  return import(href);
}

/** Where a file is: beside this script. */
export function addressOf({ file }: ReleasedFile): URL {
  return new URL(file, import.meta.url);
}

function preload(href: string, integrity: string): Promise<unknown> {
  const link = document.createElement("link");
  return new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => {
      link.remove();
      reject(new Error(`${href} did not come, or not as it was released`));
    };
    document.head.append(assign(link, { rel: "modulepreload", integrity, href }));
  });
}
