/** The script of a page with a peer's card: fetches the article and draws it. Runs in the browser. */
import type { Article } from "../article";
import { contender } from "../peers/marked-dompurify";

const stage = document.querySelector("main");
const response = await fetch(stage?.dataset["src"] ?? "");
const article = (await response.json()) as Article;
if (stage) void contender.draw(stage, article, "full");
dispatchEvent(new Event("drawn"));
