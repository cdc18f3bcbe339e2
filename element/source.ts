/** Fetches an article: within limits, and with an error for each way that it can fail. */
import { CardError } from "./error";
import { parseJson } from "./json";

const TIMEOUT_SECONDS = 30;
const LIMIT_MIB = 4;
const GONE = 410;

/** An article, and the address that its relative links start from. */
export interface Source {
  /** Parsed JSON, or the text of a Markdown file. */
  readonly article: unknown;
  readonly base: string;
}

/** Fetches and reads the JSON or Markdown at `url`. */
export async function fetchSource(
  url: string,
  credentials: RequestCredentials,
  signal: AbortSignal,
): Promise<Source> {
  // Read again at the end, since WebKit never aborts by a signal that no script holds.
  const stop = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_SECONDS * 1000)]);
  try {
    const response = await fetch(url, { credentials, signal: stop });
    if (!response.ok) throw refused(response);
    const text = await read(response);
    const article = isMarkdown(text) ? text : parseJson(text, url);
    return { article, base: response.url };
  } catch (error) {
    if (error instanceof CardError) throw error;
    throw stop.aborted ? late(url) : unreachable(url, error);
  }
}

/** Whether `text` starts with front matter or a heading. */
function isMarkdown(text: string): boolean {
  return /^\s*(---|\+\+\+|#)/.test(text);
}

/** The body's text, as long as it stays within the limit. */
async function read(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let text = "";
  let size = 0;
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk?.value) return text + decoder.decode();
    size += chunk.value.byteLength;
    if (size > LIMIT_MIB * 1024 * 1024) {
      void reader?.cancel();
      throw tooLarge(response.url);
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
}

function refused({ status, statusText, url }: Response): CardError {
  const answer = `${url} answered ${String(status)} ${statusText}`;
  return status === GONE
    ? new CardError("gone", `${answer}: the article was taken down`, status)
    : new CardError("http", `${answer} instead of an article: check the address`, status);
}

function late(url: string): CardError {
  return new CardError(
    "timeout",
    `${url} did not arrive within ${String(TIMEOUT_SECONDS)} seconds: try again later`,
  );
}

function tooLarge(url: string): CardError {
  return new CardError(
    "too-large",
    `${url} is larger than ${String(LIMIT_MIB)} MiB: expected one article`,
  );
}

function unreachable(url: string, cause: unknown): CardError {
  return new CardError(
    "network",
    `${url} could not be fetched (${String(cause)}): check the address, and that its ` +
      "server lets other sites read it (Access-Control-Allow-Origin)",
    cause,
  );
}
