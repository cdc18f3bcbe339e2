/** `block`: how long a hostile file keeps a page from its reader. */
import { bundle } from "../bundle";
import { Visit } from "../chromium";
import type { Finding } from "../finding";
import { OURS } from "../names";
import type { Taken, Task } from "../pages/block";
import { whole } from "../report/numbers";
import type { Stand } from "../stand";
import { ourScript } from "../visitors";

/** An article that has a text in one field. */
function field(name: string, repeated: string): Task {
  const [before = "", after = ""] = JSON.stringify({
    title: "T",
    reading_time: 1,
    [name]: "\0",
  }).split("\\u0000");
  return { before, repeated: JSON.stringify(repeated).slice(1, -1), after };
}

function list(name: string, repeated: unknown): Task {
  const item = JSON.stringify(repeated);
  return { before: `{"title":"T","${name}":[${item}`, repeated: `,${item}`, after: "]}" };
}

function file(before: string, repeated: string): Task {
  return { before, repeated, after: "" };
}

const FILES: Record<string, Task> = {
  "plain text, one paragraph": field("content_text", "tide "),
  "plain text, paragraphs": field("content_text", "tide\n\n"),
  "plain text, ligatures": field("content_text", "﷽"),
  "Markdown without marks": field("content_markdown", "tide\n"),
  "Markdown, emphasis": field("content_markdown", "*tide* "),
  "Markdown, emphasis that does not end": field("content_markdown", "a**b"),
  "Markdown, links": field("content_markdown", "[a](https://e.com/) "),
  "Markdown, links that do not end": field("content_markdown", "[a]("),
  "Markdown, pictures in pictures": field("content_markdown", "!["),
  "Markdown, quotes": field("content_markdown", "> "),
  "Markdown, code": field("content_markdown", "```\nx\n```\n"),
  "HTML, one paragraph": field("content_html", "tide "),
  "HTML, paragraphs": field("content_html", "<p>x</p>"),
  "HTML, elements that do not end": field("content_html", "<div>x"),
  "HTML, formatting that is cut off": field("content_html", "<p><b>x"),
  "HTML, tables": field("content_html", "<table><td>"),
  "HTML, names of characters": field("content_html", "<div>&check;"),
  "a title": field("title", "tide "),
  "a byline": field("byline", "tide "),
  "a summary": field("summary", "tide "),
  "an address": field("url", "a/../"),
  "candidates for a picture": {
    before: '{"title":"T","image":"https://e.com/i","image_details":{"srcset":"https://e.com/i',
    repeated: ", https://e.com/i 2x",
    after: '"}}',
  },
  tags: list("tags", "a"),
  authors: list("authors", { name: "a" }),
  "related articles": list("related", { title: "a" }),
  "key points": list("key_points", "*a*"),
  "one key point": { before: '{"title":"T","key_points":["', repeated: "*a* ", after: '"]}' },
  "unknown lists": list("x", []),
  "JSON that nests": file("", "["),
  "JSON that does not end": file('{"title":"', "tide "),
  "a JSON Feed": {
    before: '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"T"}',
    repeated: ',{"id":"1","title":"T"}',
    after: "]}",
  },
  "a WordPress post's title": {
    before: '{"id":1,"title":{"rendered":"',
    repeated: "&amp;",
    after: '"}}',
  },
  "a WordPress post's text": {
    before: '{"id":1,"title":{"rendered":"T"},"content":{"rendered":"',
    repeated: "<div>x",
    after: '"}}',
  },
  "a Markdown file": file("# T\n\n", "*tide* "),
  "front matter, keys": file("---\n", "a: b\n"),
  "front matter, lists that nest": file("---\ntitle: ", "["),
  "no article": file("", "tide "),
};

export async function measureBlock(stand: Stand): Promise<Finding> {
  const script = stand.site.put("/block.js", await bundle("pages/block.ts"));
  const page = stand.page("/block.html", ourScript(stand), "");
  const found: [name: string, taken: Taken][] = [];
  for (const [name, task] of Object.entries(FILES)) {
    found.push([name, await take(stand, page, script, task)]);
  }
  return {
    title: "Hostile files",
    about:
      "Chromium, a new page for each file of 4 MiB, whose modules are there already. Tasks are those that the Long Tasks API tells of, " +
      "layout of what was drawn included; 0 says that all were under 50 ms. One visit each.",
    columns: ["4 MiB of", "outcome", "longest task, ms"],
    rows: found.map(([name, { outcome, longest }]) => [name, outcome, whole(longest)]),
    goals: [
      {
        what: `hostile files, longest task of ${OURS}`,
        found: Math.max(...found.map(([, { longest }]) => longest)),
        must: 500,
        sense: "at most",
        unit: "ms",
      },
    ],
    charts: [],
  };
}

async function take(stand: Stand, url: string, script: string, task: Task): Promise<Taken> {
  const visit = await Visit.start(stand.browser);
  try {
    await visit.page.goto(url);
    return await visit.measure<Taken>(script, task);
  } finally {
    await visit.end();
  }
}
