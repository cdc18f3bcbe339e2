/** Fetches an article: within limits, and with an error for each way that it can fail. */
import { advised } from "./advise";
import { unreadable } from "./cors";
import { discard } from "./discard";
import { CardError } from "./error";
import { fetch } from "./intrinsics";
import { withoutPrototype } from "./without-prototype";
import { patiently } from "./patience";
import { withinPolicy } from "./policy";
import { LIMIT_SECONDS } from "./time-limit";

const LIMIT_MIB = 4;
/** The article was taken down, for good or by law (RFC 9110, 15.5.5 and 15.5.11; RFC 7725, 3). */
const GONE = [404, 410, 451];

/** An address that something may answer: programs with a browser in them have some of their own (`app://`). */
const FETCHABLE = /^(?!javascript:)([^:]+:\/\/.|data:|blob:)/;

/** An article, its name in messages, and the address that its relative links start from. */
export interface Source {
  /** The bytes of a file, as they came; parsed JSON; or the text of a Markdown file. */
  readonly article: unknown;
  readonly name: string;
  readonly base: string;
}

/** How an article is asked for. */
export interface Request {
  readonly url: string;
  readonly credentials: RequestCredentials;
  readonly cache: RequestCache;
}

/** Fetches a file; several times, if the server is out of order. */
export async function fetchSource(request: Request, signal: AbortSignal): Promise<Source> {
  if (!FETCHABLE.test(request.url)) throw await advised("network", "ofSource", request.url);
  return patiently(() => fetchOnce(request, signal), signal);
}

async function fetchOnce({ url, ...how }: Request, signal: AbortSignal): Promise<Source> {
  // Read again at the end, since WebKit never aborts by a signal that no script holds.
  const stop = AbortSignal.any([signal, AbortSignal.timeout(LIMIT_SECONDS * 1000)]);
  try {
    const response = await withinPolicy(url, () => fetch(url, { ...how, signal: stop }));
    if (!response.ok) throw refused(response);
    return { article: await read(response), name: url, base: response.url };
  } catch (error) {
    if (error instanceof CardError) throw error;
    if (stop.aborted) throw late(url);
    if (url.startsWith("file:")) throw await advised("cors", "ofFile", url);
    throw await unreadable(url, error, stop);
  }
}

/** The bytes of the body, as long as it stays within the limit. */
async function read(response: Response): Promise<Uint8Array> {
  // WebKit looks for the mode of a reader in what all objects have.
  const reader = response.body?.getReader(withoutPrototype({})) as
    ReadableStreamDefaultReader<Uint8Array> | undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk?.value) return joined(chunks, size);
    chunks.push(chunk.value);
    size += chunk.value.byteLength;
    if (size > LIMIT_MIB * 1024 * 1024) {
      discard(reader);
      throw tooLarge(response.url);
    }
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let end = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, end);
    end += chunk.byteLength;
  }
  return bytes;
}

function refused({ status, statusText, url }: Response): CardError {
  const answer = `${url} answered ${String(status)} ${statusText}`;
  return GONE.includes(status)
    ? new CardError("gone", `${answer}: there is no such article, or no longer`, status)
    : new CardError("http", `${answer} instead of an article: check the address`, status);
}

function late(url: string): CardError {
  return new CardError(
    "timeout",
    `${url} did not arrive within ${String(LIMIT_SECONDS)} seconds: try again later`,
  );
}

function tooLarge(url: string): CardError {
  return new CardError(
    "too-large",
    `${url} is larger than ${String(LIMIT_MIB)} MiB: expected one article`,
  );
}
