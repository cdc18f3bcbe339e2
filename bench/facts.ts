/** Where and with what the figures were made. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { arch, cpus, totalmem, type } from "node:os";
import type { Stand } from "./stand";

/** What the file with the results says of the machine, the article and the versions. */
export function facts({ browser, written, html }: Stand): [string, string][] {
  const processors = cpus();
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
  const words = written.content_markdown.replace(/\(http[^)]*\)|[#>-]/g, "").split(/\s+/).length;
  return [
    ["Date", new Date().toISOString().slice(0, 10)],
    [
      "Machine",
      `${String(processors.length)} x ${processors[0]?.model.trim() ?? "unknown"}, ${memory}, ${type()} ${arch()}`,
    ],
    ["Chromium", browser.version()],
    ["Node", process.version],
    ["Rust", execFileSync("rustc", ["--version"], { encoding: "utf8" }).trim()],
    ["Peers", peers().join(", ")],
    [
      "Article",
      `${String(words)} words of Markdown, ${String(written.key_points.length)} key points, ` +
        `${String(written.related.length)} related articles, a picture; ${String(html.full.length)} characters of HTML`,
    ],
  ];
}

function peers(): string[] {
  const text = readFileSync(`${import.meta.dirname}/package.json`, "utf8");
  const { dependencies } = JSON.parse(text) as { dependencies: Record<string, string> };
  return Object.entries(dependencies).map(([name, version]) => `${name} ${version}`);
}
