/** Scripts that are run only if they are the released ones. */
import { assign } from "./intrinsics";
import { loadBeside } from "./beside";
import { withoutPrototype } from "./without-prototype";

/** The module `script`, once for all who ask. */
export async function importScript(script: ReleasedFile): Promise<unknown> {
  return loadBeside(script, importChecked);
}

/**
 * `import` takes no integrity, but a preload does, and once that has come, it is what is imported. Where it
 * failed, an import would fetch again and not look.
 */
async function importChecked(address: string, integrity: string): Promise<unknown> {
  let href = address;
  try {
    await preload(href, integrity);
  } catch (error) {
    const links = document.querySelectorAll<HTMLLinkElement>("link[rel=modulepreload]");
    if (![...links].some((link) => link.href === href)) throw error;
    // The page has its own. Firefox fails a second one, unless it has another fragment.
    await preload((href += "#"), integrity);
  }
  return import(href);
}

/** With the nonce of the page's scripts, so that a policy that has one allows it, too. */
function preload(href: string, integrity: string): Promise<void> {
  const link = document.createElement("link");
  const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? "";
  return new Promise((resolve, reject) => {
    const fail = (): void => {
      observer.disconnect();
      link.remove();
      reject(new Error("its preload failed"));
    };
    // What a page takes out tells nothing any more, be it by `document.open()`.
    const observer = new MutationObserver(() => {
      if (!link.isConnected) fail();
    });
    link.onload = () => {
      observer.disconnect();
      resolve();
    };
    link.onerror = fail;
    document.head.append(assign(link, { rel: "modulepreload", nonce, integrity, href }));
    observer.observe(document, withoutPrototype({ childList: true, subtree: true }));
  });
}
