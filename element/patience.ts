/** Trying again, where that can help. */
import { CardError } from "./error";

/** The server may answer otherwise soon (RFC 9110, 15.5.9 and 15.6; RFC 6585, 4). */
const PASSING = [408, 429, 500, 502, 503, 504];

/** How long to wait before each further try, at least; twice as long at most, so that not all pages come at once. */
const PAUSES_MS = [1000, 4000];

/** What `work` gives, tried again while its error may pass. After an abort there is no further try. */
export async function patiently<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (const pause of PAUSES_MS) {
    try {
      return await work();
    } catch (error) {
      if (signal.aborted || !mayPass(error)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause * (1 + Math.random())));
    signal.throwIfAborted();
  }
  return work();
}

function mayPass(error: unknown): boolean {
  if (!(error instanceof CardError)) return false;
  return error.code === "network" || PASSING.includes(error.detail as number);
}
