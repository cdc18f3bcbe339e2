/** Scripts for pages, bundled as a site would do it: minified, for production. */
import { build, type BuildOptions } from "esbuild";
import { stylePath } from "./dist";

/** The text of the bundle that starts at `entry`, a file of this folder. */
export function bundle(entry: string): Promise<string> {
  return bundled({ entryPoints: [`${import.meta.dirname}/${entry}`] });
}

/** The text of the bundle of a script that is given as it stands. */
export function bundleText(text: string): Promise<string> {
  return bundled({ stdin: { contents: text, resolveDir: import.meta.dirname, loader: "ts" } });
}

async function bundled(entry: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    ...entry,
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".css": "text" },
    alias: { "article-card.css": stylePath },
  });
  return outputFiles[0]?.text ?? "";
}
