/** Writes the parts of the npm package that are made of the source into the folder of a version. */
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { jsxTypes } from "./jsx";
import { declaration, manifest, type BuiltClass } from "./manifest";
import { bundleTypes } from "./types";

const HEADER = "/** The types of article-card.js and of its tag, made from the source. */";

const [, , folder] = process.argv;
if (folder === undefined) throw new Error("say which folder: build.ts FOLDER");
const script = pathToFileURL(resolve(folder, "article-card.js")).href;
const { ArticleCardElement } = (await import(script)) as { ArticleCardElement: BuiltClass };
const types = await bundleTypes();
const element = declaration(types, ArticleCardElement);
writeFileSync(
  join(folder, "custom-elements.json"),
  `${JSON.stringify(manifest(types, element), null, 2)}\n`,
);
writeFileSync(join(folder, "article-card.d.ts"), `${HEADER}\n${types}\n${jsxTypes(element)}`);
