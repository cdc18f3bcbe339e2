/** Fetches an article: within limits, and with an error for each way that it can fail. */
import { unreadable } from "./cors";
import { discard } from "./discard";
import { CardError } from "./error";
import { fetch, TextDecoder } from "./intrinsics";
import { parseJson } from "./json";
import { patiently } from "./patience";
import { withinPolicy } from "./policy";

const TIMEOUT_SECONDS = 30;
const LIMIT_MIB = 4;
/** The article was taken down, for good or by law (RFC 9110, 15.5.5 and 15.5.11; RFC 7725, 3). */
const GONE = [404, 410, 451];

/** An article, and the address that its relative links start from. */
export interface Source {
  /** Parsed JSON, or the text of a Markdown file. */
  readonly article: unknown;
  readonly base: string;
}

/** How an article is asked for. */
export interface Request {
  readonly url: string;
  readonly credentials: RequestCredentials;
  readonly cache: RequestCache;
}

/** Fetches and reads JSON or Markdown; several times, if the server is out of order. */
export function fetchSource(request: Request, signal: AbortSignal): Promise<Source> {
  return patiently(() => fetchOnce(request, signal), signal);
}

async function fetchOnce({ url, ...how }: Request, signal: AbortSignal): Promise<Source> {
  // Read again at the end, since WebKit never aborts by a signal that no script holds.
  const stop = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_SECONDS * 1000)]);
  try {
    const response = await withinPolicy(url, () => fetch(url, { ...how, signal: stop }));
    if (!response.ok) throw refused(response);
    const text = await read(response);
    const article = isMarkdown(text) ? text : parseJson(text, url);
    return { article, base: response.url };
  } catch (error) {
    if (error instanceof CardError) throw error;
    if (stop.aborted) throw late(url);
    if (url.startsWith("file:")) throw aFile(url, error);
    throw await unreadable(url, error, stop);
  }
}

/** Whether `text` starts with front matter or a heading. */
function isMarkdown(text: string): boolean {
  return /^\s*(---|\+\+\+|#)/.test(text);
}

/** The body's text, as long as it stays within the limit. */
async function read(response: Response): Promise<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const reader = response.body?.getReader();
  let text = "";
  let size = 0;
  const decoded = (bytes?: Uint8Array): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch (error) {
      throw notUtf8(response.url, error);
    }
  };
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk?.value) return text + decoded();
    size += chunk.value.byteLength;
    if (size > LIMIT_MIB * 1024 * 1024) {
      discard(reader);
      throw tooLarge(response.url);
    }
    text += decoded(chunk.value);
  }
}

function refused({ status, statusText, url }: Response): CardError {
  const answer = `${url} answered ${String(status)} ${statusText}`;
  return GONE.includes(status)
    ? new CardError("gone", `${answer}: there is no such article, or no longer`, status)
    : new CardError("http", `${answer} instead of an article: check the address`, status);
}

/** JSON and Markdown are UTF-8 (RFC 8259, 8.1; RFC 7763, 2). */
function notUtf8(url: string, cause: unknown): CardError {
  return new CardError("not-json", `${url} is no UTF-8 text: save the article as UTF-8`, cause);
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

/** Its origin is opaque, so it has none in common with the page (HTML, 7.1.1). */
function aFile(url: string, cause: unknown): CardError {
  return new CardError(
    "cors",
    `${url} is a file, which no page may read: serve it by http, or put the JSON inside the element`,
    cause,
  );
}
