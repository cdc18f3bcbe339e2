/** Scripts that are run only if they are the released ones. */
import { assign, URL } from "./intrinsics";
import { loadReleased } from "./released";

/** The module `script`, once for all who ask. */
export function importScript(script: ReleasedFile): Promise<unknown> {
  return loadReleased(addressOf(script), script.integrity, importChecked);
}

async function importChecked(href: string, integrity: string): Promise<unknown> {
  // `import` takes no integrity, but a preload does. Once that has come, it is what is imported; where
  // it failed, an import would fetch again and not look. A page may have its own for the same file,
  // and Firefox fails a second one.
  const preloads = document.querySelectorAll<HTMLLinkElement>("link[rel=modulepreload]");
  if (![...preloads].some((link) => link.href === href)) await preload(href, integrity);
  return import(href);
}

/** Where a file is: beside this script. */
export function addressOf({ file }: ReleasedFile): string {
  return new URL(file, import.meta.url).href;
}

function preload(href: string, integrity: string): Promise<unknown> {
  const link = document.createElement("link");
  return new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => {
      link.remove();
      reject(new Error("its preload failed"));
    };
    document.head.append(assign(link, { rel: "modulepreload", integrity, href }));
  });
}
