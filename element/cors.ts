/** Tells a server that keeps its answers to itself from one that is not there. */
import { CardError } from "./error";
import { discard } from "./discard";
import { fetch } from "./intrinsics";

/** Why nothing could be read from `url`: `cors` or `network`. */
export async function unreadable(
  url: string,
  cause: unknown,
  signal: AbortSignal,
): Promise<CardError> {
  return (await answersOthers(url, signal))
    ? new CardError(
        "cors",
        `${url} may not be read by this page: its server has to answer with ` +
          "Access-Control-Allow-Origin",
        cause,
      )
    : new CardError(
        "network",
        `${url} could not be fetched (${String(cause)}): check the address, the network, and, if ` +
          "this page is isolated (COEP), that its server answers with Access-Control-Allow-Origin",
        cause,
      );
}

/** Whether a server answers at all, which it also does to those who may not read it. */
async function answersOthers(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(url, { mode: "no-cors", credentials: "omit", signal });
    discard(response.body);
    return response.type === "opaque";
  } catch {
    return false;
  }
}
